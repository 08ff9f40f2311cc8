package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Link;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.source.Collected;

/** The traps of Bluesky's views; all words are invented. */
class BlueskyExportsTest {
    @Test
    void anItemOfAFeedIsReadWithItsCountsAndItsAuthor() {
        Tally tally = sample("bluesky", "feed.json");
        Collected post = tally.posts.get(0);
        Message message = post.message();
        assertThat(message.messageId()).isEqualTo("at://did:plc:mayor/app.bsky.feed.post/3k1");
        assertThat(message.platform()).isEqualTo("bluesky");
        assertThat(message.accountId()).isEqualTo("did:plc:mayor");
        assertThat(message.kind()).isEqualTo(Kind.POST);
        assertThat(message.language()).isEqualTo("en");
        assertThat(message.conversationId()).isEqualTo(message.messageId());
        assertThat(Tally.counts(post).likes()).isEqualTo(11);
        assertThat(Tally.counts(post).views()).isNull();
        assertThat(tally.accounts.get(0).handle()).isEqualTo("mayor.harbour.example");
    }

    @Test
    void facetsCountBytesOfUtf8() {
        assertThat(sample("bluesky", "feed.json").posts.get(0).links())
                .containsExactly(
                        new Link(Link.Kind.MENTION, "ally.example"),
                        new Link(Link.Kind.HASHTAG, "Harbour"),
                        new Link(Link.Kind.URL, "https://harbour.example/plan"),
                        new Link(Link.Kind.HASHTAG, "staying"),
                        new Link(Link.Kind.URL, "https://harbour.example/card"));
    }

    @Test
    void aFacetThatLiesOutsideTheTextGivesTheAccountsId() {
        Tally tally =
                Tally.of("{\"uri\":\"at://did:plc:a/app.bsky.feed.post/1\",\"cid\":\"c\",\"record\":{\"text\":\"é\","
                        + "\"facets\":[{\"index\":{\"byteStart\":1,\"byteEnd\":99},\"features\":[{\"did\":\"did:plc:b\"}]},"
                        + "{\"index\":{\"byteStart\":1,\"byteEnd\":2},\"features\":[{\"did\":\"did:plc:c\"}]}]}}");
        assertThat(tally.post().links())
                .containsExactly(new Link(Link.Kind.MENTION, "did:plc:b"), new Link(Link.Kind.MENTION, "did:plc:c"));
    }

    @Test
    void whatLooksLikeAMentionIsNoneWhereTheRecordNamesNone() {
        Tally tally = Tally.of("{\"uri\":\"at://did:plc:a/app.bsky.feed.post/1\",\"cid\":\"c\","
                + "\"record\":{\"text\":\"@nobody.example #tag RT @x\"}}");
        assertThat(tally.post().links()).isEmpty();
        assertThat(tally.post().message().kind()).isEqualTo(Kind.POST);
    }

    @Test
    void aRepostHasNeitherWordsNorCountsAndItsOriginalIsSeenThroughIt() {
        Tally tally = sample("bluesky", "feed.json");
        Message repost = tally.posts.get(1).message();
        assertThat(repost.kind()).isEqualTo(Kind.REPOST);
        assertThat(repost.accountId()).isEqualTo("did:plc:mayor");
        assertThat(repost.reposts()).isEqualTo("at://did:plc:ally/app.bsky.feed.post/3k2");
        assertThat(repost.messageId()).isEqualTo("at://did:plc:ally/app.bsky.feed.post/3k2#repost-did:plc:mayor");
        assertThat(repost.publishedAt()).isEqualTo(Instant.parse("2025-06-01T20:00:00Z"));
        assertThat(repost.text()).isEmpty();
        assertThat(repost.language()).isNull();
        assertThat(tally.posts.get(1).reactions()).isNull();
        Collected original = tally.seenThrough.get(0);
        assertThat(original.message().text()).isEqualTo("Nous restons.");
        assertThat(original.message().language()).isEqualTo("fr-FR");
        assertThat(Tally.counts(original).likes()).isEqualTo(90);
    }

    @Test
    void aReplyThatQuotesIsAReplyAndBothAreSeenThroughIt() {
        Tally tally = sample("bluesky", "feed.json");
        Message reply = tally.posts.get(2).message();
        assertThat(reply.kind()).isEqualTo(Kind.REPLY);
        assertThat(reply.quotes()).isEqualTo("at://did:plc:other/app.bsky.feed.post/3k8");
        assertThat(reply.inReplyTo()).isEqualTo("at://did:plc:gone/app.bsky.feed.post/3k9");
        assertThat(reply.conversationId()).isEqualTo("at://did:plc:other/app.bsky.feed.post/3k0");
        assertThat(tally.seenThrough)
                .extracting(p -> p.message().text())
                .containsExactly("Nous restons.", "Quoted words", "The root");
        assertThat(tally.seenThrough.get(1).message().quotes()).isEqualTo("at://did:plc:deep/app.bsky.feed.post/3k7");
    }

    @Test
    void postsThatAreGoneOrHiddenAreCounted() {
        assertThat(sample("bluesky", "feed.json").other)
                .containsEntry("not_found", 1)
                .containsEntry("blocked", 1);
        assertThat(sample("bluesky", "thread.json").other)
                .containsEntry("not_found", 1)
                .containsEntry("blocked", 1);
    }

