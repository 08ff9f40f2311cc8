package org.proxenos.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.proxenos.bench.text.XApiPosts;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Rejected;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.intake.Sources;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.engine.Flow;
import org.proxenos.engine.SourceFile;
import org.proxenos.engine.duckdb.DuckDbEngine;

/** Posts a second of an X API v2 export, one post a line: the reader alone, and the whole import into a new corpus. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class ImportXApi {
    private static final int POSTS = 100_000;
    private static final Origin ORIGIN = new Origin("posts.jsonl", Strand.ACCOUNTS, Mapping.NONE);

    private final byte[] export = XApiPosts.bytes(POSTS);
    private Path folder = Path.of("");
    private int imports;

    /** Puts the export where an import finds it. */
    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("proxenos-bench");
        Files.write(folder.resolve("posts.jsonl"), export);
    }

    /** Takes everything away again. */
    @TearDown
    public void clear() throws IOException {
        Folders.delete(folder);
    }

    /** From bytes in memory to messages; one operation is one post. */
    @Benchmark
    @OperationsPerInvocation(POSTS)
    public void read(Blackhole hole) throws IOException {
        Sources.read(new ByteArrayInputStream(export), ORIGIN, null, new Swallow(hole));
    }

    /** From a file to the Parquet files of a corpus, a new one each time. */
    @Benchmark
    @OperationsPerInvocation(POSTS)
    public List<Flow> corpus() {
        Path corpus = folder.resolve("corpus-" + imports++);
        try (DuckDbEngine engine = DuckDbEngine.open(corpus, folder.resolve("codes"))) {
            return engine.append(List.of(new SourceFile(folder.resolve("posts.jsonl"), ORIGIN, null)), List.of());
        }
    }

    /** Takes messages and forgets them. */
    private record Swallow(Blackhole hole) implements Sink {
        @Override
        public void collected(Collected post) {
            hole.consume(post);
        }

        @Override
        public void seenThrough(Collected post) {
            hole.consume(post);
        }

        @Override
        public void account(Account account) {
            hole.consume(account);
        }

        @Override
        public void rejected(Rejected record) {
            throw new IllegalStateException("the export that was made here is wrong: " + record);
        }

        @Override
        public void missing(String field, long row) {
            hole.consume(field);
        }

        @Override
        public void other(String kind) {
            hole.consume(kind);
        }

        @Override
        public void mapped(Map<String, String> columns) {
            hole.consume(columns);
        }
    }
}
