package org.proxenos.workbench.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.people.Person;
import org.proxenos.coding.people.Role;
import org.proxenos.coding.sample.Design;
import org.proxenos.coding.sample.Purpose;
import org.proxenos.coding.sample.Round;
import org.proxenos.coding.sample.Sample;
import org.proxenos.engine.Flow;
import org.proxenos.engine.SourceFile;
import org.proxenos.engine.duckdb.DuckDbEngine;
import org.proxenos.engine.people.CoderTable;
import org.proxenos.engine.people.PeopleStore;
import org.proxenos.study.sample.Population;
import org.proxenos.workbench.console.Choice;
import org.proxenos.workbench.console.CommonOptions;
import org.proxenos.workbench.console.Console;
import org.proxenos.workbench.console.ExitCode;
import org.proxenos.workbench.folder.FlowText;
import org.proxenos.workbench.folder.StudyFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code proxenos sample}: who codes what. */
@Command(
        name = "sample",
        description = "Draw messages for people to code, by role, kind, window and attention, and deal them to coders.",
        footer = {
            "",
            "Messages within the study's windows are drawn with known probabilities, which are kept. Production takes"
                    + " all originals of mayors and all press releases. Each round draws messages that none before it"
                    + " drew. Where nothing was imported yet, the exports that study.yaml lists are read first; where"
                    + " records of them were rejected, the exit code is 3. The coders then work in: proxenos serve STUDY",
            "",
            "Examples:",
            "  proxenos sample my-study --round training --coders ana,ben --size 30",
            "  proxenos sample my-study --round test --coders ana,ben",
            "  proxenos sample my-study --coders ana,ben,cleo --overlap .2 --size 1500"
        })
public final class SampleCommand implements Callable<Integer> {
    private static final Choice<Purpose> PURPOSES = Choice.of("round", Purpose.values(), Purpose::code);

    private final Console console;

    @Mixin
    private final CommonOptions common;

    @Parameters(paramLabel = "STUDY", description = "The study's folder.")
    private Path study;

    @Option(
            names = "--round",
            paramLabel = "R",
            defaultValue = "production",
            description = "training, test (of reliability) or production; default: production.")
    private String round;

    @Option(
            names = "--coders",
            paramLabel = "A,B",
            split = ",",
            description =
                    "Who codes; who is not in the team yet is added; default: nobody is named, and whoever codes gets"
                            + " all.")
    private List<String> coders = new ArrayList<>();

    @Option(
            names = "--overlap",
            paramLabel = "S",
            description = "Share of units that all coders code; default: .2 for production, else 1.")
    private @Nullable Double overlap;

    @Option(
            names = "--max-replies",
            paramLabel = "K",
            defaultValue = "30",
            description = "Most replies of one thread; default: 30.")
    private int maxReplies;

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "Units in all; default: 40 for training, 200 for a test, for production all there are.")
    private @Nullable Integer size;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the drawing; default: the study's.")
    private @Nullable Long seed;

    /** The command on this console. */
    public SampleCommand(Console console) {
        this.console = console;
        this.common = new CommonOptions(console);
    }

    @Override
    public Integer call() throws IOException {
        StudyFolder folder = StudyFolder.open(study);
        Design design = design(folder);
        List<Person> named = named();
        ExitCode read;
        Population population;
        try (DuckDbEngine engine = DuckDbEngine.open(folder.corpus(), folder.codes())) {
            read = readExports(engine, folder);
            console.progress("reading messages");
            population = Population.read(engine, folder.study());
        }
        String codebook = folder.codebook().version();
        try (PeopleStore store = PeopleStore.open(folder.peoplesCodes(), Clock.systemUTC())) {
            List<String> names = named.stream().map(Person::name).toList();
            Sample sample =
                    Sample.draw(population.candidates(), design, store.rounds().drawn(), names);
            join(named, store.coders());
            Round drawn = store.rounds().add(sample, design, codebook);
            console.clear();
            console.out().print(common.json() ? SampleText.json(drawn, sample) : SampleText.table(drawn, sample));
        }
        tell(population);
        return read.number();
    }

    /** A study whose exports nobody has read yet can be coded at once, too. */
    private ExitCode readExports(DuckDbEngine engine, StudyFolder folder) throws IOException {
        List<SourceFile> unread = folder.unread();
        if (unread.isEmpty()) {
            return ExitCode.DONE;
        }
        console.progress("reading exports");
        List<Flow> flows = engine.append(unread, folder.importPlan(null));
        console.clear();
        console.note("nothing had been imported yet: %,d messages were read from the exports that study.yaml lists"
                .formatted(flows.stream().mapToLong(Flow::kept).sum()));
        if (!FlowText.rejected(flows)) {
            return ExitCode.DONE;
        }
        console.note("rejected records are kept in " + folder.corpus().resolve("rejected.parquet"));
        return ExitCode.DONE_WITH_REJECTED;
    }

    private Design design(StudyFolder folder) {
        Purpose purpose = PURPOSES.find(round);
        if (size != null && size < 1) {
            throw new IllegalArgumentException("--size %d: a sample has at least one unit".formatted(size));
        }
        return new Design(
                purpose,
                size == null ? purpose.size() : size,
                maxReplies,
                overlap == null ? purpose.overlap() : overlap,
                seed == null ? folder.study().seed() : seed);
    }

    private List<Person> named() {
        Set<String> names = new LinkedHashSet<>();
        for (String name : coders) {
            if (!names.add(name.strip())) {
                throw new IllegalArgumentException("--coders names '%s' twice".formatted(name.strip()));
            }
        }
        return names.stream().map(name -> Person.of(name, Role.CODER)).toList();
    }

    private static void join(List<Person> named, CoderTable team) {
        for (Person person : named) {
            if (team.find(person.name()).isEmpty()) {
                team.add(person);
            }
        }
    }

    private void tell(Population population) {
        if (population.outside() > 0) {
            console.note("%,d messages lie outside of all windows of the study and were not drawn from"
                    .formatted(population.outside()));
        }
        if (population.wordless() > 0) {
            console.note("%,d messages hold no words and were not drawn from".formatted(population.wordless()));
        }
        console.note("next: proxenos serve " + study);
    }
}
