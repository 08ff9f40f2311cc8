package org.proxenos.workbench.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.proxenos.coding.codebook.Category;
import org.proxenos.coding.codebook.Codebook;
import org.proxenos.coding.codebook.Variable;

/** A codebook for scripts. */
final class CodebookJson {
    private CodebookJson() {}

    /** All of it. */
    static Map<String, Object> of(Codebook codebook) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", codebook.version());
        json.put("fingerprint", codebook.fingerprint());
        json.put(
                "variables",
                codebook.variables().stream().map(CodebookJson::variable).toList());
        return json;
    }

    private static Map<String, Object> variable(Variable variable) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", variable.name());
        json.put("id", variable.id());
        json.put("level", variable.level().code());
        json.put("kind", code(variable.kind()));
        json.put("question", variable.question());
        json.put("categories", variable.ofTargets() ? "targets" : categories(variable.categories()));
        json.put("include", variable.guideline().include());
        json.put("exclude", variable.guideline().exclude());
        json.put("borderline", variable.guideline().borderline());
        json.put("positive", variable.guideline().positive());
        json.put("negative", variable.guideline().negative());
        json.put("askIf", variable.askIf().cases());
        json.put("units", variable.units().stream().map(CodebookJson::code).toList());
        json.put("perTarget", variable.perTarget());
        json.put("missing", categories(variable.missing()));
        json.put("version", variable.version());
        json.put("fingerprint", variable.fingerprint());
        return json;
    }

    private static List<Map<String, String>> categories(List<Category> categories) {
        return categories.stream()
                .map(c -> {
                    Map<String, String> json = new LinkedHashMap<>();
                    json.put("value", c.value());
                    json.put("label", c.label());
                    json.put("meaning", c.meaning());
                    return json;
                })
                .toList();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
