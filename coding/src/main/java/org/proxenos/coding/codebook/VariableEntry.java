package org.proxenos.coding.codebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.proxenos.corpus.yaml.Entries;
import org.proxenos.corpus.yaml.Place;
import org.proxenos.inference.reliability.Level;

/**
 * An entry of a codebook file. What a change does not say stays as it was.
 *
 * @param version of entries that name none
 */
record VariableEntry(String version) {
    private static final List<String> KEYS = List.of(
            "id",
            "level",
            "kind",
            "question",
            "categories",
            "include",
            "exclude",
            "borderline",
            "positive",
            "negative",
            "ask_if",
            "units",
            "per_target",
            "missing",
            "version");

    /** A name that can stand in a formula. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,59}");

    private static final List<String> LEVELS = codes(Level.values());
    private static final List<String> KINDS = codes(Variable.Kind.values());
    private static final List<String> UNITS = codes(Unit.values());
    private static final String TARGETS = "targets";
    private static final String ALWAYS = "always";
    private static final String YES_NO = "yes_no";
    private static final List<Category> NO_AND_YES = List.of(new Category("0", "no", ""), new Category("1", "yes", ""));

    private static List<String> codes(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** A new variable; what it must say and does not is noted. */
    Optional<Variable> added(String name, Place place) {
        if (!NAME.matcher(name).matches()) {
            return place.refuse("'" + name + "' is no name for a variable; write lower case letters, digits and _");
        }
        return Entries.of(place, KEYS).flatMap(entries -> {
            Optional<Place> question = entries.need("question");
            Variable blank = new Variable(name, Level.NOMINAL, "");
            Variable.Kind kind = kind(entries, Variable.Kind.SINGLE);
            boolean asked = kind != Variable.Kind.AUTO;
            Variable variable = new Variable(
                    name,
                    "",
                    blank.level(),
                    kind,
                    "",
                    List.of(),
                    false,
                    Guideline.NONE,
                    AskIf.ALWAYS,
                    asked ? List.of(Unit.MESSAGE, Unit.REPLY, Unit.PARAGRAPH) : List.of(),
                    false,
                    asked && kind != Variable.Kind.COUNT && kind != Variable.Kind.TEXT ? usualMissing() : List.of(),
                    version);
            return question.isEmpty() ? Optional.empty() : checked(with(variable, entries), entries);
        });
    }

    /** A variable with what the entry says instead. */
    Optional<Variable> changed(Variable variable, Place place) {
        return Entries.of(place, KEYS).flatMap(entries -> checked(with(variable, entries), entries));
    }

    private Variable with(Variable old, Entries entries) {
        Optional<Place> categories = entries.find("categories");
        return new Variable(
                old.name(),
                entries.text("id").orElse(old.id()),
                entries.find("level")
                        .flatMap(p -> p.oneOf(LEVELS))
                        .map(l -> Level.valueOf(upper(l)))
                        .orElse(old.level()),
                kind(entries, old.kind()),
                entries.text("question").map(VariableEntry::flat).orElse(old.question()),
                categories
                        .map(p -> isTargets(p) ? List.<Category>of() : categories(p))
                        .orElse(old.categories()),
                categories.map(VariableEntry::isTargets).orElse(old.ofTargets()),
                guideline(old.guideline(), entries),
                entries.find("ask_if").map(VariableEntry::askIf).orElse(old.askIf()),
                entries.find("units").map(VariableEntry::units).orElse(old.units()),
                entries.find("per_target").flatMap(Place::flag).orElse(old.perTarget()),
                entries.find("missing").map(VariableEntry::categories).orElse(old.missing()),
                entries.text("version").orElse(old.version()));
    }

