package org.proxenos.corpus.source.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Removal;
import org.proxenos.corpus.source.Compliance;
import org.proxenos.corpus.source.Head;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.Source;
import org.proxenos.corpus.source.Times;

/**
 * What a platform says is to go: a table or JSON objects with an {@code id} and an {@code action}, such as the answers of
 * X's compliance jobs, as lines or as twarc-csv's table.
 */
public final class ComplianceSource implements Source {
    private static final String KIND = "compliance";
    private static final double SURE = 0.98;
    private static final Pattern CUT = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+?\\d+");

    /** Ids of X since 2010 have so many digits. */
    private static final Pattern SNOWFLAKE = Pattern.compile("\\d{15,20}");

    @Override
    public String format() {
        return KIND;
    }

    @Override
    public double confidence(Head head) {
        String text = head.text();
        return text.contains("action") && isCompliance(Records.header(head)) ? SURE : 0;
    }

    @Override
    public void read(InputStream in, Origin origin, Sink sink) throws IOException {
        Records.read(in, origin, sink, (header, row) -> {
            Line line = new Line(lower(header), row);
            return number -> push(line, number, origin, sink);
        });
    }

    private static void push(Line line, long number, Origin origin, Sink sink) {
        String id = line.value("id");
        if (id == null || CUT.matcher(id).matches()) {
            sink.other(KIND);
            sink.missing("id", number);
            return;
        }
        String action = line.value("action");
        String reason = line.value("reason");
        if (Compliance.of(action, reason) == Compliance.PURGES) {
            Removal.Kind kind = Compliance.kind(action, origin.file());
            String at = line.value("redacted_at");
            sink.removed(new Removal(
                    kind,
                    platform(id, line, origin),
                    id,
                    reason == null ? "deleted" : reason,
                    at == null ? null : Times.USUAL.find(at).orElse(null)));
        } else {
            sink.other(KIND);
        }
    }

    private static String platform(String id, Line line, Origin origin) {
        String given = origin.mapping().platform();
        boolean isX =
                line.header().contains("redacted_at") || SNOWFLAKE.matcher(id).matches();
        return given != null ? given : isX ? "x" : "other";
    }

    private static boolean isCompliance(List<String> header) {
        List<String> lower = lower(header);
        return lower.contains("id") && lower.contains("action") && !Columns.hasText(header);
    }

    private static List<String> lower(List<String> header) {
        return header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /**
     * The line at hand.
     *
     * @param header names of its fields, in lower case
     * @param row what stands in them
     */
    private record Line(List<String> header, Row row) {
        @Nullable
        String value(String name) {
            int column = header.indexOf(name);
            return column < 0 || row.isEmpty(column) ? null : row.cell(column).strip();
        }
    }
}
