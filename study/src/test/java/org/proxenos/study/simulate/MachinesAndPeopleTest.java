package org.proxenos.study.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxenos.coding.Code;
import org.proxenos.coding.Panel;
import org.proxenos.coding.ValidationRecord;
import org.proxenos.coding.codebook.Variable;
import org.proxenos.inference.reliability.Gate;
import org.proxenos.study.StudyPanel;
import org.proxenos.study.plan.Study;
import org.proxenos.study.plan.StudyFile;
import org.proxenos.study.simulate.design.Design;
import org.proxenos.study.simulate.draw.World;
import org.proxenos.study.simulate.wording.PostWording;
import org.proxenos.study.simulate.wording.ReleaseWording;
import org.proxenos.study.simulate.wording.ReplyWording;

/** The machine coders of a synthetic study read its words, and are held against its people. */
class MachinesAndPeopleTest {
    private static final long SEED = 3;

    private static World world;
    private static Study study;
    private static Map<String, String> texts;
    private static Map<String, Map<String, String>> machine;

    @BeforeAll
    static void code() {
        Simulation simulation = Simulation.of(Design.usual(SEED));
        world = simulation.world();
        Map<String, String> files = simulation.files();
        study = StudyFile.parse(
                        files.getOrDefault("study.yaml", ""),
                        "study.yaml",
                        name -> Optional.ofNullable(files.get(name)))
                .orElseThrow(problems -> new IllegalStateException(problems.toString()))
                .study();
        texts = texts();
        machine = machine();
    }

    @ParameterizedTest
    @ValueSource(strings = {"criticism", "common_enemy_full", "moral"})
    void variableOfAHypothesisMayCarryAVerdictAndErrsAsRealCodersDo(String variable) {
        ValidationRecord validation = validation(variable);
        assertThat(validation.isValidated()).as(validation.summary()).isTrue();
        assertThat(validation.people().alpha()).as(validation.summary()).isBetween(0.75, 0.95);
        assertThat(validation.machine().alpha()).as(validation.summary()).isBetween(0.70, 0.97);
    }

    @Test
    void machinesMissSomeCriticismAndFindSomeThatIsNone() {
        long missed = 0;
        long imagined = 0;
        for (var truth : world.truths()) {
            boolean there = "1".equals(truth.values().get("criticism"));
            boolean found =
                    "1".equals(machine.getOrDefault(truth.unit(), Map.of()).get("criticism"));
            missed += there && !found ? 1 : 0;
            imagined += found && !there ? 1 : 0;
        }
        assertThat(missed).isGreaterThan(50);
        assertThat(imagined).isGreaterThan(20);
    }

    @Test
    void textsHardlyEverRepeat() {
        List<String> posts = world.posts().stream()
                .map(p -> texts.getOrDefault(p.id(), "").replaceAll(" https://\\S+", ""))
                .toList();
        assertThat(new HashSet<>(posts)).hasSizeGreaterThan(posts.size() * 97 / 100);
    }

    /** Framework section 6: near duplicates share .9 of their three-word shingles. */
    @Test
    void nearDuplicatesAreRare() {
        Map<List<String>, List<Integer>> seen = new HashMap<>();
        List<Integer> sizes = new ArrayList<>();
        int near = 0;
        for (var post : world.posts()) {
            Set<List<String>> shingles = shingles(texts.getOrDefault(post.id(), ""));
            Map<Integer, Integer> shared = new HashMap<>();
            shingles.forEach(
                    s -> seen.getOrDefault(s, List.of()).forEach(other -> shared.merge(other, 1, Integer::sum)));
            near += shared.entrySet().stream()
                            .anyMatch(
                                    o -> o.getValue() >= 0.9 * (shingles.size() + sizes.get(o.getKey()) - o.getValue()))
                    ? 1
                    : 0;
            shingles.forEach(
                    s -> seen.computeIfAbsent(s, k -> new ArrayList<>()).add(sizes.size()));
            sizes.add(shingles.size());
        }
        assertThat(near).isLessThan(world.posts().size() * 3 / 100);
    }

    @Test
    void nonsenseLettersGoWithNothingThatHasAnEffect() {
        double with = meanLetters(true);
        double without = meanLetters(false);
        assertThat(with / without).isBetween(0.8, 1.25);
    }

    private static double meanLetters(boolean exposed) {
        return world.posts().stream()
                .filter(p -> (p.codes().criticism() || p.codes().commonEnemy()) == exposed)
                .mapToDouble(p -> Double.parseDouble(
                        machine.getOrDefault(p.id(), Map.of()).getOrDefault("xyz", "0")))
                .average()
                .orElseThrow();
    }

    private static Set<List<String>> shingles(String text) {
        String[] words = text.replaceAll(" https://\\S+", "").split(" ", -1);
        Set<List<String>> shingles = new HashSet<>();
        for (int i = 0; i + 2 < words.length; i++) {
            shingles.add(List.of(words[i], words[i + 1], words[i + 2]));
        }
        return shingles;
    }

    private static ValidationRecord validation(String variable) {
        Variable asked = StudyPanel.of(study).seats().stream()
                .map(Panel.Seat::variable)
                .filter(v -> v.name().equals(variable))
                .findFirst()
                .orElseThrow();
        List<Code> codes = world.handCodes().stream()
                .map(c -> new Code(c.unit(), null, c.variable(), c.coder(), c.value(), "", null))
                .toList();
        return ValidationRecord.of(
                        asked,
                        codes,
                        unit -> machine.getOrDefault(unit, Map.of()).get(variable),
                        Gate.Rule.STRICT,
                        1)
                .orElseThrow();
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        PostWording posts = new PostWording(SEED);
        ReplyWording replies = new ReplyWording(SEED);
        ReleaseWording releases = new ReleaseWording(SEED);
        world.posts().forEach(p -> texts.put(p.id(), posts.text(p)));
        world.replies().forEach(r -> texts.put(r.id(), replies.text(r)));
        world.releases().forEach(r -> texts.put(r.id(), releases.text(r)));
        return texts;
    }

    private static Map<String, Map<String, String>> machine() {
        Panel panel = StudyPanel.of(study);
        Panel.Session session = panel.session();
        Map<String, Map<String, String>> codes = new HashMap<>();
        texts.forEach((unit, text) -> {
            List<String> values = new ArrayList<>();
            session.code(text, new Panel.Values() {
                @Override
                public void count(int value, String evidence) {
                    values.add(Integer.toString(value));
                }

                @Override
                public void number(double value, String evidence) {
                    values.add(Double.toString(value));
                }

                @Override
                public void word(String value, double confidence) {
                    values.add(value);
                }

                @Override
                public void nothing() {
                    values.add("");
                }
            });
            Map<String, String> named = new HashMap<>();
            for (int i = 0; i < values.size(); i++) {
                named.put(panel.seats().get(i).variable().name(), values.get(i));
            }
            codes.put(unit, named);
        });
        return codes;
    }
}
