package org.proxenos.language.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Clusters next to those that all pairs of word triples give, on invented texts. */
class NearDuplicatesTest {
    private static final long SEED = 20310601;

    @Test
    void clustersAreThoseOfAllPairsComparedOneByOne() {
        List<String> texts = copies(3_000, SEED);
        int[] expected = ofAllPairs(texts);
        assertThat(firsts(texts, 1)).isEqualTo(expected);
        assertThat(Arrays.stream(expected).filter(first -> first >= 0).count())
                .as("texts with a near duplicate, of 3,000")
                .isBetween(1_000L, 2_500L);
    }

    @Test
    void nearIsNineTenthsOrMoreOfTheTriples() {
        String twelve = words(0, 12);
        assertThat(firsts(List.of(twelve, words(0, 11)), 1)).as("9 of 10").containsExactly(0, 0);
        assertThat(firsts(List.of(words(0, 11), words(0, 10)), 1)).as("8 of 9").containsExactly(-1, -1);
        assertThat(firsts(List.of(words(0, 39), words(1, 40)), 1))
                .as("36 of 38")
                .containsExactly(0, 0);
        assertThat(firsts(List.of(words(0, 40), words(0, 20) + " other " + words(21, 40)), 1))
                .as("35 of 41")
                .containsExactly(-1, -1);
    }

    @Test
    void caseAddressesMarksAndWhoPassedItOnMakeNoDifference() {
        assertThat(firsts(
                        List.of(
                                "We keep our word: clean water for all! https://example.org/a",
                                "something else entirely is said here",
                                "RT @mayor_a: WE KEEP OUR WORD, clean water for all https://t.co/b",
                                "we keep our word clean water for all"),
                        1))
                .containsExactly(0, -1, 0, 0);
    }

    @Test
    void aTextOfOneOrTwoWordsHasItsEqualsOnly() {
        assertThat(firsts(List.of("Thank you", "thank YOU!", "Thank", "you thank", "thank"), 1))
                .containsExactly(0, 0, 2, -1, 2);
    }

    @Test
    void aTextWithoutWordsHasNoCopies() {
        assertThat(firsts(List.of("", "", "👍", "👍", "https://example.org", "https://example.org"), 1))
                .containsOnly(-1);
    }

    @Test
    void scriptsWithoutSpacesAreComparedByTheirCharacters() {
        String text = "我们的城市和邻居站在一起我们遵守诺言清洁的水属于每一个人";
        assertThat(firsts(List.of(text, text + "们", "完全不同的另一句话在这里说出来给大家听"), 1)).containsExactly(0, 0, -1);
    }

    @Test
    void aChainOfNeighboursIsOneCluster() {
        List<String> chain =
                IntStream.range(0, 30).mapToObj(i -> words(i, i + 40)).toList();
        assertThat(firsts(chain, 1)).containsOnly(0);
    }

    @Test
    void theOrderOfTheTextsChangesNoCluster() {
        List<String> texts = copies(1_000, 7);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
        Collections.shuffle(order, new Random(3));
        int[] shuffled = firsts(order.stream().map(texts::get).toList(), 1);
        List<Integer> back = new ArrayList<>(Collections.nCopies(texts.size(), 0));
        for (int i = 0; i < shuffled.length; i++) {
            back.set(order.get(i), shuffled[i] < 0 ? -1 : order.get(shuffled[i]));
        }
        assertThat(partition(back.stream().mapToInt(i -> i).toArray())).isEqualTo(partition(firsts(texts, 1)));
    }

    @Test
    void anySeedFindsTheSameOnTheseTexts() {
        List<String> texts = copies(1_500, 11);
        int[] expected = ofAllPairs(texts);
        for (long seed = 0; seed < 10; seed++) {
            assertThat(firsts(texts, seed)).as("seed " + seed).isEqualTo(expected);
        }
    }

