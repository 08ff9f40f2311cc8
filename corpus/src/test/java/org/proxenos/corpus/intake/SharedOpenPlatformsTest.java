package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Removal;

/** What Bluesky answers beside the project, formats detected; counts taken with Python's json module. */
class SharedOpenPlatformsTest {
    @ParameterizedTest
    @CsvSource({
        "../tool-exports/twitwi-bluesky-posts-export.csv.gz,twitwi-bluesky,157",
        "bluesky-posts.json.gz,bluesky,123",
        "bluesky-profiles.json,bluesky,0",
        "getPostThread-simple.response.json,bluesky,2",
        "getPostThread.response.json.gz,bluesky,171",
        "jetstream-v1.jsonl.gz,jetstream,17",
    })
    void postsOfBlueskyAreCounted(String file, String format, int posts) throws IOException {
        Tally tally = SharedExports.read("payloads/bluesky/" + file);
        assertThat(tally.format()).isEqualTo(format);
        assertThat(tally.rejected).isEmpty();
        assertThat(tally.posts).hasSize(posts);
        assertThat(tally.posts).allSatisfy(post -> {
            assertThat(post.message().messageId()).startsWith("at://");
            assertThat(post.message().accountId()).startsWith("did:");
            assertThat(post.message().publishedAt()).isNotNull();
        });
    }

    @Test
    void postsOfBlueskyKeepTheirKinds() throws IOException {
        Tally tally = SharedExports.read("payloads/bluesky/bluesky-posts.json.gz");
        assertThat(tally.kind(Kind.REPOST)).isEqualTo(2);
        assertThat(tally.kind(Kind.REPLY)).isEqualTo(18);
        assertThat(tally.seenThrough).hasSizeGreaterThan(20);
        assertThat(tally.unknown).containsOnlyKeys("record.lang", "record.type");
        assertThat(tally.other).containsEntry("detached", 4);
    }

    @Test
    void aDeletedPostOfTheStreamIsARemoval() throws IOException {
        Tally tally = SharedExports.read("payloads/bluesky/jetstream-v1.jsonl.gz");
        assertThat(tally.removals).hasSize(1);
        assertThat(tally.removals.get(0).kind()).isEqualTo(Removal.Kind.MESSAGE);
        assertThat(tally.other).containsEntry("likes", 105).containsEntry("reposts", 15);
    }

    /** Every body beside the project, with the number of statuses that it holds as records of its own. */
    @Test
    void everyAnswerOfMastodonIsReadOrSaysWhatItHolds() throws IOException {
        int statuses = 0;
        int others = 0;
        try (Stream<Path> files = Files.list(SharedExports.path("payloads/mastodon"))) {
            for (Path file : files.sorted().toList()) {
                Tally tally = SharedExports.read("payloads/mastodon/" + file.getFileName());
                assertThat(tally.format()).as("%s", file).isEqualTo("mastodon");
                assertThat(tally.rejected).as("%s", file).isEmpty();
                assertThat(tally.posts.size() + tally.other.size())
                        .as("%s", file)
                        .isPositive();
                assertThat(tally.unknown).as("%s", file).isEmpty();
                statuses += tally.posts.size();
                others += tally.posts.isEmpty() ? 1 : 0;
            }
        }
        assertThat(statuses).isEqualTo(58);
        assertThat(others).isEqualTo(23);
    }

    @ParameterizedTest
    @CsvSource({
        "atom_1.0_b.xml,16",
        "geo-rss-issue-27.rss.gz,10",
        "slashdot.xml,10",
        "usgs-gov-earthquakes-all-hour-atom.xml,6",
    })
    void itemsOfFeedsAreCounted(String file, int items) throws IOException {
        Tally tally = SharedExports.read("payloads/feeds/" + file);
        assertThat(tally.format()).isEqualTo("feed");
        assertThat(tally.rejected).isEmpty();
        assertThat(tally.posts).hasSize(items);
        assertThat(tally.posts).allSatisfy(post -> {
            assertThat(post.message().text()).isNotEmpty().doesNotContain("</");
            assertThat(post.message().publishedAt()).isNotNull();
        });
    }
}
