package org.proxenos.workbench.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.codebook.Codebook;
import org.proxenos.corpus.Actor;
import org.proxenos.corpus.collect.CollectionPlan;
import org.proxenos.corpus.source.Decoding;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.table.Actors;
import org.proxenos.corpus.yaml.Problem;
import org.proxenos.engine.ImportPlan;
import org.proxenos.engine.SourceFile;
import org.proxenos.engine.people.PeopleStore;
import org.proxenos.study.StudyNames;
import org.proxenos.study.plan.Study;
import org.proxenos.study.plan.StudyFile;
import org.proxenos.study.plan.StudySource;
import org.proxenos.workbench.collect.Collecting;

/** A folder with a study.yaml that was read without a problem. */
public final class StudyFolder {
    /** The only file that must be there. */
    public static final String FILE = "study.yaml";

    private static final String ACTORS = "actors.csv";

    private final Path folder;
    private final StudyFile file;
    private final Set<String> siblings;

    private StudyFolder(Path folder, StudyFile file, Set<String> siblings) {
        this.folder = folder;
        this.file = file;
        this.siblings = siblings;
    }

    /**
     * Reads a study's plan.
     *
     * @throws IllegalArgumentException when there is none, or with everything that is wrong with it
     */
    public static StudyFolder open(Path folder) throws IOException {
        Path yaml = folder.resolve(FILE);
        if (!Files.isRegularFile(yaml)) {
            throw new IllegalArgumentException(
                    "'%s' is no study: there is no %s in it; make one with: proxenos init DIR".formatted(folder, FILE));
        }
        String text = Files.readString(yaml, StandardCharsets.UTF_8);
        Set<String> read = new TreeSet<>();
        Function<String, Optional<String>> siblings = name -> {
            Optional<String> there = sibling(folder, name);
            there.ifPresent(t -> read.add(name));
            return there;
        };
        StudyFile file = StudyFile.parse(text, FILE, siblings).orElseThrow(StudyFolder::faulty);
        return new StudyFolder(folder, file, read);
    }

    private static IllegalArgumentException faulty(List<? extends Problem> problems) {
        return new IllegalArgumentException("%s cannot be used:%n%s"
                .formatted(FILE, problems.stream().map(p -> "  " + p.text()).collect(Collectors.joining("\n"))));
    }

