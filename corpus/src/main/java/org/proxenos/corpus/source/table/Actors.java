package org.proxenos.corpus.source.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Actor;
import org.proxenos.corpus.Role;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Nearest;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.UnreadableSourceException;

/** Reads actors.csv: {@code handle,platform,name,role,city,country,network,party}; other columns are left alone. */
public final class Actors {
    private Actors() {}

    /**
     * The actors, in the file's order.
     *
     * @throws UnreadableSourceException with every problem, one a line, when the file is not as it should be
     */
    public static List<Actor> parse(InputStream in, String file) throws IOException {
        Table table = Table.open(in, new Origin(file, Strand.ACCOUNTS, Mapping.NONE));
        if (!table.header().contains("handle")) {
            throw new UnreadableSourceException("%s: no column 'handle';%s there are %s"
                    .formatted(file, Nearest.hint("handle", table.header()), String.join(", ", table.header())));
        }
        List<Actor> actors = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        long row = 0;
        while (table.rows().next()) {
            if (!table.rows().isBlank()) {
                row++;
                actors.add(actor(table, file + ":" + row, problems));
            }
        }
        if (!problems.isEmpty()) {
            throw new UnreadableSourceException(String.join("\n", problems));
        }
        return List.copyOf(actors);
    }

    private static Actor actor(Table table, String place, List<String> problems) {
        Map<String, String> cells = cells(table);
        if (table.rows().size() > table.header().size()) {
            problems.add(place + " *: more cells than the header");
        }
        String handle = cells.getOrDefault("handle", "");
        handle = handle.startsWith("@") ? handle.substring(1) : handle;
        if (handle.isEmpty()) {
            problems.add(place + " handle: empty");
        }
        return new Actor(
                handle,
                cells.getOrDefault("platform", ""),
                cells.get("name"),
                role(cells.get("role"), place, problems),
                cells.get("city"),
                cells.get("country"),
                cells.get("network"),
                cells.get("party"));
    }

    private static Role role(@Nullable String code, String place, List<String> problems) {
        if (code == null) {
            return Role.UNKNOWN;
        }
        List<String> codes = Arrays.stream(Role.values()).map(Role::code).toList();
        return Role.find(code).orElseGet(() -> {
            problems.add("%s role: '%s' is no role;%s there are %s"
                    .formatted(place, code, Nearest.hint(code, codes), String.join(", ", codes)));
            return Role.UNKNOWN;
        });
    }

    /** The cells that hold something, by column; a short row lacks its last ones. */
    private static Map<String, String> cells(Table table) {
        Map<String, String> cells = new LinkedHashMap<>();
        Rows rows = table.rows();
        for (int i = 0; i < Math.min(rows.size(), table.header().size()); i++) {
            String value = rows.cell(i).strip();
            if (!value.isEmpty()) {
                cells.putIfAbsent(table.header().get(i), value);
            }
        }
        return cells;
    }
}
