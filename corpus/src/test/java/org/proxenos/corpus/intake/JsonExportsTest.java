package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Link;
import org.proxenos.corpus.Removal;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;

/** The traps of X's two APIs; all words are invented. */
class JsonExportsTest {
    private static final String PAGE = """
            {"data":[
             {"id":"1440716895355764743","author_id":"7","created_at":"2021-09-22T16:37:29.000Z","lang":"en","text":"short…",
              "note_tweet":{"text":"The long text wins #a","entities":{"hashtags":[{"start":19,"tag":"a"}]}},
              "conversation_id":"1","public_metrics":{"retweet_count":1,"reply_count":2,"like_count":3,"quote_count":4,"impression_count":0},
              "entities":{"hashtags":[{"start":0,"tag":"wrong"}]}},
             {"id":"2","author_id":"7","created_at":"2021-09-22T16:38:00.000Z","text":"RT @b: cut o…",
              "referenced_tweets":[{"type":"retweeted","id":"90"}],"public_metrics":{"retweet_count":500,"like_count":0}},
             {"id":"3","author_id":"7","created_at":"2021-09-22T16:39:00.000Z","text":"@b look https://t.co/1 https://t.co/2","in_reply_to_user_id":"8",
              "referenced_tweets":[{"type":"replied_to","id":"2"},{"type":"quoted","id":"91"}],
              "entities":{"urls":[{"start":8,"expanded_url":"https://a.org/long"},{"start":23,"expanded_url":"https://x.com/p/photo/1","media_key":"3_1"}],
                          "mentions":[{"start":0,"username":"b"}]}},
             {"id":"4","author_id":"7","created_at":"the other day","text":"bad date"},
             {"author_id":"7"}
            ],
            "includes":{"users":[{"id":"7","username":"mayor_a","name":"A","public_metrics":{"followers_count":12}}],
                        "tweets":[{"id":"90","text":"cut off no more","author_id":"8"},{"id":"2","text":"in data already"}]},
            "errors":[{"title":"Not Found Error"}],"meta":{"result_count":5},
            "__twarc":{"retrieved_at":"2021-09-23T00:00:00+00:00"}}
            """;

    @Test
    void aPageIsReadWithWhatItIncludes() {
        Tally tally = Tally.of(PAGE);
        assertThat(tally.format()).isEqualTo("x-api-v2");
        assertThat(tally.posts).hasSize(3);
        assertThat(tally.reasons()).containsExactly("published_at: not a date", "text: neither a text nor an id");
        assertThat(tally.seenThrough).extracting(p -> p.message().messageId()).containsExactly("90");
        assertThat(tally.other).containsEntry("errors", 1);
        assertThat(tally.accounts.get(0).followers()).isEqualTo(12);
        assertThat(tally.accounts.get(0).followersObservedAt()).isEqualTo(Instant.parse("2021-09-23T00:00:00Z"));
    }

    @Test
    void theLongTextWinsWithItsOwnEntities() {
        Collected post = Tally.of(PAGE).posts.get(0);
        assertThat(post.message().text()).isEqualTo("The long text wins #a");
        assertThat(post.links()).containsExactly(new Link(Link.Kind.HASHTAG, "a"));
        assertThat(Tally.counts(post).observedAt()).isEqualTo(Instant.parse("2021-09-23T00:00:00Z"));
        assertThat(Tally.counts(post).quotes()).isEqualTo(4);
        assertThat(Tally.counts(post).views())
                .as("0 views is a counter that did not exist yet")
                .isNull();
    }

    @Test
    void aRepostHasNoCountsAndAReplyThatQuotesIsAReply() {
        Tally tally = Tally.of(PAGE);
        assertThat(tally.posts.get(1).message().kind()).isEqualTo(Kind.REPOST);
        assertThat(tally.posts.get(1).message().reposts()).isEqualTo("90");
        assertThat(tally.posts.get(1).reactions()).isNull();
        Collected reply = tally.posts.get(2);
        assertThat(reply.message().kind()).isEqualTo(Kind.REPLY);
        assertThat(reply.message().quotes()).isEqualTo("91");
        assertThat(reply.links())
                .containsExactly(new Link(Link.Kind.MENTION, "b"), new Link(Link.Kind.URL, "https://a.org/long"));
    }

