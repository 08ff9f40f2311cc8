package org.proxenos.study.plan;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.yaml.Entries;
import org.proxenos.corpus.yaml.Place;

/** An element of {@code sources:}, or a mapping file. */
final class SourceSection {
    /** What a column can hold; interfaces of the project promise these names. */
    static final List<String> FIELDS = List.of(
            "id",
            "account",
            "handle",
            "account_name",
            "published_at",
            "observed_at",
            "text",
            "language",
            "kind",
            "is_repost",
            "is_reply",
            "is_quote",
            "repost_of",
            "in_reply_to",
            "in_reply_to_account",
            "quotes",
            "conversation_id",
            "likes",
            "reposts",
            "quotes_count",
            "replies",
            "views",
            "followers",
            "followers_observed_at",
            "account_description",
            "account_location",
            "account_created_at",
            "bot_score",
            "mentions",
            "hashtags",
            "links",
            "url");

    private static final List<String> REACTIONS = List.of("likes", "reposts", "quotes_count", "replies", "views");

    private static final List<String> KEYS = List.of(
            "files",
            "format",
            "strand",
            "platform",
            "columns",
            "delimiter",
            "encoding",
            "time_zone",
            "date_pattern",
            "missing",
            "selection",
            "selected_on",
            "rounded",
            "note");

    private static final Map<String, Character> DELIMITERS =
            Map.of("tab", '\t', "\\t", '\t', "comma", ',', "semicolon", ';', "pipe", '|');

    private final Entries entries;

    private SourceSection(Entries entries) {
        this.entries = entries;
    }

    static Optional<StudySource> read(Place place) {
        return Entries.of(place, KEYS).flatMap(entries -> {
            StudySource source = new SourceSection(entries).source();
            return entries.need("files")
                    .flatMap(SourceSection::glob)
                    .map(glob -> new StudySource(
                            glob, source.format(), source.strand(), source.mapping(), source.caveats()));
        });
    }

    static Optional<StudySource> readMapping(Place place) {
        return Entries.of(place, KEYS).map(entries -> new SourceSection(entries).source());
    }

    private static Optional<String> glob(Place place) {
        return place.text().flatMap(glob -> {
            boolean escapes =
                    glob.startsWith("/") || List.of(glob.split("/", -1)).contains("..");
            return escapes
                    ? place.refuse("'" + glob + "' leaves the folder; name files relative to sources/ or to --data")
                    : Optional.of(glob);
        });
    }

    private StudySource source() {
        return new StudySource("", entries.text("format").orElse(null), strand(), mapping(), caveats());
    }

    private Strand strand() {
        List<String> strands = Arrays.stream(Strand.values()).map(Strand::code).toList();
        return entries.find("strand")
                .flatMap(p -> p.oneOf(strands))
                .flatMap(Strand::find)
                .orElse(Strand.ACCOUNTS);
    }

    private Mapping mapping() {
        return new Mapping(
                entries.find("columns").map(SourceSection::columns).orElse(Map.of()),
                entries.find("delimiter").flatMap(SourceSection::delimiter).orElse(null),
                entries.find("encoding").flatMap(SourceSection::encoding).orElse(null),
                entries.find("time_zone").flatMap(SourceSection::timeZone).orElse(null),
                entries.find("date_pattern").flatMap(SourceSection::datePattern).orElse(null),
                new LinkedHashSet<>(entries.texts("missing")),
                entries.text("platform").map(p -> p.toLowerCase(Locale.ROOT)).orElse(null));
    }

    private Caveats caveats() {
        return new Caveats(
                entries.text("selection").orElse(""),
                reactions("selected_on"),
                reactions("rounded"),
                entries.text("note").orElse(""));
    }

    private List<String> reactions(String key) {
        return entries.find(key)
                .map(list -> list.placesOfTexts().stream()
                        .flatMap(p -> p.oneOf(REACTIONS).stream())
                        .toList())
                .orElse(List.of());
    }

    private static Map<String, String> columns(Place place) {
        Map<String, String> columns = new LinkedHashMap<>();
        Entries.of(place, FIELDS).ifPresent(entries -> {
            entries.all().forEach((field, p) -> p.text().ifPresent(column -> columns.put(field, column)));
            if (!entries.all().isEmpty()
                    && entries.find("text").isEmpty()
                    && entries.find("id").isEmpty()) {
                place.refuse("name the column of the text, or at least of the id");
            }
        });
        return columns;
    }

    private static Optional<Character> delimiter(Place place) {
        return place.anyText().flatMap(t -> {
            Character named = t.length() == 1 ? Character.valueOf(t.charAt(0)) : DELIMITERS.get(t);
            return named == null || named == '"' || named == '\n' || named == '\r'
                    ? place.refuse("'" + t + "' is no delimiter; give one character, or tab")
                    : Optional.of(named);
        });
    }

    private static Optional<String> encoding(Place place) {
        return place.text().flatMap(name -> {
            try {
                return Optional.of(Charset.forName(name).name());
            } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
                return place.refuse("'" + name + "' is no known encoding; usual ones: UTF-8, windows-1252, ISO-8859-1");
            }
        });
    }

    private static Optional<String> timeZone(Place place) {
        return place.text().flatMap(name -> {
            try {
                return Optional.of(ZoneId.of(name).getId());
            } catch (DateTimeException unknown) {
                return place.refuse("'" + name + "' is no time zone; write Europe/Paris, UTC or +02:00");
            }
        });
    }

    private static Optional<String> datePattern(Place place) {
        return place.text().flatMap(pattern -> {
            try {
                return Optional.of(DateTimeFormatter.ofPattern(pattern, Locale.ROOT))
                        .map(usable -> pattern);
            } catch (IllegalArgumentException broken) {
                return place.refuse("'" + pattern + "' is no date pattern: " + broken.getMessage());
            }
        });
    }
}
