package org.proxenos.workbench.serve;

import io.javalin.config.RoutesConfig;
import java.util.List;

/** Some pages of the workbench that belong together. */
public interface Section {
    /** Its entries in the navigation. */
    List<Entry> entries();

    /** Adds its pages; every route names the roles that may use it. */
    void routes(RoutesConfig routes);

    /**
     * An entry in the navigation.
     *
     * @param label a word or two
     * @param path such as {@code /messages}; the entry is marked on this page and on those below it
     * @param roles to whom it is shown; owners see all
     */
    record Entry(String label, String path, List<TeamRole> roles) {
        /** Copies the roles. */
        public Entry {
            roles = List.copyOf(roles);
        }

        /** An entry for these roles. */
        public static Entry of(String label, String path, TeamRole... roles) {
            return new Entry(label, path, List.of(roles));
        }
    }
}
