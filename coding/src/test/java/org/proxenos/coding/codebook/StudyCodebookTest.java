package org.proxenos.coding.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.yaml.Parsed;
import org.proxenos.corpus.yaml.Problem;
import org.proxenos.inference.reliability.Level;

/** A study takes part of the built-in codebook, changes entries and adds its own. */
final class StudyCodebookTest {
    @Test
    void aPartKeepsItsWordingAndWhatMachinesMeasure() {
        Codebook codebook = read("use: [relevant, stance, criticism]\n");
        assertThat(codebook.asked()).extracting(Variable::name).containsExactly("relevant", "stance", "criticism");
        assertThat(codebook.level("moral")).isEqualTo(Level.RATIO);
        assertThat(fingerprint(codebook, "criticism")).isEqualTo(fingerprint(Codebook.builtIn(), "criticism"));
    }

    @Test
    void aChangedWordingChangesTheFingerprintAndNothingElseDoes() {
        Codebook asked = read("change:\n  relevant: {question: 'Is it about the exit?'}\n");
        assertThat(fingerprint(asked, "relevant")).isNotEqualTo(fingerprint(Codebook.builtIn(), "relevant"));
        assertThat(fingerprint(asked, "criticism")).isEqualTo(fingerprint(Codebook.builtIn(), "criticism"));
        Codebook numbered = read("change:\n  relevant: {version: '7'}\n");
        assertThat(fingerprint(numbered, "relevant")).isEqualTo(fingerprint(Codebook.builtIn(), "relevant"));
    }

    @Test
    void anAddedVariableIsAskedLast() {
        Codebook codebook = read("""
                version: river study 2
                add:
                  flood:
                    level: ordinal
                    question: How much does it say of floods?
                    categories:
                      - ["0", nothing]
                      - {value: "1", label: named, meaning: the word alone}
                      - ["2", told, a flood is told of]
                    ask_if: {relevant: "1"}
                    units: message
                """);
        assertThat(codebook.version()).isEqualTo("river study 2");
        Variable flood = codebook.find("flood").orElseThrow();
        assertThat(flood.level()).isEqualTo(Level.ORDINAL);
        assertThat(flood.categories())
                .extracting(Category::meaning)
                .containsExactly("", "the word alone", "a flood is told of");
        assertThat(flood.units()).containsExactly(Unit.MESSAGE);
        assertThat(flood.askIf().holds(name -> List.of("1"))).isTrue();
        assertThat(flood.askIf().holds(name -> List.of("0"))).isFalse();
        assertThat(flood.isMissing("9")).isTrue();
    }

    @Test
    void everyProblemIsReportedAtOnceWithLineAndRemedy() {
        List<String> problems = problems("""
                uses: [relevant]
                use: [relevant, critisism, intensity]
                change:
                  relevant: {levle: nominal}
                  stance: {question: Why?}
                add:
                  criticism: {question: Again?, kind: text}
                  Flood: {question: How high?, kind: count}
                  flood:
                    level: ordinary
                    question: How high?
                  rain:
                    question: Did it rain?
                    categories: [["1", "yes"], ["1", "again"]]
                    ask_if: {relevant: "2"}
                  thunder: {kind: text, question: Which?, ask_if: {lightning: "1"}}
                """);
        assertThat(problems)
                .contains("codebook.yaml:1:1 uses: unknown key; did you mean 'use'?")
                .anyMatch(
                        p -> p.startsWith(
                                "codebook.yaml:2:17 use[1]: the built-in codebook has no variable 'critisism'; did you mean 'criticism'?"))
                .anyMatch(
                        p -> p.startsWith(
                                "codebook.yaml:2:28 use[2]: intensity is asked only if something holds: there is no variable 'criticism'"))
                .anyMatch(p ->
                        p.startsWith("codebook.yaml:4:14 change.relevant.levle: unknown key; did you mean 'level'?"))
                .anyMatch(p -> p.contains("change.stance: 'stance' is not taken; name it in use: too"))
                .anyMatch(p -> p.contains("add.criticism: 'criticism' is in the built-in codebook"))
                .anyMatch(p -> p.contains("'Flood' is no name for a variable"))
                .anyMatch(
                        p -> p.contains("add.flood.level: 'ordinary' is not one of nominal, ordinal, interval, ratio"))
                .anyMatch(p -> p.contains("add.flood: a choice needs two categories or more"))
                .anyMatch(p -> p.contains("the value '1' stands twice"))
                .anyMatch(p -> p.contains("'2' is no answer to relevant; its answers are 0, 1"))
                .anyMatch(p -> p.contains("there is no variable 'lightning'"));
    }

    @Test
    void aConditionHoldsWhenOneCaseHoldsInFull() {
        AskIf condition =
                new AskIf(List.of(Map.of("a", List.of("1", "2"), "b", List.of("1")), Map.of("c", List.of("yes"))));
        Map<String, List<String>> first = Map.of("a", List.of("2"), "b", List.of("1"));
        Map<String, List<String>> half = Map.of("a", List.of("2"), "b", List.of("0"));
        Map<String, List<String>> label = Map.of("c", List.of("no", "yes"));
        assertThat(condition.holds(v -> first.getOrDefault(v, List.of()))).isTrue();
        assertThat(condition.holds(v -> half.getOrDefault(v, List.of()))).isFalse();
        assertThat(condition.holds(v -> label.getOrDefault(v, List.of()))).isTrue();
        assertThat(AskIf.ALWAYS.holds(v -> List.of())).isTrue();
    }

    private static String fingerprint(Codebook codebook, String variable) {
        return codebook.find(variable).orElseThrow().fingerprint();
    }

    private static Codebook read(String yaml) {
        return Codebook.read(yaml, "codebook.yaml")
                .orElseThrow(problems -> new IllegalArgumentException(
                        String.valueOf(problems.stream().map(Problem::text).toList())));
    }

    private static List<String> problems(String yaml) {
        Parsed<Codebook> parsed = Codebook.read(yaml, "codebook.yaml");
        return parsed.fold(
                c -> List.<String>of(), p -> p.stream().map(Problem::text).toList());
    }
}
