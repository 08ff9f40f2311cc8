package org.proxenos.engine.duckdb;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.proxenos.corpus.source.Decoding;
import org.proxenos.engine.EngineException;

/** Loads a CSV or TSV file, cell by cell, and then gives each column a type that all of its cells fit. */
final class TextTable {
    private static final String NUMBER = "[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?|[-+]?Inf|NaN";
    private static final String LONG_ID = "[-+]?\\d{16,}";
    private static final String DELIMITERS = ",;\t|";

    private final Database database;
    private final String name;

    TextTable(Database database, String name) {
        this.database = database;
        this.name = name;
    }

    /** Makes the table {@code data}. */
    void load(InputStream in) throws IOException {
        LineAhead reader = new LineAhead(Decoding.open(in, null));
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(delimiter(reader.firstLine()))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(reader)) {
            Iterator<CsvRecord> rows = csv.iterator();
            List<String> header = header(rows);
            store(rows, header);
            type(header);
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("%s is no table: %s".formatted(name, e.getMessage()), e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static char delimiter(String line) {
        return (char) DELIMITERS
                .chars()
                .reduce((a, b) -> count(line, b) > count(line, a) ? b : a)
                .orElse(',');
    }

    private static long count(String line, int delimiter) {
        return line.chars().filter(c -> c == delimiter).count();
    }

    private List<String> header(Iterator<CsvRecord> rows) {
        List<String> header = rows.hasNext() ? rows.next().getFields() : List.of();
        if (header.stream().allMatch(String::isBlank)) {
            throw new IllegalArgumentException(name + " is empty: a table starts with a row of column names");
        }
        Set<String> seen = new HashSet<>();
        return IntStream.range(0, header.size())
                .mapToObj(i -> header.get(i).isBlank()
                        ? "column" + (i + 1)
                        : header.get(i).strip())
                .map(n -> seen.add(n.toLowerCase(Locale.ROOT)) ? n : n + "_" + seen.size())
                .toList();
    }

    private void store(Iterator<CsvRecord> rows, List<String> header) {
        database.run(header.stream()
                .map(c -> Sql.name(c) + " VARCHAR")
                .collect(Collectors.joining(", ", "CREATE TABLE cells (", ")")));
        try (DuckDBAppender cells = database.connection().createAppender(DuckDBConnection.DEFAULT_SCHEMA, "cells")) {
            for (long row = 1; rows.hasNext(); row++) {
                CsvRecord record = rows.next();
                if (record.getFieldCount() != header.size()) {
                    throw new IllegalArgumentException("%s: row %s (line %s) has %s cells, the header has %s"
                            .formatted(
                                    name, row, record.getStartingLineNumber(), record.getFieldCount(), header.size()));
                }
                cells.beginRow();
                for (int i = 0; i < header.size(); i++) {
                    cells.append(record.getField(i));
                }
                cells.endRow();
            }
        } catch (SQLException e) {
            throw new EngineException("cannot hold %s: %s".formatted(name, Database.reason(e)), e);
        }
    }

    private void type(List<String> header) {
        String checks = header.stream().map(TextTable::isNumeric).collect(Collectors.joining(", "));
        List<Boolean> numeric = database.ask("SELECT " + checks + " FROM cells", rows -> {
            rows.next();
            List<Boolean> answers = new ArrayList<>();
            for (int i = 1; i <= header.size(); i++) {
                answers.add(rows.getBoolean(i));
            }
            return answers;
        });
        String columns = IntStream.range(0, header.size())
                .mapToObj(i -> typed(Sql.name(header.get(i)), numeric.get(i)))
                .collect(Collectors.joining(", "));
        database.run("CREATE TABLE data AS SELECT " + columns + " FROM cells");
        database.run("DROP TABLE cells");
    }

    private static String isNumeric(String column) {
        String cell = "nullif(nullif(trim(%s), ''), 'NA')".formatted(Sql.name(column));
        return "coalesce(bool_and(regexp_full_match(%1$s, %2$s) AND NOT regexp_full_match(%1$s, %3$s)), false)"
                .formatted(cell, Sql.text(NUMBER), Sql.text(LONG_ID));
    }

    private static String typed(String column, boolean numeric) {
        return numeric
                ? "CAST(nullif(nullif(trim(%1$s), ''), 'NA') AS DOUBLE) AS %1$s".formatted(column)
                : "nullif(%1$s, 'NA') AS %1$s".formatted(column);
    }
}
