package org.proxenos.study.result;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.proxenos.inference.glm.Fit;
import org.proxenos.inference.glm.ModelSpec;

/** A fitted model as JSON: the shape of {@code fit --json} and of {@code models/*.json}. */
public final class FitJson {
    private FitJson() {}

    /**
     * The JSON text of a fit. A failed fit has {@code converged: false}, no terms and a {@code reason}.
     *
     * @param provenance how the numbers came to be, in the map's order
     */
    public static String of(Fit fit, Map<String, ?> provenance) {
        return of(fit, Map.of(), provenance);
    }

    /** The same with what was asked beside the coefficients, each under its own key. */
    public static String of(Fit fit, Map<String, ?> beside, Map<String, ?> provenance) {
        ObjectNode node = node(fit);
        beside.forEach(
                (key, value) -> node.set(key, JsonText.node(Map.of("it", value)).get("it")));
        node.set("provenance", JsonText.node(provenance));
        return JsonText.of(node);
    }

    /** The fit alone, without provenance. */
    static ObjectNode node(Fit fit) {
        return fit.fold(FitJson::converged, FitJson::failed);
    }

    private static ObjectNode converged(Fit.Converged fit) {
        ObjectNode node = head(fit.spec());
        node.put("n", fit.n());
        ArrayNode terms = node.putArray("terms");
        fit.terms().forEach(t -> terms.add(term(t)));
        put(node, "theta", fit.theta());
        put(node, "thetaSe", fit.thetaSe());
        node.set("logLik", JsonText.number(fit.logLik()));
        node.set("aic", JsonText.number(fit.aic()));
        node.set("dispersion", JsonText.number(fit.dispersion()));
        node.set("deviance", JsonText.number(fit.deviance()));
        put(node, "poissonLogLik", fit.poissonLogLik());
        put(node, "clusters", fit.clusters());
        put(node, "df", fit.df());
        node.put("levels", fit.levels());
        node.put("converged", true);
        ArrayNode warnings = node.putArray("warnings");
        fit.warnings().forEach(warnings::add);
        return node;
    }

    private static ObjectNode failed(Fit.Failed fit) {
        ObjectNode node = head(fit.spec());
        node.put("n", 0);
        node.putArray("terms");
        for (String none : new String[] {"theta", "thetaSe", "logLik", "aic", "dispersion", "clusters", "df"}) {
            node.putNull(none);
        }
        node.put("converged", false);
        node.put("reason", fit.reason());
        node.putArray("warnings").add(fit.reason());
        return node;
    }

    private static ObjectNode head(ModelSpec spec) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("family", spec.family().code());
        node.put("formula", spec.formula());
        node.put("offset", spec.offset());
        node.put("cluster", spec.cluster());
        node.put("fixed", spec.fixed());
        node.put("standardErrors", spec.standardErrors().code());
        return node;
    }

    private static ObjectNode term(Fit.Term term) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("term", term.term());
        node.set("estimate", JsonText.number(term.estimate()));
        node.set("se", JsonText.number(term.se()));
        node.set("statistic", JsonText.number(term.statistic()));
        node.set("p", JsonText.number(term.p()));
        node.set("df", JsonText.number(term.df()));
        node.set("low", JsonText.number(term.low()));
        node.set("high", JsonText.number(term.high()));
        node.set("ratio", JsonText.number(term.ratio()));
        node.set("ratioLow", JsonText.number(term.ratioLow()));
        node.set("ratioHigh", JsonText.number(term.ratioHigh()));
        return node;
    }

    private static void put(ObjectNode node, String name, OptionalDouble value) {
        node.set(name, JsonText.number(value.orElse(Double.NaN)));
    }

    private static void put(ObjectNode node, String name, OptionalInt value) {
        if (value.isPresent()) {
            node.put(name, value.getAsInt());
        } else {
            node.putNull(name);
        }
    }
}
