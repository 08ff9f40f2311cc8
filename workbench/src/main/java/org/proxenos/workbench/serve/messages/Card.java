package org.proxenos.workbench.serve.messages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.HandCode;
import org.proxenos.inference.frame.Frame;

/**
 * A message as a page shows it.
 *
 * @param place in the order of time, from 1
 * @param messageId its id
 * @param account handle of a public actor; {@code citizen} for anybody else
 * @param role whom the account stands for
 * @param kind what it is
 * @param published ISO 8601, UTC; empty where not known
 * @param facts window, language and source in words
 * @param words with those marked that coders went by; null where they may not be shown
 * @param counts such as {@code likes 12}; {@code not known} where nobody says
 * @param said codes with the words behind them
 * @param depth of answers below the beginning of its thread
 * @param threaded whether there is a thread to see
 * @param people what people said of it; empty where it may not be known
 * @param blind whether counts and codes are kept back, because the one who asks has still to code it
 */
public record Card(
        long place,
        String messageId,
        String account,
        String role,
        String kind,
        String published,
        List<String> facts,
        @Nullable Words words,
        List<String> counts,
        List<Said> said,
        long depth,
        boolean threaded,
        List<HandCode> people,
        boolean blind) {
    static final String COLUMNS =
            "place, message_id, published_at, role, account, kind, language, time_window, source_file,"
                    + " in_reply_to, root_id, depth, replies, reposts, likes, text";

    /** Copies the lists. */
    public Card {
        facts = List.copyOf(facts);
        counts = List.copyOf(counts);
        said = List.copyOf(said);
        people = List.copyOf(people);
    }

    /**
     * A code.
     *
     * @param variable what was asked
     * @param coder who answered
     * @param value the answer
     * @param evidence the words behind it, separated by {@code |}
     */
    public record Said(String variable, String coder, String value, String evidence) {
        /** The words behind it, as a list in a sentence. */
        public String behind() {
            return evidence.replace("|", ", ");
        }
    }

    /** The message's own page. */
    public String address() {
        return address(messageId);
    }

    static String address(String messageId) {
        return "/messages/"
                + URLEncoder.encode(messageId, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The time as a reader sees it. */
    public String time() {
        return published.replace('T', ' ').replaceFirst("(:\\d\\d)(:00)?(\\.\\d+)?Z$", "$1 UTC");
    }

    /** With what people said of it. */
    Card with(List<HandCode> codes) {
        return new Card(
                place, messageId, account, role, kind, published, facts, words, counts, said, depth, threaded, codes,
                blind);
    }

    /** Without what somebody who has still to code it must not know: neither counts nor codes nor the words behind them. */
    Card keptBack() {
        @Nullable Words plain = words == null ? null : words.unmarked();
        return new Card(
                place, messageId, account, role, kind, published, facts, plain, List.of(), List.of(), depth, threaded,
                List.of(), true);
    }

    static List<Card> of(Frame cards, Map<Long, List<Said>> said) {
        List<Card> all = new ArrayList<>();
        for (int i = 0; i < cards.rows(); i++) {
            all.add(of(cards, i, said));
        }
        return all;
    }

    private static Card of(Frame cards, int row, Map<Long, List<Said>> all) {
        long place = (long) cards.numbers("place")[row];
        List<Said> said = all.getOrDefault(place, List.of());
        @Nullable String text = cards.words("text")[row];
        return new Card(
                place,
                cards.words("message_id")[row],
                cards.words("account")[row],
                cards.words("role")[row],
                cards.words("kind")[row],
                orEmpty(cards.words("published_at")[row]),
                facts(cards, row),
                text == null
                        ? null
                        : Words.of(text, said.stream().map(Said::evidence).toList()),
                List.of(count(cards, "replies", row), count(cards, "reposts", row), count(cards, "likes", row)),
                said,
                (long) Math.max(0, orZero(cards.numbers("depth")[row])),
                cards.words("in_reply_to")[row] != null || orZero(cards.numbers("replies")[row]) > 0,
                List.of(),
                false);
    }

    private static List<String> facts(Frame cards, int row) {
        List<String> facts = new ArrayList<>();
        for (String column : List.of("time_window", "language", "source_file")) {
            @Nullable String fact = cards.words(column)[row];
            if (fact != null) {
                facts.add(fact);
            }
        }
        return facts;
    }

    private static String count(Frame cards, String column, int row) {
        double n = cards.numbers(column)[row];
        return column + " " + (Double.isNaN(n) ? "not known" : org.proxenos.report.page.Shown.count((long) n));
    }

    private static double orZero(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    static Map<Long, List<Said>> said(Frame codes) {
        Map<Long, List<Said>> said = new HashMap<>();
        for (int i = 0; i < codes.rows(); i++) {
            said.computeIfAbsent((long) codes.numbers("place")[i], place -> new ArrayList<>())
                    .add(new Said(
                            codes.words("variable")[i],
                            codes.words("coder")[i],
                            codes.words("value")[i],
                            codes.words("evidence")[i]));
        }
        return said;
    }
}
