package org.proxenos.workbench.serve.messages;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxenos.engine.duckdb.Shelf;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.result.Table;
import org.proxenos.study.result.TableCsv;

/** Messages with all their codes as a table, a few thousand at a time, so that any number takes little memory. */
final class MessagesCsv {
    private static final int BATCH = 5_000;
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
                LEFT JOIN shelf.code k ON k.place = c.place ORDER BY c.place""".formatted(columns(codes), condition.sql(), BATCH);
        try {
            out.write(TableCsv.of(table(columns, List.of())).getBytes(StandardCharsets.UTF_8));
            double last = 0;
            for (int rows = BATCH; rows == BATCH; ) {
                List<Object> parameters = new ArrayList<>(condition.parameters());
                parameters.add((long) last);
                Frame frame = shelf.ask(sql, parameters);
                rows = frame.rows();
                out.write(TableCsv.rows(table(columns, rows(frame, columns))).getBytes(StandardCharsets.UTF_8));
                last = rows == 0 ? last : frame.numbers("place")[rows - 1];
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String columns(Codes codes) {
        List<String> names = new ArrayList<>();
        for (String name : codes.names()) {
            String quoted = name.replace("\"", "\"\"");
            names.add("k.\"%s\" AS \"code_%s\"".formatted(quoted, quoted));
        }
        return names.isEmpty() ? "k.place AS none" : String.join(", ", names);
    }

    private static Table table(List<Table.Column> columns, List<List<Table.Cell>> rows) {
        return new Table("messages", "Messages", "", columns, rows);
    }

    private static List<List<Table.Cell>> rows(Frame frame, List<Table.Column> columns) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < frame.rows(); i++) {
            List<Table.Cell> row = new ArrayList<>();
            for (Table.Column column : columns) {
                row.add(Table.Cell.of(
                        column.numeric()
                                ? TableCsv.number(frame.numbers(column.name())[i])
                                : shown(frame.words(column.name())[i])));
            }
            rows.add(row);
        }
        return rows;
    }

    private static String shown(@Nullable String text) {
        return text == null ? "" : text;
    }
}
