package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Strand;

/** Tables beside the project, counted as the README beside each of them counts. */
class SharedTablesTest {
    @Test
    void parisPostsAreAllKeptWithTheirInferredReposts() throws IOException {
        Tally tally = SharedExports.read("paris-2017/posts.csv.gz");
        assertThat(tally.posts).hasSize(3121);
        assertThat(tally.rejected).isEmpty();
        assertThat(tally.kind(Kind.REPOST)).isEqualTo(573);
        assertThat(tally.missing).containsEntry("text", 36);
    }

    @Test
    void parisRepliesHaveNoAuthorAndNoTime() throws IOException {
        Tally tally = SharedExports.read(
                "paris-2017/replies.csv.gz", Strand.REPLIES, Map.of("text", "text", "in_reply_to", "post_id"));
        assertThat(tally.posts).hasSize(185_642);
        assertThat(tally.rejected).isEmpty();
        assertThat(tally.missing).containsEntry("account", 185_642).containsEntry("published_at", 185_642);
    }

    @Test
    void presidentsTimelinesAreReadThoughTheyAreNoValidUtf8() throws IOException {
        Tally trump = SharedExports.read("trump-obama-ratio/realDonaldTrump.csv.gz");
        Tally obama = SharedExports.read("trump-obama-ratio/BarackObama.csv.gz");
        assertThat(trump.posts).hasSize(3232);
        assertThat(obama.posts).hasSize(3207);
    }

    @Test
    void barcelonaTextsHoldBareLineBreaks() throws IOException {
        Tally tally = SharedExports.read(
                "barcelona-2015/retweets.csv.gz", Strand.STREAM, Map.of("id", "Source", "text", "Tweet"));
        assertThat(tally.posts).hasSize(13_840);
    }
}
