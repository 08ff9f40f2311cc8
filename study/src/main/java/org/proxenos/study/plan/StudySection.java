package org.proxenos.study.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.proxenos.coding.codebook.Codebook;
import org.proxenos.corpus.collect.CollectionPlan;
import org.proxenos.corpus.yaml.Entries;
import org.proxenos.corpus.yaml.Place;

/** The whole of study.yaml, read key by key. */
final class StudySection {
    private static final List<String> KEYS = List.of(
            "study",
            "title",
            "question",
            "event",
            "windows",
            "sources",
            "collect",
            "actors",
            "targets",
            "codebook",
            "coders",
            "languages",
            "near_duplicates",
            "models",
            "hypotheses",
            "privacy",
            "synthetic",
            "seed");

    /** Where a study names no seed. */
    private static final long SEED = 1;

    private static final String KEEP = "keep";
    private static final String LEAVE_OUT = "leave_out";

    private static final String USUAL_ACTORS = "actors.csv";
    private static final String USUAL_TARGETS = "targets.yaml";
    private static final String USUAL_CODEBOOK = "codebook.yaml";

    private final Function<String, Optional<String>> siblings;

    StudySection(Function<String, Optional<String>> siblings) {
        this.siblings = siblings;
    }

    Optional<StudyFile> read(Place root) {
        return Entries.of(root, KEYS).map(entries -> {
            Optional<String> targetsFile = targetsFile(entries);
            Optional<String> codebookFile =
                    entries.find("codebook").map(this::present).orElseGet(() -> usual(USUAL_CODEBOOK));
            PrivacySection privacy = PrivacySection.read(entries);
            Study study = study(entries, targets(entries, targetsFile), privacy.showsCitizens());
            return new StudyFile(
                    study,
                    entries.find("actors").flatMap(this::present).orElse(USUAL_ACTORS),
                    targetsFile,
                    codebook(entries, codebookFile),
                    codebookFile,
                    new CorpusRules(privacy.pseudonyms().orElse(!study.synthetic())),
                    list(entries, "collect", CollectSection::read, CollectionPlan::name));
        });
    }

    private Study study(Entries entries, List<Target> targets, boolean showsCitizens) {
        Optional<String> id = entries.need("study").flatMap(PlanName::read);
        List<Window> windows =
                entries.find("windows").map(EventSection::windows).orElse(List.of());
        List<String> names = entries.find("windows").map(EventSection::names).orElse(List.of());
        CoderSection coders =
                entries.find("coders").map(c -> CoderSection.read(c, siblings)).orElseGet(CoderSection::none);
        return new Study(
                id.orElse(""),
                entries.text("title").or(() -> id).orElse(""),
                entries.text("question").orElse(""),
                entries.find("event").flatMap(EventSection::read),
                windows,
                list(entries, "sources", SourceSection::read, s -> ""),
                targets,
                coders.names(),
                coders.lexica(),
                texts(entries),
                list(entries, "models", ModelSection::read, ModelPlan::id),
                list(entries, "hypotheses", p -> HypothesisSection.read(p, names), HypothesisPlan::id),
                showsCitizens,
                entries.find("synthetic").flatMap(Place::flag).orElse(false),
                entries.find("seed").flatMap(Place::whole).orElse(SEED));
    }

    private static TextRules texts(Entries entries) {
        return new TextRules(
                entries.find("languages").map(LanguageList::read).orElse(List.of()),
                entries.find("near_duplicates")
                        .flatMap(place -> place.oneOf(List.of(KEEP, LEAVE_OUT)))
                        .filter(LEAVE_OUT::equals)
                        .isPresent());
    }

    /** The elements of a list; a second one of the same id is refused, unless ids are empty. */
    private static <T> List<T> list(
            Entries entries, String key, Function<Place, Optional<T>> read, Function<T, String> id) {
        List<T> values = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Place place : entries.find(key).map(Place::items).orElse(List.of())) {
            read.apply(place).ifPresent(value -> {
                values.add(value);
                if (!id.apply(value).isEmpty() && !ids.add(id.apply(value))) {
                    place.refuse("'" + id.apply(value) + "' is listed twice" + hint(key));
                }
            });
        }
        return values;
    }

    private static String hint(String key) {
        return key.equals("collect") ? "; give each a name: of its own" : "";
    }

    private Optional<String> targetsFile(Entries entries) {
        return entries.find("targets")
                .map(p -> p.isScalar() ? present(p) : Optional.<String>empty())
                .orElseGet(() -> usual(USUAL_TARGETS));
    }

    private List<Target> targets(Entries entries, Optional<String> file) {
        Optional<Place> inPlace = entries.find("targets").filter(p -> !p.isScalar());
        if (inPlace.isPresent()) {
            return TargetSection.read(inPlace.get());
        }
        return file.flatMap(name -> siblings.apply(name)
                        .map(text -> TargetSection.readFile(
                                text, name, entries.place().findings())))
                .orElse(List.of());
    }

    private Codebook codebook(Entries entries, Optional<String> file) {
        return file.flatMap(name -> siblings.apply(name)
                        .flatMap(text ->
                                Codebook.read(text, name, entries.place().findings())))
                .orElseGet(Codebook::builtIn);
    }

    private Optional<String> usual(String name) {
        return siblings.apply(name).map(text -> name);
    }

    private Optional<String> present(Place place) {
        return place.text()
                .flatMap(name -> siblings.apply(name).isPresent()
                        ? Optional.of(name)
                        : place.refuse("there is no file '" + name + "' in the study's folder"));
    }
}
