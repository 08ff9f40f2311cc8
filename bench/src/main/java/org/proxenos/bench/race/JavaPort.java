package org.proxenos.bench.race;

import com.vader.sentiment.analyzer.SentimentAnalyzer;
import java.io.IOException;
import java.util.List;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;

/** com.github.apanimesh061:vader-sentiment-analyzer with its own code, its log switched off. */
final class JavaPort implements Contestant {
    private final List<String> texts;
    private double sum;

    JavaPort(List<String> texts) {
        Logger.getRootLogger().setLevel(Level.OFF);
        this.texts = texts;
    }

    @Override
    public String name() {
        return "apanimesh061 vader-sentiment-analyzer 1.0 (Java)";
    }

    @Override
    public Lap lap() throws IOException {
        return Stopwatch.time(() -> {
            for (String text : texts) {
                SentimentAnalyzer analyzer = new SentimentAnalyzer(text);
                analyzer.analyze();
                sum += analyzer.getPolarity().getOrDefault("compound", Float.NaN);
            }
        });
    }

    @Override
    public void close() {
        System.err.printf("%s: sum of compound %.3f%n", name(), sum);
    }
}
