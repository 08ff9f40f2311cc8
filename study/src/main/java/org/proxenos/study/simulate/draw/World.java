package org.proxenos.study.simulate.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.proxenos.study.simulate.design.Design;
import org.proxenos.study.simulate.design.Season;

/**
 * A whole synthetic study before it is put into words.
 *
 * @param design what it was drawn from
 * @param season when
 * @param cast who
 * @param posts originals in the order of time
 * @param reposts posts passed on
 * @param replies citizens' answers to mayors, by post
 * @param releases press releases in the order of time
 * @param handCodes codes of simulated people on random units
 * @param threadCodes their codes of threads that they coded whole
 * @param vanished what of this was gone before it was collected
 */
public record World(
        Design design,
        Season season,
        Cast cast,
        List<Post> posts,
        List<Repost> reposts,
        List<Reply> replies,
        List<Release> releases,
        List<HandCode> handCodes,
        List<HandCode> threadCodes,
        Vanished vanished) {
    /** Copies the lists. */
    public World {
        posts = List.copyOf(posts);
        reposts = List.copyOf(reposts);
        replies = List.copyOf(replies);
        releases = List.copyOf(releases);
        handCodes = List.copyOf(handCodes);
        threadCodes = List.copyOf(threadCodes);
    }

    /** Draws everything that a design states; the same design gives the same world. */
    public static World of(Design design) {
        Season season = Season.of(design);
        Cast cast = Cast.of(design);
        Timelines timelines = new Timelines(design, season, cast);
        List<Post> posts = timelines.posts();
        List<Reply> replies = new Answers(design, season, cast).to(posts);
        List<Release> releases = Releases.of(design, season, cast);
        List<HandCode> handCodes = HandCoding.of(design.seed(), truths(posts, replies, releases));
        Set<String> coded = handCodes.stream().map(HandCode::unit).collect(Collectors.toSet());
        List<HandCode> threadCodes = ThreadCoding.of(design.seed(), posts, replies, coded);
        List<Repost> reposts = timelines.reposts(posts);
        Vanished vanished = Vanished.of(design, cast, posts, reposts, replies);
        return new World(design, season, cast, posts, reposts, replies, releases, handCodes, threadCodes, vanished);
    }

    /** The world without what was gone before it was collected, its codes included: nobody can code what nobody has. */
    public World collected() {
        Set<String> gone = vanished.messages();
        return new World(
                design,
                season,
                cast,
                posts.stream().filter(p -> !gone.contains(p.id())).toList(),
                reposts.stream()
                        .filter(r -> !gone.contains(Long.toString(r.number())))
                        .toList(),
                replies.stream().filter(r -> !gone.contains(r.id())).toList(),
                releases,
                handCodes.stream().filter(c -> !gone.contains(c.unit())).toList(),
                threadCodes.stream().filter(c -> !gone.contains(c.unit())).toList(),
                vanished);
    }

    /** What is true of every unit that people can code. */
    public List<Truth> truths() {
        return truths(posts, replies, releases);
    }

    private static List<Truth> truths(List<Post> posts, List<Reply> replies, List<Release> releases) {
        List<Truth> truths = new ArrayList<>();
        posts.forEach(p -> truths.add(Truth.of(p)));
        replies.forEach(r -> truths.add(Truth.of(r)));
        releases.forEach(r -> truths.add(Truth.of(r)));
        return truths;
    }
}
