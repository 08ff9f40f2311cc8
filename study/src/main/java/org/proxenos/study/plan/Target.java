package org.proxenos.study.plan;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whom or what a stance is towards.
 *
 * @param id short name
 * @param kind person, office or policy
 * @param governmentOf country whose government it is or speaks for; null where it is no government
 * @param aliases names under which texts speak of it, in all languages, as word-list entries
 * @param handles accounts that speak for it, without {@code @}
 */
public record Target(String id, Kind kind, @Nullable String governmentOf, List<String> aliases, List<String> handles) {
    /** Copies the lists. */
    public Target {
        aliases = List.copyOf(aliases);
        handles = List.copyOf(handles);
    }

    /** What a target is. */
    public enum Kind {
        PERSON,
        OFFICE,
        POLICY;

        /** The name in targets.yaml. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
