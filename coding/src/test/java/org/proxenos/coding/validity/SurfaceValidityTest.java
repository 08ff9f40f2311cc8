package org.proxenos.coding.validity;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.proxenos.coding.coder.Panels;

/** What is counted on the surface, next to what Twitter itself found in the same posts. */
class SurfaceValidityTest {
    private static final DateTimeFormatter MONTH_FIRST = DateTimeFormatter.ofPattern("M/d/yy H:mm", Locale.ROOT);
    private static final LocalDateTime INAUGURATION = LocalDateTime.of(2017, 1, 20, 0, 0);
    private static final List<String> TIMELINES = List.of("casey", "mayor-peduto", "toomey");

    @Test
    void hashtagsAreThoseThatThePlatformFound() throws IOException {
        compare("hashtags", "hashtags");
    }

    @Test
    void mentionsAreThoseThatThePlatformFound() throws IOException {
        compare("mentions", "mentions_screen_name");
    }

    @Test
    void addressesAreThoseThatThePlatformFound() throws IOException {
        compare("url", "urls_url", "media_url");
    }

    /** Framework G1, its 1,624 posts of a president. */
    @Test
    void meansAreThoseOfTheFramework() throws IOException {
        SharedSet posts = SharedSet.read("trump-obama-ratio/realDonaldTrump.csv.gz")
                .where("text", text -> !text.startsWith("RT @"))
                .where(
                        "created_at",
                        time -> !LocalDateTime.parse(time, MONTH_FIRST).isBefore(INAUGURATION));
        for (String coder : List.of("url", "exclamation", "words")) {
            double mean = Arrays.stream(Coding.of(Panels.only(List.of(coder)), coder, posts.column("text")))
                    .average()
                    .orElseThrow();
            MeasureCard.of(coder)
                    .prints(String.format(Locale.ROOT, "| posts of framework G1 | %,d | %.5f |", posts.size(), mean));
        }
    }

    private static void compare(String coder, String... columns) throws IOException {
        SharedSet posts = originals();
        double[] coded = Coding.of(Panels.only(List.of(coder)), coder, posts.column("text"));
        int[] found = new int[coded.length];
        for (String column : columns) {
            List<String> cells = posts.column(column);
            Arrays.setAll(
                    found,
                    i -> found[i]
                            + (cells.get(i).isBlank() ? 0 : cells.get(i).strip().split("\\s+").length));
        }
        int equal = 0;
        for (int i = 0; i < coded.length; i++) {
            equal += coded[i] == (coder.equals("url") ? Math.min(found[i], 1) : found[i]) ? 1 : 0;
        }
        MeasureCard.of(coder)
                .prints("| three timelines of 2012 to 2018 | %,d | %,d | %s |"
                        .formatted(coded.length, equal, Comparison.figure((double) equal / coded.length)));
    }

    private static SharedSet originals() throws IOException {
        SharedSet posts = SharedSet.read("rtweet-timelines/" + TIMELINES.get(0) + ".csv.gz");
        for (String timeline : TIMELINES.subList(1, TIMELINES.size())) {
            posts = posts.and(SharedSet.read("rtweet-timelines/" + timeline + ".csv.gz"));
        }
        return posts.where("is_retweet", "FALSE"::equals);
    }
}
