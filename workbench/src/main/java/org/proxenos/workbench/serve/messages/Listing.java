package org.proxenos.workbench.serve.messages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxenos.engine.duckdb.Shelf;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.describe.StudyMessages;
import org.proxenos.study.plan.Study;
import org.proxenos.study.result.Selection;
import org.proxenos.workbench.serve.StillToCode;

/** Finds messages. A page is asked for by the place of the last message before it, so that every page comes equally fast. */
final class Listing {
    /** Messages on a page. */
    static final int SIZE = 50;

    /** Messages that are looked through first, and by how much more each next time. */
    private static final long STRETCH = 20_000;

    private static final long GROWTH = 8;

    private static final int LONGEST_THREAD = 500;

    private final Shelf shelf;
    private final Study study;
    private final Codes codes;
    private final People people;
    private final StillToCode still;

    Listing(Shelf shelf, Study study, Codes codes, People people, StillToCode still) {
        this.shelf = shelf;
        this.study = study;
        this.codes = codes;
        this.people = people;
        this.still = still;
    }

    /**
     * A page of messages.
     *
     * @param cards at most {@link #SIZE}
     * @param hasMore whether others follow in the direction that was asked for
     */
    record Page(List<Card> cards, boolean hasMore) {}

    /** The condition of a filter, its selection looked up and kept; without what must not be told by being found. */
    Condition condition(Filter filter, @Nullable Selection selection) {
        Condition condition = Condition.of(filter, codes, selection == null ? "" : pick(selection));
        if (!filter.ofPeople().isEmpty()) {
            condition.among(people.saying(filter.ofPeople(), Comparison.of(filter)));
        }
        if (!filter.tie().isEmpty() && study.texts().leavesOutCopies()) {
            condition.withoutCopies();
        }
        return filter.tellsCodes() ? condition.without(still.messages()) : condition;
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
        List<Card> cards = new ArrayList<>(cards(ids(condition, down, key)));
        boolean hasMore = cards.size() > SIZE;
        if (hasMore) {
            cards.remove(SIZE);
        }
        if (backwards) {
            Collections.reverse(cards);
        }
        return new Page(cards, hasMore);
    }

    /**
     * The places of the messages of a page and of one more. They are looked for in a stretch of the list that grows, since
     * most pages are filled by its beginning.
     */
    private List<Long> ids(Condition condition, boolean down, @Nullable Long key) {
        long last = (long)
                shelf.ask("SELECT COALESCE(max(place), 0) AS n FROM shelf.card").numbers("n")[0];
        long at = key == null ? start(down, last) : key;
        List<Long> places = new ArrayList<>();
        for (long stretch = STRETCH; places.size() <= SIZE && at >= 0 && at <= last + 1; stretch *= GROWTH) {
            String part = down
                    ? "place < %d AND place >= %d ORDER BY place DESC".formatted(at, at - stretch)
                    : "place > %d AND place <= %d ORDER BY place ASC".formatted(at, at + stretch);
            Frame frame = shelf.ask(
                    "SELECT place FROM shelf.card WHERE %s AND %s LIMIT %d"
                            .formatted(condition.sql(), part, SIZE + 1 - places.size()),
                    condition.parameters());
            for (double place : frame.numbers("place")) {
                places.add((long) place);
            }
            at += down ? -stretch : stretch;
        }
        return places;
    }

    private static long start(boolean down, long last) {
        return down ? last + 1 : 0;
    }

    private List<Card> cards(List<Long> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        String list = places.stream().map(String::valueOf).collect(Collectors.joining(", "));
        boolean down = places.get(0) > places.get(places.size() - 1);
        return cards(shelf.ask("SELECT %s FROM shelf.card WHERE place IN (%s) ORDER BY place %s"
                .formatted(Card.COLUMNS, list, down ? "DESC" : "ASC")));
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
        People.Told told = people.told();
        return Card.of(frame, Card.said(said)).stream()
                .map(card -> still.has(card.messageId())
                        ? card.keptBack()
                        : card.with(told.of(card.messageId(), card.words() != null)))
                .toList();
    }
}