    /** Half of each text is the same: every two are candidates again and again, and no two are near. */
    @Test
    void boilerplateMakesNoClusterAndNoSquare() {
        List<String> texts = IntStream.range(0, 20_000)
                .mapToObj(i -> words(0, 40) + " " + words(1_000 + 30 * i, 1_000 + 30 * i + 20))
                .toList();
        assertThat(firsts(texts, 1)).containsOnly(-1);
        List<String> campaign = IntStream.range(0, 20_000)
                .mapToObj(i -> words(0, 60) + " n" + i)
                .toList();
        assertThat(firsts(campaign, 1)).containsOnly(0);
    }

    private static int[] firsts(List<String> texts, long seed) {
        NearDuplicates duplicates = new NearDuplicates(seed);
        texts.forEach(duplicates::add);
        return duplicates.firsts();
    }

    /** Texts of 1 to 40 words; most are another one with some words changed, dropped, moved or added. */
    private static List<String> copies(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<String>> texts = new ArrayList<>();
        while (texts.size() < count) {
            if (texts.isEmpty() || random.nextInt(4) == 0) {
                texts.add(random.ints(1 + random.nextInt(40), 0, 400)
                        .mapToObj(i -> "w" + i)
                        .toList());
            } else {
                List<String> copy = new ArrayList<>(texts.get(random.nextInt(texts.size())));
                int changes = random.nextInt(4);
                for (int i = 0; i < changes && copy.size() > 1; i++) {
                    change(copy, random);
                }
                texts.add(copy);
            }
        }
        return texts.stream().map(words -> String.join(" ", words)).toList();
    }

    private static void change(List<String> words, SplittableRandom random) {
        int at = random.nextInt(words.size());
        switch (random.nextInt(4)) {
            case 0 -> words.remove(at);
            case 1 -> words.add("w" + random.nextInt(400));
            case 2 -> words.set(at, words.get(at).toUpperCase(Locale.ROOT) + "!");
            default -> words.set(at, "w" + random.nextInt(400));
        }
    }

    private static String words(int from, int until) {
        return IntStream.range(from, until).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    }

    /** Every pair, by sets of words joined: nothing in common with the code under test. */
    private static int[] ofAllPairs(List<String> texts) {
        List<Set<String>> sets = texts.stream().map(NearDuplicatesTest::triples).toList();
        int[] first = IntStream.range(0, texts.size()).toArray();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (first[i] != first[j] && isNear(sets.get(i), sets.get(j))) {
                    int low = Math.min(first[i], first[j]);
                    int high = Math.max(first[i], first[j]);
                    for (int k = 0; k <= i; k++) {
                        first[k] = first[k] == high ? low : first[k];
                    }
                }
            }
        }
        return IntStream.range(0, first.length)
                .map(i -> IntStream.range(0, first.length)
                                        .filter(k -> first[k] == first[i])
                                        .count()
                                > 1
                        ? first[i]
                        : -1)
                .toArray();
    }

    private static boolean isNear(Set<String> a, Set<String> b) {
        long shared = a.stream().filter(b::contains).count();
        return 10 * shared >= 9 * (a.size() + b.size() - shared);
    }

    private static Set<String> triples(String text) {
        List<String> words =
                Arrays.asList(text.toLowerCase(Locale.ROOT).replace("!", "").split(" "));
        if (words.size() < 3) {
            return Set.of(String.join(" ", words));
        }
        return IntStream.range(0, words.size() - 2)
                .mapToObj(i -> String.join(" ", words.subList(i, i + 3)))
                .collect(Collectors.toSet());
    }

    private static Set<Set<Integer>> partition(int[] firsts) {
        Set<Set<Integer>> parts = new HashSet<>();
        for (int i = 0; i < firsts.length; i++) {
            int first = firsts[i];
            parts.add(
                    first < 0
                            ? Set.of(i)
                            : IntStream.range(0, firsts.length)
                                    .filter(k -> firsts[k] == first)
                                    .boxed()
                                    .collect(Collectors.toSet()));
        }
        return parts;
    }
}
