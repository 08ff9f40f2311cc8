package org.proxenos.corpus.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Addresses in texts, found without a regular expression where a regular expression finds them. */
class AddressSearchTest {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:https?://|(?<![\\w./@-])(?:www\\.|m\\.|mobile\\.)?(?:twitter\\.com|x\\.com|nitter\\.net|instagram\\.com"
                    + "|facebook\\.com|fb\\.com|t\\.me|vk\\.com|pinterest\\.com|bsky\\.app|linkedin\\.com|reddit\\.com"
                    + "|youtube\\.com|threads\\.net|tiktok\\.com)/)[^\\s<>\"\u201c\u201d]*");

    private static final List<String> PIECES = List.of(
            "http://",
            "https://",
            "HTTPS://",
            "http",
            "s",
            ":",
            "/",
            "//",
            "x.com",
            "X.com",
            "www.",
            "m.",
            "mobile.",
            "twitter.com/",
            "t.me/",
            "bsky.app",
            "threads.net/a",
            "@",
            " ",
            "\u00e9",
            "\u201c",
            "\n",
            "<",
            "a",
            "_",
            "-",
            ".",
            "9",
            "facebook.com/ann",
            "\uD83D\uDE00",
            "Mayor");

    @Test
    void everyAddressIsFoundWhereTheExpressionFindsIt() {
        SplittableRandom random = new SplittableRandom(7);
        int addresses = 0;
        for (int round = 0; round < 50_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            List<String> expected = expected(text.toString());
            assertThat(found(text.toString())).as(text.toString()).isEqualTo(expected);
            addresses += expected.size();
        }
        assertThat(addresses).isGreaterThan(10_000);
    }

    private static List<String> expected(String text) {
        List<String> addresses = new ArrayList<>();
        for (Matcher m = ADDRESS.matcher(text); m.find(); ) {
            addresses.add(m.start() + " " + m.group());
        }
        return addresses;
    }

    private static List<String> found(String text) {
        List<String> addresses = new ArrayList<>();
        int from = 0;
        for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', Math.max(from, slash + 1))) {
            int start = ProfileAddress.start(text, slash, from);
            if (start >= 0) {
                from = ProfileAddress.end(text, slash);
                addresses.add(start + " " + text.substring(start, from));
            }
        }
        return addresses;
    }
}
