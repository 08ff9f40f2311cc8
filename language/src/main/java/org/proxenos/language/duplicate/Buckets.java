package org.proxenos.language.duplicate;

import java.util.Arrays;

/** Entries, numbered from 0 as they are added, by their key. */
final class Buckets {
    private static final int NONE = -1;

    private long[] keys = new long[64];
    private int[] latest = empty(64);
    private int[] next = new int[32];
    private int buckets;
    private int size;

    /** The entry with that key that was added last; -1 for none. */
    int first(long key) {
        return latest[slot(key)];
    }

    /** The entry with the same key that was added before; -1 for none. */
    int next(int entry) {
        return next[entry];
    }

    /** Adds an entry and gives its number. */
    int add(long key) {
        int slot = slot(key);
        if (size == next.length) {
            next = Arrays.copyOf(next, 2 * size);
        }
        next[size] = latest[slot];
        buckets += latest[slot] == NONE ? 1 : 0;
        keys[slot] = key;
        latest[slot] = size++;
        if (2 * buckets > keys.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldLatest = latest;
        keys = new long[2 * oldKeys.length];
        latest = empty(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldLatest[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                latest[slot] = oldLatest[i];
            }
        }
    }

    /** The slot of a key, or the free one where it belongs; at least half of the slots are free. */
    private int slot(long key) {
        int last = keys.length - 1;
        int at = (int) Hash.mix(key) & last;
        while (latest[at] != NONE && keys[at] != key) {
            at = (at + 1) & last;
        }
        return at;
    }

    private static int[] empty(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, NONE);
        return slots;
    }
}
