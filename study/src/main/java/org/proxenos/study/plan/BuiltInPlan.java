package org.proxenos.study.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proxenos.corpus.yaml.Entries;
import org.proxenos.corpus.yaml.Findings;
import org.proxenos.corpus.yaml.Place;
import org.proxenos.corpus.yaml.YamlText;

/**
 * What is tested where a study says no more than an id: {@code hypotheses.yaml} beside this class.
 *
 * @param plan the hypothesis with all defaults
 * @param tests names of the primary tests to choose from, the default first
 */
record BuiltInPlan(HypothesisPlan plan, List<String> tests) {
    private static final List<String> KEYS =
            List.of("id", "test", "others", "exposure", "outcome", "controls", "robustness", "placebo");

    private static final Map<String, BuiltInPlan> ALL = read();

    BuiltInPlan {
        tests = List.copyOf(tests);
    }

    /** The plan of a hypothesis. */
    static BuiltInPlan of(String id) {
        BuiltInPlan plan = ALL.get(id);
        if (plan == null) {
            throw new IllegalArgumentException("there is no hypothesis %s; there are %s".formatted(id, ids()));
        }
        return plan;
    }

    /** All ids, in order. */
    static List<String> ids() {
        return List.copyOf(ALL.keySet());
    }

    private static Map<String, BuiltInPlan> read() {
        Findings findings = Findings.of("hypotheses.yaml");
        Map<String, BuiltInPlan> all = new LinkedHashMap<>();
        YamlText.compose(text(), "hypotheses.yaml", findings)
                .map(Place::items)
                .orElseThrow()
                .forEach(place -> add(Entries.of(place, KEYS).orElseThrow(), all));
        return all;
    }

    private static void add(Entries entries, Map<String, BuiltInPlan> all) {
        String id = entries.text("id").orElseThrow();
        String test = entries.text("test").orElseThrow();
        List<String> tests = new ArrayList<>(List.of(test));
        tests.addAll(entries.texts("others"));
        all.put(
                id,
                new BuiltInPlan(
                        new HypothesisPlan(
                                id,
                                entries.text("exposure").orElse(null),
                                entries.text("outcome").orElse(null),
                                entries.texts("controls"),
                                List.of(),
                                test,
                                entries.texts("robustness"),
                                entries.text("placebo").orElse(HypothesisPlan.LETTERS)),
                        tests));
    }

    private static String text() {
        try (InputStream stream = BuiltInPlan.class.getResourceAsStream("hypotheses.yaml")) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its own hypotheses.yaml");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException lost) {
            throw new UncheckedIOException("cannot read hypotheses.yaml", lost);
        }
    }
}
