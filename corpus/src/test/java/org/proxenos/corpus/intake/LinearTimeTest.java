package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Records that are long in an unusual way take time that grows with their length, not with its square. */
class LinearTimeTest {
    /** What a slow machine needs for any of these many times over, and a reader that starts anew each time never has. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void aTextOfShortLinesIsPutTogetherLineByLine() {
        String text = "A list. It has no end.\n" + "one more line\n".repeat(200_000);
        assertThat(read("list.txt", text).seenThrough).hasSize(1);
    }

    @Test
    void aWordOfManyLettersOrPartsIsOneWord() {
        String text = "A word. It is long.\n\n" + "a".repeat(500_000) + "\nand\n" + "a-".repeat(200_000)
                + "\nb.\n\nMore words.\n\nThe end.";
        assertThat(read("words.txt", text).seenThrough).hasSize(4);
    }

    @Test
    void commentsBeforeAFileBeginsAreSteppedOver() {
        String feed = "<rss><channel><title>t</title><item><title>a</title></item></channel></rss>";
        assertThat(read("feed.xml", "<!---->".repeat(1_100) + feed).format()).isEqualTo("feed");
        Tally page =
                read("page.xml", "<?xml version=\"1.0\"?>\n<!-- a > b -->\n<html><body><p>Words.</p></body></html>");
        assertThat(page.format()).isEqualTo("press");
    }

    @Test
    void whatStandsBetweenTheItemsOfAFeedIsForgotten() {
        String items = "<item><title>a</title></item><other>b</other>".repeat(300_000);
        assertThat(read("feed.xml", "<rss><channel><title>t</title>" + items + "</channel></rss>")
                        .posts
                        .size())
                .isEqualTo(300_000);
    }

    @Test
    void aStatusFullOfLinksHasEachOnce() {
        String links = many(i -> "<a href='https://a.org/" + i % 50_000 + "'>a</a>", "");
        String mentions = many(i -> "{\"acct\":\"a" + i + "\",\"url\":\"https://h.org/@a" + i + "\"}", ",");
        String status =
                "{\"uri\":\"https://h.org/1\",\"account\":{\"acct\":\"a\",\"url\":\"https://h.org/@a\"},\"content\":\""
                        + links + "\",\"mentions\":[" + mentions + "]}";
        assertThat(read("status.json", status).post().links().size()).isEqualTo(150_000);
    }

    @Test
    void aRecordFullOfTagsHasEachOnce() {
        String tags = many(i -> "\"a" + i % 50_000 + "\"", ",");
        String view =
                "{\"uri\":\"at://did:plc:a/app.bsky.feed.post/1\",\"cid\":\"c\",\"author\":{\"did\":\"did:plc:a\"},"
                        + "\"record\":{\"text\":\"a\",\"tags\":[" + tags + "]}}";
        assertThat(read("post.json", view).post().links().size()).isEqualTo(50_000);
    }

    @Test
    void aLineOfAPdfIsPutTogetherCharacterByCharacter() {
        byte[] pdf = new Papers.Pdf()
                .lines(72, 120, 0.001f, "a".repeat(300_000) + ".")
                .bytes();
        assertThat(within(() -> Papers.read("line.pdf", pdf)).seenThrough).hasSize(1);
    }

    private static String many(IntFunction<String> one, String between) {
        return IntStream.range(0, 100_000).mapToObj(one).collect(Collectors.joining(between));
    }

    private static Tally read(String file, String text) {
        return within(() -> Papers.read(file, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Tally within(Supplier<Tally> reading) {
        return assertTimeoutPreemptively(LIMIT, reading::get);
    }
}
