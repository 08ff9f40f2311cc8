package org.proxenos.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Account;

class SeenAccountsTest {
    private static final Instant MAY = Instant.parse("2023-05-01T00:00:00Z");
    private final SeenAccounts seen = new SeenAccounts();

    @Test
    void whatAFileSaysTwiceIsNoNews() {
        assertThat(seen.see(account("1", "ann", "Lyon", 7L, MAY))).isEqualTo(SeenAccounts.News.NEW);
        assertThat(seen.see(account("1", "ann", "Lyon", 7L, MAY))).isEqualTo(SeenAccounts.News.SAME);
    }

    @Test
    void aLaterCountIsToldFromAnotherDescription() {
        seen.see(account("1", "ann", "Lyon", 7L, MAY));
        assertThat(seen.see(account("1", "ann", "Lyon", 7L, MAY.plusNanos(1)))).isEqualTo(SeenAccounts.News.COUNTED);
        assertThat(seen.see(account("1", "ann", "Lyon", null, null))).isEqualTo(SeenAccounts.News.COUNTED);
        assertThat(seen.see(account("1", "ann", null, null, null))).isEqualTo(SeenAccounts.News.NEW);
        assertThat(seen.see(account("1", "ann", "Lyon", null, null))).isEqualTo(SeenAccounts.News.NEW);
    }

    @Test
    void manyAccountsAreAllRemembered() {
        for (int i = 0; i < 100_000; i++) {
            assertThat(seen.see(account("" + i, "a" + i, null, 1L, MAY))).isEqualTo(SeenAccounts.News.NEW);
        }
        for (int i = 0; i < 100_000; i++) {
            assertThat(seen.see(account("" + i, "a" + i, null, 1L, MAY))).isEqualTo(SeenAccounts.News.SAME);
        }
    }

    private static Account account(
            String id, String handle, @Nullable String location, @Nullable Long followers, @Nullable Instant at) {
        return new Account(id, "x", handle, null, followers, at, null, location, null, null);
    }
}
