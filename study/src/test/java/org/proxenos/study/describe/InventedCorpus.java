package org.proxenos.study.describe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Actor;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.Reactions;
import org.proxenos.corpus.Role;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.intake.Detection;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;
import org.proxenos.engine.Engine;
import org.proxenos.engine.ImportPlan;
import org.proxenos.engine.Intake;
import org.proxenos.engine.SourceFile;
import org.proxenos.engine.duckdb.DuckDbEngine;
import org.proxenos.engine.duckdb.DuckDbOptions;
import org.proxenos.study.StudyPanel;
import org.proxenos.study.plan.Study;
import org.proxenos.study.plan.StudyFile;

/** A corpus of invented cities with a bit of everything: strands, roles, unknown times and counts, reposts, citizens. */
final class InventedCorpus {
    static final Instant START = Instant.parse("2031-05-04T00:00:00Z");
    static final Instant EVENT = Instant.parse("2031-06-01T19:00:00Z");
    static final Instant END = Instant.parse("2031-06-15T00:00:00Z");
    static final String CITIZENS_WORD = "marmalade";

    private static final List<String> TEXTS = List.of(
            "The ministry betrays our children and endangers our river. Shame! Join us on Saturday.",
            "Clean water is a duty we owe to our children. We will keep every promise.",
            "New bus line 7 opens on Monday: 14 stops, every ten minutes.",
            "A terrible and cruel decision by the ministry, a disaster for the treaty.",
            "Thank you to the wonderful volunteers who cleaned the north bank today!",
            "");
    private static final List<String> LISTED = List.of("mayor_a", "mayor_b", "mayor_c", "ministry");

    private final List<Collected> posts;
    private final Path folder;
    private List<String> coders = study(false).coders();
    private boolean namesACitizen;

    private InventedCorpus(Path folder, List<Collected> posts) {
        this.folder = folder;
        this.posts = posts;
    }

    /** A corpus to be kept in a folder. */
    static InventedCorpus in(Path folder) {
        return new InventedCorpus(folder, posts(new SplittableRandom(20310601)));
    }

    /** A corpus of only those posts. */
    InventedCorpus only(Predicate<Collected> which) {
        return new InventedCorpus(folder, posts.stream().filter(which).toList());
    }

    /** The corpus, coded by no other coders than these. */
    InventedCorpus codedBy(List<String> names) {
        coders = names;
        return this;
    }

    /** The corpus without pseudonyms, with its one citizen listed. */
    InventedCorpus namingACitizen() {
        namesACitizen = true;
        return this;
    }

    List<Collected> posts() {
        return posts;
    }

    /** The original posts of a strand inside the windows, the anticipation left out. */
    Stream<Collected> originals() {
        return posts.stream()
                .filter(p -> p.message().kind().isOriginal())
                .filter(p -> p.message().strand() == Strand.ACCOUNTS)
                .filter(p -> {
                    Instant at = p.message().publishedAt();
                    return at != null && !at.isBefore(START) && at.isBefore(END) && !isAnticipating(at);
                });
    }

    private static boolean isAnticipating(Instant at) {
        return !at.isBefore(EVENT.minus(Duration.ofDays(5))) && at.isBefore(EVENT);
    }

    static Study study(boolean showCitizens) {
        return study("vader, adversary, we, harm, moral, commit, action", showCitizens);
    }

    private static Study study(String coders, boolean showCitizens) {
        String yaml = """
                study: riverside
                title: Cities and the river treaty
                question: Who answered?
                event: {label: Treaty left, at: %s, anticipation: 2031-05-27T19:00:00Z, topic: [treaty]}
                windows: {baseline: [%s, 2031-05-27T19:00:00Z], "it's on": [2031-05-27T19:00:00Z, %s]}
                targets: targets.yaml
                coders: [%s]
                privacy: {show_citizens: %s}
                synthetic: true
                seed: 20310601
                """.formatted(EVENT, START, END, coders, showCitizens);
        String targets =
                "- {id: ministry, kind: office, government_of: XX, aliases: {en: [the ministry]}, handles: [ministry]}";
        return StudyFile.parse(
                        yaml, "study.yaml", name -> Optional.of(targets).filter(yes -> name.equals("targets.yaml")))
                .orElseThrow(problems -> new IllegalStateException(problems.toString()))
                .study();
    }

