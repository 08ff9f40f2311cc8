package org.proxenos.workbench.serve.coding;

import java.time.Clock;
import java.util.List;
import org.proxenos.workbench.serve.OpenStudy;
import org.proxenos.workbench.serve.Pages;
import org.proxenos.workbench.serve.Section;

/** The pages on which people code, see how well they agree, and settle where they differ. */
public final class PeopleSections {
    private PeopleSections() {}

    /** These sections of a study's workbench, in the order of the navigation. */
    public static List<Section> of(OpenStudy study, Pages pages) {
        Room room = new Room(study, Clock.systemUTC(), pages.isForTeam());
        return List.of(
                new CodingPages(room, pages), new AgreementPages(room, pages), new AdjudicationPages(room, pages));
    }
}
