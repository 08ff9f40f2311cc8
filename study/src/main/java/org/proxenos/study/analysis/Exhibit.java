package org.proxenos.study.analysis;

import org.jspecify.annotations.Nullable;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.Table;

/**
 * A table or figure of framework section 11, or what is missing for it.
 *
 * @param id such as {@code T09-dialogue}
 * @param title one line
 * @param table null for none
 * @param figure null for none
 * @param missing what the study would need to have; empty where there is a table or figure
 */
record Exhibit(
        String id,
        String title,
        @Nullable Table table,
        @Nullable Figure figure,
        String missing) {
    static Exhibit of(Table table) {
        return new Exhibit(table.id(), table.title(), table, null, "");
    }

    static Exhibit of(Figure figure) {
        return new Exhibit(figure.id(), figure.title(), null, figure, "");
    }

    static Exhibit missing(String id, String title, String reason) {
        return new Exhibit(id, title, null, null, reason);
    }
}
