package org.proxenos.study.describe;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.proxenos.inference.describe.Quantiles;
import org.proxenos.study.plan.Study;
import org.proxenos.study.result.Figure.Volume.Bin;

/** What F01 shows, in words, for those who do not see it. */
final class VolumeSentence {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private VolumeSentence() {}

    static String of(Study study, Bins bins, String strand, List<Bin> counted) {
        DateTimeFormatter time = bins.unit().equals("hour") ? HOUR : DAY;
        Map<Instant, Long> totals = new TreeMap<>();
        counted.forEach(b -> totals.merge(b.from(), b.messages(), Long::sum));
        Instant busiest = bins.first();
        for (Map.Entry<Instant, Long> total : totals.entrySet()) {
            busiest = total.getValue() > totals.getOrDefault(busiest, 0L) ? total.getKey() : busiest;
        }
        double median =
                Quantiles.type7(totals.values().stream().mapToDouble(n -> n).toArray(), 0.5);
        return "%s messages of the strand %s from %s to %s (UTC). The busiest %s begins on %s and has %s; the median is %s. "
                        .formatted(
                                Numeral.count(messages(counted, b -> true)),
                                strand,
                                time.format(bins.first()),
                                time.format(bins.last()),
                                stretch(bins),
                                time.format(busiest),
                                Numeral.count(totals.getOrDefault(busiest, 0L)),
                                Numeral.number(median))
                + negative(study, bins, counted);
    }

    private static String stretch(Bins bins) {
        return bins.name().equals(bins.unit()) ? bins.name() : "stretch of " + bins.name();
    }

    private static String negative(Study study, Bins bins, List<Bin> counted) {
        if (counted.stream().noneMatch(b -> b.scored() > 0)) {
            return "Their sentiment is not known.";
        }
        String all = "%s are negative (vader_compound at or below \u22120.05)".formatted(share(counted, b -> true));
        if (study.event().isEmpty()) {
            return all + ".";
        }
        Instant event = bins.start(study.event().get().at());
        String before = share(counted, b -> b.from().isBefore(event));
        String after = share(counted, b -> !b.from().isBefore(event));
        return "%s: %s before the %s of the event, %s from then on.".formatted(all, before, stretch(bins), after);
    }

    private static String share(List<Bin> counted, Predicate<Bin> which) {
        long negative = counted.stream().filter(which).mapToLong(Bin::negative).sum();
        long scored = counted.stream().filter(which).mapToLong(Bin::scored).sum();
        return Numeral.percent((double) negative / scored);
    }

    private static long messages(List<Bin> counted, Predicate<Bin> which) {
        return counted.stream().filter(which).mapToLong(Bin::messages).sum();
    }
}
