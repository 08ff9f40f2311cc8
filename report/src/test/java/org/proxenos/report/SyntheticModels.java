package org.proxenos.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.MarginalEffect;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.study.result.ModelResult;

/** Models of the invented study. */
final class SyntheticModels {
    private SyntheticModels() {}

    static List<ModelResult> models() {
        return List.of(
                model("reposts", "criticism + url + words", 0.3230, Family.NEGBIN),
                model("replies", "criticism + common_enemy + moral + url + words", 0.6523, Family.NEGBIN),
                model("likes_log", "criticism + common_enemy + moral + url + words", 0.1102, Family.GAUSSIAN),
                new ModelResult(
                        "quotes",
                        "Quotes",
                        new Fit.Failed(
                                ModelSpec.of("quotes ~ criticism", Family.NEGBIN),
                                "every message with criticism has 0 quotes: criticism separates"),
                        new Fit.Failed(
                                ModelSpec.of("quotes ~ xyz + criticism", Family.NEGBIN),
                                "every message with criticism has 0 quotes"),
                        List.of()));
    }

    private static ModelResult model(String id, String terms, double first, Family family) {
        String outcome = id.equals("likes_log") ? "log(likes + 1)" : id;
        return new ModelResult(
                id,
                "Model of " + id.replace('_', ' '),
                fit(outcome + " ~ " + terms, terms, first, family),
                fit(outcome + " ~ xyz + " + terms, "xyz + " + terms, 0.0101, family),
                List.of("moral", "common_enemy"),
                List.of(new MarginalEffect(new Fit.Term("criticism", 3.25, 0.5, 6.5, 0.0001, 2.27, 4.23, 94), true)));
    }

    private static Fit fit(String formula, String names, double first, Family family) {
        ModelSpec spec = ModelSpec.of(formula, family).clusteredBy("account").withEffectsOf("account");
        List<Fit.Term> terms = new ArrayList<>();
        double estimate = first;
        for (String name : List.of(names.split(" \\+ ", -1))) {
            double se = 0.04 + terms.size() * 0.013;
            terms.add(new Fit.Term(
                    name,
                    estimate,
                    se,
                    estimate / se,
                    terms.isEmpty() ? 0.0024 : 0.00004,
                    estimate - 2.16 * se,
                    estimate + 2.16 * se,
                    13));
            estimate = estimate / 2 - 0.1;
        }
        boolean negbin = family == Family.NEGBIN;
        return new Fit.Converged(
                spec,
                1_204,
                terms,
                negbin ? OptionalDouble.of(2.7478) : OptionalDouble.empty(),
                negbin ? OptionalDouble.of(0.0912) : OptionalDouble.empty(),
                -17386.13,
                34784.27,
                1.07,
                1301.2,
                OptionalInt.of(14),
                OptionalDouble.of(13),
                14,
                negbin ? OptionalDouble.of(-456677.7) : OptionalDouble.empty(),
                List.of(),
                List.of("2 accounts without any repost were dropped (5 messages)"));
    }
}
