package org.proxenos.bench.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Posts that nobody wrote: words, capitals, marks, hashtags, handles, addresses and emoji at about the usual rates. */
public final class InventedTexts {
    private static final List<String> WORDS = List.of(("the a of to in and our we this that is are will for on with all"
                    + " city mayor residents people streets schools river harbour budget council climate planet future"
                    + " president government decision promise duty science threat danger harm cost abandon ignore fail"
                    + " great good bad terrible wonderful hope proud shame wrong right never not very really but so"
                    + " join sign march vote help stand together today tomorrow again still here there more less")
            .split(" "));
    private static final List<String> EMOJI = List.of("\uD83D\uDE00", "\uD83C\uDF0D", "\u2764\uFE0F", "\uD83D\uDE21");
    private static final int RARE_WORDS = 40_000;

    private final SplittableRandom random;

    private InventedTexts(long seed) {
        random = new SplittableRandom(seed);
    }

    /** So many texts of 4 to 30 words; the same for the same seed. */
    public static List<String> of(int count, long seed) {
        InventedTexts invention = from(seed);
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(invention.next());
        }
        return texts;
    }

    /** Texts one by one; the same for the same seed. */
    static InventedTexts from(long seed) {
        return new InventedTexts(seed);
    }

    /** The next one. */
    String next() {
        StringBuilder text = new StringBuilder(200);
        int words = 4 + random.nextInt(27);
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(piece());
        }
        return text.append(random.nextInt(3) == 0 ? "!" : ".").toString();
    }

    private String piece() {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        return switch (random.nextInt(40)) {
            case 0 -> "#" + word;
            case 1 -> "@" + word + random.nextInt(1_000);
            case 2 -> "https://example.org/" + Long.toString(random.nextLong() & Long.MAX_VALUE, 36);
            case 3 -> EMOJI.get(random.nextInt(EMOJI.size()));
            case 4 -> word.toUpperCase(Locale.ROOT);
            case 5, 6 -> word + ",";
            case 7, 8, 9, 10, 11, 12 -> rare();
            default -> word;
        };
    }

    /** One of many words that no list has, low numbers far more often than high ones. */
    private String rare() {
        double share = random.nextDouble();
        return "w" + Integer.toString((int) (RARE_WORDS * share * share * share), 26);
    }
}
