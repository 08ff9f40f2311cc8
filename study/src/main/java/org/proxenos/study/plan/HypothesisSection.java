package org.proxenos.study.plan;

import java.util.List;
import java.util.Optional;
import org.proxenos.corpus.yaml.Entries;
import org.proxenos.corpus.yaml.Place;

/** An element of {@code hypotheses:}: an id, or an id with what differs from the built-in plan. */
final class HypothesisSection {
    /** The questions of framework section 5. */
    static final List<String> IDS = List.of(
            "RQ1", "H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8", "H9", "H10", "H11", "H12", "H13", "H14", "H15");

    private static final List<String> KEYS = List.of("id", "exposure", "outcome", "controls", "windows", "test");

    private HypothesisSection() {}

    static Optional<HypothesisPlan> read(Place place, List<String> windows) {
        if (place.isScalar()) {
            return place.oneOf(IDS).map(HypothesisPlan::of);
        }
        return Entries.of(place, KEYS).flatMap(entries -> {
            Optional<String> id = entries.need("id").flatMap(p -> p.oneOf(IDS));
            List<String> used = entries.find("windows")
                    .map(list -> list.placesOfTexts().stream()
                            .flatMap(p -> known(p, windows).stream())
                            .toList())
                    .orElse(List.of());
            String exposure = entries.text("exposure").orElse(null);
            String outcome = entries.text("outcome").orElse(null);
            List<String> controls = entries.texts("controls");
            String test = entries.text("test").orElse(null);
            return id.map(i -> new HypothesisPlan(i, exposure, outcome, controls, used, test));
        });
    }

    private static Optional<String> known(Place place, List<String> windows) {
        return windows.isEmpty() ? place.refuse("there are no `windows:` to choose from") : place.oneOf(windows);
    }
}
