package org.proxenos.workbench.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxenos.engine.Flow;
import org.proxenos.study.plan.StudySource;

/** What the README beside the posts of 2017 warns of, as the study {@code paris-2017} treats it. */
class ParisExampleTest {
    private static final String REPLIES = "messages WHERE strand = 'replies'";

    private static ExampleCorpus corpus;

    @BeforeAll
    static void importOnce(@TempDir Path work) throws IOException {
        corpus = ExampleCorpus.of("paris-2017", "paris-2017", work);
    }

    @AfterAll
    static void close() {
        if (corpus != null) {
            corpus.close();
        }
    }

    @Test
    void noRowIsRejectedAndNoneIsLost() {
        assertThat(corpus.flows()).extracting(Flow::read).containsExactly(3121L, 185_642L);
        assertThat(corpus.flows()).extracting(Flow::kept).containsExactly(3121L, 185_642L);
        assertThat(corpus.flows()).extracting(Flow::rejected).containsOnly(0L);
    }

    @Test
    void whatAccountsPassedOnCarriesNoCounts() {
        assertThat(corpus.count("messages WHERE kind = 'repost' AND strand = 'accounts'"))
                .isEqualTo(573);
        assertThat(corpus.count("messages SEMI JOIN reactions USING (message_id) WHERE kind = 'repost'"))
                .isZero();
        assertThat(corpus.count("reactions WHERE replies IS NOT NULL AND reposts IS NOT NULL AND likes IS NOT NULL"))
                .isEqualTo(3121 - 573);
    }

    @Test
    void postsWithoutATextCountAndWhatAccountsPassedOnHasNone() {
        assertThat(corpus.count("messages WHERE text = '' AND kind <> 'repost'"))
                .as("36 posts without a text, 5 of them passed on")
                .isEqualTo(31);
        assertThat(corpus.count("messages WHERE text <> '' AND kind = 'repost'"))
                .isZero();
    }

    @Test
    void repliesHaveNoAuthorAndNoTimeAndPointAtTheirPost() {
        assertThat(corpus.count(REPLIES + " AND account_id IS NULL AND published_at IS NULL"))
                .isEqualTo(185_642);
        assertThat(corpus.count(REPLIES + " AND message_id LIKE 'replies.csv.gz#%'"))
                .isEqualTo(185_642);
        assertThat(corpus.count("(SELECT DISTINCT in_reply_to FROM " + REPLIES
                        + " AND in_reply_to IN (SELECT message_id FROM messages WHERE strand = 'accounts'))"))
                .isEqualTo(1261);
    }

    @Test
    void linesThatCitizensPassedOnAreReposts() {
        assertThat(corpus.count(REPLIES + " AND kind = 'repost'")).isEqualTo(23);
        assertThat(corpus.count(REPLIES + " AND kind = 'reply'")).isEqualTo(185_642 - 23);
    }

    @Test
    void sendersAreAPresidentAndPoliticiansAndNoMayor() {
        assertThat(corpus.count("account_roles WHERE role = 'national_government'"))
                .isEqualTo(1);
        assertThat(corpus.count("account_roles WHERE role = 'other_politician'"))
                .isEqualTo(100);
        assertThat(corpus.count("account_roles")).isEqualTo(101);
    }

    @Test
    void everyPostLiesInOneWindow() {
        assertThat(corpus.insideWindows()).isEqualTo(3121);
    }

    @Test
    void planSaysHowPostsWereSelectedAndWhatIsRounded() {
        StudySource posts = corpus.study().sources().get(0);
        assertThat(posts.caveats().selection()).contains("66");
        assertThat(posts.caveats().selectedOn()).containsExactly("replies");
        assertThat(posts.caveats().rounded()).containsExactly("replies");
    }

    /** Three, where a test of the target's posts on the topic needs four. */
    @Test
    void targetHasThreeOwnPostsOnTheTopic() {
        corpus.codeTopic();
        assertThat(corpus.count("messages JOIN codes_wide USING (message_id) WHERE account_id = 'realDonaldTrump'"
                        + " AND kind = 'post' AND topic_any = 1 AND published_at >= '2017-05-27'"))
                .isEqualTo(3);
    }
}
