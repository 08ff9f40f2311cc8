package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.source.UnreadableSourceException;

/** Answers of X's two APIs and exports of rtweet beside the project, their formats detected. */
class SharedPayloadsTest {
    /** Counts taken with Python's json module: len(data), errors, users or counts in data. */
    @ParameterizedTest
    @CsvSource({
        "brexit.jsonl.gz,100,0,0",
        "counts.jsonl,0,0,169",
        "edited_after.jsonl,1,0,0",
        "entities_test.jsonl.gz,474,0,11",
        "geo_tweets.jsonl,2,0,0",
        "media_tweet.jsonl,1,0,0",
        "mentions_tweet.jsonl,1,0,0",
        "noflat.jsonl.gz,100,0,1",
        "payload-v2-geo.json,2,0,0",
        "payload-v2-tweet-retweet.json,6,0,0",
        "payload-v2.json,10,0,0",
        "quoted_edit.jsonl,1,0,0",
        "streaming_output_with_error.jsonl,7,1,0",
        "tweepy-test_client_get_home_timeline-0.json,98,0,0",
        "tweepy-test_client_get_list_tweets-0.json,97,0,0",
        "users.jsonl.gz,0,0,104",
    })
    void pagesOfApiVersionTwoAreCounted(String file, int posts, int rejected, int other) throws IOException {
        Tally tally = SharedExports.read("payloads/x-api-v2/" + file);
        assertThat(tally.format()).isEqualTo("x-api-v2");
        assertThat(tally.posts).hasSize(posts);
        assertThat(tally.rejected).hasSize(rejected);
        assertThat(tally.other.values().stream().mapToInt(n -> n).sum()).isEqualTo(other);
        assertThat(tally.posts)
                .allSatisfy(post -> assertThat(
                                post.reactions() == null || post.message().kind() != Kind.REPOST)
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "normalization-payload-search.json,1,2",
        "normalization-payload-stream.json,1,2",
        "tweepy-testsearchtweets-0.json.gz,15,6",
        "tweepy-testusertimeline-0.json,4,0",
        "tweepy-testusertimeline-1.json.gz,20,0",
    })
    void statusesOfApiVersionOneAreCounted(String file, int posts, int seenThrough) throws IOException {
        Tally tally = SharedExports.read("payloads/twitter-v1.1/" + file);
        assertThat(tally.format()).isEqualTo("twitter-v1.1");
        assertThat(tally.posts).hasSize(posts);
        assertThat(tally.rejected).isEmpty();
        assertThat(tally.seenThrough).hasSize(seenThrough);
    }

    @Test
    void anEmptyAnswerIsRefusedByName() {
        assertThatThrownBy(() -> SharedExports.read("payloads/x-api-v2/empty.json"))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("empty.json is empty");
    }

    @ParameterizedTest
    @CsvSource({"mayor-peduto,1874,1115", "casey,3212,661", "toomey,3201,265"})
    void timelinesOfRtweetAreCountedWithTheirReposts(String name, int posts, int reposts) throws IOException {
        Tally tally = SharedExports.read("rtweet-timelines/" + name + ".csv.gz");
        assertThat(tally.format()).isEqualTo("rtweet");
        assertThat(tally.posts).hasSize(posts);
        assertThat(tally.rejected).isEmpty();
        assertThat(tally.kind(Kind.REPOST)).isEqualTo(reposts);
        assertThat(tally.posts).allSatisfy(post -> {
            assertThat(post.message().messageId()).matches("\\d+");
            assertThat(post.message().text()).doesNotContain("<U+");
            assertThat(post.reactions() == null || post.reactions().replies() == null)
                    .isTrue();
        });
    }
}
