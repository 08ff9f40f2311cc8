package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.ValidationRecord;
import org.proxenos.inference.describe.Concentration;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ScorePermutation;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.FiredWarning;
import org.proxenos.study.result.LedgerEntry.Robustness;
import org.proxenos.study.result.ModelResult;
import org.proxenos.study.warning.MeasureFacts;
import org.proxenos.study.warning.ModelFacts;
import org.proxenos.study.warning.PlaceboFacts;
import org.proxenos.study.warning.ReactionFacts;

/**
 * Messages with an exposure get more reactions than others of the same account: NB2 with an effect for each account and
 * window; the exposure is dealt anew within accounts for p and interval (framework section 5, H2 to H4).
 *
 * @param claim what is claimed
 */
record CountHypothesis(Claim claim) implements Hypothesis {
    static final String FIGURE = "F04-coefficients";
    static final String TABLE = "T07-models";

    private static final String CORRECTED = "corrected";

    private static final String DEALT =
            "score test of %s, errors clustered by account, p and interval by dealing it anew within accounts ("
                    + ScorePermutation.DRAWS + " deals)";

    @Override
    public Finding test(Evidence evidence) {
        Optional<String> absent = absent(evidence.originals());
        if (absent.isPresent()) {
            return Finding.none(claim.id(), claim.statement(), test(), absent.get());
        }
        Messages sample =
                evidence.sample(claim.windows()).known(claim.outcome()).known(claim.exposure());
        if (sample.size() == 0) {
            String what = "there is no original inside the windows whose %s are known".formatted(claim.outcome());
            return Finding.none(claim.id(), claim.statement(), test(), what);
        }
        return test(evidence, sample);
    }

    @Override
    public List<String> planned() {
        return List.of(
                "test: " + test(),
                "beside: " + String.join(", ", claim.beside()),
                "controls: " + String.join(", ", claim.controls()),
                "placebo: letters X, Y and Z in the same model");
    }

    private Optional<String> absent(Messages originals) {
        if (!originals.has(claim.outcome())) {
            return Optional.of("'%s' is nothing that is counted of a message".formatted(claim.outcome()));
        }
        return claim.predictors().stream()
                .filter(p -> !originals.has(p))
                .map(p -> "no coder gives '%s'; name one that does under `coders`".formatted(p))
                .findFirst();
    }

    @Override
    public String messages(Evidence evidence) {
        String exposure = claim.exposure().equals("negative") ? "vader_compound" : claim.exposure();
        return "%s AND %s IS NOT NULL AND %s IS NOT NULL"
                .formatted(evidence.condition(claim.windows()), claim.outcome(), exposure);
    }

    private Finding test(Evidence evidence, Messages sample) {
        Specification primary = Specification.of(claim);
        Fit fit = fit(primary, sample);
        Fit placebo = fit(primary.plus(Specification.PLACEBO), sample);
        Optional<Robustness> corrected = MachineError.of(evidence, claim).run(sample);
        Decisive decisive = claim.test().equals(CORRECTED)
                ? decisive(evidence, corrected, sample)
                : decisive(evidence, fit, placebo, sample);
        Optional<Figure.Curve> curve = new CountCurve(claim, evidence).curve();
        return new Finding(
                claim.id(),
                claim.statement(),
                test(),
                fit.fold(c -> (long) c.n(), f -> (long) sample.size()),
                sample.distinct(Specification.ACCOUNT).size(),
                decisive.effect(),
                decisive.placebo(),
                1,
                decisive.obstacle(),
                false,
                runs(evidence, sample, fit, corrected, curve),
                warnings(evidence, sample, fit, decisive.placebo()),
                List.of(model(evidence, fit, placebo).withMargins(sample.frame())),
                curve.orElse(null),
                FIGURE,
                TABLE);
    }

    /**
     * What decides.
     *
     * @param effect of the exposure; null for none
     * @param placebo of the letters; null for none
     * @param obstacle why it may not; empty where it may
     */
    private record Decisive(
            @Nullable Effect effect, @Nullable Effect placebo, String obstacle) {}

    private Decisive decisive(Evidence evidence, Fit fit, Fit placebo, Messages sample) {
        long seed = evidence.study().seed();
        return new Decisive(
                Specification.dealt(fit, claim.exposure(), sample, seed),
                Specification.dealt(placebo, Specification.PLACEBO, sample, seed),
                evidence.obstacle(claim.exposure()).orElseGet(() -> Specification.reason(fit, claim.exposure())));
    }

    /** The corrected estimate: that a machine errs is no reason against it, that people do not agree is one. */
    private Decisive decisive(Evidence evidence, Optional<Robustness> corrected, Messages sample) {
        MachineError error = MachineError.of(evidence, claim);
        Optional<Robustness> nonsense = error.plus(Specification.PLACEBO).run(sample);
        return new Decisive(
                corrected.map(Robustness::effect).orElse(null),
                nonsense.map(Robustness::effect).orElse(null),
                error.obstacle()
                        .orElseGet(() -> corrected
                                .map(run -> run.effect() == null ? run.note() : "")
                                .orElse("nobody coded %s by hand, so nothing can be corrected"
                                        .formatted(claim.exposure()))));
    }

