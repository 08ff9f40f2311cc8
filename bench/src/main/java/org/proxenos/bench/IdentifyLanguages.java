package org.proxenos.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.proxenos.bench.text.BenchTexts;
import org.proxenos.language.identification.LanguageIdentifier;

/** Texts a second on one core whose language is identified, none of them known from before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
public class IdentifyLanguages {
    private static final int TEXTS = 13_815;

    private final List<String> texts = BenchTexts.repeated(BenchTexts.all(), TEXTS);

    /** Asks about every text once; one operation is one text. */
    @Benchmark
    @OperationsPerInvocation(TEXTS)
    public void identify(Blackhole hole) {
        LanguageIdentifier fresh = LanguageIdentifier.among(List.of("en", "de", "fr", "es"));
        for (String text : texts) {
            hole.consume(fresh.identify(text));
        }
    }
}
