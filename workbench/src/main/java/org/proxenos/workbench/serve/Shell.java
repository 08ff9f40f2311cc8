package org.proxenos.workbench.serve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxenos.study.plan.Study;

/**
 * What stands around every page.
 *
 * @param title of the page
 * @param study whose workbench it is
 * @param visitor who asks; null for a stranger
 * @param links the navigation
 * @param team whether people sign in by name, and so can sign out
 * @param scripts addresses of scripts that this page needs besides the common ones
 */
public record Shell(
        String title, Study study, @Nullable Visitor visitor, List<Link> links, boolean team, List<String> scripts) {
    /** Copies the lists. */
    public Shell {
        links = List.copyOf(links);
        scripts = List.copyOf(scripts);
    }

    /**
     * A link of the navigation.
     *
     * @param label a word or two
     * @param path where it leads
     * @param current whether the page is it or below it
     */
    public record Link(String label, String path, boolean current) {}

    /** The secret that forms carry; empty for a stranger. */
    public String csrf() {
        return visitor == null ? "" : visitor.csrf();
    }
}
