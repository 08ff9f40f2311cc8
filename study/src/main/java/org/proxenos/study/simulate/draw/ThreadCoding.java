package org.proxenos.study.simulate.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.proxenos.corpus.Role;
import org.proxenos.study.simulate.chance.Dice;

/**
 * The same two people code threads whole: posts of mayors that call to action and were answered, half of them with criticism,
 * with all answers that were kept.
 */
final class ThreadCoding {
    private static final int WITH_CRITICISM = 130;
    private static final int WITHOUT = 130;
    private static final int FEWEST_ANSWERS = 2;

    private final Dice dice;
    private final Set<String> coded;

    private ThreadCoding(Dice dice, Set<String> coded) {
        this.dice = dice;
        this.coded = coded;
    }

    /**
     * The codes.
     *
     * @param coded units that were coded before and are not coded again
     */
    static List<HandCode> of(long seed, List<Post> posts, List<Reply> replies, Set<String> coded) {
        Map<Post, List<Reply>> threads = new LinkedHashMap<>();
        replies.forEach(
                r -> threads.computeIfAbsent(r.parent(), p -> new ArrayList<>()).add(r));
        List<Post> called = posts.stream()
                .filter(p -> p.codes().action() && p.sender().role() == Role.MAYOR)
                .filter(p -> threads.getOrDefault(p, List.of()).size() >= FEWEST_ANSWERS)
                .toList();
        ThreadCoding coding = new ThreadCoding(Dice.of(seed, "threads"), coded);
        List<HandCoding.Drawn> units = new ArrayList<>();
        coding.draw(called, true, WITH_CRITICISM, threads, units);
        coding.draw(called, false, WITHOUT, threads, units);
        return HandCoding.ofThreads(seed, units);
    }

    private void draw(
            List<Post> called,
            boolean criticises,
            int wanted,
            Map<Post, List<Reply>> threads,
            List<HandCoding.Drawn> units) {
        List<Post> stratum = new ArrayList<>(
                called.stream().filter(p -> p.codes().criticism() == criticises).toList());
        int drawn = Math.min(wanted, stratum.size());
        double chance = drawn / (double) Math.max(1, stratum.size());
        for (int i = 0; i < drawn; i++) {
            Post post = stratum.remove(dice.nextInt(stratum.size()));
            add(Truth.of(post), chance, units);
            threads.getOrDefault(post, List.of()).forEach(r -> add(Truth.ofBehaviour(r), chance, units));
        }
    }

    private void add(Truth truth, double chance, List<HandCoding.Drawn> units) {
        if (!coded.contains(truth.unit())) {
            units.add(new HandCoding.Drawn(truth, chance));
        }
    }
}
