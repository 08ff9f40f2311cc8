package org.proxenos.engine.duckdb;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;

/**
 * What a file said last of each account. Exports repeat an account with every post of it; what is known is kept as two
 * hashes of 64 bits an account, so that a million of them take 48 MB and no object.
 *
 * <p>That two descriptions of one account have the same hash, so that a change would be missed, happens once in some
 * 10<sup>19</sup>. Of more accounts than it can remember it forgets all, and they are stored once more.
 */
final class SeenAccounts {
    private static final int FIRST = 1 << 12;
    private static final int MOST = 1 << 21;
    private static final int LONGS = 3;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    /** For each account its id, its description and its followers with their time, hashed. */
    private long[] hashes = new long[LONGS * FIRST];

    private int count;

    /** What an account is, set against what the file said of it last. */
    enum News {
        /** It was not described like this. */
        NEW,
        /** Only its followers were counted anew. */
        COUNTED,
        /** Nothing. */
        SAME
    }

    /** Looks at an account, and remembers it. */
    News see(Account a) {
        // never 0, which stands where there is none
        long id = hash(1, a.accountId()) | 1;
        long description = description(a);
        long counted = hash(hash(1, a.followers()), a.followersObservedAt());
        int at = place(id);
        boolean isKnown = hashes[at] == id && hashes[at + 1] == description;
        boolean isSame = isKnown && hashes[at + 2] == counted;
        if (hashes[at] == 0) {
            at = room(id, at);
        }
        hashes[at] = id;
        hashes[at + 1] = description;
        hashes[at + 2] = counted;
        if (isSame) {
            return News.SAME;
        }
        return isKnown ? News.COUNTED : News.NEW;
    }

    private int place(long id) {
        int slots = hashes.length / LONGS;
        int slot = (int) ((id * FACTOR) >>> 40) & (slots - 1);
        while (hashes[LONGS * slot] != 0 && hashes[LONGS * slot] != id) {
            slot = (slot + 1) & (slots - 1);
        }
        return LONGS * slot;
    }

    /** Where another account goes, once there is room. */
    private int room(long id, int at) {
        count++;
        int slots = hashes.length / LONGS;
        if (count <= slots / 2) {
            return at;
        }
        long[] known = hashes;
        if (slots == MOST) {
            Arrays.fill(hashes, 0);
            count = 1;
            return place(id);
        }
        hashes = new long[LONGS * 2 * slots];
        for (int i = 0; i < known.length; i += LONGS) {
            if (known[i] != 0) {
                System.arraycopy(known, i, hashes, place(known[i]), LONGS);
            }
        }
        return place(id);
    }

    private static long description(Account a) {
        long hash = hash(1, a.platform());
        hash = hash(hash, a.handle());
        hash = hash(hash, a.displayName());
        hash = hash(hash, a.description());
        hash = hash(hash, a.location());
        hash = hash(hash, a.createdAt());
        return hash(hash, a.botScore() == null ? null : Double.doubleToLongBits(a.botScore()));
    }

    private static long hash(long before, @Nullable String text) {
        if (text == null) {
            return mixed(before, -1);
        }
        long hash = before;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FACTOR;
            hash ^= hash >>> 29;
        }
        return mixed(hash, text.length());
    }

    private static long hash(long before, @Nullable Long number) {
        return number == null ? mixed(before, -1) : mixed(mixed(before, number), 1);
    }

    private static long hash(long before, @Nullable Instant at) {
        return at == null ? mixed(before, -1) : mixed(mixed(before, at.getEpochSecond()), at.getNano());
    }

    private static long mixed(long hash, long value) {
        long mixed = (hash ^ value) * FACTOR;
        return (mixed ^ (mixed >>> 32)) * FACTOR;
    }
}
