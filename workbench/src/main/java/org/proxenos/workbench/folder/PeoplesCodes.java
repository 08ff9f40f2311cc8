package org.proxenos.workbench.folder;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proxenos.coding.HandCode;
import org.proxenos.coding.sample.Drawn;
import org.proxenos.coding.sample.Round;
import org.proxenos.coding.session.Releases;
import org.proxenos.coding.session.Standing;
import org.proxenos.engine.people.PeopleStore;

/** Codes that people gave in the workbench, as if they had come in a table. */
public final class PeoplesCodes {
    private PeoplesCodes() {}

    /** Those of a study; none where nobody has coded in it. */
    public static List<HandCode> of(StudyFolder study) {
        Optional<PeopleStore> found = PeopleStore.find(study.peoplesCodes(), Clock.systemUTC());
        if (found.isEmpty()) {
            return List.of();
        }
        try (PeopleStore store = found.get()) {
            return of(store);
        }
    }

    /** Those in a store: of finished units, with what was settled, and with what releases say by their paragraphs. */
    public static List<HandCode> of(PeopleStore store) {
        Map<Integer, String> purposes = new HashMap<>();
        Map<String, String> documents = new HashMap<>();
        for (Round round : store.rounds().list()) {
            purposes.put(round.number(), round.design().purpose().code());
            for (Drawn unit : store.rounds().units(round.number())) {
                if (unit.documentId() != null) {
                    documents.put(unit.messageId(), unit.documentId());
                }
            }
        }
        List<HandCode> codes = Standing.of(store.decisions().list()).handCodes(purposes);
        return new Releases(documents).completed(codes);
    }
}
