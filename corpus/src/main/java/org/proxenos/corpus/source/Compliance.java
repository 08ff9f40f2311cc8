package org.proxenos.corpus.source;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Removal;

/**
 * What a platform's word on a post or an account asks of whoever holds it: the one rule for compliance files, notices in
 * streams and lists of what is to be forgotten.
 *
 * <p>What is deleted, suspended, deactivated, protected or taken down has to go. What takes that back, what is withheld in
 * some country, edited, or a place scrubbed off a post asks for nothing: a corpus holds no places.
 */
public enum Compliance {
    PURGES,
    SPARES,
    /** No word that is known. */
    UNKNOWN;

    private static final String SUBJECTS = "^(?:user|account|tweet|status|post)_";
    private static final Set<String> GOING = Set.of(
            "delete",
            "deleted",
            "remove",
            "removed",
            "purge",
            "suspend",
            "suspended",
            "deactivate",
            "deactivated",
            "protect",
            "protected",
            "takedown",
            "takendown",
            "drop",
            "bounced",
            "inactive");
    private static final Set<String> STAYING = Set.of(
            "scrub_geo",
            "withhold",
            "withheld",
            "edit",
            "edited",
            "profile_modification",
            "desynchronized",
            "throttled",
            "active",
            "reactivated");

    /**
     * What an action asks for; no word at all is a plain list of what is to go.
     *
     * @param action such as {@code delete}, {@code user_suspend} or {@code undelete}; null or empty: none
     * @param reason the reason beside it, such as {@code scrub_geo}; null where there is none
     */
    public static Compliance of(@Nullable String action, @Nullable String reason) {
        String said = bare(action);
        if (said.startsWith("un") || STAYING.contains(said) || bare(reason).equals("scrub_geo")) {
            return SPARES;
        }
        return said.isEmpty() || GOING.contains(said) ? PURGES : UNKNOWN;
    }

    /**
     * What the id beside an action is of.
     *
     * @param action such as {@code user_delete}, which says so
     * @param file name of the file, which says so where the action does not: the platform makes one of posts or of users
     */
    public static Removal.Kind kind(@Nullable String action, String file) {
        String said = action == null ? "" : action.strip().toLowerCase(Locale.ROOT);
        return kind(said.matches(SUBJECTS + ".*") ? said : file.toLowerCase(Locale.ROOT));
    }

    private static Removal.Kind kind(String name) {
        boolean users = Stream.of("user", "account").anyMatch(name::contains);
        boolean posts = Stream.of("tweet", "status", "post").anyMatch(name::contains);
        return users == posts ? Removal.Kind.ANYTHING : users ? Removal.Kind.ACCOUNT : Removal.Kind.MESSAGE;
    }

    /** Without what it is about. */
    private static String bare(@Nullable String said) {
        return said == null ? "" : said.strip().toLowerCase(Locale.ROOT).replaceFirst(SUBJECTS, "");
    }
}
