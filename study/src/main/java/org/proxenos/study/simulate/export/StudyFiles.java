package org.proxenos.study.simulate.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.proxenos.study.result.JsonText;
import org.proxenos.study.simulate.design.Deletions;
import org.proxenos.study.simulate.design.Design;
import org.proxenos.study.simulate.draw.Answers;
import org.proxenos.study.simulate.draw.Audience;
import org.proxenos.study.simulate.draw.Brand;
import org.proxenos.study.simulate.draw.Post;
import org.proxenos.study.simulate.draw.World;

/** The files of a synthetic study by their paths in its folder; one whose name ends with {@code .gz} is to be packed. */
public final class StudyFiles {
    /** After the last post, so that all counts are equally ripe. */
    private static final Duration COLLECTED_AFTER = Duration.ofDays(30);

    private final World world;
    private final World collected;

    private StudyFiles(World world) {
        this.world = world;
        this.collected = world.collected();
    }

    /** All of them, in a fixed order. */
    public static Map<String, String> of(World world) {
        StudyFiles files = new StudyFiles(world);
        Instant at = world.season().end().plus(COLLECTED_AFTER);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("README.md", files.filled("README.md"));
        all.put("study.yaml", files.filled("study.yaml"));
        all.put("targets.yaml", files.filled("targets.yaml"));
        all.put("actors.csv", Tables.actors(world));
        all.put("sources/posts.jsonl.gz", new PostPages(files.collected, at).text());
        all.put("sources/replies.csv.gz", Tables.replies(files.collected));
        all.put("sources/press-releases.csv", Tables.releases(world));
        all.put("codes/hand-codes.csv", Tables.handCodes(files.collected.handCodes()));
        all.put("codes/thread-codes.csv.gz", Tables.handCodes(files.collected.threadCodes()));
        all.put("truth.json", JsonText.of(JsonText.node(files.truth())));
        all.put("truth-codes.csv.gz", Tables.truth(world));
        return all;
    }

    private Map<String, Object> truth() {
        Design design = world.design();
        Map<String, Object> drawn = new LinkedHashMap<>();
        drawn.put("seed", design.seed());
        drawn.put("accounts", design.accounts());
        drawn.put("posts", design.posts());
        drawn.put("days", design.days());
        drawn.put("theta", design.theta());
        drawn.put("icc", design.icc());
        drawn.put("coding_error", design.codingError());
        drawn.put("bots", design.bots());
        drawn.put("randomised", design.randomised());
        Map<String, Object> reach = new LinkedHashMap<>();
        world.cast().senders().forEach(s -> reach.put(s.handle(), s.habits().logReach()));
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("synthetic", true);
        truth.put("design", drawn);
        truth.put("ratios_of_means", Audience.ratios(design));
        truth.put("odds_ratios", odds(design));
        truth.put("log_reach_of_accounts", reach);
        if (!design.deletions().isNone()) {
            truth.put("vanished", vanished());
        }
        return truth;
    }

    private Map<String, Object> vanished() {
        Deletions deletions = world.design().deletions();
        Map<Boolean, List<Post>> posts = world.posts().stream()
                .collect(Collectors.partitioningBy(p -> p.codes().criticism()));
        Map<String, Object> vanished = new LinkedHashMap<>();
        vanished.put("chance_of_a_message", deletions.messages());
        vanished.put("chance_of_an_account", deletions.accounts());
        vanished.put("times_as_likely_if_critical", deletions.critical());
        vanished.put("share_of_critical_posts", world.vanished().share(posts.getOrDefault(true, List.of())));
        vanished.put("share_of_other_posts", world.vanished().share(posts.getOrDefault(false, List.of())));
        vanished.put("accounts", List.copyOf(world.vanished().accounts()));
        vanished.put("messages", List.copyOf(world.vanished().messages()));
        return vanished;
    }

    private static Map<String, Object> odds(Design design) {
        Map<String, Object> odds = new LinkedHashMap<>();
        odds.put("participation_in_answers_to_calls_with_criticism", Answers.oddsOfParticipation(design));
        odds.put("favour_of_the_normative_side_since_the_event", Brand.oddsOfFavour(design));
        return odds;
    }

    private String filled(String name) {
        String text = resource(name);
        for (Map.Entry<String, String> value : Stated.of(world, collected).entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private static String resource(String name) {
        try (InputStream stream = StudyFiles.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its own " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException lost) {
            throw new UncheckedIOException("cannot read " + name, lost);
        }
    }
}
