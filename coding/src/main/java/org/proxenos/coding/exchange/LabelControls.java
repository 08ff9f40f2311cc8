package org.proxenos.coding.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.proxenos.coding.codebook.Category;
import org.proxenos.coding.codebook.Variable;

/** The labelling interface that a project of Label Studio needs for a codebook's questions. */
final class LabelControls {
    private LabelControls() {}

    static String of(Coded coded) {
        StringBuilder xml = new StringBuilder("<View>\n  <Text name=\"text\" value=\"$text\"/>\n");
        coded.codes().stream().map(Label::name).distinct().sorted().forEach(name -> xml.append(control(name, coded)));
        return xml.append("</View>\n").toString();
    }

    private static String control(String name, Coded coded) {
        Variable variable =
                coded.codebook().find(Label.read(name + "=").variable()).orElse(null);
        if (variable == null || variable.categories().isEmpty()) {
            return "  <TextArea name=\"%s\" toName=\"text\"/>\n".formatted(XmlText.attribute(name));
        }
        List<Category> all = new ArrayList<>(variable.categories());
        all.addAll(variable.missing());
        return "  <Choices name=\"%s\" toName=\"text\" choice=\"%s\">\n%s  </Choices>\n"
                .formatted(
                        XmlText.attribute(name),
                        variable.kind() == Variable.Kind.MULTI ? "multiple" : "single",
                        all.stream()
                                .map(c -> "    <Choice value=\"%s\" hint=\"%s\"/>\n"
                                        .formatted(XmlText.attribute(c.value()), XmlText.attribute(c.label())))
                                .collect(Collectors.joining()));
    }
}
