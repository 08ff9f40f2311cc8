package org.proxenos.language.lexicon;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A state of the matcher: the words of entries read so far. */
final class Node {
    private final Map<Integer, Node> next = new HashMap<>();
    private int[] complete = {};

    /** Adds an entry of a list that ends here. */
    void complete(int lexicon) {
        for (int known : complete) {
            if (known == lexicon) {
                return;
            }
        }
        int[] more = Arrays.copyOf(complete, complete.length + 1);
        more[complete.length] = lexicon;
        complete = more;
    }

    /** The state after one more word, made where there is none. */
    Node grow(int part) {
        return next.computeIfAbsent(part, p -> new Node());
    }

    /** The state after a word that can stand for that part; null where no entry goes on so. */
    @Nullable
    Node after(int part) {
        return next.get(part);
    }

    boolean goesOn() {
        return !next.isEmpty();
    }

    /** The lists that have an entry which ends here. */
    int[] completed() {
        return complete;
    }
}
