package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Link;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.source.Collected;

/** The traps of tables that tools write, on the samples; all words are invented. */
class ToolExportsTest {
    @Test
    void aRepostOfTwitwiGivesItsWordsToItsOriginalAndItsCountsToNobody() {
        Tally tally = Sample.tallyOf("twitwi-x/posts.csv");
        Collected repost = tally.posts.get(0);
        assertThat(repost.message().kind()).isEqualTo(Kind.REPOST);
        assertThat(repost.message().reposts()).isEqualTo("1348592722928656384");
        assertThat(repost.message().text()).isEmpty();
        assertThat(repost.reactions()).isNull();
        Message original = tally.seenThrough.get(0).message();
        assertThat(original.messageId()).isEqualTo("1348592722928656384");
        assertThat(original.text()).isEqualTo("The ferries run again. #harbour é😀");
        assertThat(original.accountId()).isEqualTo("8");
        assertThat(original.publishedAt()).isEqualTo(Instant.parse("2021-01-11T11:28:55Z"));
        assertThat(tally.seenThrough.get(0).reactions()).isNull();
    }

    @Test
    void twitwiListsAreCutAtBarsAndItsTimesAreUtcNotLocal() {
        Tally tally = Sample.tallyOf("twitwi-x/posts.csv");
        Collected quote = tally.posts.get(1);
        assertThat(quote.message().kind()).isEqualTo(Kind.QUOTE);
        assertThat(quote.message().publishedAt()).isEqualTo(Instant.parse("2021-01-11T11:28:55Z"));
        assertThat(quote.links())
                .containsExactly(new Link(Link.Kind.HASHTAG, "harbour"), new Link(Link.Kind.HASHTAG, "ferry"));
        assertThat(Tally.counts(quote).observedAt()).isEqualTo(Instant.parse("2021-01-11T15:19:34.944588Z"));
        assertThat(Tally.counts(quote).views())
                .as("0 views is what tools write where nobody counted")
                .isNull();
        assertThat(tally.posts.get(2).message().inReplyTo()).isEqualTo("1348592722928656384");
        assertThat(tally.reasons()).containsExactly("published_at: not a date");
    }

    @Test
    void aColumnThatNobodyKnowsIsCountedWhereItHoldsSomething() {
        assertThat(Sample.tallyOf("twitwi-x/posts.csv").unknown).containsOnlyKeys("a_new_column");
        assertThat(Sample.tallyOf("twitwi-x/posts.csv").unknown).containsEntry("a_new_column", 1);
        assertThat(Sample.tallyOf("4cat-x-api/posts.csv").unknown).isEmpty();
        assertThat(Sample.tallyOf("crowdtangle-facebook/pages.csv").unknown).isEmpty();
        assertThat(Sample.tallyOf("dmi-tcat/export.csv").unknown).isEmpty();
    }

    @Test
    void theSameToolsJsonIsReadByTheSameColumns() {
        Tally tally = Sample.tallyOf("twitwi-x/hits.jsonl");
        assertThat(tally.format()).isEqualTo("twitwi-x");
        assertThat(tally.posts).hasSize(2);
        assertThat(tally.posts.get(0).message().messageId()).isEqualTo("1348592722928656384");
        assertThat(tally.posts.get(0).links()).extracting(Link::value).containsExactly("c", "harbour", "ferry");
        assertThat(tally.posts.get(1).message().kind()).isEqualTo(Kind.REPOST);
        assertThat(tally.reasons()).containsExactly("*: not valid JSON");
    }

    @Test
    void fourCatNamesNoParentSoAReplyHasOnlyItsThread() {
        for (String file : List.of("4cat-x-api/posts.csv", "4cat-x-zeeschuimer/posts.csv")) {
            Message reply = Sample.tallyOf(file).posts.stream()
                    .map(Collected::message)
                    .filter(m -> m.kind() == Kind.REPLY)
                    .findFirst()
                    .orElseThrow();
            assertThat(reply.inReplyTo()).isNull();
            assertThat(reply.conversationId()).isNotEqualTo(reply.messageId());
            assertThat(reply.text()).startsWith("@b_city");
        }
    }

    @Test
    void fourCatAuthorsAreHandlesAndTheirIdsStandApart() {
        Account author = Sample.tallyOf("4cat-x-api/posts.csv").accounts.get(0);
        assertThat(author.accountId()).isEqualTo("8");
        assertThat(author.handle()).isEqualTo("b_city");
        assertThat(author.displayName()).isEqualTo("B City");
        assertThat(author.followers()).isEqualTo(5000);
    }

    @Test
    void fourCatQuotesWithoutAnIdAreQuotesAllTheSame() {
        Tally tally = Sample.tallyOf("4cat-x-api/posts.csv");
        assertThat(tally.posts.get(3).message().kind()).isEqualTo(Kind.QUOTE);
        assertThat(tally.posts.get(3).message().quotes()).isNull();
        assertThat(tally.posts.get(1).message().kind()).isEqualTo(Kind.REPOST);
        assertThat(tally.posts.get(1).reactions()).isNull();
    }

