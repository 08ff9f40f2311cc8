package org.proxenos.corpus.source.press;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.table.Row;
import org.proxenos.corpus.source.table.Table;

/**
 * What somebody has written down of a release in a table beside it, {@value #NAME}, or, where an import
 * brought it, in one that begins with the file's own name: one row a file.
 *
 * <p>Its columns are found by a mapping ({@code id} is the file's name) or by their usual names. What stands there goes
 * before what the file says of itself.
 *
 * @param cells the row's cells by field, without empty ones
 */
public record SideCar(Map<String, String> cells) {
    /** The name of the table. */
    public static final String NAME = "releases.csv";

    private static final Pattern ENDING = Pattern.compile("(?:\\.[A-Za-z]{2,4})?(?:\\.gz|\\.zst)?");
    private static final Map<String, List<String>> USUAL = Map.of(
            "id", List.of("file", "filename", "file_name", "document", "name"),
            "published_at", List.of("date", "published_at", "published", "datetime", "publish_date"),
            "account", List.of("issuer", "issued_by", "account", "organisation", "organization", "city", "author"),
            "title", List.of("title", "headline"),
            "language", List.of("language", "lang"),
            "url", List.of("url", "link", "address"));

    /** Copies the cells. */
    public SideCar {
        cells = Map.copyOf(cells);
    }

    /** The row of a file; without cells where there is no table, or no row in it. */
    static SideCar find(Origin origin) throws IOException {
        try (InputStream own = origin.beside().open(origin.file() + "." + NAME);
                InputStream in = own == null ? origin.beside().open(NAME) : own) {
            if (in == null) {
                return new SideCar(Map.of());
            }
            Table table = Table.open(in, origin);
            Map<String, Integer> positions = positions(table.header(), origin);
            Map<String, String> found = new HashMap<>();
            table.read(origin, new Nowhere(), row -> {
                Map<String, String> cells = cells(table.row(), positions);
                if (found.isEmpty() && isNamed(cells.getOrDefault("id", ""), origin.file())) {
                    found.putAll(cells);
                }
            });
            return new SideCar(found);
        }
    }

    /** A cell; null where it is empty. */
    @Nullable
    String cell(String field) {
        return cells.get(field);
    }

    /** A file may be named with or without its ending. */
    private static boolean isNamed(String name, String file) {
        boolean starts = file.regionMatches(true, 0, name, 0, name.length());
        return !name.isEmpty()
                && starts
                && ENDING.matcher(file.substring(name.length())).matches();
    }

    private static Map<String, Integer> positions(List<String> header, Origin origin) {
        List<String> lower = header.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        Map<String, Integer> positions = new HashMap<>();
        USUAL.forEach((field, names) -> {
            String mapped = origin.mapping().columns().get(field);
            int position = mapped == null ? -1 : header.indexOf(mapped);
            for (String name : names) {
                position = position < 0 && mapped == null ? lower.indexOf(name) : position;
            }
            if (position >= 0) {
                positions.put(field, position);
            }
        });
        return positions;
    }

    private static Map<String, String> cells(Row row, Map<String, Integer> positions) {
        Map<String, String> cells = new HashMap<>();
        positions.forEach((field, position) -> {
            if (!row.isEmpty(position)) {
                cells.put(field, row.cell(position).strip());
            }
        });
        cells.values().removeIf(String::isEmpty);
        return cells;
    }

    /** Rows of the table that cannot be split name no file. */
    private static final class Nowhere implements Sink {
        @Override
        public void collected(Collected post) {}

        @Override
        public void seenThrough(Collected post) {}

        @Override
        public void account(Account account) {}

        @Override
        public void rejected(Rejected record) {}

        @Override
        public void missing(String field, long row) {}

        @Override
        public void other(String kind) {}
    }
}
