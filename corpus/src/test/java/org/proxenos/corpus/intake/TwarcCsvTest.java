package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Link;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.Removal;
import org.proxenos.corpus.source.Collected;

/** The traps of twarc-csv's tables; all words are invented. */
class TwarcCsvTest {
    @Test
    void twarcRepostsCarryTheOriginalsWordsAndCountsSoTheyGoBackToIt() {
        Tally tally = Sample.tallyOf("twarc-csv/tweets.csv");
        Collected repost = tally.posts.get(1);
        assertThat(repost.message().kind()).isEqualTo(Kind.REPOST);
        assertThat(repost.message().reposts()).isEqualTo("90");
        assertThat(repost.message().text()).isEmpty();
        assertThat(repost.reactions()).isNull();
        Collected original = tally.seenThrough.get(0);
        assertThat(original.message().messageId()).isEqualTo("90");
        assertThat(original.message().text()).isEqualTo("Words of another, in full");
        assertThat(original.message().accountId()).isEqualTo("8");
        assertThat(Tally.counts(original).likes()).isEqualTo(500);
        assertThat(original.links()).containsExactly(new Link(Link.Kind.HASHTAG, "full"));
    }

    @Test
    void twarcListsAreJsonInACellAndLineEndsAreWrittenOut() {
        Collected post = Sample.tallyOf("twarc-csv/tweets.csv").posts.get(0);
        assertThat(post.message().text()).isEqualTo("The harbour opens,\nat last é😀 #harbour");
        assertThat(post.links())
                .containsExactly(
                        new Link(Link.Kind.MENTION, "b_city"),
                        new Link(Link.Kind.HASHTAG, "harbour"),
                        new Link(Link.Kind.URL, "https://a.org/1"));
        assertThat(Tally.counts(post).observedAt()).isEqualTo(Instant.parse("2021-09-23T00:00:00Z"));
        assertThat(Tally.counts(post).views()).isNull();
    }

    @Test
    void aTwarcReplyKeepsItsParentItsQuoteAndItsCountOfNought() {
        Tally tally = Sample.tallyOf("twarc-csv/tweets.csv");
        Message reply = tally.posts.get(2).message();
        assertThat(reply.kind()).isEqualTo(Kind.REPLY);
        assertThat(reply.inReplyTo()).isEqualTo("1");
        assertThat(reply.quotes()).isEqualTo("91");
        assertThat(Tally.counts(tally.posts.get(2)).likes()).isZero();
        assertThat(tally.reasons()).containsExactly("published_at: not a date");
        assertThat(tally.unknown).isEmpty();
    }

    @Test
    void twarcMayHaveWrittenEveryTextAsJsonAndLeftRepostsAlone() {
        Tally tally = Sample.tallyOf("twarc-csv/encoded.csv");
        assertThat(tally.posts.get(0).message().messageId()).isEqualTo("5");
        assertThat(tally.posts.get(0).message().text()).isEqualTo("said \"so\"\nand é");
        assertThat(tally.posts.get(1).message().kind()).isEqualTo(Kind.REPOST);
        assertThat(tally.seenThrough).isEmpty();
        assertThat(tally.unknown).containsEntry("a_new_column", 1);
    }

    @Test
    void twarcUsersCountsAndComplianceAreToldApartAndRejectNothing() {
        Tally users = Sample.tallyOf("twarc-csv/users.csv");
        assertThat(users.other).containsOnly(Map.entry("users", 1));
        assertThat(users.accounts.get(0).followers()).isEqualTo(12);
        assertThat(users.accounts.get(0).followersObservedAt()).isEqualTo(Instant.parse("2021-09-23T00:00:00Z"));
        assertThat(users.accounts.get(0).description()).isEqualTo("two\nlines");
        Tally counts = Sample.tallyOf("twarc-csv/counts.csv");
        assertThat(counts.other).containsOnly(Map.entry("counts", 2));
        Tally compliance = Sample.tallyOf("compliance/tweets.csv");
        assertThat(compliance.other).containsOnly(Map.entry("compliance", 1));
        assertThat(compliance.removals)
                .containsExactly(new Removal(
                        Removal.Kind.MESSAGE,
                        "x",
                        "1440716895355764743",
                        "deleted",
                        Instant.parse("2022-01-01T00:00:00Z")));
        assertThat(users.rejected).isEmpty();
    }
}
