package org.proxenos.corpus.source;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Languages as platforms write them, brought to BCP 47. */
public final class Languages {
    private static final Map<String, String> OLD = Map.of("in", "id", "iw", "he", "ji", "yi");

    private Languages() {}

    /**
     * The language that a platform states; null where it states none.
     *
     * <p>X writes {@code und} for "not determined", and {@code qme}, {@code qht}, {@code zxx} and their like for posts
     * without words.
     */
    public static @Nullable String find(@Nullable String stated) {
        if (stated == null || stated.isEmpty() || stated.equals("und") || stated.equals("zxx")) {
            return null;
        }
        boolean isPrivate = stated.length() == 3 && stated.charAt(0) == 'q' && stated.charAt(1) <= 't';
        return isPrivate ? null : OLD.getOrDefault(stated, stated);
    }
}
