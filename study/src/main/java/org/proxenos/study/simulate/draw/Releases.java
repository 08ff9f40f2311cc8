package org.proxenos.study.simulate.draw;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.proxenos.corpus.Role;
import org.proxenos.study.simulate.chance.Dice;
import org.proxenos.study.simulate.design.Design;
import org.proxenos.study.simulate.design.Phase;
import org.proxenos.study.simulate.design.Season;

/** Draws press releases of cities and networks. They are calmer than posts: half of what would be said is left out. */
final class Releases {
    private static final int POSTS_PER_RELEASE = 40;
    private static final int FEWEST = 8;
    private static final double LEFT_OUT = 0.5;

    private Releases() {}

    static List<Release> of(Design design, Season season, Cast cast) {
        Dice dice = Dice.of(design.seed(), "press");
        Timetable timetable = new Timetable(season);
        Exposures exposures = new Exposures(design);
        List<Sender> offices = Stream.of(Role.CITY, Role.NETWORK)
                .flatMap(role -> cast.in(role).stream())
                .toList();
        Instant[] times = new Instant[Math.max(FEWEST, design.posts() / POSTS_PER_RELEASE)];
        Arrays.setAll(times, i -> timetable.draw(dice));
        Arrays.sort(times);
        List<Release> releases = new ArrayList<>();
        for (Instant at : times) {
            Sender office = dice.one(offices);
            Phase phase = season.phase(at);
            Codes all = exposures.codes(office, phase, dice);
            Codes codes = design.randomised() ? all : calmer(all, dice);
            boolean isTopical = exposures.isTopical(office, phase, codes, dice);
            boolean isMisread = dice.chance(design.codingError());
            releases.add(new Release(releases.size() + 1, office, at, phase, codes, isTopical, isMisread));
        }
        return releases;
    }

    private static Codes calmer(Codes codes, Dice dice) {
        return new Codes(
                codes.criticism() && !dice.chance(LEFT_OUT),
                codes.commonEnemy() && !dice.chance(LEFT_OUT),
                codes.moral(),
                codes.action(),
                codes.commit());
    }
}
