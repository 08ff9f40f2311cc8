package org.proxenos.bench.race;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proxenos.bench.text.BenchTexts;

/**
 * Lets implementations of VADER score the same texts in turns, warm, and prints medians and ratios.
 *
 * <p>{@code java -cp bench/target/bench.jar org.proxenos.bench.race.Race [TEXTS [LAPS]]}, 50,000 texts and 9 laps unless
 * told otherwise. {@code -Dnode.modules=DIR} names the folder in which {@code npm install vader-sentiment@1.1.3} put that
 * peer, {@code -Dpython.path=DIR} a checkout of the Python reference; who is not there does not run.
 */
public final class Race {
    private static final int WARM_UP = 3;

    private final List<Contestant> contestants = new ArrayList<>();
    private final Map<Contestant, List<Contestant.Lap>> laps = new LinkedHashMap<>();

    private Race() {}

    /** Runs the race. */
    public static void main(String... arguments) throws IOException {
        int texts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 9;
        Race race = new Race();
        race.invite(BenchTexts.tweets(texts));
        for (int round = 0; round < rounds; round++) {
            race.round(round < WARM_UP);
        }
        System.out.printf(
                "%,d %s; %d laps after %d to warm up%n", texts, BenchTexts.origin(), rounds - WARM_UP, WARM_UP);
        race.print(texts);
        for (Contestant contestant : race.contestants) {
            contestant.close();
        }
    }

    private void invite(List<String> texts) throws IOException {
        Path file = Files.createTempDirectory("proxenos-race").resolve("texts.jsonl");
        Files.write(file, texts.stream().map(Race::json).toList(), StandardCharsets.UTF_8);
        contestants.add(new Ours(texts));
        contestants.add(new JavaPort(texts));
        String modules = System.getProperty("node.modules");
        if (modules != null) {
            Map<String, String> path = Map.of("NODE_PATH", modules);
            contestants.add(Script.start("vader-sentiment 1.1.3 (npm)", "node", "node.js", path, file));
        }
        String python = System.getProperty("python.path");
        if (python != null) {
            Map<String, String> path = Map.of("PYTHONPATH", python);
            contestants.add(Script.start("vaderSentiment, the reference (Python)", "python3", "python.py", path, file));
        }
    }

    private void round(boolean warmUp) throws IOException {
        for (Contestant contestant : contestants) {
            Contestant.Lap lap = contestant.lap();
            if (!warmUp) {
                laps.computeIfAbsent(contestant, c -> new ArrayList<>()).add(lap);
            }
        }
    }

    private void print(int texts) {
        System.out.println("| implementation | texts per CPU second, median | lowest | highest | ours is faster by |");
        System.out.println("|---|---|---|---|---|");
        double ours = 0;
        for (Map.Entry<Contestant, List<Contestant.Lap>> entry : laps.entrySet()) {
            List<Double> rates = new ArrayList<>();
            entry.getValue().forEach(lap -> rates.add(texts / lap.cpu()));
            Collections.sort(rates);
            double median = (rates.get((rates.size() - 1) / 2) + rates.get(rates.size() / 2)) / 2;
            ours = ours == 0 ? median : ours;
            System.out.printf(
                    "| %s | %,.0f | %,.0f | %,.0f | %.1f |%n",
                    entry.getKey().name(), median, rates.get(0), rates.get(rates.size() - 1), ours / median);
        }
    }

    /** A text as a JSON string, everything that JSON forbids written as an escape. */
    private static String json(String text) {
        StringBuilder json = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c != '"' && c != '\\' && c < 0x7f;
            json.append(plain ? String.valueOf(c) : "\\u%04x".formatted((int) c));
        }
        return json.append('"').toString();
    }
}
