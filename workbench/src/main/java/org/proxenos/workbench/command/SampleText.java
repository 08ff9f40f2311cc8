package org.proxenos.workbench.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.proxenos.coding.sample.Round;
import org.proxenos.coding.sample.Sample;
import org.proxenos.coding.sample.Sample.Unit;
import org.proxenos.workbench.console.Grid;
import org.proxenos.workbench.console.Json;

/** A sample that was drawn, for a reader and for a script. */
final class SampleText {
    private SampleText() {}

    /** One row a stratum, then who codes how much. */
    static String table(Round round, Sample sample) {
        Grid strata = new Grid("role", "kind", "window", "most reposted", "messages", "drawn", "probability");
        for (Sample.Count count : sample.strata()) {
            strata.row(
                    count.stratum().role(),
                    count.stratum().kind(),
                    count.stratum().window(),
                    count.stratum().top() ? "yes" : "no",
                    Integer.toString(count.population()),
                    Integer.toString(count.drawn()),
                    range(count.lowest(), count.highest()));
        }
        StringBuilder text = new StringBuilder(strata.text());
        text.append("%nround %d, %s: %,d of %,d messages%s, seed %d; %,d coded by all%n"
                .formatted(
                        round.number(),
                        round.design().purpose().code(),
                        sample.units().size(),
                        population(sample),
                        paragraphs(sample.units()) == 0
                                ? ""
                                : " and %,d paragraphs of press releases".formatted(paragraphs(sample.units())),
                        round.design().seed(),
                        shared(sample.units())));
        sample.assignments().forEach((coder, own) -> text.append("  %s: %,d%n".formatted(coder, own.size())));
        return text.toString();
    }

    private static String range(double low, double high) {
        String from = String.format(Locale.ROOT, "%.4f", low);
        String to = String.format(Locale.ROOT, "%.4f", high);
        return from.equals(to) ? from : from + " to " + to;
    }

    static String json(Round round, Sample sample) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("round", round.number());
        all.put("purpose", round.design().purpose().code());
        all.put("seed", round.design().seed());
        all.put("population", population(sample));
        all.put("units", sample.units().size());
        all.put("paragraphs", paragraphs(sample.units()));
        all.put("overlap", shared(sample.units()));
        List<Map<String, Object>> coders = new ArrayList<>();
        sample.assignments().forEach((coder, own) -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("name", coder);
            each.put("units", own.size());
            coders.add(each);
        });
        all.put("coders", coders);
        all.put("strata", sample.strata().stream().map(SampleText::json).toList());
        return Json.of(all);
    }

    private static Map<String, Object> json(Sample.Count count) {
        Map<String, Object> stratum = new LinkedHashMap<>();
        stratum.put("role", count.stratum().role());
        stratum.put("kind", count.stratum().kind());
        stratum.put("window", count.stratum().window());
        stratum.put("top", count.stratum().top());
        stratum.put("population", count.population());
        stratum.put("drawn", count.drawn());
        stratum.put("lowest", count.lowest());
        stratum.put("highest", count.highest());
        return stratum;
    }

    private static int population(Sample sample) {
        return sample.strata().stream().mapToInt(Sample.Count::population).sum();
    }

    private static int paragraphs(List<Unit> units) {
        return units.stream().mapToInt(u -> u.candidate().paragraphs().size()).sum();
    }

    private static long shared(List<Unit> units) {
        return units.stream().filter(Unit::shared).count();
    }
}
