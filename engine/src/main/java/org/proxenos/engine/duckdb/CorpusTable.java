package org.proxenos.engine.duckdb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of a corpus, one Parquet file each, with their columns in order. */
enum CorpusTable {
    MESSAGES("message_id VARCHAR, platform VARCHAR, account_id VARCHAR, kind VARCHAR, published_at TIMESTAMP,"
            + " language VARCHAR, language_source VARCHAR, text VARCHAR, in_reply_to VARCHAR, quotes VARCHAR,"
            + " reposts VARCHAR, conversation_id VARCHAR, conversation_source VARCHAR, strand VARCHAR,"
            + " source_file VARCHAR, source_row BIGINT, seen_through BOOLEAN"),
    THREADS("message_id VARCHAR, root_id VARCHAR, depth BIGINT, parent_missing BOOLEAN, cyclic BOOLEAN"),
    REACTIONS("message_id VARCHAR, observed_at TIMESTAMP, likes BIGINT, reposts BIGINT, quotes BIGINT, replies BIGINT,"
            + " views BIGINT, source_file VARCHAR"),
    EMOTIONS("message_id VARCHAR, observed_at TIMESTAMP, kind VARCHAR, count BIGINT, source_file VARCHAR"),
    ACCOUNTS("account_id VARCHAR, platform VARCHAR, handle VARCHAR, display_name VARCHAR, followers BIGINT,"
            + " followers_observed_at TIMESTAMP, description VARCHAR, location VARCHAR, created_at TIMESTAMP,"
            + " bot_score DOUBLE"),
    FOLLOWERS("account_id VARCHAR, observed_at TIMESTAMP, followers BIGINT"),
    DOCUMENTS("message_id VARCHAR, precision VARCHAR, dated_by VARCHAR"),
    ACTORS("account_id VARCHAR, name VARCHAR, role VARCHAR, city VARCHAR, country VARCHAR, network VARCHAR,"
            + " party VARCHAR, handle VARCHAR, platform VARCHAR"),
    LINKS("message_id VARCHAR, kind VARCHAR, value VARCHAR"),
    PSEUDONYMS("kind VARCHAR, token VARCHAR, pseudonym VARCHAR"),
    FORGOTTEN("kind VARCHAR, token VARCHAR"),
    REJECTED("source_file VARCHAR, source_row BIGINT, field VARCHAR, reason VARCHAR, raw VARCHAR"),
    FLOW("file VARCHAR, strand VARCHAR, format VARCHAR, confidence DOUBLE, bytes BIGINT, sha256 VARCHAR, read BIGINT,"
            + " kept BIGINT, duplicate BIGINT, rejected BIGINT, seen_through BIGINT, reasons MAP(VARCHAR, BIGINT),"
            + " missing MAP(VARCHAR, BIGINT), other MAP(VARCHAR, BIGINT), reason VARCHAR, listed BOOLEAN,"
            + " runner_up VARCHAR, runner_up_confidence DOUBLE, missing_at MAP(VARCHAR, VARCHAR),"
            + " unknown MAP(VARCHAR, BIGINT)");

    /** What codes.parquet holds; it stands in a folder of its own. */
    static final String CODES = "message_id VARCHAR, target_id VARCHAR, variable VARCHAR, coder VARCHAR, value VARCHAR,"
            + " evidence VARCHAR, confidence DOUBLE";

    private final String columns;

    CorpusTable(String columns) {
        this.columns = columns;
    }

    /** The table's name in SQL. */
    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table's file in a folder. */
    Path in(Path folder) {
        return folder.resolve(table() + ".parquet");
    }

    /** Names and types, as in CREATE TABLE. */
    String columns() {
        return columns;
    }

    /** The names alone, as in SELECT. */
    String names() {
        return definitions(columns).stream().map(c -> c[0]).collect(Collectors.joining(", "));
    }

    /** The rows of its file in a folder; a column that an earlier version did not write is null. */
    String rows(Database database, Path folder) {
        if (!Files.isRegularFile(in(folder))) {
            return nothing();
        }
        String file = "read_parquet(%s)".formatted(Sql.text(in(folder)));
        Set<String> there = database.ask("SELECT column_name FROM (DESCRIBE SELECT * FROM " + file + ")", names -> {
            Set<String> columns = new HashSet<>();
            while (names.next()) {
                columns.add(names.getString(1));
            }
            return columns;
        });
        return definitions(columns).stream()
                .map(c -> there.contains(c[0]) ? c[0] : "CAST(NULL AS %s) AS %s".formatted(c[1], c[0]))
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + file));
    }

    /** A query that has these columns and no row. */
    String nothing() {
        return nothing(columns);
    }

    /** A query that has the given columns and no row. */
    static String nothing(String columns) {
        return definitions(columns).stream()
                .map(c -> "CAST(NULL AS %s) AS %s".formatted(c[1], c[0]))
                .collect(Collectors.joining(", ", "SELECT ", " WHERE false"));
    }

    private static List<String[]> definitions(String columns) {
        return Arrays.stream(columns.split(", (?![A-Z])"))
                .map(c -> c.strip().split(" ", 2))
                .toList();
    }
}
