package org.proxenos.study.simulate.check;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.proxenos.corpus.Role;
import org.proxenos.inference.frame.Column;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.simulate.chance.Dice;
import org.proxenos.study.simulate.design.Phase;
import org.proxenos.study.simulate.draw.Post;
import org.proxenos.study.simulate.draw.World;

/** A world's posts as columns, those of the anticipation left out, as the primary tests leave them out. */
final class DrawnPosts {
    private static final double DAY = Duration.ofDays(1).toSeconds();

    /** The chance of a call. */
    private static final double ACTION = 0.14;

    private DrawnPosts() {}

    /** What is true of each post, what a machine takes for criticism, and the reactions. */
    static Frame of(World world) {
        List<Post> posts = world.posts().stream()
                .filter(p -> p.phase() != Phase.ANTICIPATION)
                .toList();
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("reposts", numbers(posts, p -> p.counts().reposts()));
        columns.put("replies", numbers(posts, p -> p.counts().replies()));
        columns.put("criticism", numbers(posts, p -> yes(p.codes().criticism())));
        columns.put("machine", numbers(posts, p -> yes(p.codes().criticism() != p.isMisread())));
        columns.put("enemy", numbers(posts, p -> yes(p.codes().commonEnemy())));
        columns.put("moral", numbers(posts, p -> p.codes().moral()));
        columns.put("action", actions(world, posts));
        columns.put("link", numbers(posts, p -> yes(p.hasLink())));
        columns.put("topic", numbers(posts, p -> yes(p.isTopical() && p.phase() != Phase.BASELINE)));
        columns.put("active", numbers(posts, DrawnPosts::activeRatio));
        columns.put("days", numbers(posts, p -> days(world, p)));
        columns.put("post", numbers(posts, p -> yes(days(world, p) >= 0)));
        columns.put("after", numbers(posts, p -> Math.max(0, days(world, p))));
        columns.put("target", numbers(posts, p -> yes(p.sender().role() == Role.NATIONAL_GOVERNMENT)));
        columns.put("account", words(posts, p -> p.sender().id()));
        columns.put("role", words(posts, p -> p.sender().role().code()));
        columns.put("phase", words(posts, p -> p.phase().code()));
        return Frame.of(columns);
    }

    /** A world without effects still lets calls go with criticism; here they do not, or H5 would have something to find. */
    private static Column actions(World world, List<Post> posts) {
        Dice dice = Dice.of(world.design().seed(), "check actions");
        return numbers(
                posts,
                p -> yes(
                        world.design().randomised()
                                ? dice.chance(ACTION)
                                : p.codes().action()));
    }

    private static double yes(boolean holds) {
        return holds ? 1 : 0;
    }

    private static double days(World world, Post post) {
        return Duration.between(world.season().event(), post.at()).toSeconds() / DAY;
    }

    private static double activeRatio(Post post) {
        double active = post.counts().replies() + post.counts().quotes() + 0.5;
        return Math.log(active / (post.counts().reposts() + post.counts().likes() + 0.5));
    }

    private static Column numbers(List<Post> posts, ToDoubleFunction<Post> value) {
        return Column.of(posts.stream().mapToDouble(value).toArray());
    }

    private static Column words(List<Post> posts, Function<Post, String> value) {
        return Column.of(posts.stream().map(value).toArray(String[]::new));
    }
}
