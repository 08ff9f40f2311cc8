package org.proxenos.coding.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proxenos.inference.reliability.Level;

/** Framework section 7: fifty-two entries, each complete. */
final class BuiltInCodebookTest {
    private static final int EXAMPLES = 3;

    static Stream<Variable> numbered() {
        return Codebook.builtIn().variables().stream().filter(v -> !v.id().isEmpty());
    }

    @Test
    void theNumbersRunFromV01ToV52InTheOrderOfTheQuestions() {
        assertThat(numbered().map(Variable::id))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 52)
                        .mapToObj("V%02d"::formatted)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("numbered")
    void everyEntrySaysWhatACoderNeeds(Variable variable) {
        Guideline read = variable.guideline();
        assertThat(variable.question()).as("question").endsWith("?").hasSizeGreaterThan(15);
        assertThat(read.include()).as("include").hasSizeGreaterThan(15);
        assertThat(read.exclude()).as("exclude").hasSizeGreaterThan(15);
        assertThat(read.borderline()).as("borderline").hasSizeGreaterThan(15);
        assertThat(read.positive()).as("positive examples").hasSize(EXAMPLES).doesNotHaveDuplicates();
        assertThat(read.negative()).as("negative examples").hasSize(EXAMPLES).doesNotHaveDuplicates();
        assertThat(variable.level()).as("level of codes").isIn(Level.NOMINAL, Level.ORDINAL);
        assertThat(variable.version()).isEqualTo(Codebook.builtIn().version());
        assertThat(variable.ofTargets() || variable.categories().size() >= 2).isTrue();
    }

    @ParameterizedTest
    @MethodSource("numbered")
    void theTwoMissingCodesAreThereWhereACoderAnswers(Variable variable) {
        assertThat(variable.missing())
                .isEqualTo(variable.isAsked() ? List.of(Category.NOT_CODABLE, Category.NOT_APPLICABLE) : List.of());
    }

    @ParameterizedTest
    @MethodSource("numbered")
    void anExampleThatNamesItsAnswerNamesOneThereIs(Variable variable) {
        for (String example : variable.guideline().positive()) {
            if (example.startsWith("[") && !variable.ofTargets()) {
                String named = example.substring(1, example.indexOf(']'));
                for (String part : named.split("[;,] ", -1)) {
                    String first = part.strip().split(" ", -1)[0];
                    boolean answer = variable.category(first).isPresent();
                    assertThat(answer || !part.equals(named.split("[;,] ", -1)[0]) || isContext(part))
                            .as(variable.name() + ": " + example)
                            .isTrue();
                }
            }
        }
    }

    /** Something around the text, such as {@code [quoting the Chancellor's post]}. */
    private static boolean isContext(String named) {
        return named.startsWith("quoting ") || named.startsWith("reply to ");
    }

    @Test
    void noExampleServesTwice() {
        List<String> all = new ArrayList<>();
        numbered().forEach(v -> {
            all.addAll(v.guideline().positive());
            all.addAll(v.guideline().negative());
        });
        Set<String> twice = new HashSet<>();
        Set<String> seen = new HashSet<>();
        all.stream().filter(e -> !seen.add(e)).forEach(twice::add);
        assertThat(twice).isEmpty();
        assertThat(all).hasSize(52 * 2 * EXAMPLES);
    }

    @Test
    void conditionsLookAtAnswersGivenBefore() {
        assertThat(Order.problems(Codebook.builtIn().variables())).isEmpty();
    }

    @Test
    void everyRuleOfSectionSevenIsAppliedSomewhere() {
        String text = numbered().map(v -> v.guideline().toString()).reduce("", String::concat);
        assertThat(IntStream.rangeClosed(1, 12).mapToObj(k -> "ule K" + k))
                .allSatisfy(rule -> assertThat(text).containsPattern(rule + "\\b"));
    }

    @Test
    void aMultipleChoiceHasAnAnswerForNothing() {
        numbered()
                .filter(v -> v.kind() == Variable.Kind.MULTI && !v.ofTargets())
                .forEach(v -> assertThat(v.categories())
                        .as(v.name())
                        .anyMatch(c -> c.value().equals("none")));
    }

    @Test
    void namesOfVariablesAndTheirLabelsDoNotCollide() {
        List<String> names = new ArrayList<>();
        for (Variable variable : Codebook.builtIn().variables()) {
            names.add(variable.name());
            if (variable.kind() == Variable.Kind.MULTI) {
                variable.categories().forEach(label -> names.add(variable.binary(label.value())));
            }
        }
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void wordingsAreToldApartByTheirFingerprints() {
        assertThat(Codebook.builtIn().variables())
                .extracting(Variable::fingerprint)
                .doesNotHaveDuplicates()
                .allMatch(f -> f.matches("[0-9a-f]{16}"));
    }
}
