package org.proxenos.study.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ledger as JSON: what a script reads to learn what a study found. */
public final class LedgerJson {
    private LedgerJson() {}

    /** The text of ledger.json. */
    public static String of(List<LedgerEntry> ledger) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        ledger.forEach(entry -> lines.add(line(entry)));
        return JsonText.of(lines);
    }

    private static ObjectNode line(LedgerEntry entry) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", entry.id());
        node.put("statement", entry.statement());
        node.put("verdict", entry.verdict().code());
        node.put("reason", entry.reason());
        node.put("test", entry.test());
        node.put("n", entry.n());
        node.put("accounts", entry.accounts());
        node.set("effect", effect(entry.effect()));
        node.set("placebo", effect(entry.placebo()));
        ArrayNode warnings = node.putArray("warnings");
        entry.warnings().forEach(warnings::add);
        node.put("figure", entry.figure());
        node.put("table", entry.table());
        ArrayNode runs = node.putArray("robustness");
        entry.robustness().forEach(run -> runs.add(robustness(run)));
        return node;
    }

    private static ObjectNode robustness(LedgerEntry.Robustness run) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", run.name());
        node.put("n", run.n());
        node.set("effect", effect(run.effect()));
        node.put("note", run.note());
        return node;
    }

    private static JsonNode effect(@Nullable Effect effect) {
        if (effect == null) {
            return NullNode.getInstance();
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", effect.name());
        node.set("value", JsonText.number(effect.value()));
        node.set("low", JsonText.number(effect.low()));
        node.set("high", JsonText.number(effect.high()));
        node.set("p", JsonText.number(effect.p()));
        return node;
    }
}
