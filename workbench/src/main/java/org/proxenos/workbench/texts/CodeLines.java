package org.proxenos.workbench.texts;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.proxenos.coding.Panel;

/** Writes what a panel says about texts as lines; for one thread at a time. */
final class CodeLines implements Panel.Values {
    private final Panel.Session session;
    private final Shape shape;
    private final String[] heads;
    private final String idName;
    private final boolean isSure;
    private final StringBuilder lines = new StringBuilder(1 << 16);
    private String id = "";
    private int seat;

    CodeLines(Panel panel, Shape shape, String idName) {
        this.session = panel.session();
        this.shape = shape;
        this.idName = idName;
        this.isSure = isSure(panel);
        this.heads = panel.seats().stream().map(s -> head(s, shape)).toArray(String[]::new);
    }

    private static String head(Panel.Seat seat, Shape shape) {
        String variable = seat.variable().name();
        return shape == Shape.JSON ? json(variable) : cell(seat.coder()) + "," + cell(variable) + ",";
    }

    /** The first line of the output; empty for JSON. */
    static String header(Panel panel, Shape shape, String idName) {
        StringBuilder header = new StringBuilder(cell(idName));
        if (shape == Shape.JSON) {
            return "";
        }
        if (shape == Shape.LONG) {
            header.append(",coder,variable,value,evidence");
            return header.append(isSure(panel) ? ",confidence\n" : "\n").toString();
        }
        panel.seats().forEach(s -> header.append(',').append(cell(s.variable().name())));
        return header.append('\n').toString();
    }

    private static boolean isSure(Panel panel) {
        return panel.seats().stream().anyMatch(Panel.Seat::isWord);
    }

    /** The lines of these texts, in order. */
    byte[] of(List<TextTable.Text> rows) {
        lines.setLength(0);
        for (TextTable.Text row : rows) {
            id = shape == Shape.JSON ? json(row.id()) : cell(row.id());
            seat = 0;
            begin();
            session.code(row.text(), this);
            end();
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void begin() {
        if (shape == Shape.WIDE) {
            lines.append(id);
        } else if (shape == Shape.JSON) {
            lines.append('{').append(json(idName)).append(':').append(id);
        }
    }

    private void end() {
        if (shape == Shape.WIDE) {
            lines.append('\n');
        } else if (shape == Shape.JSON) {
            lines.append("}\n");
        }
    }

    @Override
    public void count(int value, String evidence) {
        write(Integer.toString(value), evidence, "");
    }

    @Override
    public void number(double value, String evidence) {
        write(digits(value), evidence, "");
    }

    @Override
    public void word(String value, double confidence) {
        write(shape == Shape.JSON ? json(value) : cell(value), "", digits(confidence));
    }

    @Override
    public void nothing() {
        if (shape == Shape.LONG) {
            seat++;
        } else {
            write(shape == Shape.JSON ? "null" : "", "", "");
        }
    }

    private void write(String value, String evidence, String confidence) {
        switch (shape) {
            case LONG ->
                lines.append(id)
                        .append(',')
                        .append(heads[seat])
                        .append(value)
                        .append(',')
                        .append(cell(evidence))
                        .append(isSure ? "," : "")
                        .append(confidence)
                        .append('\n');
            case WIDE -> lines.append(',').append(value);
            case JSON -> lines.append(',').append(heads[seat]).append(':').append(value);
        }
        seat++;
    }

    /** The shortest digits that say the number, without an exponent where Python has none either. */
    static String digits(double value) {
        double size = Math.abs(value);
        if (size < 1e-3 && size >= 1e-4) {
            return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        }
        return Double.toString(value);
    }

    /** A cell of a CSV file, quoted where it must be. */
    static String cell(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return '"' + text.replace("\"", "\"\"") + '"';
            }
        }
        return text;
    }

    private static String json(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
