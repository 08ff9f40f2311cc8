package org.proxenos.bench.race;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What DuckDB's own {@code read_json} makes of an X API v2 export of one flattened post a line: one Parquet file of the
 * records as they are, with columns that it finds itself or with those that an import reads.
 */
public final class ReadJson {
    /** What an import reads of a post, and no more. */
    private static final String COLUMNS = """
            id: 'VARCHAR', author_id: 'VARCHAR', text: 'VARCHAR', created_at: 'TIMESTAMP', lang: 'VARCHAR',
            conversation_id: 'VARCHAR', in_reply_to_user_id: 'VARCHAR',
            referenced_tweets: 'STRUCT("type" VARCHAR, id VARCHAR)[]',
            public_metrics: 'STRUCT(retweet_count BIGINT, reply_count BIGINT, like_count BIGINT, quote_count BIGINT,
              impression_count BIGINT)',
            entities: 'STRUCT(mentions STRUCT("start" BIGINT, username VARCHAR)[],
              hashtags STRUCT("start" BIGINT, tag VARCHAR)[], urls STRUCT("start" BIGINT, expanded_url VARCHAR)[])',
            author: 'STRUCT(id VARCHAR, username VARCHAR, name VARCHAR, created_at TIMESTAMP, description VARCHAR,
              location VARCHAR, public_metrics STRUCT(followers_count BIGINT))',
            __twarc: 'STRUCT(retrieved_at TIMESTAMP)'""";

    private ReadJson() {}

    /** Reads a file and writes another: {@code detected IN OUT} or {@code columns IN OUT}. */
    public static void main(String[] args) throws SQLException {
        if (args.length != 3 || !(args[0].equals("detected") || args[0].equals("columns"))) {
            throw new IllegalArgumentException(
                    "wanted: detected or columns, the export, and the Parquet file to write");
        }
        String columns = args[0].equals("columns") ? ", columns = {" + COLUMNS + "}" : "";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = " + Runtime.getRuntime().availableProcessors());
            statement.execute(
                    "COPY (SELECT * FROM read_json(%s, format = 'newline_delimited'%s)) TO %s (FORMAT parquet, COMPRESSION zstd)"
                            .formatted(quoted(args[1]), columns, quoted(args[2])));
        }
    }

    private static String quoted(String path) {
        return "'" + path.replace("'", "''") + "'";
    }
}
