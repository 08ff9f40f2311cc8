package org.proxenos.workbench.serve.section;

import java.util.ArrayList;
import java.util.List;
import org.proxenos.workbench.serve.OpenStudy;
import org.proxenos.workbench.serve.Pages;
import org.proxenos.workbench.serve.Section;
import org.proxenos.workbench.serve.codebook.CodebookSection;
import org.proxenos.workbench.serve.coding.PeopleSections;
import org.proxenos.workbench.serve.messages.MessagesSection;
import org.proxenos.workbench.serve.network.NetworkSection;
import org.proxenos.workbench.serve.overview.Overview;
import org.proxenos.workbench.serve.results.Findings;
import org.proxenos.workbench.serve.results.ResultsSection;
import org.proxenos.workbench.serve.shelf.Shelves;
import org.proxenos.workbench.serve.team.TeamSection;
import org.proxenos.workbench.serve.work.WorkSection;

/** All sections, in the order of the navigation. */
public final class Sections {
    private Sections() {}

    /** The sections of a study's workbench. */
    public static List<Section> of(OpenStudy study, Pages pages) {
        Shelves shelves = study.closing(new Shelves(study));
        Findings findings = new Findings(study);
        List<Section> sections = new ArrayList<>(List.of(
                new Overview(study, shelves, findings, pages), new MessagesSection(study, shelves, findings, pages)));
        sections.addAll(PeopleSections.of(study, pages));
        sections.addAll(List.of(
                new NetworkSection(study, shelves, pages),
                new ResultsSection(study, findings, pages),
                new CodebookSection(study, pages),
                new WorkSection(study, pages),
                new TeamSection(study, pages)));
        return sections;
    }
}
