package org.proxenos.corpus.source.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Names of fields that were seen lately, so that each is made once. Safe for several threads. */
final class FieldNames {
    private static final int REMEMBERED = 1 << 10;

    private final AtomicReferenceArray<Name> remembered = new AtomicReferenceArray<>(REMEMBERED);

    /** The name that some bytes of UTF-8 spell. */
    String of(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = (hash * 0x9E3779B9) >>> 22;
        Name known = remembered.get(slot);
        if (known != null && Arrays.equals(known.spelt, 0, known.spelt.length, bytes, from, to)) {
            return known.name;
        }
        Name name = new Name(Arrays.copyOfRange(bytes, from, to));
        remembered.set(slot, name);
        return name.name;
    }

    /** A name, and how it is spelt in bytes. */
    private static final class Name {
        private final byte[] spelt;
        private final String name;

        Name(byte[] spelt) {
            this.spelt = spelt;
            this.name = new String(spelt, StandardCharsets.UTF_8).intern();
        }
    }
}
