package org.proxenos.workbench.serve.messages;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.proxenos.engine.duckdb.Shelf;
import org.proxenos.study.result.Table;
import org.proxenos.workbench.serve.CsvFile;

/** Messages with all their codes as a table. */
final class MessagesCsv {
    private static final List<Table.Column> FIXED = List.of(
            word("message_id"),
            word("published_at"),
            word("account"),
            word("role"),
            word("kind"),
            word("strand"),
            word("language"),
            word("time_window"),
            word("source_file"),
            word("in_reply_to"),
            number("replies"),
            number("reposts"),
            number("likes"),
            word("text"));

    private MessagesCsv() {}

    private static Table.Column word(String name) {
        return new Table.Column(name, name, false);
    }

    private static Table.Column number(String name) {
        return new Table.Column(name, name, true);
    }

    static void write(Shelf shelf, Condition condition, OutputStream out) {
        Codes codes = Codes.of(shelf);
        List<Table.Column> columns = new ArrayList<>(FIXED);
        codes.words().forEach((name, isWord) -> columns.add(new Table.Column("code_" + name, name, !isWord)));
        String sql = """
                SELECT c.place, c.message_id, c.published_at, c.account, c.role, c.kind, c.strand, c.language, c.time_window,
                  c.source_file, c.in_reply_to, c.replies, c.reposts, c.likes, c.text, %s
                FROM (SELECT * FROM shelf.card WHERE %s AND place > ? ORDER BY place LIMIT %d) c
                LEFT JOIN shelf.code k ON k.place = c.place ORDER BY c.place""".formatted(columns(codes), condition.sql(), CsvFile.BATCH);
        CsvFile.write(out, columns, last -> {
            List<Object> parameters = new ArrayList<>(condition.parameters());
            parameters.add(last);
            return shelf.ask(sql, parameters);
        });
    }

    private static String columns(Codes codes) {
        List<String> names = new ArrayList<>();
        for (String name : codes.names()) {
            String quoted = name.replace("\"", "\"\"");
            names.add("k.\"%s\" AS \"code_%s\"".formatted(quoted, quoted));
        }
        return names.isEmpty() ? "k.place AS none" : String.join(", ", names);
    }
}
