package org.proxenos.workbench.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.proxenos.coding.HandCode;
import org.proxenos.coding.HandCodeReader;
import org.proxenos.coding.HandCodes;
import org.proxenos.coding.RandomPart;
import org.proxenos.coding.sample.Chances;
import org.proxenos.coding.sample.Drawn;
import org.proxenos.coding.sample.Round;
import org.proxenos.coding.session.Releases;
import org.proxenos.coding.session.Standing;
import org.proxenos.corpus.intake.Decompression;
import org.proxenos.engine.people.PeopleStore;

/** Codes that people gave: those in the tables of a study, and those given in its workbench. */
public final class PeoplesCodes {
    private PeoplesCodes() {}

    /** All of a study: of its tables first, then what these do not hold of those given in its workbench. */
    public static HandCodes all(StudyFolder study) throws IOException {
        return all(study, of(study));
    }

    /** The same, where those given in its workbench are known. */
    public static HandCodes all(StudyFolder study, List<HandCode> inWorkbench) throws IOException {
        return tables(study).plus(inWorkbench).drawn(drawn(study, inWorkbench));
    }

    /** What the rounds of a study's workbench drew and people coded, as one random sample; none where nothing was drawn. */
    private static List<RandomPart> drawn(StudyFolder study, List<HandCode> codes) {
        Set<String> coded = codes.stream().map(HandCode::unit).collect(Collectors.toSet());
        Optional<PeopleStore> found =
                coded.isEmpty() ? Optional.empty() : PeopleStore.find(study.peoplesCodes(), Clock.systemUTC());
        if (found.isEmpty()) {
            return List.of();
        }
        try (PeopleStore store = found.get()) {
            List<Chances.Drawing> rounds = store.rounds().list().stream()
                    .map(round -> new Chances.Drawing(
                            store.rounds().units(round.number()), store.rounds().rates(round.number())))
                    .toList();
            Map<String, Double> chances = Chances.of(rounds, coded);
            return chances.isEmpty() ? List.of() : List.of(new RandomPart("the workbench's sample", chances));
        }
    }

    private static HandCodes tables(StudyFolder study) throws IOException {
        HandCodeReader reader = new HandCodeReader();
        for (Path file : study.handCodes()) {
            try (InputStream in = Decompression.open(Files.newInputStream(file))) {
                reader.read(in, String.valueOf(file.getFileName()), HandCodes.Layout.LONG);
            }
        }
        return reader.codes();
    }

    /** Those given in a study's workbench, as if they had come in a table; none where nobody has coded in it. */
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
