package org.proxenos.language.vader;

import java.util.HashMap;
import java.util.Map;
import net.fellbaum.jemoji.Emoji;
import net.fellbaum.jemoji.EmojiManager;
import org.jspecify.annotations.Nullable;
import org.proxenos.language.Resource;

/**
 * English names of the emoji that are one character, as the reference reads them: those of Emoji 11, under their CLDR
 * names of that time.
 *
 * <p>Sequences are not looked up as wholes: the reference goes character by character.
 */
final class EmojiNames {
    /** Later emoji are not in the reference's list, so they stay as they are. */
    private static final double NEWEST_VERSION = 11;

    private static final char VARIATION_SELECTOR = 0xfe0f;

    private final Map<Integer, String> names = new HashMap<>();

    private EmojiNames() {
        for (Emoji emoji : EmojiManager.getAllEmojis()) {
            if (emoji.getVersion() <= NEWEST_VERSION) {
                add(emoji.getEmoji(), emoji.getDescription());
            }
        }
        for (String line : Resource.lines(EmojiNames.class, "emoji-amendments.tsv")) {
            int tab = line.indexOf('\t');
            names.put(Integer.parseInt(line.substring(2, tab), 16), line.substring(tab + 1));
        }
    }

    /** The name of a character, or null where it is no emoji known to the reference. */
    static @Nullable String find(int codePoint) {
        return mayBeEmoji(codePoint) ? Lazy.NAMES.names.get(codePoint) : null;
    }

    /** How many characters have a name. */
    static int size() {
        return Lazy.NAMES.names.size();
    }

    private void add(String emoji, String name) {
        int codePoint = emoji.codePointAt(0);
        int end = Character.charCount(codePoint);
        boolean selected = emoji.length() == end + 1 && emoji.charAt(end) == VARIATION_SELECTOR;
        if (emoji.length() == end) {
            names.put(codePoint, name);
        } else if (selected) {
            names.putIfAbsent(codePoint, name);
        }
    }

    /** Rules out the characters of ordinary text, so that texts without emoji do not pay for loading the names. */
    private static boolean mayBeEmoji(int codePoint) {
        if (codePoint < 0x2000) {
            return codePoint == 0xa9 || codePoint == 0xae;
        }
        boolean punctuation = codePoint < 0x2100 && codePoint != 0x203c && codePoint != 0x2049;
        boolean script = codePoint > 0x3300 && codePoint < 0x1f000;
        return !punctuation && !script;
    }

    /** Holds the names once they are asked for. */
    private static final class Lazy {
        static final EmojiNames NAMES = new EmojiNames();
    }
}
