package org.proxenos.study.plan;

import java.util.List;
import java.util.Optional;
import org.proxenos.corpus.yaml.Entries;
import org.proxenos.corpus.yaml.Place;

/** An element of {@code hypotheses:}: an id, or an id with what differs from the built-in plan. */
final class HypothesisSection {
    private static final List<String> KEYS =
            List.of("id", "exposure", "outcome", "controls", "windows", "test", "robustness", "placebo");

    private HypothesisSection() {}

    static Optional<HypothesisPlan> read(Place place, List<String> windows) {
        if (place.isScalar()) {
            return place.oneOf(BuiltInPlan.ids()).map(HypothesisPlan::of);
        }
        return Entries.of(place, KEYS).flatMap(entries -> {
            List<String> used = entries.find("windows")
                    .map(list -> list.placesOfTexts().stream()
                            .flatMap(p -> known(p, windows).stream())
                            .toList())
                    .orElse(List.of());
            return entries.need("id")
                    .flatMap(p -> p.oneOf(BuiltInPlan.ids()))
                    .map(id -> changed(BuiltInPlan.of(id), entries, used));
        });
    }

    /** The built-in plan with what the study says otherwise. */
    private static HypothesisPlan changed(BuiltInPlan usual, Entries entries, List<String> windows) {
        HypothesisPlan plan = usual.plan();
        List<String> controls = entries.texts("controls");
        List<String> runs = entries.find("robustness")
                .map(list -> list.placesOfTexts().stream()
                        .flatMap(p -> run(p, plan).stream())
                        .toList())
                .orElse(plan.robustness());
        return new HypothesisPlan(
                plan.id(),
                entries.text("exposure").orElse(plan.exposure()),
                entries.text("outcome").orElse(plan.outcome()),
                controls.isEmpty() ? plan.controls() : controls,
                windows,
                entries.find("test").flatMap(p -> p.oneOf(usual.tests())).orElse(plan.test()),
                runs,
                entries.text("placebo").orElse(plan.placebo()));
    }

    /** The name of another run, or a part of one, as the built-in plan has it. */
    private static Optional<String> run(Place place, HypothesisPlan plan) {
        return place.text()
                .flatMap(name -> name.equals(HypothesisPlan.NONE)
                                || plan.robustness().stream().anyMatch(r -> r.contains(name) || name.contains(r))
                        ? Optional.of(name)
                        : place.refuse("'%s' is no run of %s; there are %s"
                                .formatted(name, plan.id(), String.join(", ", plan.robustness()))));
    }

    private static Optional<String> known(Place place, List<String> windows) {
        return windows.isEmpty() ? place.refuse("there are no `windows:` to choose from") : place.oneOf(windows);
    }
}