    private ModelResult model(Evidence evidence, Fit fit, Fit placebo) {
        return new ModelResult(
                claim.id(),
                claim.statement(),
                fit,
                placebo,
                evidence.validations().unvalidated(claim.predictors()));
    }

    /** What the design can see, then every other run, then the middle of all ways to ask. */
    private List<Robustness> runs(
            Evidence evidence, Messages sample, Fit fit, Optional<Robustness> corrected, Optional<Figure.Curve> curve) {
        List<Robustness> runs = new ArrayList<>();
        runs.add(PowerGuide.ofCounts(sample, claim.exposure(), claim.outcome()));
        corrected.ifPresent(runs::add);
        runs.addAll(new Variations(claim, sample, evidence).runs(fit));
        curve.map(found -> Multiverse.robustness(found, "IRR")).ifPresent(runs::add);
        return runs;
    }

    /** The model that the plan names. */
    private Fit fit(Specification specification, Messages sample) {
        return switch (claim.test()) {
            case "quasipoisson" -> specification.of(Family.QUASIPOISSON).fit(sample);
            case "mixed" -> specification.mixed(sample);
            default -> specification.fit(sample);
        };
    }

    /** The primary test in words. */
    private String test() {
        String model = switch (claim.test()) {
            case "quasipoisson" ->
                "quasi-Poisson regression of %s with an effect for each account and window, " + DEALT;
            case "mixed" ->
                "NB2 of %s with a random intercept of the account and an effect of each window, Wald test of %s";
            case CORRECTED ->
                "NB2 of %s on %s, corrected for the machine's errors by people's codes of a random part, clustered by account";
            default -> "NB2 of %s with an effect for each account and window, " + DEALT;
        };
        return model.formatted(claim.outcome(), claim.exposure());
    }

    private List<FiredWarning> warnings(Evidence evidence, Messages sample, Fit fit, @Nullable Effect placebo) {
        List<FiredWarning> fired =
                new ArrayList<>(SampleSurvey.of(sample, evidence.study()).warnings(claim.id()));
        fired.addAll(modelFacts(sample, claim.outcome(), fit, 0).warnings(claim.id()));
        fired.addAll(placeboFacts(placebo).warnings(claim.id()));
        fired.addAll(reactionFacts(evidence, fit).warnings(claim.id()));
        fired.addAll(measureFacts(evidence, sample, claim.exposure()).warnings(claim.id()));
        fired.addAll(evidence.origin().warnings(claim.id(), List.of(claim.outcome())));
        fired.addAll(OwnVariations.warnings(claim, sample, evidence));
        return fired;
    }

    /** What is known of the reactions; what goes with hostility stands beside what may be its price. */
    private ReactionFacts reactionFacts(Evidence evidence, Fit fit) {
        boolean isHostile = claim.exposure().startsWith(Hypotheses.CRITICISM)
                || claim.exposure().startsWith("common_enemy")
                || claim.exposure().startsWith("negative");
        SettledCodes people = evidence.people();
        return new ReactionFacts(
                claim.outcome(),
                isHostile ? claim.exposure() : "",
                Specification.effect(fit, claim.exposure(), "IRR"),
                people.share("direction", "Y", List.of("T", "Y")),
                people.share("incivility", "1", List.of("0", "1")));
    }

    /**
     * What is known of a model.
     *
     * @param tests coefficients that are tested without correction
     */
    static ModelFacts modelFacts(Messages sample, String outcome, Fit fit, int tests) {
        double topShare =
                Concentration.of(sample.known(outcome).numbers(outcome)).topShare();
        return fit.fold(
                c -> new ModelFacts(c.spec().family(), c.dispersion(), topShare, tests),
                f -> new ModelFacts(f.spec().family(), Double.NaN, topShare, 0));
    }

    /** What is known of the nonsense predictor in a model. */
    static PlaceboFacts placeboFacts(Fit placebo) {
        return placeboFacts(Specification.effect(placebo, Specification.PLACEBO, "IRR"));
    }

    /** What is known of a placebo's effect. */
    static PlaceboFacts placeboFacts(@Nullable Effect placebo) {
        return new PlaceboFacts(placebo == null ? Double.NaN : placebo.p());
    }

    /** What is known of a measure in these messages. */
    static MeasureFacts measureFacts(Evidence evidence, Messages sample, String variable) {
        double[] values = sample.numbers(variable);
        long yes = Arrays.stream(values).filter(v -> v > 0).count();
        return new MeasureFacts(
                variable,
                variable.equals(Hypotheses.CRITICISM),
                evidence.obstacle(variable).orElse(""),
                evidence.validations()
                        .find(variable)
                        .map(ValidationRecord::summary)
                        .orElse(""),
                yes,
                values.length - yes);
    }
}
