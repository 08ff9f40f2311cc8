package org.proxenos.workbench.serve.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.proxenos.coding.codebook.Category;
import org.proxenos.coding.codebook.Codebook;
import org.proxenos.coding.codebook.Variable;
import org.proxenos.study.plan.Study;

/** The codebook as the form in the browser needs it. */
final class Asked {
    private Asked() {}

    /** All questions in their order, with guideline and condition. */
    static Map<String, Object> of(Codebook codebook, Study study) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("version", codebook.version());
        all.put(
                "questions",
                codebook.asked().stream().map(v -> question(v, study)).toList());
        return all;
    }

    private static Map<String, Object> question(Variable variable, Study study) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("name", variable.name());
        question.put("id", variable.id());
        question.put("kind", variable.kind().name().toLowerCase(Locale.ROOT));
        question.put("question", variable.question());
        question.put("answers", variable.ofTargets() ? targets(study) : categories(variable.categories()));
        question.put("missing", categories(variable.missing()));
        question.put("ofTargets", variable.ofTargets());
        question.put("perTarget", variable.perTarget());
        question.put("askIf", variable.askIf().cases());
        question.put(
                "units",
                variable.units().stream()
                        .map(u -> u.name().toLowerCase(Locale.ROOT))
                        .toList());
        question.put("fingerprint", variable.fingerprint());
        question.put("include", variable.guideline().include());
        question.put("exclude", variable.guideline().exclude());
        question.put("borderline", variable.guideline().borderline());
        question.put("positive", variable.guideline().positive());
        question.put("negative", variable.guideline().negative());
        return question;
    }

    private static List<Map<String, Object>> targets(Study study) {
        return categories(Stream.concat(
                        study.targets().stream()
                                .map(t -> new Category(t.id(), t.id(), t.kind().code())),
                        Stream.of(new Category("none", "none", "no target is named or meant")))
                .toList());
    }

    private static List<Map<String, Object>> categories(List<Category> categories) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Category category : categories) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("value", category.value());
            each.put("label", category.label());
            each.put("meaning", category.meaning());
            all.add(each);
        }
        return all;
    }
}
