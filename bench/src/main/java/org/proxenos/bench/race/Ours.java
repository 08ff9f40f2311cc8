package org.proxenos.bench.race;

import java.io.IOException;
import java.util.List;
import org.proxenos.coding.Panel;
import org.proxenos.coding.coder.Panels;

/** The coder {@code vader} on a panel, evidence included, as an engine runs it. */
final class Ours implements Contestant {
    private final List<String> texts;
    private final Panel.Session session = Panels.only(List.of("vader")).session();
    private final Sum sum = new Sum();

    Ours(List<String> texts) {
        this.texts = texts;
    }

    @Override
    public String name() {
        return "proxenos vader";
    }

    @Override
    public Lap lap() throws IOException {
        return Stopwatch.time(() -> texts.forEach(text -> session.code(text, sum)));
    }

    @Override
    public void close() {
        System.err.printf("%s: %d letters of evidence, sum of figures %.3f%n", name(), sum.letters, sum.values);
    }

    /** Uses every value, so that none can be optimised away. */
    private static final class Sum implements Panel.Values {
        private double values;
        private long letters;

        @Override
        public void count(int value, String evidence) {
            number(value, evidence);
        }

        @Override
        public void number(double value, String evidence) {
            values += value;
            letters += evidence.length();
        }

        @Override
        public void word(String value, double confidence) {
            number(confidence, value);
        }

        @Override
        public void nothing() {
            number(0, "");
        }
    }
}
