package org.proxenos.study.plan;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proxenos.corpus.yaml.Entries;
import org.proxenos.corpus.yaml.Place;
import org.proxenos.inference.formula.Formula;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.StandardErrors;

/** An element of {@code models:}. */
final class ModelSection {
    private static final List<String> KEYS =
            List.of("id", "formula", "family", "cluster", "fixed", "offset", "se", "lag");

    private static final Map<String, Family> FAMILIES = families();
    private static final Map<String, StandardErrors> ERRORS = errors();

    private ModelSection() {}

    private static Map<String, Family> families() {
        Map<String, Family> families = new LinkedHashMap<>();
        Arrays.stream(Family.values()).forEach(f -> families.put(f.code(), f));
        return families;
    }

    private static Map<String, StandardErrors> errors() {
        Map<String, StandardErrors> errors = new LinkedHashMap<>();
        Arrays.stream(StandardErrors.values()).forEach(e -> errors.put(e.code(), e));
        errors.put("robust", StandardErrors.HC0);
        errors.put("cluster", StandardErrors.CR1S);
        return errors;
    }

    static Optional<ModelPlan> read(Place place) {
        return Entries.of(place, KEYS).flatMap(entries -> {
            Optional<String> id = entries.need("id").flatMap(PlanName::read);
            Optional<String> formula = entries.need("formula").flatMap(ModelSection::formula);
            Optional<Family> family = entries.need("family")
                    .flatMap(p -> p.oneOf(FAMILIES.keySet()))
                    .map(FAMILIES::get);
            String cluster = entries.text("cluster").orElse(null);
            StandardErrors errors = errors(entries, cluster != null);
            int lag = entries.find("lag").flatMap(ModelSection::lag).orElse(0);
            String offset = entries.text("offset").orElse(null);
            String fixed = entries.text("fixed").orElse(null);
            return id.isPresent() && formula.isPresent() && family.isPresent()
                    ? Optional.of(new ModelPlan(
                            id.get(), new ModelSpec(formula.get(), family.get(), offset, cluster, fixed, errors, lag)))
                    : Optional.empty();
        });
    }

    private static StandardErrors errors(Entries entries, boolean clustered) {
        Optional<StandardErrors> stated =
                entries.find("se").flatMap(p -> p.oneOf(ERRORS.keySet())).map(ERRORS::get);
        if (!clustered && stated.filter(StandardErrors::isClustered).isPresent()) {
            entries.find("se").ifPresent(p -> p.refuse("clustered errors need `cluster:`, the column of the clusters"));
        }
        return stated.orElse(clustered ? StandardErrors.CR1S : StandardErrors.MODEL);
    }

    private static Optional<Integer> lag(Place place) {
        return place.whole()
                .flatMap(n -> n >= 0 && n < 1000
                        ? Optional.of(n.intValue())
                        : place.refuse("a lag is a number from 0 to 999"));
    }

    private static Optional<String> formula(Place place) {
        return place.text().flatMap(text -> {
            if (text.indexOf('~') <= 0) {
                return place.refuse("'" + text + "' is no formula; write outcome ~ predictor + predictor");
            }
            try {
                Formula.parse(text);
                return Optional.of(text);
            } catch (IllegalArgumentException broken) {
                return place.refuse("'%s' is no formula: %s".formatted(text, broken.getMessage()));
            }
        });
    }
}
