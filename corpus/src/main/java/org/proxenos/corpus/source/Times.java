package org.proxenos.corpus.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Points in time as exports write them.
 *
 * <p>Without a pattern these forms are known: RFC 3339 and its looser kin (a blank for the T, no seconds, no zone),
 * {@code EEE MMM dd HH:mm:ss Z yyyy}, {@code EEE, dd MMM yyyy HH:mm:ss Z}, seconds, milli- and microseconds since 1970,
 * and {@code M/D/YY H:MM}. Day-first dates are known by pattern only, since 3/4 would be guessed wrong.
 */
public final class Times {
    /** UTC and the usual forms. */
    public static final Times USUAL = new Times(ZoneOffset.UTC, null);

    private static final String FORM = "0000-00-00T00:00:00";
    private static final String UTC = "+00:00";

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})-(\\d{2})-(\\d{2})"
                    + "(?:[T ](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?)?\\s?(Z|z|[A-Z]{3,4}|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final Pattern SLASHED = Pattern.compile(
            "(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})(?:,? (\\d{1,2}):(\\d{2})(?::(\\d{2}))? ?([AaPp][Mm])?)?");
    private static final Pattern EPOCH = Pattern.compile("(\\d{9,10}|\\d{12,13}|\\d{15,16})(?:\\.\\d*)?");
    /** Hours ahead of UTC; American ones from RFC 822, the rest where one place alone uses the letters in exports. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("Z", 0),
            Map.entry("z", 0),
            Map.entry("UTC", 0),
            Map.entry("GMT", 0),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("WET", 0),
            Map.entry("WEST", 1),
            Map.entry("BST", 1),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3));

    private static final DateTimeFormatter CLASSIC =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss Z yyyy", Locale.ENGLISH);

    private final ZoneId zone;
    private final @Nullable DateTimeFormatter pattern;

    private Times(ZoneId zone, @Nullable DateTimeFormatter pattern) {
        this.zone = zone;
        this.pattern = pattern;
    }

    /**
     * Times as a mapping says they are written.
     *
     * @throws UnreadableSourceException when the zone or the pattern does not exist
     */
    public static Times of(Mapping mapping) {
        try {
            ZoneId zone = mapping.timeZone() == null ? ZoneOffset.UTC : ZoneId.of(mapping.timeZone());
            return new Times(zone, mapping.datePattern() == null ? null : formatter(mapping.datePattern()));
        } catch (DateTimeException e) {
            throw new UnreadableSourceException("no time zone is called '" + mapping.timeZone()
                    + "'; names look like UTC, Europe/Paris, America/New_York");
        } catch (IllegalArgumentException e) {
            throw new UnreadableSourceException("date_pattern '" + mapping.datePattern()
                    + "' is no pattern; one looks like d.M.yyyy HH:mm: " + e.getMessage());
        }
    }

    /** The instant that a cell states; empty where it states none. */
    public Optional<Instant> find(String cell) {
        String value = cell.strip();
        try {
            return Optional.ofNullable(pattern == null ? usual(value) : byPattern(value, pattern));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    private Instant byPattern(String value, DateTimeFormatter format) {
        TemporalAccessor parsed = format.parseBest(value, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
        if (parsed instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        LocalDateTime local = parsed instanceof LocalDate day ? day.atStartOfDay() : LocalDateTime.from(parsed);
        return local.atZone(zone).toInstant();
    }

    private @Nullable Instant usual(String value) {
        Instant plain = plain(value);
        if (plain != null) {
            return plain;
        }
        Matcher iso = ISO.matcher(value);
        if (iso.matches()) {
            return iso(iso);
        }
        Matcher epoch = EPOCH.matcher(value);
        if (epoch.matches()) {
            return epoch(epoch.group(1));
        }
        Matcher slashed = SLASHED.matcher(value);
        if (slashed.matches()) {
            return slashed(slashed);
        }
        if (value.isEmpty() || !Character.isLetter(value.charAt(0))) {
            return null;
        }
        DateTimeFormatter words = value.indexOf(',') == 3 ? DateTimeFormatter.RFC_1123_DATE_TIME : CLASSIC;
        return Instant.from(words.parse(value));
    }

    /** The form that platforms write, 2017-06-01T12:00:00.000Z or +00:00, without a regular expression; null where it is another. */
    private static @Nullable Instant plain(String value) {
        if (value.endsWith(UTC)) {
            return plain(value.substring(0, value.length() - UTC.length()) + 'Z');
        }
        int last = value.length() - 1;
        int fraction = last - FORM.length();
        if (fraction < 0 || fraction == 1 || fraction > 10 || value.charAt(last) != 'Z' || !isPlain(value, last)) {
            return null;
        }
        int nanos = 0;
        for (int i = FORM.length() + 1, unit = 100_000_000; i < last; i++, unit /= 10) {
            nanos += unit * (value.charAt(i) - '0');
        }
        LocalDate day = LocalDate.of(digits(value, 0, 4), digits(value, 5, 7), digits(value, 8, 10));
        LocalTime time = LocalTime.of(digits(value, 11, 13), digits(value, 14, 16), digits(value, 17, 19), nanos);
        return LocalDateTime.of(day, time).toInstant(ZoneOffset.UTC);
    }

    private static boolean isPlain(String value, int end) {
        for (int i = 0; i < end; i++) {
            char form = i < FORM.length() ? FORM.charAt(i) : i == FORM.length() ? '.' : '0';
            boolean isDigit = value.charAt(i) >= '0' && value.charAt(i) <= '9';
            if (form == '0' ? !isDigit : value.charAt(i) != form) {
                return false;
            }
        }
        return true;
    }

    private static int digits(String value, int from, int to) {
        return Integer.parseInt(value, from, to, 10);
    }

    private Instant iso(Matcher iso) {
        LocalDate day = LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
        String fraction = iso.group(7) == null ? "0" : iso.group(7);
        int nanos = number((fraction + "00000000").substring(0, 9));
        LocalTime time = LocalTime.of(number(iso.group(4)), number(iso.group(5)), number(iso.group(6)), nanos);
        String offset = iso.group(8);
        return LocalDateTime.of(day, time)
                .atZone(offset == null ? zone : offset(offset))
                .toInstant();
    }

    private static ZoneId offset(String offset) {
        Integer hours = ZONES.get(offset);
        return hours == null ? ZoneOffset.of(offset) : ZoneOffset.ofHours(hours);
    }

    private static Instant epoch(String digits) {
        long value = Long.parseLong(digits);
        if (digits.length() <= 10) {
            return Instant.ofEpochSecond(value);
        }
        if (digits.length() <= 13) {
            return Instant.ofEpochMilli(value);
        }
        return Instant.ofEpochSecond(value / 1_000_000, value % 1_000_000 * 1_000);
    }

    private Instant slashed(Matcher slashed) {
        int year = number(slashed.group(3));
        LocalDate day =
                LocalDate.of(year < 100 ? 2000 + year : year, number(slashed.group(1)), number(slashed.group(2)));
        int hour = number(slashed.group(4));
        if (slashed.group(7) != null) {
            boolean afternoon = slashed.group(7).toLowerCase(Locale.ROOT).equals("pm");
            hour = hour % 12 + (afternoon ? 12 : 0);
        }
        return LocalDateTime.of(day, LocalTime.of(hour, number(slashed.group(5)), number(slashed.group(6))))
                .atZone(zone)
                .toInstant();
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
