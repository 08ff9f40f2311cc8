package org.proxenos.workbench.serve;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.result.Table;
import org.proxenos.study.result.TableCsv;

/** Numbers behind a page as a file. */
public final class CsvFile {
    private CsvFile() {}

    /** Says that a file of that name follows. */
    public static void announce(Context context, String file) {
        context.contentType("text/csv; charset=utf-8");
        context.header("Content-Disposition", "attachment; filename=\"%s\"".formatted(file));
    }

    /** Answers with all rows of a frame, under the names of its columns. */
    public static void send(Context context, String file, Frame frame) {
        announce(context, file);
        context.result(TableCsv.of(table(frame)));
    }

    /** Answers with these rows of words. */
    public static void send(Context context, String file, List<String> names, List<List<String>> rows) {
        announce(context, file);
        context.result(TableCsv.of(new Table(
                "rows",
                "",
                "",
                names.stream().map(name -> new Table.Column(name, name, false)).toList(),
                rows.stream()
                        .map(row -> row.stream().map(Table.Cell::of).toList())
                        .toList())));
    }

    private static Table table(Frame frame) {
        List<Table.Column> columns = new ArrayList<>();
        List<@Nullable String[]> words = new ArrayList<>();
        for (String name : frame.names()) {
            columns.add(new Table.Column(name, name, frame.column(name).isNumeric()));
            words.add(frame.column(name).words());
        }
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < frame.rows(); i++) {
            List<Table.Cell> row = new ArrayList<>();
            for (@Nullable String[] column : words) {
                row.add(Table.Cell.of(Objects.requireNonNullElse(column[i], "")));
            }
            rows.add(row);
        }
        return new Table("rows", "", "", columns, rows);
    }
}
