package org.proxenos.workbench.serve.messages;

import java.io.IOException;
import java.util.List;
import org.proxenos.coding.HandCode;
import org.proxenos.coding.codebook.Codebook;
import org.proxenos.coding.session.Standing;
import org.proxenos.engine.people.PeopleStore;
import org.proxenos.workbench.folder.PeoplesCodes;
import org.proxenos.workbench.serve.OpenStudy;

/**
 * What people said of a message, as far as somebody may know it.
 *
 * @param codes of those who finished it, and what was settled
 * @param blind whether others' codes are kept back, because the one who asks has still to code it
 */
public record PeopleSaid(List<HandCode> codes, boolean blind) {
    /** Copies the list. */
    public PeopleSaid {
        codes = List.copyOf(codes);
    }

    static PeopleSaid of(OpenStudy study, String visitor, Card card) throws IOException {
        String id = card.messageId();
        boolean blind = study.hasPeople() && hasStillToCode(study.people(), visitor, id);
        List<HandCode> workbench = study.hasPeople() ? PeoplesCodes.of(study.people()) : List.of();
        Codebook codebook = study.folder().codebook();
        return new PeopleSaid(
                PeoplesCodes.all(study.folder(), workbench).given().stream()
                        .filter(code -> code.unit().equals(id))
                        .filter(code -> !blind || code.coder().equals(visitor))
                        .filter(code -> card.words() != null || isChosen(codebook, code))
                        .toList(),
                blind);
    }

    private static boolean hasStillToCode(PeopleStore store, String visitor, String id) {
        return store.rounds().find(visitor, id).isPresent()
                && !Standing.of(store.decisions().about(id)).isDone(visitor, id);
    }

    /** What a coder wrote freely may repeat words that are not shown. */
    private static boolean isChosen(Codebook codebook, HandCode code) {
        return codebook.find(code.variable())
                .filter(variable -> variable.category(code.value()).isPresent() || variable.isMissing(code.value()))
                .isPresent();
    }
}
