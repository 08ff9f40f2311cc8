package org.proxenos.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.proxenos.bench.text.BenchTexts;
import org.proxenos.coding.Panel;
import org.proxenos.coding.coder.Catalogue;
import org.proxenos.coding.coder.Panels;

/** Texts a second on one core: sentiment alone, and every machine coder on one panel. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
public class ScoreMessages {
    private static final int TEXTS = 13_815;

    /** Which coders: {@code vader}, or {@code all} of the catalogue. */
    @Param({"vader", "all"})
    private String coders = "vader";

    private final List<String> texts = BenchTexts.repeated(BenchTexts.all(), TEXTS);
    private Panel.Session session = panel(coders).session();

    /** Seats the panel. */
    @Setup
    public void seat() {
        session = panel(coders).session();
    }

    /** Codes every text once; one operation is one text. */
    @Benchmark
    @OperationsPerInvocation(TEXTS)
    public void code(Blackhole hole) {
        Swallow values = new Swallow(hole);
        for (String text : texts) {
            session.code(text, values);
        }
    }

    private static Panel panel(String coders) {
        List<String> names =
                coders.equals("all") ? new ArrayList<>(Catalogue.coders().keySet()) : List.of(coders);
        List<String> targets = List.of("trump", "@potus", "president trump");
        return Panels.only(names, List.of(), targets, List.of("paris", "climate*", "paris agreement"), List.of());
    }

    /** Takes values as an engine would. */
    private record Swallow(Blackhole hole) implements Panel.Values {
        @Override
        public void count(int value, String evidence) {
            hole.consume(value);
            hole.consume(evidence);
        }

        @Override
        public void number(double value, String evidence) {
            hole.consume(value);
            hole.consume(evidence);
        }

        @Override
        public void word(String value, double confidence) {
            hole.consume(value);
            hole.consume(confidence);
        }

        @Override
        public void nothing() {
            hole.consume(0);
        }
    }
}
