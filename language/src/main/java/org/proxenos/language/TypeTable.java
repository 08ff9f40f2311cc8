package org.proxenos.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the pieces met so far, in bounded space.
 *
 * <p>Two generations: when the young one is full it becomes the old one, and the old one goes. Words that come again are
 * carried over, so a stream of new addresses cannot drive the common words out.
 *
 * @param <T> what is known of a piece
 */
final class TypeTable<T> {
    private static final int FEWEST_SLOTS = 1 << 9;
    private static final int MOST_SLOTS = 1 << 16;

    private List<@Nullable Type<T>> young = slots(FEWEST_SLOTS);
    private List<@Nullable Type<T>> old = slots(1);
    private int size;

    /** The value of the characters from start (inclusive) to end (exclusive), or null where none is known. */
    @Nullable
    T find(char[] characters, int start, int end, int hash) {
        Type<T> type = young.get(slot(young, characters, start, end, hash));
        if (type != null) {
            return type.value;
        }
        type = old.get(slot(old, characters, start, end, hash));
        if (type == null) {
            return null;
        }
        put(type);
        return type.value;
    }

    /** Remembers a value. */
    void put(String form, int hash, T value) {
        put(new Type<>(form.toCharArray(), hash, value));
    }

    private void put(Type<T> type) {
        if (2 * size >= young.size()) {
            makeRoom();
        }
        young.set(slot(young, type.form, 0, type.form.length, type.hash), type);
        size++;
    }

    private void makeRoom() {
        List<@Nullable Type<T>> full = young;
        if (full.size() == MOST_SLOTS) {
            old = full;
            young = slots(MOST_SLOTS);
            size = 0;
            return;
        }
        young = slots(2 * full.size());
        for (Type<T> type : full) {
            if (type != null) {
                young.set(slot(young, type.form, 0, type.form.length, type.hash), type);
            }
        }
    }

    /** The slot that holds the form, or the free one where it belongs; at least half of the slots are free. */
    private int slot(List<@Nullable Type<T>> slots, char[] characters, int start, int end, int hash) {
        int last = slots.size() - 1;
        int at = (hash ^ (hash >>> 15)) & last;
        Type<T> type = slots.get(at);
        while (type != null && !type.is(characters, start, end, hash)) {
            at = (at + 1) & last;
            type = slots.get(at);
        }
        return at;
    }

    private static <T> List<@Nullable Type<T>> slots(int count) {
        return new ArrayList<>(Collections.nCopies(count, (@Nullable Type<T>) null));
    }

    /** A form and what is known of it. */
    private static final class Type<T> {
        private final char[] form;
        private final int hash;
        private final T value;

        Type(char[] form, int hash, T value) {
            this.form = form;
            this.hash = hash;
            this.value = value;
        }

        boolean is(char[] characters, int start, int end, int hash) {
            return this.hash == hash && Arrays.equals(form, 0, form.length, characters, start, end);
        }
    }
}
