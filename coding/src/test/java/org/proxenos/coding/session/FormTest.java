package org.proxenos.coding.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.proxenos.coding.codebook.AskIf;
import org.proxenos.coding.codebook.Category;
import org.proxenos.coding.codebook.Codebook;
import org.proxenos.coding.codebook.Guideline;
import org.proxenos.coding.codebook.Unit;
import org.proxenos.coding.codebook.Variable;
import org.proxenos.coding.codebook.Variable.Kind;
import org.proxenos.coding.session.Form.Answers;
import org.proxenos.inference.reliability.Level;

final class FormTest {
    private static final Codebook CODEBOOK = new Codebook(
            "1",
            List.of(
                    variable("relevant", Kind.SINGLE, AskIf.ALWAYS, false, false),
                    variable("targets", Kind.MULTI, when("relevant", "1"), true, false),
                    variable("stance", Kind.SINGLE, when("relevant", "1"), false, true),
                    variable("criticism", Kind.SINGLE, when("stance", "against"), false, true),
                    variable("intensity", Kind.SINGLE, when("criticism", "1"), false, true),
                    variable("tone", Kind.SINGLE, when("criticism", "1"), false, false),
                    new Variable(
                            "direction",
                            "",
                            Level.NOMINAL,
                            Kind.SINGLE,
                            "?",
                            List.of(),
                            false,
                            Guideline.NONE,
                            AskIf.ALWAYS,
                            List.of(Unit.REPLY),
                            false,
                            List.of(),
                            "1")));

    @Test
    void whatDependsOnANoIsNotAsked() {
        Answers answers = new Answers();
        assertThat(asked(answers)).containsExactly("relevant");
        answers.put("relevant", null, "0");
        assertThat(asked(answers)).containsExactly("relevant");
        assertThat(hidden(answers)).containsExactly("targets", "tone");
    }

    @Test
    void eachTargetHasARowOfItsOwn() {
        Answers answers = new Answers();
        answers.put("relevant", null, "1");
        answers.put("targets", null, "exit|president");
        answers.put("stance", "exit", "against");
        answers.put("criticism", "exit", "1");
        answers.put("stance", "president", "neutral");
        assertThat(asked(answers))
                .containsExactly(
                        "relevant",
                        "targets",
                        "stance@exit",
                        "stance@president",
                        "criticism@exit",
                        "intensity@exit",
                        "tone");
        assertThat(hidden(answers)).containsExactly("criticism@president", "intensity@president");
        assertThat(form().open(answers)).extracting(i -> i.variable().name()).containsExactly("intensity", "tone");
    }

    @Test
    void anAnswerThatIsNoLongerAskedOpensNothing() {
        Answers answers = new Answers();
        answers.put("relevant", null, "1");
        answers.put("targets", null, "exit");
        answers.put("stance", "exit", "against");
        answers.put("criticism", "exit", "1");
        answers.put("relevant", null, "0");
        assertThat(asked(answers)).containsExactly("relevant");
    }

    @Test
    void noTargetMakesNoRow() {
        Answers answers = new Answers();
        answers.put("relevant", null, "1");
        answers.put("targets", null, "none");
        assertThat(asked(answers)).containsExactly("relevant", "targets");
        assertThat(form().open(answers)).isEmpty();
    }

    @Test
    void whatIsForRepliesIsAskedOfRepliesOnly() {
        assertThat(form().variables()).extracting(Variable::name).doesNotContain("direction");
        assertThat(new Form(CODEBOOK, Unit.REPLY).variables())
                .extracting(Variable::name)
                .contains("direction");
    }

    private static Form form() {
        return new Form(CODEBOOK, Unit.MESSAGE);
    }

    private static List<String> asked(Answers answers) {
        return form().items(answers).stream()
                .filter(Form.Item::isAsked)
                .map(FormTest::name)
                .toList();
    }

    private static List<String> hidden(Answers answers) {
        return form().items(answers).stream()
                .filter(i -> !i.isAsked())
                .map(FormTest::name)
                .toList();
    }

    private static String name(Form.Item item) {
        return item.variable().name() + (item.target() == null ? "" : "@" + item.target());
    }

    private static AskIf when(String variable, String value) {
        return new AskIf(List.of(Map.of(variable, List.of(value))));
    }

    private static Variable variable(String name, Kind kind, AskIf askIf, boolean ofTargets, boolean perTarget) {
        @Nullable String id = "";
        return new Variable(
                name,
                id,
                Level.NOMINAL,
                kind,
                "?",
                List.of(),
                ofTargets,
                Guideline.NONE,
                askIf,
                List.of(),
                perTarget,
                List.of(Category.NOT_CODABLE, Category.NOT_APPLICABLE),
                "1");
    }
}