    @Test
    void aDateAheadOfTheNetworksIsNotBelieved() {
        assertThat(sample("bluesky", "feed.json").posts.get(2).message().publishedAt())
                .isEqualTo(Instant.parse("2025-06-01T21:00:05Z"));
        assertThat(sample("jetstream", "v1.jsonl").posts.get(1).message().publishedAt())
                .isEqualTo(Instant.parse("2025-06-01T19:00:09Z"));
    }

    @Test
    void aCountThatIsNoneIsRejectedAndAFieldThatNobodyKnowsIsCounted() {
        Tally tally = sample("bluesky", "feed.json");
        assertThat(tally.reasons()).containsExactly("likes: not a count");
        assertThat(tally.unknown).containsEntry("sparkleCount", 1);
    }

    @Test
    void aHandleThatDoesNotResolveIsNone() {
        assertThat(sample("bluesky", "feed.json").accounts)
                .filteredOn(a -> a.accountId().equals("did:plc:other"))
                .extracting(a -> a.handle())
                .containsExactly("other.example", null);
    }

    @Test
    void aThreadIsReadFromItsRootToItsLeaves() {
        Tally tally = sample("bluesky", "thread.json");
        assertThat(tally.reasons()).isEmpty();
        assertThat(tally.posts).extracting(p -> p.message().text()).containsExactly("first", "second", "third");
        assertThat(tally.posts.get(2).message().conversationId()).isEqualTo("at://did:plc:a/app.bsky.feed.post/1");
        assertThat(tally.seenThrough).isEmpty();
    }

    @Test
    void aThreadOfTheSecondVersionIsAList() {
        Tally tally =
                Tally.of("{\"hasOtherReplies\":false,\"thread\":[{\"uri\":\"at://did:plc:a/app.bsky.feed.post/1\","
                        + "\"depth\":0,\"value\":{\"$type\":\"app.bsky.unspecced.defs#threadItemPost\",\"post\":{\"uri\":"
                        + "\"at://did:plc:a/app.bsky.feed.post/1\",\"cid\":\"c\",\"record\":{\"text\":\"root\"}}}},"
                        + "{\"uri\":\"at://did:plc:b/app.bsky.feed.post/2\",\"depth\":1,\"value\":"
                        + "{\"$type\":\"app.bsky.unspecced.defs#threadItemBlocked\"}}]}");
        assertThat(tally.post().message().text()).isEqualTo("root");
        assertThat(tally.other).containsEntry("blocked", 1);
    }

    @Test
    void aDumpWithNamesInSnakeCaseIsReadAsTheSame() {
        Tally tally = sample("bluesky", "dumped.ndjson");
        Collected post = tally.posts.get(0);
        assertThat(post.message().publishedAt()).isEqualTo(Instant.parse("2025-06-03T08:00:00Z"));
        assertThat(post.links()).containsExactly(new Link(Link.Kind.MENTION, "g.example"));
        assertThat(Tally.counts(post).likes()).isEqualTo(7);
        assertThat(Tally.counts(post).reposts()).isNull();
        assertThat(Tally.counts(post).observedAt()).isEqualTo(Instant.parse("2025-06-03T09:30:00Z"));
        assertThat(tally.accounts.get(0).displayName()).isEqualTo("F");
        assertThat(tally.unknown).isEmpty();
    }

    @Test
    void profilesLikesAndErrorsAreToldApart() {
        Tally tally = sample("bluesky", "dumped.ndjson");
        assertThat(tally.posts).hasSize(2);
        assertThat(tally.posts.get(1).message().text())
                .as("only its address is known")
                .isEmpty();
        assertThat(tally.missing).containsEntry("text", 1);
        assertThat(tally.other)
                .containsEntry("users", 1)
                .containsEntry("likes", 1)
                .containsEntry("errors", 1);
        assertThat(tally.accounts.get(tally.accounts.size() - 1).followers()).isEqualTo(12);
        assertThat(tally.reasons()).containsExactly("*: not valid JSON");
    }

    @Test
    void everyPageIsReadByTheNameOfItsList() {
        String view = "{\"uri\":\"at://did:plc:a/app.bsky.feed.post/1\",\"cid\":\"c\",\"value\":"
                + "{\"$type\":\"app.bsky.feed.post\",\"text\":\"w\"}}";
        for (String name : List.of("posts", "records", "notifications")) {
            Tally tally = Tally.of("{\"cursor\":\"x\",\"" + name + "\":[" + view + "]}");
            assertThat(tally.format()).isEqualTo("bluesky");
            assertThat(tally.post().message().text()).isEqualTo("w");
        }
        assertThat(Tally.of("{\"feed\":[]}").other).containsEntry("empty", 1);
        assertThat(Tally.of("{\"followers\":[{\"did\":\"did:plc:a\",\"handle\":\"a.example\"}]}").other)
                .containsEntry("users", 1);
    }

    private static Tally sample(String format, String file) {
        return Sample.tallyOf(format + '/' + file);
    }
}
