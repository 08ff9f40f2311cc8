package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.Removal;

/** The traps of the two versions of Jetstream; all words are invented. */
class JetstreamTest {
    @Test
    void createdPostsOfAStreamAreRead() {
        Tally tally = sample("jetstream", "v1.jsonl");
        Message first = tally.posts.get(0).message();
        assertThat(first.messageId()).isEqualTo("at://did:plc:a/app.bsky.feed.post/1");
        assertThat(first.accountId()).isEqualTo("did:plc:a");
        assertThat(first.publishedAt()).isEqualTo(Instant.parse("2025-06-01T18:59:59Z"));
        assertThat(tally.posts.get(0).reactions())
                .as("a stream knows no counts")
                .isNull();
        assertThat(tally.posts.get(1).message().kind()).isEqualTo(Kind.REPLY);
        assertThat(sample("jetstream", "v2.jsonl").post().message().text()).isEqualTo("second version");
    }

    @Test
    void deletesAndAccountsThatAreGonePurge() {
        assertThat(sample("jetstream", "v1.jsonl").removals)
                .containsExactly(
                        removal(
                                Removal.Kind.MESSAGE,
                                "at://did:plc:a/app.bsky.feed.post/1",
                                "deleted",
                                "2025-06-01T19:00:03Z"),
                        removal(Removal.Kind.ACCOUNT, "did:plc:c", "deleted", "2025-06-01T19:00:05Z"));
        assertThat(sample("jetstream", "v2.jsonl").removals)
                .containsExactly(
                        removal(
                                Removal.Kind.MESSAGE,
                                "at://did:plc:a/app.bsky.feed.post/0",
                                "deleted",
                                "2026-08-31T07:50:26Z"),
                        removal(Removal.Kind.ACCOUNT, "did:plc:b", "takendown", "2026-08-31T07:50:27Z"));
    }

    @Test
    void whatElseAStreamTellsIsCounted() {
        Tally tally = sample("jetstream", "v1.jsonl");
        assertThat(tally.other)
                .containsEntry("likes", 1)
                .containsEntry("reposts", 1)
                .containsEntry("deletions", 1)
                .containsEntry("accounts", 1)
                .containsEntry("identities", 1)
                .containsEntry("records", 1);
        assertThat(tally.accounts).extracting(a -> a.handle()).containsExactly("d.example");
        assertThat(sample("jetstream", "v2.jsonl").other)
                .containsEntry("identities", 1)
                .containsEntry("errors", 1);
    }

    private static Removal removal(Removal.Kind kind, String id, String reason, String at) {
        return new Removal(kind, "bluesky", id, reason, Instant.parse(at));
    }

    private static Tally sample(String format, String file) {
        return Sample.tallyOf(format + '/' + file);
    }
}
