package org.proxenos.coding.exchange;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proxenos.coding.HandCode;

/**
 * A code as one label, for programs that know nothing else: {@code criticism=1}, {@code criticism@chancellor=1}.
 *
 * @param variable what was asked; the label itself where it has no such form
 * @param target of the code; empty for none
 * @param value the answer; {@code 1} where the label has no such form, since it was chosen
 */
record Label(String variable, String target, String value) {
    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9_]*)(?:@([^=]*))?=(.*)", Pattern.DOTALL);

    static String of(HandCode code) {
        return name(code) + "=" + code.value();
    }

    /** The question's name, with its target. */
    static String name(HandCode code) {
        return Optional.ofNullable(code.target())
                .map(target ->
                        code.variable() + "@" + target.replace("%", "%25").replace("=", "%3D"))
                .orElse(code.variable());
    }

    static Label read(String label) {
        Matcher form = FORM.matcher(label);
        return form.matches()
                ? new Label(
                        form.group(1),
                        Optional.ofNullable(form.group(2))
                                .orElse("")
                                .replace("%3D", "=")
                                .replace("%25", "%"),
                        form.group(3))
                : new Label(label, "", "1");
    }

    /** The code of a coder. */
    HandCode code(String unit, String coder) {
        return HandCode.of(unit, target.isEmpty() ? null : target, variable, coder, value);
    }
}
