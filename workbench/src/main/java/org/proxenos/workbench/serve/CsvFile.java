package org.proxenos.workbench.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.result.Table;
import org.proxenos.study.result.TableCsv;

/** Numbers behind a page as a file. */
public final class CsvFile {
    /** Rows that {@link #write} asks for at a time. */
    public static final int BATCH = 5_000;

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

    /**
     * Writes any number of rows in little memory.
     *
     * @param after the first {@link #BATCH} rows after a place, in the order of their column {@code place}; places count from 1
     */
    public static void write(OutputStream out, List<Table.Column> columns, LongFunction<Frame> after) {
        try {
            out.write(TableCsv.of(table(columns, List.of())).getBytes(StandardCharsets.UTF_8));
            long last = 0;
            for (int rows = BATCH; rows == BATCH; ) {
                Frame frame = after.apply(last);
                rows = frame.rows();
                out.write(TableCsv.rows(table(columns, rows(frame, columns))).getBytes(StandardCharsets.UTF_8));
                last = rows == 0 ? last : (long) frame.numbers("place")[rows - 1];
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<Table.Cell>> rows(Frame frame, List<Table.Column> columns) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < frame.rows(); i++) {
            List<Table.Cell> row = new ArrayList<>();
            for (Table.Column column : columns) {
                row.add(Table.Cell.of(
                        column.numeric()
                                ? TableCsv.number(frame.numbers(column.name())[i])
                                : Objects.requireNonNullElse(frame.words(column.name())[i], "")));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Table table(List<Table.Column> columns, List<List<Table.Cell>> rows) {
        return new Table("rows", "", "", columns, rows);
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
        return table(columns, rows);
    }
}
