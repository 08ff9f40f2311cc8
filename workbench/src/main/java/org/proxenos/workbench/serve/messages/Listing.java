package org.proxenos.workbench.serve.messages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxenos.engine.duckdb.Shelf;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.describe.StudyMessages;
import org.proxenos.study.plan.Study;
import org.proxenos.study.result.Selection;

/** Finds messages. A page is asked for by the place of the last message before it, so that every page comes equally fast. */
final class Listing {
    /** Messages on a page. */
    static final int SIZE = 50;

    private static final int LONGEST_THREAD = 500;

    private final Shelf shelf;
    private final Study study;

    Listing(Shelf shelf, Study study) {
        this.shelf = shelf;
        this.study = study;
    }

    /**
     * A page of messages.
     *
     * @param cards at most {@link #SIZE}
     * @param hasMore whether others follow in the direction that was asked for
     */
    record Page(List<Card> cards, boolean hasMore) {}

    /** The condition of a filter, its selection looked up and kept. */
    Condition condition(Filter filter, @Nullable Selection selection) {
        return Condition.of(filter, Codes.of(shelf), selection == null ? "" : pick(selection));
    }

    private String pick(Selection selection) {
        String name = "pick_" + Integer.toHexString(selection.sql().hashCode()) + "_" + selection.total();
        String messages = study.texts().leavesOutCopies()
                ? "messages AS (SELECT * FROM memory.main.messages WHERE message_id NOT IN (%s)), "
                        .formatted(StudyMessages.COPIES)
                : "";
        shelf.keep(name, """
                WITH %sstudy_messages AS (%s), chosen AS (SELECT DISTINCT message_id FROM (%s
                )) SELECT place FROM shelf.card SEMI JOIN chosen USING (message_id)""".formatted(messages, StudyMessages.sql(study), selection.sql()));
        return name;
    }

    /**
     * The messages that follow one.
     *
     * @param key the place of that one; null: from the beginning
     * @param backwards whether those before it are asked for
     */
    Page page(Condition condition, boolean newestFirst, @Nullable Long key, boolean backwards) {
        boolean down = newestFirst ^ backwards;
        String beyond = key == null ? "" : " AND place %s %d".formatted(down ? "<" : ">", key);
        Frame frame = shelf.ask(
                "SELECT %s FROM shelf.card WHERE %s%s ORDER BY place %s LIMIT %d"
                        .formatted(Card.COLUMNS, condition.sql(), beyond, down ? "DESC" : "ASC", SIZE + 1),
                condition.parameters());
        List<Card> cards = new ArrayList<>(cards(frame));
        boolean hasMore = cards.size() > SIZE;
        if (hasMore) {
            cards.remove(SIZE);
        }
        if (backwards) {
            Collections.reverse(cards);
        }
        return new Page(cards, hasMore);
    }

    /** How many messages there are. */
    long count(Condition condition) {
        return (long) shelf.ask("SELECT count(*) AS n FROM shelf.card WHERE " + condition.sql(), condition.parameters())
                .numbers("n")[0];
    }

    /** The message of that id; empty where there is none. */
    List<Card> find(String messageId) {
        return cards(shelf.ask(
                "SELECT %s FROM shelf.card WHERE message_id = ?".formatted(Card.COLUMNS), List.of(messageId)));
    }

    /** The thread in which a message stands, in the order of time; itself alone where it stands in none. */
    List<Card> thread(String messageId) {
        List<Card> thread = cards(shelf.ask("""
                SELECT %s FROM shelf.card
                WHERE root_id = (SELECT root_id FROM shelf.card WHERE message_id = ?) ORDER BY place LIMIT %d""".formatted(Card.COLUMNS, LONGEST_THREAD), List.of(messageId)));
        return thread.isEmpty() ? find(messageId) : thread;
    }

    private List<Card> cards(Frame frame) {
        if (frame.rows() == 0) {
            return List.of();
        }
        List<String> places = new ArrayList<>();
        for (double place : frame.numbers("place")) {
            places.add(Long.toString((long) place));
        }
        Frame said = shelf.ask("SELECT place, variable, coder, value, evidence FROM shelf.said WHERE place IN (%s)"
                .formatted(String.join(", ", places)));
        return Card.of(frame, Card.said(said));
    }
}
