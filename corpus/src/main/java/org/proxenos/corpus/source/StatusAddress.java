package org.proxenos.corpus.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A post as its address names it.
 *
 * @param platform short lower-case name
 * @param id the post's id
 */
public record StatusAddress(String platform, String id) {
    private static final Pattern X = Pattern.compile("(?:twitter|x)\\.com/(?:#!/)?\\w+(?:/\\w+)?/status(?:es)?/(\\d+)");
    private static final Pattern FACEBOOK = Pattern.compile("facebook\\.com/(?:[^?#\\s]*/(?:posts|videos|permalink)/"
            + "|[^\\s#]*[?&](?:story_fbid|fbid|v)=)(?:[^/?#\\s]*[/:])?(pfbid\\w+|\\d+)");

    private static final int LONGEST = 2_000;

    /** The post that an address names; null where it is no address of a post of a known platform. */
    public static @Nullable StatusAddress find(@Nullable String url) {
        if (url == null || url.length() > LONGEST || url.indexOf('/') < 0) {
            return null;
        }
        Matcher x = X.matcher(url);
        if (x.find()) {
            return new StatusAddress("x", x.group(1));
        }
        Matcher facebook = FACEBOOK.matcher(url);
        return facebook.find() ? new StatusAddress("facebook", facebook.group(1)) : null;
    }
}
