package org.proxenos.engine.duckdb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.proxenos.outcomes.Outcome;
import org.proxenos.outcomes.Parameters;

/** The tables of a study as views in a database in memory. */
final class Views {
    private Views() {}

    /** Opens a database with a view for every table; a table whose file is absent is empty. */
    static Database open(Path corpus, Path codes, DuckDbOptions options) {
        Database database = Database.open(null, Spill.folder(options), 1, options);
        for (CorpusTable table : CorpusTable.values()) {
            database.run("CREATE VIEW %s AS %s".formatted(table.table(), table.rows(database, corpus)));
        }
        view(database, "codes", codes.resolve(Codes.FILE), CorpusTable.nothing(CorpusTable.CODES));
        Path wide = codes.resolve(Codes.WIDE_FILE);
        view(database, "codes_wide", wide, Files.exists(wide) ? "" : pivot(database));
        for (Outcome view : Outcome.VIEWS) {
            database.run("CREATE VIEW %s AS %s".formatted(view.code(), view.sql(Parameters.NONE)));
        }
        return database;
    }

    /** Takes the messages that a query names out of the view {@code messages}. */
    static void leaveOut(String ids, Database database) {
        if (!ids.isEmpty()) {
            database.run("CREATE TABLE left_out AS " + ids);
            database.run("ALTER VIEW messages RENAME TO all_messages");
            database.run(
                    "CREATE VIEW messages AS SELECT * FROM all_messages WHERE message_id NOT IN (SELECT message_id FROM left_out)");
        }
    }

    private static void view(Database database, String name, Path file, String nothing) {
        String rows = Files.isRegularFile(file) ? "SELECT * FROM read_parquet(" + Sql.text(file) + ")" : nothing;
        database.run("CREATE VIEW %s AS %s".formatted(name, rows));
    }

    private static String pivot(Database database) {
        List<String> variables = database.ask("SELECT DISTINCT variable FROM codes ORDER BY variable", rows -> {
            java.util.List<String> names = new java.util.ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        });
        return variables.stream()
                .map(v -> ", any_value(TRY_CAST(value AS DOUBLE)) FILTER (WHERE variable = %s) AS %s"
                        .formatted(Sql.text(v), Sql.name(v)))
                .collect(Collectors.joining("", "SELECT message_id", " FROM codes GROUP BY message_id"));
    }
}