    @Test
    void aQuotedPostInsideAZeeschuimerRowIsSeenThrough() {
        Tally tally = Sample.tallyOf("4cat-x-zeeschuimer/posts.csv");
        assertThat(tally.posts.get(0).message().quotes()).isEqualTo("10");
        assertThat(tally.seenThrough).hasSize(1);
        assertThat(tally.seenThrough.get(0).message().text()).isEqualTo("The ferries\nrun again");
        assertThat(tally.seenThrough.get(0).message().accountId()).isEqualTo("mayor_a");
        assertThat(Tally.counts(tally.posts.get(0)).views()).isEqualTo(1200);
    }

    @Test
    void fourCatsMinimumNeedsFiveColumnsAndKeepsToThem() {
        Tally tally = Sample.tallyOf("4cat/custom.csv");
        assertThat(tally.posts).hasSize(2);
        assertThat(tally.posts.get(0).message().platform()).isEqualTo("other");
        assertThat(tally.posts.get(0).message().conversationId()).isEqualTo("t1");
        assertThat(tally.missing).containsEntry("likes", 2);
    }

    @Test
    void tcatListsAreCutAtSemicolonsAndACutIdIsNotTrusted() {
        Tally tally = Sample.tallyOf("dmi-tcat/export.csv");
        Collected first = tally.posts.get(0);
        assertThat(first.message().accountId()).isEqualTo("7");
        assertThat(first.message().publishedAt()).isEqualTo(Instant.parse("2017-06-01T19:03:00Z"));
        assertThat(first.links())
                .containsExactly(
                        new Link(Link.Kind.HASHTAG, "harbour"),
                        new Link(Link.Kind.HASHTAG, "opening"),
                        new Link(Link.Kind.URL, "https://a.org/1"));
        assertThat(tally.kind(Kind.REPOST)).isEqualTo(1);
        assertThat(tally.posts.get(2).message().kind()).isEqualTo(Kind.REPLY);
        assertThat(tally.accounts.get(0).createdAt()).isEqualTo(Instant.parse("2010-03-10T02:03:52Z"));
        assertThat(tally.reasons()).containsExactly("likes: not a count");
    }

    @Test
    void youtubeRepliesNameTheCommentThatTheyAnswer() {
        Tally tally = Sample.tallyOf("youtube-data-tools/comments.csv");
        assertThat(tally.posts.get(0).message().platform()).isEqualTo("youtube");
        assertThat(tally.posts.get(0).message().kind()).isEqualTo(Kind.POST);
        assertThat(Tally.counts(tally.posts.get(0)).replies()).isEqualTo(2);
        assertThat(tally.posts.get(1).message().kind()).isEqualTo(Kind.REPLY);
        assertThat(tally.posts.get(1).message().inReplyTo()).isEqualTo("Ugx1");
        assertThat(tally.reasons()).containsExactly("likes: not a count");
    }

    @Test
    void emotionsThatPeopleChoseOnFacebookAreKept() {
        Collected post = Sample.tallyOf("crowdtangle-facebook/pages.csv").posts.get(0);
        assertThat(Tally.counts(post).emotions())
                .containsEntry("angry", 48L)
                .containsEntry("sad", 12L)
                .containsEntry("love", 40L)
                .containsEntry("care", 0L)
                .hasSize(6);
        assertThat(Tally.counts(post).likes()).isEqualTo(1000);
        assertThat(Tally.counts(post).reposts()).isEqualTo(25);
    }

    @Test
    void aCrowdTanglePostIsNamedByItsAddressAndTimedInItsZone() {
        Tally tally = Sample.tallyOf("crowdtangle-facebook/pages.csv");
        assertThat(tally.posts).extracting(p -> p.message().messageId()).containsExactly("858090351333568", "1001");
        assertThat(tally.posts.get(0).message().publishedAt())
                .as("09:48 in New York")
                .isEqualTo(Instant.parse("2020-04-16T13:48:29Z"));
        assertThat(tally.posts.get(1).message().text())
                .as("the words of the page that a post links to are not its own")
                .isEmpty();
        assertThat(tally.accounts.get(0).followers()).isEqualTo(5100);
        assertThat(tally.accounts.get(0).followersObservedAt()).isEqualTo(Instant.parse("2020-04-16T13:48:29Z"));
        assertThat(tally.reasons()).containsExactly("published_at: not a date");
    }

    @Test
    void minetAddressesOfFacebookPostsHaveCountsAndNoWords() {
        Tally tally = Sample.tallyOf("minet-facebook/posts.csv");
        assertThat(tally.posts)
                .extracting(p -> p.message().messageId())
                .containsExactly("3602645329798233", "1349479791773219");
        assertThat(Tally.counts(tally.posts.get(1)).replies()).isEqualTo(1361);
        assertThat(tally.missing).containsEntry("text", 2);
        assertThat(tally.reasons()).containsExactly("replies: not a count");
    }

    @Test
    void aStoryOfMediaCloudIsItsTitle() {
        Tally tally = Sample.tallyOf("media-cloud/stories.csv");
        assertThat(tally.posts.get(0).message().text()).isEqualTo("Mayor opens harbour, at last é😀");
        assertThat(tally.posts.get(0).message().accountId()).isEqualTo("harbourtimes.example");
        assertThat(tally.posts.get(0).reactions()).isNull();
        assertThat(tally.missing).containsEntry("published_at", 1);
    }
}
