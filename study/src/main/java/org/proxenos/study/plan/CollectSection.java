package org.proxenos.study.plan;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.collect.CollectionPlan;
import org.proxenos.corpus.collect.Subject;
import org.proxenos.corpus.yaml.Entries;
import org.proxenos.corpus.yaml.Place;

/** An element of {@code collect:}. */
final class CollectSection {
    private static final Set<String> SERVERS = keys(Subject::serverKey);
    private static final List<String> STREAMED = List.of("collections", "dids");
    private static final List<String> KEYS = List.of(
            "name",
            "mastodon",
            "account",
            "hashtag",
            "context",
            "bluesky",
            "author",
            "thread",
            "search",
            "repository",
            "jetstream",
            "collections",
            "dids",
            "feed",
            "strand",
            "since",
            "until",
            "token");
    private static final Pattern VARIABLE = Pattern.compile("[A-Z_][A-Z0-9_]{0,99}");
    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int LONGEST_NAME = 80;

    private final Entries entries;
    private final Subject subject;
    private final Place server;

    private CollectSection(Entries entries, Subject subject, Place server) {
        this.entries = entries;
        this.subject = subject;
        this.server = server;
    }

    static Optional<CollectionPlan> read(Place place) {
        return Entries.of(place, KEYS).flatMap(entries -> {
            List<String> servers = SERVERS.stream()
                    .filter(key -> entries.find(key).isPresent())
                    .toList();
            if (servers.size() != 1) {
                return place.refuse("one of %s is wanted, with an address".formatted(String.join(", ", SERVERS)));
            }
            Place server = entries.need(servers.get(0)).orElseThrow();
            return subject(entries, servers.get(0))
                    .flatMap(subject -> new CollectSection(entries, subject, server).plan());
        });
    }

    private static Set<String> keys(Function<Subject, String> key) {
        Set<String> keys = new LinkedHashSet<>();
        Arrays.stream(Subject.values()).map(key).forEach(keys::add);
        return keys;
    }

    /** What is wanted of a server: the only one of its keys that stands there. */
    private static Optional<Subject> subject(Entries entries, String server) {
        List<Subject> possible = Arrays.stream(Subject.values())
                .filter(s -> s.serverKey().equals(server))
                .toList();
        List<Subject> stated = possible.stream()
                .filter(s -> entries.find(s.valueKey()).isPresent())
                .toList();
        List<String> names = possible.stream().map(Subject::valueKey).toList();
        if (stated.size() != 1) {
            return entries.place().refuse("one of %s is wanted beside %s".formatted(String.join(", ", names), server));
        }
        keys(Subject::valueKey).stream()
                .filter(key -> !names.contains(key) && !SERVERS.contains(key))
                .forEach(key -> refuse(entries, key, "does not go with " + server));
        return Optional.of(stated.get(0));
    }

    private static void refuse(Entries entries, String key, String why) {
        if (entries.find(key).isPresent()) {
            entries.refuseKey(key, why);
        }
    }

    private Optional<CollectionPlan> plan() {
        if (subject != Subject.JETSTREAM) {
            STREAMED.forEach(key -> refuse(entries, key, "goes with jetstream only"));
        }
        Optional<String> token = entries.find("token").flatMap(this::token);
        Optional<String> address = server.text().flatMap(this::address);
        Optional<String> value = value();
        Optional<Instant> since = time("since");
        Optional<Instant> until = time("until");
        if (since.isPresent() && until.isPresent() && !since.get().isBefore(until.get())) {
            entries.find("until").ifPresent(p -> p.refuse("must be after since"));
        }
        Optional<String> name = entries.find("name").map(PlanName::read).orElseGet(() -> Optional.of(usualName(value)));
        Strand strand = strand();
        return address.flatMap(at -> name.map(called -> new CollectionPlan(
                called,
                subject,
                at,
                value.orElse(""),
                entries.texts("collections"),
                entries.texts("dids"),
                strand,
                since.orElse(null),
                until.orElse(null),
                token.orElse(null))));
    }

    private Strand strand() {
        List<String> strands = Arrays.stream(Strand.values()).map(Strand::code).toList();
        return entries.find("strand")
                .flatMap(p -> p.oneOf(strands))
                .flatMap(Strand::find)
                .orElse(subject.strand());
    }

    /** An account is written with or without @, a hashtag with or without #. */
    private Optional<String> value() {
        if (subject.valueKey().equals(subject.serverKey())) {
            return Optional.empty();
        }
        return entries.need(subject.valueKey())
                .flatMap(place -> place.text().flatMap(text -> switch (subject) {
                    case ACCOUNT, AUTHOR -> Optional.of(text.startsWith("@") ? text.substring(1) : text);
                    case HASHTAG -> Optional.of(text.startsWith("#") ? text.substring(1) : text);
                    case THREAD ->
                        text.startsWith("at://")
                                ? Optional.of(text)
                                : place.refuse(
                                        "'" + text
                                                + "' is no address of a post; one looks like at://did:plc:.../app.bsky.feed.post/...");
                    default -> Optional.of(text);
                }));
    }

    private Optional<Instant> time(String key) {
        if (!subject.hasBounds()) {
            refuse(entries, key, "does not go with %s, which always gives all it has".formatted(subject.valueKey()));
            return Optional.empty();
        }
        return entries.find(key).flatMap(Place::time);
    }

    private Optional<String> token(Place place) {
        return place.text()
                .flatMap(name -> VARIABLE.matcher(name).matches()
                        ? Optional.of(name)
                        : place.refuse("must be the name of an environment variable, in capitals; a token itself does"
                                + " not belong into a file"));
    }

    private Optional<String> address(String written) {
        String text = written.endsWith("/") && subject.serverKey().matches("mastodon|bluesky")
                ? written.substring(0, written.length() - 1)
                : written;
        List<String> schemes = subject == Subject.JETSTREAM ? List.of("wss", "ws") : List.of("https", "http");
        try {
            URI uri = URI.create(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (uri.getHost() == null || !schemes.contains(scheme)) {
                return server.refuse(
                        "'%s' is no address; one looks like %s://example.org".formatted(written, schemes.get(0)));
            }
            return safe(uri, scheme.equals(schemes.get(0))) ? Optional.of(text) : Optional.empty();
        } catch (IllegalArgumentException broken) {
            return server.refuse("'%s' is no address: %s".formatted(written, broken.getMessage()));
        }
    }

    private boolean safe(URI uri, boolean encrypted) {
        if (uri.getUserInfo() != null) {
            server.refuse("a password does not belong into a file; name an environment variable with token:");
            return false;
        }
        if (!encrypted && entries.find("token").isPresent() && !OWN_MACHINE.contains(uri.getHost())) {
            server.refuse("a token may be sent to an encrypted address only");
            return false;
        }
        return true;
    }

    private String usualName(Optional<String> value) {
        String from = value.orElseGet(() -> server.text().orElse("").replaceFirst("^[a-z]+://", ""));
        String words = (subject.valueKey() + "-" + from).replaceAll("[^A-Za-z0-9._-]+", "-");
        String cut = words.length() > LONGEST_NAME ? words.substring(0, LONGEST_NAME) : words;
        return cut.replaceAll("[-.]+$", "");
    }
}
