package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Link;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.source.Collected;

/** The traps of Zeeschuimer's lines of X; all words are invented. */
class ZeeschuimerTest {
    @Test
    void zeeschuimersLongTextWinsAndItsQuotedPostIsSeenThrough() {
        Tally tally = Sample.tallyOf("zeeschuimer-x/posts.ndjson");
        Collected post = tally.posts.get(0);
        assertThat(post.message().text()).isEqualTo("The long text wins é😀 #harbour");
        assertThat(post.message().kind()).isEqualTo(Kind.QUOTE);
        assertThat(post.message().quotes()).isEqualTo("9");
        assertThat(post.links()).containsExactly(new Link(Link.Kind.HASHTAG, "harbour"));
        assertThat(Tally.counts(post).views()).isEqualTo(1234);
        assertThat(Tally.counts(post).observedAt()).isEqualTo(Instant.ofEpochMilli(1704972600123L));
        Message quoted = tally.seenThrough.get(0).message();
        assertThat(quoted.messageId()).isEqualTo("9");
        assertThat(quoted.accountId()).isEqualTo("8");
        assertThat(tally.accounts).extracting(Account::handle).contains("mayor_a", "b_city");
        assertThat(tally.unknown).containsOnlyKeys("a_new_field");
    }

    @Test
    void zeeschuimerPostsLoseNothingButWhatIsAway() {
        Tally tally = Sample.tallyOf("zeeschuimer-x/posts.ndjson");
        assertThat(tally.posts)
                .extracting(p -> p.message().messageId())
                .as("legacy away; no id but the item's")
                .containsExactly("11", "12", "13", "14");
        assertThat(tally.posts.get(2).message().text()).isEqualTo("legacy is away");
        assertThat(tally.posts.get(1).message().kind()).isEqualTo(Kind.REPOST);
        assertThat(tally.seenThrough.get(1).message().text()).isEqualTo("words of another in full");
        assertThat(tally.missing).containsEntry("account", 2).containsEntry("published_at", 1);
        assertThat(tally.missingAt).containsEntry("published_at", 3L);
        assertThat(tally.reasons()).containsExactly("published_at: not a date");
        assertThat(tally.other).containsEntry("tombstones", 1).containsEntry("posts of tiktok.com", 1);
    }

    @Test
    void zeeschuimerLinesAsFourCatKeepsThemAreReadToo() {
        Tally tally = Sample.tallyOf("zeeschuimer-x/kept-by-4cat.ndjson");
        assertThat(tally.posts).extracting(p -> p.message().messageId()).containsExactly("11", "12");
        assertThat(Tally.counts(tally.posts.get(0)).observedAt()).isEqualTo(Instant.ofEpochMilli(1704972600123L));
    }
}
