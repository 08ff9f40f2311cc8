package org.proxenos.corpus.collect;

import java.util.Optional;

/**
 * One way from the newest post back to the last one known, in the names of a cursor.
 *
 * <p>{@code next} is where to go on, {@code top} the newest post of this pass, {@code known} the newest of the last pass
 * that came to its end: all before it is stored. {@code again} says that this pass was begun by a run that was broken
 * off, {@code done} that this run has nothing left to ask.
 */
final class Pass {
    static final String NEXT = "next";
    static final String TOP = "top";
    static final String KNOWN = "known";
    static final String DONE = "done";
    private static final String AGAIN = "again";

    private Pass() {}

    /** At the start of a run. */
    static Cursor begin(Cursor cursor) {
        Cursor open = cursor.without(DONE, AGAIN);
        return open.has(NEXT) ? open.with(AGAIN, "true") : open;
    }

    /** After a page behind which there are more. */
    static Cursor goOn(Cursor cursor, String next, Optional<String> top) {
        if (cursor.find(NEXT).filter(next::equals).isPresent()) {
            throw new UnexpectedAnswerException("with the same page again", false);
        }
        Cursor on = cursor.with(NEXT, next);
        return on.has(TOP) || top.isEmpty() ? on : on.with(TOP, top.get());
    }

    /** After the last page. */
    static Cursor finish(Cursor cursor, Optional<String> top) {
        Optional<String> newest = cursor.find(TOP).or(() -> top).or(() -> cursor.find(KNOWN));
        Cursor over = cursor.without(NEXT, TOP, AGAIN);
        over = newest.isPresent() ? over.with(KNOWN, newest.get()) : over;
        return cursor.has(AGAIN) ? over : over.with(DONE, "true");
    }
}
