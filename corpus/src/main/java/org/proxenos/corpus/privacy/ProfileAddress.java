package org.proxenos.corpus.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where an address of the web names an account. */
final class ProfileAddress {
    private static final Set<String> X_PAGES = words(
            "i search hashtag intent home share explore settings login logout privacy tos about download jobs compose");
    private static final Set<String> FACEBOOK_PAGES =
            words("sharer sharer.php share events groups watch photo photo.php permalink.php story.php hashtag login"
                    + " marketplace reel help pages people profile.php dialog business");

    /** Sites on which the first part of the path is an account, and what else may stand there. */
    private static final Map<String, Set<String>> FIRST = Map.ofEntries(
            Map.entry("twitter.com", X_PAGES),
            Map.entry("x.com", X_PAGES),
            Map.entry("nitter.net", X_PAGES),
            Map.entry("instagram.com", words("p reel reels explore tv accounts stories about")),
            Map.entry("facebook.com", FACEBOOK_PAGES),
            Map.entry("fb.com", FACEBOOK_PAGES),
            Map.entry("t.me", words("s joinchat share c addstickers")),
            Map.entry("vk.com", words("feed wall search video photo")),
            Map.entry("pinterest.com", words("pin search ideas")));

    /** Sites on which an account follows one of these parts. */
    private static final Map<String, Set<String>> AFTER = Map.of(
            "bsky.app", words("profile"),
            "linkedin.com", words("in pub"),
            "reddit.com", words("user u"),
            "youtube.com", words("c user channel"),
            "instagram.com", words("stories"),
            "facebook.com", words("people"));

    /** Sites whose addresses may name an account without an {@code @}. */
    private static final Set<String> SITES = Stream.of(
                    FIRST.keySet(), AFTER.keySet(), words("tumblr.com bsky.social medium.com substack.com"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern OWN_DOMAIN = Pattern.compile(
            "(?i)(https?://)([\\w-]+)(?=\\.(?:tumblr\\.com|bsky\\.social|medium\\.com|substack\\.com)(?:/|$))");
    private static final Pattern QUERY =
            Pattern.compile("(?i)(?<=[?&](?:screen_name|user_id)=|profile\\.php\\?id=)[\\w.]+");
    private static final Pattern HANDLE = Pattern.compile("[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.:@%-]*[\\p{L}\\p{N}_])?");

    private static final List<String> SCHEMES = List.of("http:", "https:");

    /** What the host of an address may be that is written without a scheme. */
    private static final Set<String> HOSTS = Stream.concat(
                    FIRST.keySet().stream(),
                    Stream.of("bsky.app", "linkedin.com", "reddit.com", "youtube.com", "threads.net", "tiktok.com"))
            .flatMap(site -> Stream.of("", "www.", "m.", "mobile.").map(before -> before + site))
            .collect(Collectors.toUnmodifiableSet());

    private ProfileAddress() {}

    /**
     * Where an address starts in a text, with a scheme or of a site known here, whose first slash stands at a place; -1
     * where none does.
     *
     * @param from where the address may start at the earliest
     */
    static int start(String text, int slash, int from) {
        int start = text.startsWith("//", slash) ? scheme(text, slash, from) : -1;
        return start < 0 ? host(text, slash, from) : start;
    }

    private static int scheme(String text, int slash, int from) {
        for (String scheme : SCHEMES) {
            int start = slash - scheme.length();
            if (start >= from && text.regionMatches(true, start, scheme, 0, scheme.length())) {
                return start;
            }
        }
        return -1;
    }

    private static int host(String text, int slash, int from) {
        int start = slash;
        while (start > 0 && isHost(text.charAt(start - 1))) {
            start--;
        }
        boolean isFree = start >= from && (start == 0 || "/@".indexOf(text.charAt(start - 1)) < 0);
        return isFree && HOSTS.contains(text.substring(start, slash).toLowerCase(Locale.ROOT)) ? start : -1;
    }

    private static boolean isHost(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-');
    }

    /** Where an address ends that starts at a place. */
    static int end(String text, int start) {
        return end(text, start, " \t\n\u000B\f\r<>\"\u201c\u201d");
    }

    /** The address with every account that it names replaced. */
    static String masked(String address, UnaryOperator<String> name) {
        return mayName(address.toLowerCase(Locale.ROOT)) ? replaced(address, name) : address;
    }

    /** Whether an address, in small letters, may name an account: most are of other sites, and have nothing of the kind. */
    private static boolean mayName(String address) {
        int host = address.indexOf("://") + 3;
        return address.indexOf('@') >= 0
                || address.indexOf('=') >= 0
                || address.contains("users")
                || host == 2
                || SITES.contains(site(address.substring(host, end(address, host, "/?#"))));
    }

    private static String replaced(String address, UnaryOperator<String> name) {
        Matcher own = OWN_DOMAIN.matcher(address);
        String known =
                own.lookingAt() ? own.group(1) + name.apply(own.group(2)) + address.substring(own.end()) : address;
        if (known.indexOf('=') >= 0) {
            known = QUERY.matcher(known).replaceAll(id -> Matcher.quoteReplacement(name.apply(id.group())));
        }
        int scheme = known.indexOf("://");
        int host = scheme < 0 ? 0 : scheme + 3;
        int path = end(known, host, "/?#");
        int last = end(known, path, known.startsWith("/#!", path) ? "?" : "?#");
        String masked = path(site(known.substring(host, path)), known.substring(path, last), name);
        return known.substring(0, path) + masked + known.substring(last);
    }

    private static int end(String address, int from, String stops) {
        int end = from;
        while (end < address.length() && stops.indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static String site(String host) {
        int last = host.lastIndexOf('.');
        return last < 0
                ? host
                : host.substring(host.lastIndexOf('.', last - 1) + 1).toLowerCase(Locale.ROOT);
    }

    private static String path(String site, String path, UnaryOperator<String> name) {
        String[] parts = path.split("/", -1);
        String before = "";
        boolean first = true;
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i];
            if (part.isEmpty() || part.equals("#!")) {
                continue;
            }
            if (part.startsWith("@")) {
                parts[i] = '@' + named(part.substring(1), name);
            } else if (isAccount(site, before, part, first)) {
                parts[i] = named(part, name);
            }
            before = part.toLowerCase(Locale.ROOT);
            first = false;
        }
        return String.join("/", parts);
    }

    private static boolean isAccount(String site, String before, String part, boolean first) {
        if (before.equals("users") || AFTER.getOrDefault(site, Set.of()).contains(before)) {
            return true;
        }
        Set<String> pages = FIRST.get(site);
        return first && pages != null && !pages.contains(part.toLowerCase(Locale.ROOT));
    }

    /** What follows a handle, such as the full stop of a sentence, stays. */
    private static String named(String part, UnaryOperator<String> name) {
        Matcher handle = HANDLE.matcher(part);
        return handle.find()
                ? part.substring(0, handle.start()) + name.apply(handle.group()) + part.substring(handle.end())
                : part;
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" ", -1));
    }
}