    /** Imports and codes the corpus. */
    Engine open() {
        Intake intake = (raw, origin, format, sink) -> {
            for (String handle : List.of("mayor_a", "mayor_b", "mayor_c", "ministry", "somebody")) {
                Long followers = handle.equals("mayor_c") ? null : 1_000L;
                sink.account(new Account("id-" + handle, "x", handle, null, followers, EVENT, null, null, null, null));
            }
            posts.stream()
                    .filter(p -> p.message().sourceFile().equals(origin.file()))
                    .forEach(sink::collected);
            return new Detection("invented", 1, null, 0);
        };
        Engine engine =
                DuckDbEngine.open(folder.resolve("corpus"), folder.resolve("codes"), DuckDbOptions.defaults(), intake);
        ImportPlan plan = ImportPlan.of(actors());
        engine.append(
                Stream.of(Strand.values()).map(this::file).toList(), namesACitizen ? plan.withoutPseudonyms() : plan);
        engine.code(StudyPanel.of(study(String.join(", ", coders), false)));
        return engine;
    }

    private SourceFile file(Strand strand) {
        String name = strand.code() + ".csv";
        try {
            return new SourceFile(
                    Files.write(folder.resolve(name), new byte[] {1}), new Origin(name, strand, Mapping.NONE), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Actor> actors() {
        List<Actor> actors = new ArrayList<>();
        for (String handle : LISTED) {
            Role role = handle.equals("ministry") ? Role.NATIONAL_GOVERNMENT : Role.MAYOR;
            actors.add(new Actor(handle, "", handle, role, "Town", "XX", null, null));
        }
        actors.add(new Actor("silent_one", "", "Silent", Role.MAYOR, null, null, null, null));
        if (namesACitizen) {
            actors.add(new Actor("somebody", "", "Some Body", Role.CITIZEN, null, null, null, null));
        }
        return actors;
    }

    private static List<Collected> posts(SplittableRandom random) {
        List<Collected> posts = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String account = random.nextInt(9) == 0 ? "somebody" : LISTED.get(random.nextInt(LISTED.size()));
            Kind kind = List.of(Kind.POST, Kind.POST, Kind.QUOTE, Kind.REPLY, Kind.REPOST)
                    .get(random.nextInt(5));
            String text = account.equals("somebody") ? "My " + CITIZENS_WORD : TEXTS.get(random.nextInt(TEXTS.size()));
            posts.add(post(random, "a" + i, Strand.ACCOUNTS, account, kind, text));
        }
        for (int i = 0; i < 300; i++) {
            String text = (i % 3 == 0 ? "Awful terrible " : "Lovely ") + CITIZENS_WORD;
            posts.add(post(random, "r" + i, Strand.REPLIES, null, Kind.REPLY, text));
        }
        for (int i = 0; i < 12; i++) {
            posts.add(post(random, "p" + i, Strand.PRESS, "mayor_a", Kind.PRESS_RELEASE, TEXTS.get(i % 4)));
        }
        return posts;
    }

    private static Collected post(
            SplittableRandom random, String id, Strand strand, @Nullable String account, Kind kind, String text) {
        boolean timed = strand != Strand.REPLIES && random.nextInt(40) > 0;
        Message message = new Message(
                id,
                "x",
                account == null ? null : "id-" + account,
                kind,
                timed ? START.plusSeconds(random.nextLong(45 * 86_400L)) : null,
                strand == Strand.PRESS ? null : "en",
                strand == Strand.PRESS ? null : "platform",
                kind == Kind.REPOST ? "" : text,
                null,
                null,
                null,
                null,
                strand,
                strand.code() + ".csv",
                Integer.parseInt(id.substring(1)) + 1L);
        return new Collected(
                message, strand == Strand.ACCOUNTS && kind != Kind.REPOST ? counts(random, id) : null, List.of());
    }

    private static Reactions counts(SplittableRandom random, String id) {
        return new Reactions(id, END, count(random), count(random), null, count(random), null, Map.of());
    }

    private static @Nullable Long count(SplittableRandom random) {
        int n = random.nextInt(30);
        return n == 29 ? null : (long) n * n * n;
    }

    static Reactions reactions(Collected post) {
        return Objects.requireNonNull(post.reactions());
    }
}
