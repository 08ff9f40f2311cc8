package org.proxenos.inference.validation;

import java.util.ArrayList;
import java.util.List;
import org.proxenos.inference.Golden;
import org.proxenos.inference.frame.Frame;
import org.proxenos.inference.glm.Family;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ModelSpec;
import org.proxenos.inference.glm.Regression;
import org.proxenos.inference.glm.StandardErrors;

/** Rows of one golden file, as they are made. */
final class Rows {
    private static final Frame FRAME = Golden.whole();

    private final List<Row> made = new ArrayList<>();
    private final String script;
    private final Golden golden;
    private final Tolerance tolerance;

    Rows(String script, Tolerance tolerance) {
        this.script = script;
        this.golden = Golden.read(script);
        this.tolerance = tolerance;
    }

    /**
     * A model in both languages.
     *
     * @param name ours, as {@code --family} names it, or what else tells it apart
     * @param spec ours
     * @param call R's
     */
    record Both(String name, ModelSpec spec, String call) {
        static Both of(ModelSpec spec, String call) {
            return new Both(spec.family().code(), spec, call);
        }

        String model() {
            return name + ": `" + spec.formula() + "`";
        }

        /** The fit; the tests have no use for a model that has none. */
        Fit.Converged fit() {
            return Regression.fit(spec, FRAME).fold(fit -> fit, failed -> {
                throw new AssertionError(failed.reason());
            });
        }
    }

    /** All rows. */
    List<Row> made() {
        return made;
    }

    /** The numbers of a key. */
    double[] of(String key) {
        return golden.of(key);
    }

    /** Each coefficient beside the numbers of a key. */
    void estimates(Both both, String key) {
        List<Fit.Term> terms = both.fit().terms();
        double[] expected = golden.of(key);
        for (int j = 0; j < expected.length; j++) {
            add(both, "`" + terms.get(j).term() + "`", new Row.Pair(terms.get(j).estimate(), expected[j]));
        }
    }

    /** The error of {@code a} beside that of a key. */
    void error(Both both, String key) {
        error(both, "a", key);
    }

    /** The error of a term beside that of a key. */
    void error(Both both, String term, String key) {
        Fit.Converged fit = both.fit();
        String kind = fit.spec().standardErrors().code();
        String by =
                fit.spec().standardErrors().isClustered() ? " by " + fit.spec().cluster() : "";
        int at = fit.terms().indexOf(fit.find(term).orElseThrow());
        Row.Pair pair = new Row.Pair(fit.terms().get(at).se(), golden.of(key)[at]);
        add(new Both(both.name, both.spec, call(both)), "se of `%s`, %s%s".formatted(term, kind, by), pair);
    }

    /** R's call of the errors; families beyond glm have their scores from numDeriv. */
    private String call(Both both) {
        String cluster = "cluster = " + both.spec.cluster();
        boolean isDerived = both.spec.family().compareTo(Family.BINOMIAL) > 0 && !both.call.startsWith("vcov");
        if (isDerived && both.spec.standardErrors() != StandardErrors.MODEL) {
            return "jacobian() of the rows' log-likelihoods of " + both.call;
        }
        return switch (both.spec.standardErrors()) {
            case MODEL, WILD, BOOTSTRAP -> both.call;
            case HC0, HC1, HC2, HC3 -> "vcovHC(%s, type = \"%s\")".formatted(both.call, both.spec.standardErrors());
            case CR0 -> "vcovCL(%s, %s, type = \"HC0\", cadjust = FALSE)".formatted(both.call, cluster);
            case CR1 -> "vcovCL(%s, %s, type = \"HC0\")".formatted(both.call, cluster);
            case CR1S -> "vcovCL(%s, %s, type = \"HC1\")".formatted(both.call, cluster);
            case CR2 -> "coef_test(%s, vcov = \"CR2\", %s)".formatted(both.call, cluster);
            case HAC -> "NeweyWest(%s, lag = 4, prewhite = FALSE, adjust = FALSE)".formatted(both.call);
        };
    }

    /** A number of a model. */
    void add(Both both, String quantity, Row.Pair value) {
        String origin = "`" + both.call + "`, " + script + ".R";
        made.add(new Row(both.model(), "240 counts", quantity, value, tolerance, origin));
    }

    /** A number of something else. */
    void add(String name, String quantity, Row.Pair value, String call) {
        made.add(new Row(name, "`" + script + ".R`", quantity, value, tolerance, "`" + call + "`, " + script + ".R"));
    }
}