    /** What the parts of an entry must be to each other. */
    private static Optional<Variable> checked(Variable variable, Entries entries) {
        boolean chooses = variable.kind() == Variable.Kind.SINGLE || variable.kind() == Variable.Kind.MULTI;
        Place at = entries.find("categories").orElse(entries.place());
        if (chooses && variable.categories().size() < 2 && !variable.ofTargets()) {
            at.refuse("a choice needs two categories or more: write categories: with value, label and meaning, or"
                    + " kind: text or count");
        }
        if (!chooses && !variable.categories().isEmpty() && variable.isAsked()) {
            at.refuse("categories are for kind: single or multi");
        }
        List<String> values = Stream.concat(variable.categories().stream(), variable.missing().stream())
                .map(Category::value)
                .toList();
        values.stream()
                .filter(v -> values.indexOf(v) != values.lastIndexOf(v))
                .distinct()
                .forEach(v -> at.refuse("the value '" + v + "' stands twice among categories and missing codes"));
        return Optional.of(variable);
    }

    private static List<Category> usualMissing() {
        return List.of(Category.NOT_CODABLE, Category.NOT_APPLICABLE);
    }

    private static Variable.Kind kind(Entries entries, Variable.Kind otherwise) {
        return entries.find("kind")
                .flatMap(p -> p.oneOf(KINDS))
                .map(k -> Variable.Kind.valueOf(upper(k)))
                .orElse(otherwise);
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    private static String flat(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static Guideline guideline(Guideline old, Entries entries) {
        return new Guideline(
                entries.text("include").map(VariableEntry::flat).orElse(old.include()),
                entries.text("exclude").map(VariableEntry::flat).orElse(old.exclude()),
                entries.text("borderline").map(VariableEntry::flat).orElse(old.borderline()),
                entries.find("positive").map(Place::texts).orElse(old.positive()),
                entries.find("negative").map(Place::texts).orElse(old.negative()));
    }

    private static boolean isTargets(Place place) {
        return place.isScalar() && place.text().filter(TARGETS::equals).isPresent();
    }

    /** Value, label and meaning: {@code [1, yes, it is said]}, or a map of the three; {@code yes_no} for 0 and 1. */
    private static List<Category> categories(Place list) {
        if (list.isScalar() && list.text().filter(YES_NO::equals).isPresent()) {
            return NO_AND_YES;
        }
        List<Category> categories = new ArrayList<>();
        for (Place place : list.items()) {
            if (place.isList()) {
                List<String> parts = place.items().stream()
                        .flatMap(p -> p.anyText().map(VariableEntry::flat).stream())
                        .toList();
                if (parts.size() == 2 || parts.size() == 3) {
                    categories.add(new Category(parts.get(0), parts.get(1), parts.size() == 3 ? parts.get(2) : ""));
                } else {
                    place.refuse("a category is [value, label] or [value, label, meaning]");
                }
            } else {
                named(place).ifPresent(categories::add);
            }
        }
        categories.stream()
                .filter(c -> c.value().contains(Variable.LABEL_SEPARATOR))
                .forEach(c -> list.refuse("the value '" + c.value() + "' must not hold " + Variable.LABEL_SEPARATOR));
        return categories;
    }

    private static Optional<Category> named(Place place) {
        return Entries.of(place, List.of("value", "label", "meaning"))
                .flatMap(entries -> entries.need("value")
                        .flatMap(Place::text)
                        .map(value -> new Category(
                                value,
                                entries.text("label").map(VariableEntry::flat).orElse(value),
                                entries.text("meaning").map(VariableEntry::flat).orElse(""))));
    }

    private static AskIf askIf(Place place) {
        if (place.isScalar()) {
            place.oneOf(List.of(ALWAYS));
            return AskIf.ALWAYS;
        }
        List<Map<String, List<String>>> cases = new ArrayList<>();
        for (Place wanted : place.isList() ? place.items() : List.of(place)) {
            Map<String, List<String>> values = new LinkedHashMap<>();
            Entries.named(wanted).ifPresent(e -> e.all().forEach((name, p) -> values.put(name, p.texts())));
            cases.add(values);
        }
        return new AskIf(cases);
    }

    private static List<Unit> units(Place place) {
        return place.placesOfTexts().stream()
                .flatMap(p -> p.oneOf(UNITS).stream())
                .map(unit -> Unit.valueOf(upper(unit)))
                .distinct()
                .toList();
    }
}
