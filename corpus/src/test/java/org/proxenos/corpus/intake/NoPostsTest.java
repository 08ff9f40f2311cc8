package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Account;

/** Lists of ids, and files that hold no posts; all names are invented. */
class NoPostsTest {
    @Test
    void aListOfIdsHasPostsWithoutWords() {
        Tally tally = Sample.tallyOf("ids/numbers.txt");
        assertThat(tally.posts)
                .extracting(p -> p.message().messageId())
                .containsExactly("1149825924029980673", "1149825924029980674", "1149825924029980675");
        assertThat(tally.missing).containsOnly(Map.entry("text", 3));
        assertThat(tally.reasons()).containsExactly("id: not an id");
        assertThat(Sample.tallyOf("ids/named.csv").posts)
                .extracting(p -> p.message().platform())
                .containsExactly("x", "x", "bluesky");
        assertThat(Sample.tallyOf("ids/labelled.csv").posts).hasSize(1);
    }

    @Test
    void filesWithoutPostsSayWhatTheyHold() {
        Tally users = Sample.tallyOf("no-posts/accounts.csv");
        assertThat(users.other).containsOnly(Map.entry("users", 2));
        assertThat(users.accounts.get(0).accountId()).isEqualTo("23541684");
        assertThat(users.accounts.get(0).followers()).isEqualTo(85_956);
        assertThat(Sample.tallyOf("no-posts/edges.csv").other).containsOnly(Map.entry("links between accounts", 2));
        assertThat(Sample.tallyOf("no-posts/mayors.json").accounts)
                .extracting(Account::handle)
                .containsExactly("mayor_a", "mayor_b");
    }
}
