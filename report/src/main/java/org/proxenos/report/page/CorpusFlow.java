package org.proxenos.report.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.proxenos.study.result.Table;

/**
 * How many records came in and what became of them, over all sources of T01.
 *
 * @param read records meant to be messages
 * @param kept messages of the corpus
 * @param duplicate had been there before
 * @param rejected could not be read; listed with the reason
 */
public record CorpusFlow(long read, long kept, long duplicate, long rejected) {
    /** The sums of T01's rows; empty where there is no such table. */
    public static Optional<CorpusFlow> of(List<Table> tables) {
        return tables.stream()
                .filter(t -> t.id().startsWith("T01"))
                .filter(t -> List.of("read", "kept", "duplicate", "rejected").stream()
                        .allMatch(name -> column(t, name) >= 0))
                .findFirst()
                .map(t -> new CorpusFlow(sum(t, "read"), sum(t, "kept"), sum(t, "duplicate"), sum(t, "rejected")));
    }

    private static int column(Table table, String name) {
        return IntStream.range(0, table.columns().size())
                .filter(i -> table.columns().get(i).name().equals(name))
                .findFirst()
                .orElse(-1);
    }

    private static long sum(Table table, String name) {
        int column = column(table, name);
        return table.rows().stream()
                .map(row -> row.get(column).csv())
                .filter(text -> text.matches("\\d{1,18}"))
                .mapToLong(Long::parseLong)
                .sum();
    }
}
