package org.proxenos.coding.validity;

import java.util.ArrayList;
import java.util.List;
import org.proxenos.coding.Panel;

/** What a panel says of one variable, text by text. */
final class Coding {
    private Coding() {}

    /** The values of a variable for each text, in order. */
    static double[] of(Panel panel, String variable, List<String> texts) {
        int place = panel.seats().stream()
                .map(seat -> seat.variable().name())
                .toList()
                .indexOf(variable);
        if (place < 0) {
            throw new IllegalArgumentException("no variable '%s' on %s".formatted(variable, panel.seats()));
        }
        Panel.Session session = panel.session();
        return texts.stream()
                .mapToDouble(text -> {
                    Row row = new Row();
                    session.code(text, row);
                    return row.values.get(place);
                })
                .toArray();
    }

    /** Keeps the values of one text. */
    private static final class Row implements Panel.Values {
        private final List<Double> values = new ArrayList<>();

        @Override
        public void count(int value, String evidence) {
            values.add((double) value);
        }

        @Override
        public void number(double value, String evidence) {
            values.add(value);
        }

        @Override
        public void word(String value, double confidence) {
            throw new IllegalArgumentException("a word is no number: " + value);
        }

        @Override
        public void nothing() {
            values.add(Double.NaN);
        }
    }
}
