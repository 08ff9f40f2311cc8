package org.proxenos.workbench.folder;

import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.proxenos.engine.Engine;
import org.proxenos.engine.people.PeopleStore;
import org.proxenos.study.describe.StudyMessages;

/**
 * The messages that people coded or are to code, so that their codes go when a message is forgotten.
 *
 * @param ids of all of them
 * @param there of those that are in the corpus
 */
public record CodedMessages(Set<String> ids, Set<String> there) {
    /** Copies the sets. */
    public CodedMessages {
        ids = Set.copyOf(ids);
        there = Set.copyOf(there);
    }

    /** Those of a study, before something is forgotten. */
    public static CodedMessages of(StudyFolder study, Engine engine) {
        Optional<PeopleStore> found = PeopleStore.find(study.peoplesCodes(), Clock.systemUTC());
        if (found.isEmpty()) {
            return new CodedMessages(Set.of(), Set.of());
        }
        try (PeopleStore store = found.get()) {
            Set<String> ids = store.decisions().messages();
            return new CodedMessages(ids, there(ids, engine));
        }
    }

    private static Set<String> there(Set<String> ids, Engine engine) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        String list = ids.stream().map(StudyMessages::text).sorted().collect(Collectors.joining(", "));
        return Set.of(engine.query("SELECT DISTINCT message_id FROM messages WHERE message_id IN (%s)".formatted(list))
                .words("message_id"));
    }

    /**
     * Purges what people decided about messages that are there no more, or that were named themselves.
     *
     * @param named ids that are to be forgotten
     * @return how many decisions went
     */
    public long purge(StudyFolder study, Engine engine, Set<String> named) {
        Set<String> gone = new HashSet<>(there);
        gone.removeAll(there(there, engine));
        ids.stream().filter(named::contains).forEach(gone::add);
        if (gone.isEmpty()) {
            return 0;
        }
        try (PeopleStore store = PeopleStore.open(study.peoplesCodes(), Clock.systemUTC())) {
            return store.decisions().purge(gone);
        }
    }
}
