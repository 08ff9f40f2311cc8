package org.proxenos.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Actor;

/**
 * What a study says of the people in its exports.
 *
 * @param actors rows of actors.csv
 * @param named handles that stay named besides those of public actors: those of targets and of word lists
 * @param pseudonyms whether all other accounts get pseudonyms, in every table and text
 * @param key the file that holds the key of the pseudonyms, made when it is needed; null: {@code pseudonyms.key} beside
 *     the corpus
 */
public record ImportPlan(
        List<Actor> actors,
        Set<String> named,
        boolean pseudonyms,
        @Nullable Path key) {
    /** The usual name of the key's file; it belongs in no bundle and in no repository. */
    public static final String KEY_FILE = "pseudonyms.key";

    /** Copies the collections. */
    public ImportPlan {
        actors = List.copyOf(actors);
        named = Set.copyOf(named);
    }

    /** Actors are known, and everybody else gets a pseudonym. */
    public static ImportPlan of(List<Actor> actors) {
        return new ImportPlan(actors, Set.of(), true, null);
    }

    /** The same, with more handles that stay named. */
    public ImportPlan naming(Set<String> handles) {
        return new ImportPlan(actors, handles, pseudonyms, key);
    }

    /** The same, with everybody named. */
    public ImportPlan withoutPseudonyms() {
        return new ImportPlan(actors, named, false, key);
    }

    /** The same, with the key in another file. */
    public ImportPlan withKey(Path file) {
        return new ImportPlan(actors, named, pseudonyms, file);
    }
}
