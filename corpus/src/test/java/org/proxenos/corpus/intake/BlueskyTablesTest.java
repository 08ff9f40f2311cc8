package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Link;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.source.Collected;

/** The traps of tools' tables of Bluesky; all words are invented. */
class BlueskyTablesTest {
    @Test
    void twitwisTextHoldsTheQuotedWordsSoTheOriginalTextIsRead() {
        Tally tally = sample("twitwi-bluesky", "posts.csv");
        Collected quote = tally.posts.get(0);
        assertThat(quote.message().text()).isEqualTo("Own words");
        assertThat(quote.message().kind()).isEqualTo(Kind.QUOTE);
        assertThat(quote.message().quotes()).isEqualTo("at://did:plc:b/app.bsky.feed.post/2");
        assertThat(quote.message().language()).isEqualTo("en");
        assertThat(Tally.counts(quote).likes()).isEqualTo(11);
        assertThat(Tally.counts(quote).quotes()).isNull();
        assertThat(Tally.counts(quote).observedAt()).isEqualTo(Instant.parse("2025-06-05T08:00:00Z"));
        assertThat(quote.links())
                .containsExactly(
                        new Link(Link.Kind.MENTION, "b.example"),
                        new Link(Link.Kind.HASHTAG, "harbour"),
                        new Link(Link.Kind.HASHTAG, "plan"),
                        new Link(Link.Kind.URL, "https://a.example/x"),
                        new Link(Link.Kind.URL, "https://a.example/y"),
                        new Link(Link.Kind.URL, "https://a.example/card"));
    }

    @Test
    void aRowOfARepostIsTheRepostAndItsOriginal() {
        Tally tally = sample("twitwi-bluesky", "posts.csv");
        Message repost = tally.posts.get(1).message();
        assertThat(repost.kind()).isEqualTo(Kind.REPOST);
        assertThat(repost.accountId()).isEqualTo("did:plc:a");
        assertThat(repost.publishedAt()).isEqualTo(Instant.parse("2025-06-01T20:00:00Z"));
        assertThat(tally.seenThrough.get(0).message().text()).isEqualTo("Theirs");
        assertThat(Tally.counts(tally.seenThrough.get(0)).likes()).isEqualTo(100);
        assertThat(Tally.counts(tally.seenThrough.get(0)).observedAt())
                .isEqualTo(Instant.parse("2025-06-05T08:00:00Z"));
        assertThat(tally.posts.get(2).message().kind()).isEqualTo(Kind.REPLY);
        assertThat(tally.reasons()).containsExactly("published_at: not a date");
        assertThat(tally.rejected.get(0).raw()).startsWith("c4,4,");
        assertThat(tally.unknown).containsOnlyKeys("glitter");
    }

    @Test
    void fourCatsLinksLeadBackToTheRecords() {
        Tally tally = sample("4cat-bluesky", "posts.csv");
        assertThat(tally.posts)
                .extracting(p -> p.message().inReplyTo())
                .containsExactly(
                        null, "at://did:plc:a/app.bsky.feed.post/1", "at://did:plc:b/app.bsky.feed.post/2", null);
        assertThat(tally.posts.get(2).message().conversationId()).isEqualTo("at://did:plc:a/app.bsky.feed.post/1");
        assertThat(tally.posts.get(2).message().quotes()).as("deleted").isNull();
        assertThat(tally.posts.get(3).message().quotes()).isEqualTo("at://stranger.example/app.bsky.feed.post/9");
        assertThat(tally.posts.get(1).message().language()).isNull();
        assertThat(Tally.counts(tally.posts.get(3)).likes()).isNull();
        assertThat(tally.posts.get(0).links())
                .contains(new Link(Link.Kind.MENTION, "did:plc:c"), new Link(Link.Kind.HASHTAG, "harbour"));
        assertThat(tally.unknown).isEmpty();
    }

    private static Tally sample(String format, String file) {
        return Sample.tallyOf(format + '/' + file);
    }
}
