package org.proxenos.workbench.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;

/** Watching an import changes nothing about it. */
final class WatchedIntakeTest {
    private static final Origin ORIGIN = new Origin("posts.csv", Strand.ACCOUNTS, Mapping.NONE);

    private static Sink noting(List<String> calls) {
        return (Sink) Proxy.newProxyInstance(
                Sink.class.getClassLoader(), new Class<?>[] {Sink.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    return null;
                });
    }

    /** A watch that forgets a method which the interface has a default for would lose what a reader says, silently. */
    @Test
    void everythingThatAReaderCanSayIsHandedOn() {
        Class<?> watch = Arrays.stream(WatchedIntake.class.getDeclaredClasses())
                .filter(Sink.class::isAssignableFrom)
                .findFirst()
                .orElseThrow();
        List<String> own =
                Arrays.stream(watch.getDeclaredMethods()).map(Method::getName).toList();
        List<String> all =
                Arrays.stream(Sink.class.getMethods()).map(Method::getName).toList();
        assertThat(own).containsAll(all);
    }

    @Test
    void whatWasReadIsCountedAndTheMappingRemembered() throws IOException {
        List<String> calls = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        WatchedIntake intake = new WatchedIntake((file, records) -> counts.add(records));
        byte[] table = "id,text,created_at\n1,One,2017-06-01\n2,Two,never\n".getBytes(StandardCharsets.UTF_8);
        intake.read(new ByteArrayInputStream(table), ORIGIN, null, noting(calls));
        assertThat(calls).contains("mapped", "collected", "rejected");
        assertThat(counts).containsExactly(2L);
        assertThat(intake.mapped())
                .containsExactly(
                        Map.entry("posts.csv", Map.of("id", "id", "text", "text", "published_at", "created_at")));
        assertThat(intake.rejected())
                .extracting(r -> r.message())
                .containsExactly("posts.csv:2 published_at: not a date");
    }
}
