package org.proxenos.study.simulate.draw;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.proxenos.corpus.Role;
import org.proxenos.study.simulate.chance.Dice;
import org.proxenos.study.simulate.chance.Weights;
import org.proxenos.study.simulate.design.Design;
import org.proxenos.study.simulate.design.Phase;
import org.proxenos.study.simulate.design.Season;

/** Draws the posts of all senders in the order of time. */
final class Timelines {
    private static final long FIRST_POST = 1_000_001;
    private static final long FIRST_REPOST = 700_000_001;
    private static final double LINKS = 0.3;
    private static final double QUOTES_OF_TARGET = 0.08;
    private static final double REPOSTS = 0.15;
    private static final int RECENT = 400;
    private static final double HOURS_TO_REPOST = 6;

    /** Of messages without exposure, so that what machines take for one by mistake stays rare. */
    private static final double MISREAD_WITHOUT_EXPOSURE = 0.25;

    private final Design design;
    private final Season season;
    private final Cast cast;

    Timelines(Design design, Season season, Cast cast) {
        this.design = design;
        this.season = season;
        this.cast = cast;
    }

    List<Post> posts() {
        Dice who = Dice.of(design.seed(), "senders");
        Dice said = Dice.of(design.seed(), "exposures");
        Dice back = Dice.of(design.seed(), "reactions");
        Weights activity = Weights.of(
                cast.senders().stream().mapToDouble(s -> s.habits().activity()).toArray());
        Exposures exposures = new Exposures(design);
        Audience audience = new Audience(design);
        List<Post> posts = new ArrayList<>();
        long quotable = 0;
        for (Instant at : times()) {
            Sender sender = cast.senders().get(activity.draw(who));
            Post post = draft(FIRST_POST + posts.size(), sender, at, exposures, said);
            Post drawn = quoting(post, quotable, said).with(Bearing.of(post, cast, design));
            posts.add(drawn.with(audience.counts(drawn, back)));
            quotable = isOfTarget(post) && post.isTopical() && post.phase() == Phase.EVENT ? post.number() : quotable;
        }
        return posts;
    }

    private Instant[] times() {
        Dice dice = Dice.of(design.seed(), "times");
        Timetable timetable = new Timetable(season);
        Instant[] times = new Instant[design.posts()];
        Arrays.setAll(times, i -> timetable.draw(dice));
        Arrays.sort(times);
        return times;
    }

    private Post draft(long number, Sender sender, Instant at, Exposures exposures, Dice dice) {
        Phase phase = season.phase(at);
        Codes codes = exposures.codes(sender, phase, dice);
        boolean isTopical = exposures.isTopical(sender, phase, codes, dice);
        boolean exposed = codes.criticism() || codes.commonEnemy();
        boolean isMisread = dice.chance(design.codingError() * (exposed ? 1 : MISREAD_WITHOUT_EXPOSURE));
        boolean hasLink = dice.chance(LINKS);
        return new Post(number, sender, at, phase, codes, isTopical, isMisread, hasLink, 0, Counts.NONE, Bearing.NONE);
    }

    private static Post quoting(Post post, long quotable, Dice dice) {
        boolean quotes = dice.chance(QUOTES_OF_TARGET) && quotable > 0 && post.isTopical() && !isOfTarget(post);
        return quotes
                ? new Post(
                        post.number(),
                        post.sender(),
                        post.at(),
                        post.phase(),
                        post.codes(),
                        true,
                        post.isMisread(),
                        post.hasLink(),
                        quotable,
                        post.counts(),
                        post.bearing())
                : post;
    }

    private static boolean isOfTarget(Post post) {
        return post.sender().role() == Role.NATIONAL_GOVERNMENT;
    }

    /** What accounts passed on: recent posts of others. */
    List<Repost> reposts(List<Post> posts) {
        Dice dice = Dice.of(design.seed(), "reposts");
        List<Repost> reposts = new ArrayList<>();
        for (int i = 0; i < Math.round(REPOSTS * posts.size()); i++) {
            int last = 1 + dice.nextInt(posts.size());
            Post original = posts.get(Math.max(0, last - 1 - dice.nextInt(RECENT)));
            Sender sender = dice.one(cast.senders());
            Instant at = original.at().plusSeconds(60 + (long) dice.exponential(3600 * HOURS_TO_REPOST));
            if (!sender.equals(original.sender()) && at.isBefore(season.end())) {
                reposts.add(new Repost(FIRST_REPOST + reposts.size(), sender, at, original));
            }
        }
        return reposts;
    }
}
