package org.proxenos.corpus.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.source.Head;
import org.proxenos.corpus.source.Nearest;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.Sink;
import org.proxenos.corpus.source.Source;
import org.proxenos.corpus.source.UnreadableSourceException;
import org.proxenos.corpus.source.bluesky.BlueskySource;
import org.proxenos.corpus.source.bluesky.JetstreamSource;
import org.proxenos.corpus.source.bluesky.TableSource;
import org.proxenos.corpus.source.feed.FeedSource;
import org.proxenos.corpus.source.mastodon.MastodonSource;
import org.proxenos.corpus.source.press.PressSource;
import org.proxenos.corpus.source.table.ComplianceSource;
import org.proxenos.corpus.source.table.CsvSource;
import org.proxenos.corpus.source.table.IdSource;
import org.proxenos.corpus.source.table.JsonSource;
import org.proxenos.corpus.source.table.NoPostsSource;
import org.proxenos.corpus.source.table.PresetSource;
import org.proxenos.corpus.source.x.ArchiveSource;
import org.proxenos.corpus.source.x.TwarcCsvSource;
import org.proxenos.corpus.source.x.TwitterSource;
import org.proxenos.corpus.source.x.XApiSource;
import org.proxenos.corpus.source.x.ZeeschuimerSource;

/** The catalogue of readers, and how a file finds its own. */
public final class Sources {
    private static final CsvSource TABLE = new CsvSource();
    private static final ArchiveSource ARCHIVE = new ArchiveSource();
    private static final double SURE = 0.9;
    private static final PressSource PRESS = new PressSource();
    private static final JsonSource OBJECTS = new JsonSource();

    /** Every reader, in display order; of two that are as sure of a file, the earlier one reads it. */
    private static final List<Source> ALL = Stream.of(
                    Stream.of(
                            new XApiSource(),
                            new TwarcCsvSource(),
                            new TwitterSource(),
                            ARCHIVE,
                            new ZeeschuimerSource()),
                    Stream.of(
                            new BlueskySource(), new JetstreamSource(), new MastodonSource(), new FeedSource(), PRESS),
                    TableSource.all(),
                    PresetSource.all(),
                    Stream.of(new ComplianceSource(), new IdSource(), new NoPostsSource(), OBJECTS, TABLE))
            .flatMap(readers -> readers)
            .toList();

    private Sources() {}

    /** Every reader, in display order. */
    public static List<Source> all() {
        return ALL;
    }

    /** The names given with {@code --format}, in display order. */
    public static List<String> formats() {
        return ALL.stream().map(Source::format).toList();
    }

    /**
     * The reader of a format.
     *
     * @throws IllegalArgumentException when there is none of that name, with those there are
     */
    public static Source named(String format) {
        return ALL.stream()
                .filter(source -> source.format().equals(format))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no format '%s';%s there are %s"
                        .formatted(format, Nearest.hint(format, formats()), String.join(", ", formats()))));
    }

    /**
     * The format that a file's first bytes suggest.
     *
     * @throws UnreadableSourceException when no reader takes the file, with the formats there are
     */
    public static Detection detect(Head head) {
        List<Bid> bids = ALL.stream()
                .map(source -> new Bid(source.format(), source.confidence(head)))
                .filter(bid -> bid.confidence() > 0)
                .sorted(Comparator.comparingDouble(Bid::confidence).reversed())
                .collect(Collectors.toList());
        if (bids.isEmpty()) {
            throw new UnreadableSourceException("%s: no reader knows this format; name one with --format: %s"
                    .formatted(head.file(), String.join(", ", formats())));
        }
        Bid first = bids.get(0);
        Bid second = bids.size() > 1 ? bids.get(1) : null;
        return second == null
                ? new Detection(first.format(), first.confidence(), null, 0)
                : new Detection(first.format(), first.confidence(), second.format(), second.confidence());
    }

    /**
     * Unpacks a stream, finds its format and reads it to the end.
     *
     * <p>A mapping that names columns makes the file a table, whatever export its header resembles.
     *
     * @param raw the file's bytes, packed or not; not closed
     * @param format the format's name; null: detected
     * @throws IOException when the stream breaks; what was pushed before stands
     * @throws UnreadableSourceException when the file as a whole cannot be read, with what to do about it
     * @throws IllegalArgumentException when there is no such format
     */
    public static Detection read(InputStream raw, Origin origin, @Nullable String format, Sink sink)
            throws IOException {
        Source given = format == null ? null : named(format);
        Beginning beginning = Beginning.of(origin.file(), Decompression.open(raw));
        Head head = beginning.head();
        boolean isDocument = given == null ? isDocument(head) : given.readsBytes();
        if (!isDocument && isArchive(beginning, given)) {
            ZippedArchive.read(beginning.whole(), origin, sink);
            return new Detection(ARCHIVE.format(), 1, null, 0);
        }
        if (!isDocument || head.text().isBlank()) {
            beginning.refuseIfNoText();
        }
        Detection detection = detection(head, origin, given);
        named(detection.format()).read(beginning.whole(), origin, sink);
        return detection;
    }

    private static boolean isArchive(Beginning beginning, @Nullable Source given) {
        return beginning.isZip() && (given == null || given.equals(ARCHIVE));
    }

    /** Whether a file is surely a document, which need not be text. */
    private static boolean isDocument(Head head) {
        return PRESS.confidence(head) >= SURE;
    }

    private static Detection detection(Head head, Origin origin, @Nullable Source given) {
        if (given != null) {
            return new Detection(given.format(), 1, null, 0);
        }
        if (origin.mapping().columns().isEmpty() || isDocument(head)) {
            return detect(head);
        }
        if (OBJECTS.isJson(head)) {
            return new Detection(OBJECTS.format(), 1, null, 0);
        }
        return TABLE.confidence(head) > 0 ? new Detection(TABLE.format(), 1, null, 0) : detect(head);
    }

    /** What one reader says of a file. */
    private record Bid(String format, double confidence) {}
}
