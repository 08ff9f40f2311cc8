package org.proxenos.corpus.privacy;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.proxenos.corpus.Actor;

/**
 * Handles that stay as they are: those of actors with a public role, and those that a study names itself.
 *
 * @param everywhere handles in lower case without {@code @}
 * @param somewhere handles that are public on one platform, as {@code platform handle}, both in lower case
 * @param everybody whether all others are public, too
 */
public record PublicNames(Set<String> everywhere, Set<String> somewhere, boolean everybody) {
    /** Everybody stays named. */
    public static final PublicNames ALL = new PublicNames(Set.of(), Set.of(), true);

    /** Copies the sets. */
    public PublicNames {
        everywhere = Set.copyOf(everywhere);
        somewhere = Set.copyOf(somewhere);
    }

    /**
     * The public names of a study.
     *
     * @param actors rows of actors.csv; whoever is listed as a citizen is private, whatever else names him
     * @param named handles that word lists and targets name
     */
    public static PublicNames of(List<Actor> actors, Collection<String> named) {
        Set<String> everywhere = new HashSet<>();
        Set<String> somewhere = new HashSet<>();
        named.forEach(handle -> everywhere.add(Pseudonyms.normal(handle)));
        actors.stream()
                .filter(actor -> actor.role().isPrivate())
                .forEach(actor -> everywhere.remove(Pseudonyms.normal(actor.handle())));
        for (Actor actor : actors) {
            String handle = Pseudonyms.normal(actor.handle());
            if (!actor.role().isPrivate() && actor.platform().isEmpty()) {
                everywhere.add(handle);
            } else if (!actor.role().isPrivate()) {
                somewhere.add(entry(actor.platform(), handle));
            }
        }
        return new PublicNames(everywhere, somewhere, false);
    }

    /** Whether a handle is public on a platform; an empty platform means any. */
    public boolean has(String handle, String platform) {
        String normal = Pseudonyms.normal(handle);
        if (everybody || everywhere.contains(normal)) {
            return true;
        }
        if (somewhere.isEmpty()) {
            return false;
        }
        return platform.isEmpty()
                ? somewhere.stream().anyMatch(entry -> entry.endsWith(" " + normal))
                : somewhere.contains(entry(platform, normal));
    }

    private static String entry(String platform, String handle) {
        return Pseudonyms.normal(platform) + ' ' + handle;
    }
}
