package org.proxenos.report.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.proxenos.study.result.FiredWarning;

/**
 * A warning as it stands in the list, once for all that it is about.
 *
 * @param id such as {@code W6}
 * @param anchor in the page; the first line of an id is where the id leads to
 * @param text what to keep in mind
 * @param about tables, figures, hypotheses
 */
public record WarningLine(String id, String anchor, String text, List<String> about) {
    /** Copies the list. */
    public WarningLine {
        about = List.copyOf(about);
    }

    /** The lines of warnings: by number, those of one text together. */
    static List<WarningLine> of(List<FiredWarning> fired) {
        Map<FiredWarning, List<String>> same = new LinkedHashMap<>();
        fired.stream()
                .sorted((a, b) -> Integer.compare(number(a), number(b)))
                .forEach(w -> same.computeIfAbsent(new FiredWarning(w.id(), "", w.text()), k -> new ArrayList<>())
                        .add(w.about()));
        Set<String> named = new HashSet<>();
        List<WarningLine> lines = new ArrayList<>();
        same.forEach((warning, about) -> lines.add(new WarningLine(
                warning.id(),
                "warning-" + warning.id() + (named.add(warning.id()) ? "" : "-" + lines.size()),
                warning.text(),
                about.stream().distinct().toList())));
        return lines;
    }

    private static int number(FiredWarning warning) {
        String digits = warning.id().replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }
}
