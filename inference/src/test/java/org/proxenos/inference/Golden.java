package org.proxenos.inference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;

/** Numbers of R 4.2.2, written by the scripts in {@code golden/}, whose first line names the packages; and the data they are of. */
public final class Golden {
    private static final int ROWS = 240;

    private final Map<String, double[]> values = new LinkedHashMap<>();
    private final List<String> lines;

    private Golden(List<String> lines) {
        this.lines = lines;
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            if (!line.startsWith("#") && !line.startsWith("columns|")) {
                double[] numbers = Arrays.stream(words)
                        .skip(1)
                        .filter(word -> !word.isEmpty())
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                values.put(words[0], numbers);
            }
        }
    }

    /** The golden values of models. */
    public static Golden read() {
        return read("models");
    }

    /** The golden values that the script of that name wrote. */
    public static Golden read(String script) {
        String file = "/golden/" + script + ".txt";
        try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Golden(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The numbers of a key. */
    public double[] of(String key) {
        return Objects.requireNonNull(values.get(key), key);
    }

    /** The lines that start so, split at {@code |}. */
    public List<String[]> rows(String start) {
        return lines.stream()
                .filter(line -> line.startsWith(start + "|"))
                .map(line -> line.split("\\|", -1))
                .toList();
    }

    /** The data, made as {@code data.R} makes them. */
    public static Frame frame() {
        Congruence random = new Congruence();
        double[][] columns = new double[5][ROWS];
        String[] account = new String[ROWS];
        String[] three = new String[ROWS];
        String[] two = new String[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double number = Math.floor(random.next() * 12);
            account[i] = "g" + (number < 10 ? "0" : "") + (int) number;
            double a = Math.rint(random.next() * 4 * 1000) / 1000;
            double b = random.next() < 0.4 ? 1 : 0;
            columns[0][i] = a;
            columns[1][i] = b;
            columns[2][i] = Math.rint((random.next() * 9 + 1) * 100) / 100;
            columns[3][i] = Math.floor(2 * Math.exp(0.2 * a + 0.5 * b + 0.12 * number) * -Math.log(random.next()));
            columns[4][i] = random.next() < 1 / (1 + Math.exp(0.6 - 0.5 * a + 0.8 * b)) ? 1 : 0;
            three[i] = List.of("x", "y", "z").get((i + 1) * 7 / 3 % 3);
            two[i] = List.of("p", "q").get((i + 1) * 5 / 4 % 2);
        }
        Map<String, Column> frame = new LinkedHashMap<>();
        List<String> names = List.of("a", "b", "e", "y", "s");
        for (int j = 0; j < columns.length; j++) {
            frame.put(names.get(j), Column.of(columns[j]));
        }
        frame.put("g", Column.of(account));
        frame.put("g2", Column.of(three));
        frame.put("h", Column.of(two));
        return Frame.of(frame);
    }

    /** The data with the columns that {@code families.R} and {@code errors.R} make of them. */
    public static Frame whole() {
        Frame frame = frame();
        double[] y = frame.numbers("y");
        double[] s = frame.numbers("s");
        double[][] made = new double[5][ROWS];
        String[] four = new String[ROWS];
        String[] eight = new String[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double trials = 5 + i % 4;
            made[0][i] = y[i] == 0 ? 1 : y[i] <= 2 ? 2 : y[i] <= 9 ? 3 : 4;
            made[1][i] = Math.min(y[i], trials);
            made[2][i] = trials - made[1][i];
            made[3][i] = y[i] * s[i];
            made[4][i] = 0.5 + i % 4 / 2.0;
            four[i] = List.of("p", "q", "r", "s").get((i + 1) * 5 / 4 % 4);
            eight[i] = "c" + i / 30;
        }
        return frame.with("o", Column.of(made[0]))
                .with("k", Column.of(made[1]))
                .with("f", Column.of(made[2]))
                .with("w", Column.of(made[3]))
                .with("v", Column.of(made[4]))
                .with("four", Column.of(four))
                .with("eight", Column.of(eight));
    }

    /** Park and Miller (1988): the same numbers in every language. */
    private static final class Congruence {
        private long state = 20170601;

        private double next() {
            state = state * 16807 % 2147483647;
            return state / 2147483647.0;
        }
    }
}
