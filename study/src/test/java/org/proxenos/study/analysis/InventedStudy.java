package org.proxenos.study.analysis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.proxenos.coding.HandCodes;
import org.proxenos.corpus.Actor;
import org.proxenos.corpus.Role;
import org.proxenos.corpus.source.Origin;
import org.proxenos.engine.SourceFile;
import org.proxenos.engine.duckdb.DuckDbEngine;
import org.proxenos.study.StudyRun;
import org.proxenos.study.plan.Study;
import org.proxenos.study.plan.StudyFile;
import org.proxenos.study.plan.StudySource;
import org.proxenos.study.result.StudyResults;

/**
 * Thirty mayors and a ministry, all invented, whose reposts are drawn with a known ratio for messages that criticise.
 *
 * @param folder where its files and tables go
 * @param ratio the injected rate ratio of criticism
 * @param isMisread whether a third of the posts say, to a machine, the opposite of what they are
 * @param silent how many of the mayors nobody reposts
 */
record InventedStudy(Path folder, double ratio, boolean isMisread, int silent) {
    static final Instant EVENT = Instant.parse("2031-06-01T19:00:00Z");

    private static final int MAYORS = 30;
    private static final int POSTS = 24;
    private static final String[] CRITICAL = {
        "The Ministry of Rivers betrays the valley. Shame, a terrible failure.",
        "Awful: the Ministry of Rivers destroys what protects us, and lies about it.",
        "We are angry. The Ministry of Rivers made a horrible and stupid choice."
    };
    private static final String[] PLAIN = {
        "The new tram stop opens on Monday at nine.",
        "Thank you to all who planted trees in the park today!",
        "Our library lends bicycles from this week on."
    };

    private static final String YAML = """
            study: valley
            title: Mayors and the river treaty
            question: Do messages that criticise the ministry get more reposts?
            event: {label: Treaty left, at: 2031-06-01T19:00:00Z, anticipation: 2031-05-30T00:00:00Z, topic: [ministry]}
            windows:
              baseline: [2031-05-10, 2031-05-30]
              event: [2031-06-01T19:00:00Z, 2031-06-20]
            sources: [{files: posts.csv, format: csv}]
            targets: [{id: ministry, kind: office, government_of: XX, aliases: [ministry of rivers], handles: [ministry]}]
            coders: [vader, adversary, we, harm, moral]
            hypotheses: [RQ1, H1, H2, H3, H4, H5, H6, H7, H8, H9, H10, H11, H12, H13, H14, H15]
            models: [{id: own, formula: "reposts ~ criticism + words", family: negbin, cluster: account, fixed: account}]
            seed: 7
            """;

    /** One that machines read well. */
    InventedStudy(Path folder, double ratio) {
        this(folder, ratio, false);
    }

    /** One in which every mayor is reposted. */
    InventedStudy(Path folder, double ratio, boolean isMisread) {
        this(folder, ratio, isMisread, 0);
    }

    /** The study as its file states it. */
    static Study study() {
        return study(YAML);
    }

    /** The same with other lines. */
    static Study study(String yaml) {
        return StudyFile.parse(yaml, "study.yaml", name -> Optional.empty())
                .orElseThrow(problems -> new IllegalStateException(problems.toString()))
                .study();
    }

    static String yaml() {
        return YAML;
    }

    /** Collects, codes and analyses. */
    StudyResults run(Study study, HandCodes hand) {
        try (DuckDbEngine engine = DuckDbEngine.create(folder.resolve("corpus"), folder.resolve("codes"), null)) {
            StudyRun run = new StudyRun(study, engine);
            StudySource source = study.sources().get(0);
            run.collect(
                    List.of(new SourceFile(
                            posts(), new Origin("posts.csv", source.strand(), source.mapping()), source.format())),
                    actors());
            run.code();
            return run.analyse(hand, "test", "hash", "The plan was not frozen.");
        }
    }

    private static List<Actor> actors() {
        List<Actor> actors = new ArrayList<>();
        for (int a = 0; a < MAYORS; a++) {
            actors.add(new Actor("mayor" + a, "other", "Mayor " + a, Role.MAYOR, "City " + a, "XX", "", ""));
        }
        actors.add(new Actor("ministry", "other", "Ministry of Rivers", Role.NATIONAL_GOVERNMENT, "", "XX", "", ""));
        return actors;
    }

    private Path posts() {
        StringBuilder csv = new StringBuilder("id,account,created_at,text,reposts,likes,replies,followers\n");
        SplittableRandom random = new SplittableRandom(11);
        for (int a = 0; a < MAYORS; a++) {
            double habit = (5 + 60 * random.nextDouble()) * (a < silent ? 0 : 1);
            for (int p = 0; p < POSTS; p++) {
                boolean critical = random.nextInt(4) == 0;
                boolean isSaid = critical != (isMisread && (a + p / 3) % 3 == 1);
                String text = (isSaid ? CRITICAL : PLAIN)[random.nextInt(3)];
                double mean = habit * (critical ? ratio : 1) * -Math.log(random.nextDouble());
                csv.append(line("m%d_%d".formatted(a, p), "mayor" + a, p, text, Math.round(mean)));
            }
        }
        for (int p = 0; p < 24; p++) {
            csv.append(
                    line("t" + p, "ministry", p, p > 17 ? "The ministry left the treaty." : "Good harvest.", 100 + p));
        }
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve("posts.csv"), csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A post every day or two around the event, some of them in the days in which it was expected. */
    private static String line(String id, String account, int post, String text, long reposts) {
        Instant at = EVENT.minus(Duration.ofDays(20)).plus(Duration.ofHours(38L * post));
        return "%s,%s,%s,\"%s\",%d,%d,%d,1000%n"
                .formatted(id, account, at, text, reposts, 2 * reposts, 3 + reposts / 4)
                .replace("\r", "");
    }

    /** Two people's codes of criticism for every third post, as the texts have it. */
    static HandCodes hand() {
        return hand("");
    }

    /** The same, with the chance of a post to be coded; empty where nobody knows it. */
    static HandCodes hand(String chance) {
        StringBuilder csv = new StringBuilder("unit,variable,coder,value,chance\n");
        SplittableRandom random = new SplittableRandom(11);
        for (int a = 0; a < MAYORS; a++) {
            random.nextDouble();
            for (int p = 0; p < POSTS; p++) {
                int critical = random.nextInt(4) == 0 ? 1 : 0;
                random.nextInt(3);
                random.nextDouble();
                if (p % 3 == 0) {
                    csv.append("m%1$d_%2$d,criticism,ann,%3$d,%4$s\nm%1$d_%2$d,criticism,ben,%3$d,%4$s\n"
                            .formatted(a, p, critical, chance));
                }
            }
        }
        try {
            return HandCodes.read(
                    new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)),
                    "hand.csv",
                    HandCodes.Layout.LONG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
