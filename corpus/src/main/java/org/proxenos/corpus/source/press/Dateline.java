package org.proxenos.corpus.source.press;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proxenos.corpus.Document.Precision;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Times;

/**
 * When a document was published, as far as it says.
 *
 * @param at the moment; of a day alone, its first, in the mapping's time zone or UTC
 * @param precision whether a time of day is known; midnight is taken for none, as systems write it for none
 * @param from where the date was found
 */
public record Dateline(Instant at, Precision precision, String from) {
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern MIDNIGHT = Pattern.compile(".*[T ]00:00(?::00(?:\\.0+)?)?(?![0-9:]).*");
    private static final Pattern CLOCK = Pattern.compile("[HhKkn]");
    private static final Pattern NAMED =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})([-_. ]?)(\\d{2})\\2(\\d{2})(?!\\d)");
    private static final Pattern LOOSE =
            Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})[T ](\\d{1,2}):(\\d{1,2}):(\\d{1,2})(\\D.*)?");
    private static final Pattern MAIL =
            Pattern.compile("(?:[A-Za-z]{3,9},?\\s+)?(\\d{1,2})\\s+([A-Za-z]{3,9})\\s+(\\d{4}|\\d{2})"
                    + "(?:\\s+(\\d{1,2}:\\d{2})(?::(\\d{2}))?\\s*([A-Za-z]{1,4}|[+-]\\d{4})?)?");
    private static final List<DateTimeFormatter> WORDS = List.of(
            words("MMMM d, uuuu"),
            words("MMM d, uuuu"),
            words("EEEE, MMMM d, uuuu"),
            words("d MMMM uuuu"),
            words("d MMM uuuu"),
            words("EEEE, d MMMM uuuu"));

    /** A date as a page, a file or a feed writes it; null where it is none. */
    public static @Nullable Dateline find(String stated, String from, Mapping mapping) {
        String value = padded(stated.strip());
        Dateline mail = mail(value, from, mapping);
        if (mail != null) {
            return mail;
        }
        String pattern = mapping.datePattern();
        Optional<Instant> given =
                pattern == null ? Optional.empty() : Times.of(mapping).find(value);
        if (given.isPresent()) {
            boolean clock = CLOCK.matcher(String.valueOf(pattern)).find();
            return new Dateline(given.get(), clock ? Precision.MINUTE : Precision.DAY, from);
        }
        Optional<Instant> time = Times.of(usual(mapping)).find(value);
        if (time.isPresent()) {
            boolean day =
                    DAY.matcher(value).matches() || MIDNIGHT.matcher(value).matches();
            return new Dateline(time.get(), day ? Precision.DAY : Precision.MINUTE, from);
        }
        return inWords(value, from, mapping);
    }

    /** The mapping without its pattern, which is meant for one table and not for every page. */
    private static Mapping usual(Mapping mapping) {
        return new Mapping(Map.of(), null, null, mapping.timeZone(), null, Set.of(), null);
    }

    /** The date in a file's name, such as {@code 2017-06-01-plan.pdf} or {@code pr_20170601.html}; null where there is none. */
    public static @Nullable Dateline inName(String file, Mapping mapping) {
        Matcher named = NAMED.matcher(file);
        while (named.find()) {
            Dateline date = day(named.group(1) + '-' + named.group(3) + '-' + named.group(4), "file name", mapping);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** A date with the noughts that some hands leave out. */
    private static String padded(String value) {
        Matcher loose = LOOSE.matcher(value);
        if (!loose.matches()) {
            return value;
        }
        StringBuilder padded = new StringBuilder(loose.group(1));
        for (int i = 2; i <= 6; i++) {
            String part = loose.group(i);
            padded.append("--T::".charAt(i - 2))
                    .append(part.length() < 2 ? "0" : "")
                    .append(part);
        }
        return padded + (loose.group(7) == null ? "" : loose.group(7));
    }

    /** As mail and RSS write it, with the zones and years that both of them allow. */
    private static @Nullable Dateline mail(String value, String from, Mapping mapping) {
        Matcher mail = MAIL.matcher(value);
        if (!mail.matches()) {
            return null;
        }
        LocalDate day = date(words("d MMM uuuu"), "%s %.3s %s".formatted(mail.group(1), mail.group(2), year(mail)));
        if (day == null) {
            return null;
        }
        if (mail.group(4) == null) {
            return new Dateline(day.atStartOfDay(zone(mapping)).toInstant(), Precision.DAY, from);
        }
        String clock = mail.group(4).length() < 5 ? '0' + mail.group(4) : mail.group(4);
        String seconds = mail.group(5) == null ? "00" : mail.group(5);
        String zone =
                mail.group(6) == null ? "" : mail.group(6).replace("UT", "UTC").replace("UTCC", "UTC");
        return Times.of(usual(mapping))
                .find(day + "T" + clock + ':' + seconds + zone)
                .map(at -> new Dateline(at, Precision.MINUTE, from))
                .orElse(null);
    }

    private static String year(Matcher mail) {
        String year = mail.group(3);
        return year.length() == 4 ? year : (year.compareTo("70") < 0 ? "20" : "19") + year;
    }

    private static @Nullable Dateline inWords(String value, String from, Mapping mapping) {
        for (DateTimeFormatter words : WORDS) {
            LocalDate day = date(words, value);
            if (day != null) {
                return new Dateline(day.atStartOfDay(zone(mapping)).toInstant(), Precision.DAY, from);
            }
        }
        return null;
    }

    private static @Nullable Dateline day(String iso, String from, Mapping mapping) {
        LocalDate day = date(DateTimeFormatter.ISO_LOCAL_DATE, iso);
        return day == null
                ? null
                : new Dateline(day.atTime(LocalTime.MIN).atZone(zone(mapping)).toInstant(), Precision.DAY, from);
    }

    private static @Nullable LocalDate date(DateTimeFormatter form, String value) {
        try {
            return LocalDate.parse(value, form);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static ZoneId zone(Mapping mapping) {
        String zone = mapping.timeZone();
        return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
    }

    private static DateTimeFormatter words(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
