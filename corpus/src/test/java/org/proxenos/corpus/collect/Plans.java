package org.proxenos.corpus.collect;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans and answers for tests. */
final class Plans {
    static final String SERVER = "https://here.example";

    private Plans() {}

    static CollectionPlan of(Subject subject, String value) {
        return bounded(subject, value, null, null);
    }

    static CollectionPlan bounded(Subject subject, String value, @Nullable Instant since, @Nullable Instant until) {
        return new CollectionPlan(
                "name", subject, SERVER, value, List.of(), List.of(), subject.strand(), since, until, null);
    }

    static CollectionPlan with(CollectionPlan plan, String token) {
        return new CollectionPlan(
                plan.name(),
                plan.subject(),
                plan.server(),
                plan.value(),
                plan.collections(),
                plan.dids(),
                plan.strand(),
                plan.since(),
                plan.until(),
                token);
    }

    static Answer answer(String body, Map<String, String> headers) {
        return new Answer(200, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    static Answer answer(String body) {
        return answer(body, Map.of());
    }
}
