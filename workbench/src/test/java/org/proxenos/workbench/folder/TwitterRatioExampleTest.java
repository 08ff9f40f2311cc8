package org.proxenos.workbench.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.engine.Flow;

/** What the README beside the two timelines warns of, as the study {@code twitter-ratio} treats it. */
class TwitterRatioExampleTest {
    private static final String TARGETS_POSTS =
            "messages JOIN reactions USING (message_id) JOIN codes_wide USING (message_id)"
                    + " WHERE account_id = 'realDonaldTrump' AND kind = 'post' AND published_at >= '2017-01-20'";

    private static ExampleCorpus corpus;

    @BeforeAll
    static void importOnce(@TempDir Path work) throws IOException {
        corpus = ExampleCorpus.of("twitter-ratio", "trump-obama-ratio", work);
        corpus.code();
    }

    @AfterAll
    static void close() {
        if (corpus != null) {
            corpus.close();
        }
    }

    @Test
    void noRowIsRejectedAndNoneIsLost() {
        assertThat(corpus.flows()).extracting(Flow::read).containsExactly(3207L, 3232L);
        assertThat(corpus.flows()).extracting(Flow::kept).containsExactly(3207L, 3232L);
    }

    @Test
    void idsComeFromTheAddresses() {
        assertThat(corpus.count("messages WHERE regexp_full_match(message_id, '[0-9]{15,}')"))
                .isEqualTo(3207 + 3232);
    }

    /** Framework G1: 3,232 rows, of which 2,878 do not start with RT @, 1,624 of them since the inauguration. */
    @Test
    void whatStartsWithRtIsARepost() {
        assertThat(corpus.count("messages WHERE account_id = 'realDonaldTrump' AND kind = 'post'"))
                .isEqualTo(2878);
        assertThat(corpus.count(TARGETS_POSTS)).isEqualTo(1624);
    }

    /** Framework G1, printed to two decimals. */
    @Test
    void targetHasFourPostsOnTheTopicWithTheRatiosOfG1() {
        double[] ratios = corpus.engine()
                .query("SELECT CAST(replies AS DOUBLE) / reactions.reposts AS ratio FROM " + TARGETS_POSTS
                        + " AND topic_any = 1 ORDER BY published_at")
                .numbers("ratio");
        assertThat(ratios).containsExactly(new double[] {2.05, 2.29, 2.21, 1.27}, within(0.005));
    }

    /** Framework G1: the mean of adversary words is .29926. */
    @Test
    void opponentsAreCountedAsInG1() {
        assertThat(corpus.engine()
                        .query("SELECT avg(opponents) AS mean FROM " + TARGETS_POSTS)
                        .numbers("mean")[0])
                .isCloseTo(0.29926, within(0.000005));
    }
}
