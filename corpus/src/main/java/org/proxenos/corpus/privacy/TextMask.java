package org.proxenos.corpus.privacy;

import java.util.Locale;
import java.util.Set;

/** One text, read by its addresses and what stands between them, in one pass and without recursion. */
final class TextMask {
    /** Platforms whose handles hold dots and hyphens; elsewhere these end a handle, as in {@code @ann.Thanks}. */
    private static final Set<String> DOTTED =
            Set.of("bluesky", "mastodon", "youtube", "instagram", "threads", "tiktok", "facebook");

    private final Mask mask;
    private final String platform;
    private final boolean isPrivate;

    TextMask(Mask mask, String platform, boolean isPrivate) {
        this.mask = mask;
        this.platform = platform;
        this.isPrivate = isPrivate;
    }

    String read(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return plain(text);
        }
        StringBuilder read = new StringBuilder(text.length() + 16);
        int from = 0;
        while (slash >= 0) {
            int start = ProfileAddress.start(text, slash, from);
            int end = slash + 1;
            if (start >= 0) {
                end = ProfileAddress.end(text, slash);
                read.append(plain(text.substring(from, start)));
                String masked = mask.address(text.substring(start, end));
                read.append(isPrivate ? Contacts.withoutMail(masked) : masked);
                from = end;
            }
            slash = text.indexOf('/', end);
        }
        return read.append(plain(text.substring(from))).toString();
    }

    private String plain(String stretch) {
        String text = mask.dids(isPrivate ? Contacts.without(stretch) : stretch);
        int sign = sign(text, 0);
        if (sign < 0) {
            return text;
        }
        StringBuilder read = new StringBuilder(text.length() + 16);
        int from = 0;
        for (; sign >= 0; sign = sign(text, from)) {
            int end = run(text, sign + 1);
            read.append(text, from, sign + 1);
            from = end == sign + 1 ? end : mention(text, sign, end, read);
        }
        return read.append(text, from, text.length()).toString();
    }

    private static int sign(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (text.charAt(at) == '@' || text.charAt(at) == '\uFF20') {
                return at;
            }
        }
        return -1;
    }

    /**
     * Writes what stands for a mention: the longest of what may be the handle stays if it is public; else the handle is
     * masked, and what follows it stays.
     *
     * @return where the text goes on
     */
    private int mention(String text, int sign, int end, StringBuilder read) {
        int server = server(text, end);
        if (server > end) {
            read.append(shown(text.substring(sign + 1, server)));
            return server;
        }
        int tail = tail(text, end);
        String whole = text.substring(sign + 1, tail);
        if (isMail(text, sign, tail > end) || mask.isPublic(whole, platform)) {
            read.append(whole);
            return tail;
        }
        boolean dotted = DOTTED.contains(platform) || isBlueskyDomain(whole);
        read.append(shown(text.substring(sign + 1, dotted ? tail : end)));
        return dotted ? tail : end;
    }

    /** The {@code @} of an address of a public person: {@code press@example.org}. */
    private boolean isMail(String text, int sign, boolean hasDomain) {
        return hasDomain && !platform.equals("mastodon") && sign > 0 && Contacts.isMailName(text.charAt(sign - 1));
    }

    private static boolean isBlueskyDomain(String handle) {
        return handle.toLowerCase(Locale.ROOT).endsWith(".bsky.social");
    }

    private int run(String text, int from) {
        int end = from;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the server behind a name ends, as in {@code @ann@example.social}; where there is none: where the name ends. */
    private int server(String text, int end) {
        if (end == text.length() || text.charAt(end) != '@') {
            return end;
        }
        int first = run(text, end + 1);
        int tail = tail(text, first);
        return tail > first && first > end + 1 ? tail : end;
    }

    /** Where further parts of a name end, each a dot or hyphen with letters or digits behind it. */
    private int tail(String text, int from) {
        int end = from;
        while (end + 1 < text.length() && ".-".indexOf(text.charAt(end)) >= 0 && isWord(text.charAt(end + 1))) {
            end = run(text, end + 1);
        }
        return end;
    }

    /** Handles are of ASCII, but on YouTube. */
    private boolean isWord(char c) {
        return c < 128 ? Character.isLetterOrDigit(c) || c == '_' : platform.equals("youtube") && Character.isLetter(c);
    }

    /** A name written in capitals stays in capitals, since a text all in capitals reads differently from a mixed one. */
    private String shown(String handle) {
        String name = mask.mention(handle, platform);
        boolean capitals = handle.equals(handle.toUpperCase(Locale.ROOT)) && hasLetter(handle);
        return capitals ? name.toUpperCase(Locale.ROOT) : name;
    }

    private static boolean hasLetter(String handle) {
        return handle.chars().anyMatch(Character::isLetter);
    }
}
