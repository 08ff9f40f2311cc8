package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.proxenos.coding.Accuracy;
import org.proxenos.coding.ValidationRecord;
import org.proxenos.corpus.Kind;
import org.proxenos.inference.correct.Prevalence;
import org.proxenos.inference.describe.WilsonInterval;
import org.proxenos.inference.frame.Frame;
import org.proxenos.inference.glm.Family;
import org.proxenos.study.describe.StudyMessages;
import org.proxenos.study.result.Effect;
import org.proxenos.study.result.FiredWarning;
import org.proxenos.study.result.LedgerEntry.Robustness;
import org.proxenos.study.warning.ComparisonFacts;

/**
 * How much negative engagement there is, by whom, at whom: shares with Wilson intervals (framework section 5, RQ1).
 *
 * @param id of framework section 5
 * @param statement the question
 * @param variable that stands for negative engagement
 */
record EngagementShares(String id, String statement, String variable) implements Hypothesis {
    private static final String TEST = "shares with Wilson 95 % intervals, by strand and role";

    @Override
    public Finding test(Evidence evidence) {
        if (!evidence.originals().has(variable)) {
            return Finding.none(id, statement, TEST, "no coder gives '%s'".formatted(variable));
        }
        Messages all = evidence.originals().ofMainStrand().known(variable);
        double[] values = all.numbers(variable);
        long yes = Arrays.stream(values).filter(v -> v > 0).count();
        Optional<Robustness> corrected = corrected(evidence, yes, all.size());
        List<Robustness> runs = new ArrayList<>(byGroup(evidence));
        corrected.ifPresent(run -> runs.add(0, run));
        weighted(evidence, all).ifPresent(run -> runs.add(0, run));
        return new Finding(
                id,
                statement,
                TEST,
                all.size(),
                all.distinct(Specification.ACCOUNT).size(),
                share(yes, all.size()),
                null,
                0,
                "",
                true,
                runs,
                warnings(evidence, all, corrected.isPresent()),
                List.of(),
                null,
                "F01-volume",
                "T04-content");
    }

    private List<FiredWarning> warnings(Evidence evidence, Messages all, boolean isCorrected) {
        List<FiredWarning> fired = new ArrayList<>(SampleSurvey.warningsOfTexts(all, evidence.study(), id));
        fired.addAll(CountHypothesis.measureFacts(evidence, all, variable).warnings(id));
        fired.addAll(evidence.origin().warnings(id, List.of(variable)));
        fired.addAll(ComparisonFacts.ofShares(isCorrected ? List.of() : List.of(variable))
                .warnings(id));
        return fired;
    }

    @Override
    public String whyNoCurve() {
        return "nothing is compared, so no covariate, offset or effect of an account can be chosen; strands and roles stand apart";
    }

    @Override
    public List<String> planned() {
        return List.of("test: %s of %s; nothing is claimed".formatted(TEST, variable));
    }

    @Override
    public String messages(Evidence evidence) {
        return "%s AND %s IS NOT NULL".formatted(evidence.ofStrand(), variable);
    }

    /** The share with the machine's misses and false alarms taken out, by what it did where people coded too (FS18). */
    private Optional<Robustness> corrected(Evidence evidence, long yes, long n) {
        Optional<Accuracy> accuracy = evidence.validations().find(variable).map(ValidationRecord::accuracy);
        return accuracy.filter(a -> n > 0
                        && a.truePositives() + a.falseNegatives() > 0
                        && a.trueNegatives() + a.falsePositives() > 0)
                .flatMap(a -> Prevalence.roganGladen(
                        new Prevalence.Rate(yes, n),
                        new Prevalence.Rate(a.truePositives(), a.truePositives() + a.falseNegatives()),
                        new Prevalence.Rate(a.trueNegatives(), a.trueNegatives() + a.falsePositives())))
                .map(p -> new Robustness(
                        "corrected for the machine's errors (Rogan and Gladen)",
                        n,
                        new Effect("share", p.value(), p.low(), p.high(), Double.NaN),
                        "sensitivity and specificity of units that people coded too"));
    }

    /** The share that people's codes of a random part, each unit for as many as it stands for, make of the machine's. */
    private Optional<Robustness> weighted(Evidence evidence, Messages all) {
        return new MachineError(evidence, variable, List.of(), Family.GAUSSIAN, "(Intercept)").run(all.signed());
    }

    /** All messages of each strand and role, also those that are no originals; strands are never pooled. */
    private List<Robustness> byGroup(Evidence evidence) {
        Frame groups = evidence.engine()
                .query("""
                    SELECT strand, role, count(*) AS n, sum(CASE WHEN %1$s > 0 THEN 1 ELSE 0 END) AS yes
                    FROM (%2$s) AS s WHERE %1$s IS NOT NULL AND kind <> '%3$s' GROUP BY strand, role ORDER BY strand, role\
                    """.formatted(variable, StudyMessages.sql(evidence.study()), Kind.PARAGRAPH.code()));
        String[] strands = groups.words("strand");
        String[] roles = groups.words("role");
        double[] n = groups.numbers("n");
        double[] yes = groups.numbers("yes");
        List<Robustness> runs = new ArrayList<>();
        for (int i = 0; i < groups.rows(); i++) {
            runs.add(new Robustness(
                    "strand %s, role %s".formatted(strands[i], roles[i].replace('_', ' ')),
                    (long) n[i],
                    share((long) yes[i], (long) n[i]),
                    ""));
        }
        return runs;
    }

    private static Effect share(long yes, long n) {
        WilsonInterval interval = WilsonInterval.of(yes, n);
        return new Effect("share", interval.share(), interval.low(), interval.high(), Double.NaN);
    }
}