    @Test
    void linesMayBePagesLonePostsFlattenedPostsUsersCountsListsOrErrors() {
        Tally tally = Tally.of("""
                {"data":{"id":"1","text":"one","author_id":"7"},"includes":{"users":[{"id":"7","username":"a"}]}}
                {"id":"2","text":"lone","author_id":"7"}
                [{"id":"3","text":"listed","author_id":"7"}]
                {"id":"4","text":"flat","author":{"id":"9","username":"f"},"referenced_tweets":[{"type":"quoted","id":"5","text":"inside","author":{"id":"10","username":"g"}}]}
                {"id":"9","username":"f"}
                {"start":"2021-01-01T00:00:00Z","end":"2021-01-02T00:00:00Z","tweet_count":3}
                {"errors":[{"title":"x"},{"title":"y"}]}
                {"meta":{"result_count":0}}
                {"id":"6","text":"cut he
                {"id":"7","text":"after the broken line","author_id":"7"}
                """);
        assertThat(tally.posts).extracting(p -> p.message().messageId()).containsExactly("1", "2", "3", "4", "7");
        assertThat(tally.posts.get(3).message().accountId()).isEqualTo("9");
        assertThat(tally.seenThrough).extracting(p -> p.message().messageId()).containsExactly("5");
        assertThat(tally.other)
                .containsEntry("users", 1)
                .containsEntry("counts", 1)
                .containsEntry("errors", 2)
                .containsEntry("empty", 1);
        assertThat(tally.reasons()).containsExactly("*: not valid JSON");
        assertThat(tally.rejected.get(0).raw()).startsWith("line 9 column ");
    }

    @Test
    void aPostSeenThroughIsNoReplyBecauseTheStrandHoldsReplies() {
        Tally tally = Tally.of(
                "{\"data\":{\"id\":\"1\",\"text\":\"answer\",\"author_id\":\"7\"},"
                        + "\"includes\":{\"tweets\":[{\"id\":\"0\",\"text\":\"root\"}]}}",
                new Origin("r.jsonl", Strand.REPLIES, Mapping.NONE),
                null);
        assertThat(tally.post().message().kind()).isEqualTo(Kind.REPLY);
        assertThat(tally.seenThrough.get(0).message().kind()).isEqualTo(Kind.POST);
    }

    @Test
    void statusesOfVersionOneAreReadFromAnArrayAndASearch() {
        String status = """
                {"id":1149825924029980674,"id_str":"1149825924029980673","created_at":"Thu Jun 01 19:03:00 +0000 2017","text":"cut…",\
                "extended_tweet":{"full_text":"the text in full"},"favorite_count":3,"retweet_count":1,"lang":"en",\
                "user":{"id_str":"7","screen_name":"mayor_a","followers_count":12,"created_at":"never"}}""";
        for (String text :
                new String[] {status, "[" + status + ",\n" + status + "]", "{\"statuses\":[" + status + "]}"}) {
            Tally tally = Tally.of(text);
            assertThat(tally.format()).isEqualTo("twitter-v1.1");
            Collected post = tally.posts.get(0);
            assertThat(post.message().messageId()).isEqualTo("1149825924029980673");
            assertThat(post.message().text()).isEqualTo("the text in full");
            assertThat(post.message().publishedAt()).isEqualTo(Instant.parse("2017-06-01T19:03:00Z"));
            assertThat(Tally.counts(post).replies())
                    .as("the standard tier gives none")
                    .isNull();
            assertThat(Tally.counts(post).likes()).isEqualTo(3);
            assertThat(tally.rejected).isEmpty();
        }
    }

    @Test
    void aNumericIdThatMayHaveLostDigitsIsNotTrusted() {
        Tally tally =
                Tally.of("{\"id\":1149825924029980700,\"text\":\"hi\",\"user\":{\"id\":7}}", origin(), "twitter-v1.1");
        assertThat(tally.post().message().messageId()).isEqualTo("s#1");
        assertThat(tally.post().message().accountId()).isEqualTo("7");
    }

