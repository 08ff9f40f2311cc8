package org.proxenos.corpus.source.press;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Document;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Link;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Languages;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.TextLinks;

/**
 * A press release before it is messages: one for the document, and one for each paragraph, whose {@code conversation_id}
 * is the document's id.
 *
 * @param id its address; null: a digest of its words stands for it, so that the same release in two files is one
 * @param platform short lower-case name
 * @param issuer the body that issued it
 * @param title its headline
 * @param date when it was published
 * @param language as it states it
 * @param paragraphs its paragraphs in reading order, the title not among them
 * @param links what it points to; empty: what its text shows
 */
public record Release(
        @Nullable String id,
        String platform,
        @Nullable Account issuer,
        @Nullable String title,
        @Nullable Dateline date,
        @Nullable String language,
        List<String> paragraphs,
        List<Link> links) {
    private static final int DIGITS = 16;

    /** Copies the lists. */
    public Release {
        paragraphs = List.copyOf(paragraphs);
        links = List.copyOf(links);
    }

    /** Title and paragraphs, parted by empty lines. */
    public String text() {
        String words = String.join("\n\n", paragraphs);
        if (title == null) {
            return words;
        }
        return words.isEmpty() ? title : title + "\n\n" + words;
    }

    /** Pushes the document, what is known of it, and its paragraphs. */
    public void push(Origin origin, long row, Sink sink) {
        String text = text();
        String known = id == null ? "release:" + digest(text) : id;
        if (issuer != null) {
            sink.account(issuer);
        }
        countGaps(sink, row);
        Place place = new Place(origin, row, known);
        sink.collected(new Collected(
                message(known, Kind.PRESS_RELEASE, text, place), null, links.isEmpty() ? TextLinks.of(text) : links));
        sink.document(
                new Document(known, title, date == null ? null : date.precision(), date == null ? null : date.from()));
        for (int i = 0; i < paragraphs.size(); i++) {
            Message paragraph = message(known + "#p" + (i + 1), Kind.PARAGRAPH, paragraphs.get(i), place);
            sink.seenThrough(new Collected(paragraph, null, List.of()));
        }
    }

    private void countGaps(Sink sink, long row) {
        if (issuer == null) {
            sink.missing("account", row);
        }
        if (date == null) {
            sink.missing("published_at", row);
        }
        if (title == null) {
            sink.missing("title", row);
        }
    }

    private Message message(String known, Kind kind, String text, Place place) {
        String stated = Languages.find(language);
        Instant at = date == null ? null : date.at();
        return new Message(
                known,
                platform,
                issuer == null ? null : issuer.accountId(),
                kind,
                at,
                stated,
                stated == null ? null : "platform",
                text,
                null,
                null,
                null,
                kind == Kind.PARAGRAPH ? place.document() : null,
                place.origin().strand(),
                place.origin().file(),
                place.row());
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Where a message comes from.
     *
     * @param origin the file
     * @param row the record in it
     * @param document the release's id
     */
    private record Place(Origin origin, long row, String document) {}
}