    private static Optional<String> sibling(Path folder, String name) {
        Path path = folder.resolve(name);
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        // dictionaries come in windows-1252, too
        try (InputStream in = Files.newInputStream(path);
                Reader text = Decoding.open(in, null)) {
            StringWriter all = new StringWriter();
            text.transferTo(all);
            return Optional.of(all.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read: %s".formatted(path, e.getMessage()), e);
        }
    }

    /** The plan. */
    public Study study() {
        return file.study();
    }

    /** What is asked of its messages. */
    public Codebook codebook() {
        return file.codebook();
    }

    /** Where people's codes are kept, if anybody codes. */
    public Path peoplesCodes() {
        return folder.resolve(PeopleStore.FILE);
    }

    /** What it collects live. */
    public List<CollectionPlan> collections() {
        return file.collections();
    }

    /** Where it lies. */
    public Path path() {
        return folder;
    }

    /** Its exports, unless {@code --data} names another folder. */
    public Path exports() {
        return folder.resolve("sources");
    }

    /** How exports are to be read that study.yaml does not list. */
    public Path mappings() {
        return folder.resolve("mappings");
    }

    /** Its corpus. */
    public Path corpus() {
        return folder.resolve("corpus");
    }

    /** Its codes. */
    public Path codes() {
        return folder.resolve("codes");
    }

    /** Its results. */
    public Path results() {
        return folder.resolve("results");
    }

    /** What the workbench keeps of it to be quick: nothing that cannot be made anew. */
    public Path workbench() {
        return folder.resolve(".workbench");
    }

    /** Whom accounts stand for; empty where the study has no actors.csv. */
    public List<Actor> actors() throws IOException {
        Path path = folder.resolve(file.actors());
        if (Files.isRegularFile(path)) {
            try (InputStream in = Files.newInputStream(path)) {
                return Actors.parse(in, file.actors());
            }
        }
        if (file.actors().equals(ACTORS)) {
            return List.of();
        }
        throw new IllegalArgumentException(
                "there is no '%s' in '%s', which actors: of %s names".formatted(file.actors(), folder, FILE));
    }

    /**
     * Whom its accounts stand for, who stays named, and where the key of the pseudonyms lies: in the study's folder, or,
     * where that may only be read and has none, beside the corpus.
     *
     * @param out what stands for the study's results and corpus; null: the study's own folder
     */
    public ImportPlan importPlan(@Nullable Path out) throws IOException {
        ImportPlan all = ImportPlan.of(actors()).naming(StudyNames.of(study()));
        Path key = folder.resolve(ImportPlan.KEY_FILE);
        ImportPlan keyed = out == null || Files.isRegularFile(key) ? all.withKey(key) : all;
        return file.rules().pseudonyms() ? keyed : keyed.withoutPseudonyms();
    }

    /** Whether accounts are listed at all. */
    public boolean hasActors() {
        return Files.isRegularFile(folder.resolve(file.actors()));
    }

    /**
     * The exports that the plan lists, in its order, then what was collected for it.
     *
     * @param data where they lie; null: in the study's own folder
     */
    public List<SourceFile> sources(@Nullable Path data) throws IOException {
        List<SourceFile> found = new ArrayList<>();
        for (StudySource source : study().sources()) {
            for (Path path : Glob.find(source.files(), data == null ? exports() : data)) {
                Origin origin = source.origin(String.valueOf(path.getFileName()));
                found.add(new SourceFile(path, origin, source.format()));
            }
        }
        found.addAll(collected(data == null ? exports() : data));
        return found;
    }

    /**
     * The same, where there is no corpus yet; else empty.
     *
     * @throws IllegalArgumentException when one that the plan lists is not there
     */
    public List<SourceFile> unread() throws IOException {
        return Files.isDirectory(corpus()) ? List.of() : sources(null);
    }

    /** What {@code collect} stored of each collection that the plan still lists. */
    private List<SourceFile> collected(Path sources) throws IOException {
        List<SourceFile> found = new ArrayList<>();
        for (CollectionPlan plan : file.collections()) {
            Path of = sources.resolve(Collecting.FOLDER).resolve(plan.name());
            for (Path path : Files.isDirectory(of) ? Glob.findAny("*.{jsonl,xml}", of) : List.<Path>of()) {
                Origin origin = new Origin(String.valueOf(path.getFileName()), plan.strand(), Mapping.NONE);
                found.add(new SourceFile(path, origin, plan.subject().format()));
            }
        }
        return found;
    }

    /** Files of the owner that hold one of these ids: exports, hand codes, and what else lies in the folder. */
    public List<Path> holding(Set<String> ids) throws IOException {
        Traces traces = Traces.of(ids);
        List<Path> files = new ArrayList<>(traces.in(exports()));
        files.addAll(traces.in(codes()));
        files.addAll(traces.in(results()));
        return files;
    }

    /** The files that decide what a run does besides the exports, in a fixed order. */
    public List<Path> planFiles() throws IOException {
        List<Path> files = new ArrayList<>(List.of(folder.resolve(FILE)));
        Optional.of(folder.resolve(file.actors())).filter(Files::isRegularFile).ifPresent(files::add);
        file.targets().map(folder::resolve).filter(Files::isRegularFile).ifPresent(files::add);
        file.codebookFile().map(folder::resolve).filter(Files::isRegularFile).ifPresent(files::add);
        siblings.stream()
                .map(folder::resolve)
                .filter(read -> !files.contains(read))
                .forEach(files::add);
        files.addAll(handCodes());
        return files;
    }

    /** Tables of codes that people gave, sorted by name. */
    public List<Path> handCodes() throws IOException {
        return Files.isDirectory(codes()) ? Glob.findAny("*.{csv,csv.gz,tsv}", codes()) : List.of();
    }
}
