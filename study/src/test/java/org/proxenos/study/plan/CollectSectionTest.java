package org.proxenos.study.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.collect.CollectionPlan;
import org.proxenos.corpus.collect.Subject;
import org.proxenos.corpus.yaml.Parsed;
import org.proxenos.corpus.yaml.Problem;

/** {@code collect:} of study.yaml. */
final class CollectSectionTest {
    private static Parsed<StudyFile> parse(String... collections) {
        String yaml = "study: s\ncollect:\n  - " + String.join("\n  - ", collections) + "\n";
        return StudyFile.parse(yaml, "study.yaml", name -> Optional.empty());
    }

    private static List<CollectionPlan> valid(String... collections) {
        return parse(collections)
                .orElseThrow(problems -> new IllegalStateException(problems.toString()))
                .collections();
    }

    private static List<String> problems(String... collections) {
        return parse(collections)
                .fold(
                        file -> List.<String>of(),
                        problems -> problems.stream().map(Problem::text).toList());
    }

    @Test
    void everyKindIsRead() {
        assertThat(valid(
                        "{mastodon: 'https://m.example/', account: '@ana@city.example', since: 2026-01-01, until: 2026-02-01, token: M_TOKEN}",
                        "{mastodon: 'https://m.example', hashtag: '#climate'}",
                        "{mastodon: 'https://m.example', context: 110, strand: stream}",
                        "{bluesky: 'https://b.example', author: ana.example}",
                        "{bluesky: 'https://b.example', thread: 'at://did:plc:a/app.bsky.feed.post/1'}",
                        "{bluesky: 'https://b.example', search: 'mayor climate'}",
                        "{name: live, jetstream: 'wss://j.example/subscribe', collections: [app.bsky.feed.post], dids: ['did:plc:a']}",
                        "{feed: 'https://city.example/news.xml?a=1', strand: press}"))
                .containsExactly(
                        new CollectionPlan(
                                "account-ana-city.example",
                                Subject.ACCOUNT,
                                "https://m.example",
                                "ana@city.example",
                                List.of(),
                                List.of(),
                                Strand.ACCOUNTS,
                                Instant.parse("2026-01-01T00:00:00Z"),
                                Instant.parse("2026-02-01T00:00:00Z"),
                                "M_TOKEN"),
                        plan("hashtag-climate", Subject.HASHTAG, "https://m.example", "climate", Strand.STREAM),
                        plan("context-110", Subject.CONTEXT, "https://m.example", "110", Strand.STREAM),
                        plan("author-ana.example", Subject.AUTHOR, "https://b.example", "ana.example", Strand.ACCOUNTS),
                        plan(
                                "thread-at-did-plc-a-app.bsky.feed.post-1",
                                Subject.THREAD,
                                "https://b.example",
                                "at://did:plc:a/app.bsky.feed.post/1",
                                Strand.REPLIES),
                        plan(
                                "search-mayor-climate",
                                Subject.SEARCH,
                                "https://b.example",
                                "mayor climate",
                                Strand.STREAM),
                        new CollectionPlan(
                                "live",
                                Subject.JETSTREAM,
                                "wss://j.example/subscribe",
                                "",
                                List.of("app.bsky.feed.post"),
                                List.of("did:plc:a"),
                                Strand.STREAM,
                                null,
                                null,
                                null),
                        plan(
                                "feed-city.example-news.xml-a-1",
                                Subject.FEED,
                                "https://city.example/news.xml?a=1",
                                "",
                                Strand.PRESS));
    }

    private static CollectionPlan plan(String name, Subject subject, String server, String value, Strand strand) {
        return new CollectionPlan(name, subject, server, value, List.of(), List.of(), strand, null, null, null);
    }

    @Test
    void everyProblemIsNamedAtOnce() {
        assertThat(problems(
                        "{mastodon: 'https://m.example', acount: ana}",
                        "{account: ana}",
                        "{mastodon: 'https://m.example', bluesky: 'https://b.example', author: a}",
                        "{mastodon: 'https://m.example', account: a, search: b}",
                        "{bluesky: b.example, author: a}",
                        "{bluesky: 'https://b.example', thread: 'https://bsky.app/profile/a/post/1'}",
                        "{feed: 'https://f.example/', since: 2026-01-01}",
                        "{feed: 'https://g.example/', collections: [a]}",
                        "{jetstream: 'https://j.example'}",
                        "{mastodon: 'https://m.example', hashtag: x, since: 2026-02-01, until: 2026-01-01}"))
                .containsExactly(
                        "study.yaml:3:5 collect[0]: one of account, hashtag, context is wanted beside mastodon",
                        "study.yaml:3:37 collect[0].acount: unknown key; did you mean 'account'?",
                        "study.yaml:4:5 collect[1]: one of mastodon, bluesky, jetstream, feed is wanted, with an address",
                        "study.yaml:5:5 collect[2]: one of mastodon, bluesky, jetstream, feed is wanted, with an address",
                        "study.yaml:6:49 collect[3].search: does not go with mastodon",
                        "study.yaml:7:15 collect[4].bluesky: 'b.example' is no address; one looks like https://example.org",
                        "study.yaml:8:44 collect[5].thread: 'https://bsky.app/profile/a/post/1' is no address of a post;"
                                + " one looks like at://did:plc:.../app.bsky.feed.post/...",
                        "study.yaml:9:34 collect[6].since: does not go with feed, which always gives all it has",
                        "study.yaml:10:34 collect[7].collections: goes with jetstream only",
                        "study.yaml:11:17 collect[8].jetstream: 'https://j.example' is no address; one looks like wss://example.org",
                        "study.yaml:12:75 collect[9].until: must be after since");
    }

    @Test
    void aTokenStaysOutOfTheFileAndOffOpenLines() {
        assertThat(problems(
                        "{mastodon: 'https://m.example', hashtag: a, token: x9-Secret}",
                        "{feed: 'https://user:word@f.example/'}",
                        "{mastodon: 'http://m.example', hashtag: b, token: M_TOKEN}"))
                .containsExactly(
                        "study.yaml:3:56 collect[0].token: must be the name of an environment variable, in capitals;"
                                + " a token itself does not belong into a file",
                        "study.yaml:4:12 collect[1].feed: a password does not belong into a file; name an environment"
                                + " variable with token:",
                        "study.yaml:5:16 collect[2].mastodon: a token may be sent to an encrypted address only");
        assertThat(valid("{mastodon: 'http://127.0.0.1:80', hashtag: b, token: M_TOKEN}"))
                .hasSize(1);
    }

    @Test
    void twoOfOneNameWouldWriteIntoOneFolder() {
        assertThat(problems(
                        "{mastodon: 'https://m.example', hashtag: a}", "{mastodon: 'https://n.example', hashtag: a}"))
                .containsExactly(
                        "study.yaml:4:5 collect[1]: 'hashtag-a' is listed twice; give each a name: of its own");
    }
}