    @Test
    void whatAStatusRepostsOrQuotesIsSeenThrough() {
        Tally tally = Tally.of("""
                {"id_str":"3","text":"RT @b: cu…","retweet_count":9,"favorite_count":0,"user":{"id_str":"7","screen_name":"a"},\
                "retweeted_status":{"id_str":"2","full_text":"cut no more","retweet_count":9,"favorite_count":4,"user":{"id_str":"8","screen_name":"b"},\
                "quoted_status":{"id_str":"1","full_text":"deeper","user":{"id_str":"9","screen_name":"c"}}}}
                {"limit":{"track":5}}
                """);
        assertThat(tally.post().message().reposts()).isEqualTo("2");
        assertThat(tally.post().reactions()).isNull();
        assertThat(tally.seenThrough).extracting(p -> p.message().messageId()).containsExactly("2", "1");
        assertThat(Tally.counts(tally.seenThrough.get(0)).likes()).isEqualTo(4);
        assertThat(tally.accounts).hasSize(3);
        assertThat(tally.other).containsEntry("limit", 1);
    }

    @Test
    void aBrokenDocumentKeepsWhatWasReadBefore() {
        Tally tally = Tally.of(
                "[{\"id_str\":\"1\",\"text\":\"a\",\"retweet_count\":0},\n{\"id_str\":\"2\",\"text\":\"b\"},\n{\"id_st");
        assertThat(tally.posts).hasSize(2);
        assertThat(tally.reasons()).containsExactly("*: not valid JSON; nothing behind this place could be read");
    }

    @Test
    void absurdNestingIsARejectedRecord() {
        String deep = "{\"id\":\"1\",\"text\":\"a\",\"author_id\":" + "[".repeat(5000) + "]".repeat(5000) + "}\n";
        Tally tally = Tally.of(deep + "{\"id\":\"2\",\"text\":\"b\",\"author_id\":\"7\"}\n", origin(), "x-api-v2");
        assertThat(tally.posts).hasSize(1);
        assertThat(tally.rejected).hasSize(1);
    }

    @Test
    void fieldsThatApiVersionTwoNeverSentAreCounted() {
        Tally tally = Tally.of("{\"data\":[{\"id\":\"1\",\"text\":\"a\",\"author_id\":\"7\",\"mood\":\"fine\","
                + "\"public_metrics\":{\"like_count\":1,\"sigh_count\":2}}]}");
        assertThat(tally.unknown).containsOnly(Map.entry("mood", 1), Map.entry("public_metrics.sigh_count", 1));
    }

    @Test
    void aDeletionInAStreamRemoves() {
        Tally tally = Tally.of("""
                {"delete":{"status":{"id_str":"9","user_id_str":"7"}}}
                {"id_str":"1","text":"a","user":{"id_str":"7"}}
                """, origin(), "twitter-v1.1");
        assertThat(tally.removals).extracting(Removal::id).containsExactly("9");
        assertThat(tally.posts).hasSize(1);
    }

    @Test
    void aRepostThatNamesNoOriginalIsARepostStill() {
        Tally tally = Tally.of("{\"data\":[{\"id\":\"1\",\"text\":\"words of another\",\"author_id\":\"7\","
                + "\"public_metrics\":{\"like_count\":500},\"referenced_tweets\":[{\"type\":\"retweeted\"}]}]}");
        assertThat(tally.post().message().kind()).isEqualTo(Kind.REPOST);
        assertThat(tally.post().message().reposts()).isEmpty();
        assertThat(tally.post().message().text()).isEmpty();
        assertThat(tally.post().reactions()).isNull();
    }

    @Test
    void whatARepostAndItsOriginalBothQuoteIsSeenThroughOnce() {
        String quoted = "\"quoted_status\":{\"id_str\":\"1\",\"text\":\"quoted\"}";
        Tally tally = Tally.of("{\"id_str\":\"3\",\"text\":\"RT @a: b\",\"user\":{\"id_str\":\"7\"}," + quoted
                + ",\"retweeted_status\":{\"id_str\":\"2\",\"text\":\"b\"," + quoted + "}}");
        assertThat(tally.seenThrough).extracting(p -> p.message().messageId()).containsExactly("2", "1");
    }

    private static Origin origin() {
        return new Origin("s", Strand.ACCOUNTS, Mapping.NONE);
    }
}
