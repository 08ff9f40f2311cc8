package org.proxenos.workbench.serve.section;

import java.util.ArrayList;
import java.util.List;
import org.proxenos.workbench.serve.OpenStudy;
import org.proxenos.workbench.serve.Pages;
import org.proxenos.workbench.serve.Section;
import org.proxenos.workbench.serve.coding.PeopleSections;
import org.proxenos.workbench.serve.overview.Overview;

/** All sections, in the order of the navigation. */
public final class Sections {
    private Sections() {}

    /** The sections of a study's workbench. */
    public static List<Section> of(OpenStudy study, Pages pages) {
        List<Section> sections = new ArrayList<>(List.of(new Overview(study, pages)));
        sections.addAll(PeopleSections.of(study, pages));
        return sections;
    }
}
