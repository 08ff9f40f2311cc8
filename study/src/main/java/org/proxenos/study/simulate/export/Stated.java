package org.proxenos.study.simulate.export;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.proxenos.study.simulate.design.Design;
import org.proxenos.study.simulate.design.Effects;
import org.proxenos.study.simulate.design.Season;
import org.proxenos.study.simulate.draw.Answers;
import org.proxenos.study.simulate.draw.Brand;
import org.proxenos.study.simulate.draw.HandCode;
import org.proxenos.study.simulate.draw.World;

/** What the texts of a synthetic study say of it, by the names of their gaps. */
final class Stated {
    private Stated() {}

    /** The gaps of a world of which a part was collected. */
    static Map<String, String> of(World world, World collected) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("command", command(world.design()));
        values.putAll(times(world.season()));
        values.putAll(numbers(collected));
        values.putAll(design(world.design()));
        values.put("answered", answered(world.design()));
        boolean isWhole = world.design().deletions().isNone();
        String lost = lost(
                world.posts().size() - collected.posts().size(), world.posts().size(), "posts");
        String silent = lost(
                world.replies().size() - collected.replies().size(),
                world.replies().size(),
                "replies");
        values.put("lost", isWhole ? "" : "\n    selection: " + lost);
        values.put("lost_replies", isWhole ? "" : ", of which " + silent);
        values.put("vanished", isWhole ? "" : "\nBut %s, and %s (`vanished` in `truth.json`).".formatted(lost, silent));
        return values;
    }

    private static String lost(int gone, int all, String what) {
        return "%d of %d %s were gone before they were collected".formatted(gone, all, what);
    }

    private static Map<String, String> times(Season season) {
        return Map.of(
                "start", season.start().toString(),
                "anticipation", season.anticipation().toString(),
                "event", season.event().toString(),
                "aftermath", season.aftermath().toString(),
                "end", season.end().toString());
    }

    private static Map<String, String> numbers(World world) {
        long units = world.handCodes().stream().map(HandCode::unit).distinct().count();
        long threads = world.threadCodes().stream()
                .filter(c -> c.variable().equals("action_any"))
                .map(HandCode::unit)
                .distinct()
                .count();
        return Map.of(
                "accounts", Integer.toString(world.cast().senders().size()),
                "posts", Integer.toString(world.posts().size()),
                "reposts", Integer.toString(world.reposts().size()),
                "replies", Integer.toString(world.replies().size()),
                "releases", Integer.toString(world.releases().size()),
                "units", Long.toString(units),
                "threads", Long.toString(threads));
    }

    private static Map<String, String> design(Design design) {
        Effects effects = design.effects();
        return Map.of(
                "seed", Long.toString(design.seed()),
                "bots", design.bots() ? ", suspected bots among them" : "",
                "theta", plain(design.theta()),
                "icc", plain(design.icc()),
                "misread", Math.round(100 * design.codingError()) + " %",
                "criticism", plain(effects.criticism()),
                "enemy", plain(effects.commonEnemy()),
                "moral", plain(effects.moralWord()),
                "target", plain(effects.targetReplies()),
                "dealt", dealt(design));
    }

    private static String dealt(Design design) {
        return design.randomised()
                ? "What messages say was dealt out at random, whatever the account and the window: nothing is to be found."
                : "Given account and window, criticism, enemy and moral expressions were drawn independently of each other.";
    }

    /** The command line that draws this study; what is usual is left out. */
    private static String command(Design design) {
        Map<String, Double> usual = options(Design.usual(design.seed()));
        StringBuilder line = new StringBuilder("proxenos simulate DIR --seed " + design.seed());
        options(design).forEach((name, value) -> {
            boolean isEffect = name.startsWith("irr-") || name.equals("target-ratio");
            if (!value.equals(usual.get(name)) && !(isEffect && design.randomised())) {
                line.append(" --").append(name).append(' ').append(plain(value));
            }
        });
        return line + (design.randomised() ? " --null" : "") + (design.bots() ? "" : " --no-bots");
    }

    private static String answered(Design design) {
        return String.format(
                Locale.ROOT,
                "In answers to a call to action the odds of an intention or more are multiplied by %.1f where the call stands beside"
                        + " criticism; of what\nanswers say of the city's word, the odds of favour by %.1f since the event. %s",
                Answers.oddsOfParticipation(design),
                Brand.oddsOfFavour(design),
                design.randomised()
                        ? "Press releases are as loud as posts, and all\ncities bear themselves alike."
                        : "Press releases leave half of the\ncriticism out; cities under the criticised government compete and"
                                + " cooperate with it more than others; other countries' mayors are\nnamed more often. Negative answers"
                                + " bring no participation.");
    }

    private static Map<String, Double> options(Design design) {
        Map<String, Double> options = new LinkedHashMap<>();
        options.put("accounts", (double) design.accounts());
        options.put("posts", (double) design.posts());
        options.put("days", (double) design.days());
        options.put("theta", design.theta());
        options.put("icc", design.icc());
        options.put("coding-error", design.codingError());
        options.put("deleted", design.deletions().messages());
        options.put("deleted-accounts", design.deletions().accounts());
        options.put("deleted-critical", design.deletions().critical());
        options.put("irr-criticism", design.effects().criticism());
        options.put("irr-enemy", design.effects().commonEnemy());
        options.put("irr-moral", design.effects().moralWord());
        options.put("target-ratio", design.effects().targetReplies());
        return options;
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
