package org.proxenos.study.analysis;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.plan.Study;
import org.proxenos.study.plan.Target;
import org.proxenos.study.result.FiredWarning;
import org.proxenos.study.warning.SampleFacts;

/** Looks at messages for what warnings need to know. */
final class SampleSurvey {
    private SampleSurvey() {}

    /** What these messages warn of where nobody's reactions are counted, so that exposure and age do not matter. */
    static List<FiredWarning> warningsOfTexts(Messages sample, Study study, String about) {
        return of(sample, study).warnings(about).stream()
                .filter(w -> !w.id().equals("W4") && !w.id().equals("W11"))
                .toList();
    }

    /** The facts of these messages. */
    static SampleFacts of(Messages sample, Study study) {
        Frame frame = sample.frame();
        double[] ages = sample.numbers("age_hours");
        Countries countries = Countries.of(sample, study);
        return new SampleFacts(
                sample.size(),
                sample.distinct(Specification.ACCOUNT).size(),
                largestShare(frame.words(Specification.ACCOUNT)),
                known(sample.numbers("followers")),
                Arrays.stream(sample.numbers("followers_age_days"))
                        .map(Math::abs)
                        .filter(a -> !Double.isNaN(a))
                        .max()
                        .orElse(Double.NaN),
                known(ages),
                Arrays.stream(ages).filter(a -> !Double.isNaN(a)).min().orElse(Double.NaN),
                Arrays.stream(ages).filter(a -> !Double.isNaN(a)).max().orElse(Double.NaN),
                otherLanguages(frame.words("language")),
                countries.own,
                countries.foreign);
    }

    private static double largestShare(String[] accounts) {
        Map<String, Integer> counts = new HashMap<>();
        Arrays.stream(accounts).filter(Objects::nonNull).forEach(a -> counts.merge(a, 1, Integer::sum));
        return counts.isEmpty() ? Double.NaN : (double) Collections.max(counts.values()) / accounts.length;
    }

    private static double known(double[] values) {
        return Arrays.stream(values).map(v -> Double.isNaN(v) ? 0 : 1).average().orElse(Double.NaN);
    }

    private static double otherLanguages(String[] languages) {
        return Arrays.stream(languages)
                .filter(l -> l != null && !l.isEmpty() && !l.startsWith("und") && !l.startsWith("zxx"))
                .mapToInt(l -> l.toLowerCase(Locale.ROOT).startsWith("en") ? 0 : 1)
                .average()
                .orElse(0);
    }

    /**
     * Where senders stand towards the governments that are targets.
     *
     * @param own countries of senders whose government is a target
     * @param foreign countries of all other senders
     */
    private record Countries(Set<String> own, Set<String> foreign) {
        static Countries of(Messages sample, Study study) {
            Set<String> governed = study.targets().stream()
                    .map(Target::governmentOf)
                    .filter(Objects::nonNull)
                    .map(c -> c.toUpperCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            Countries countries = new Countries(new TreeSet<>(), new TreeSet<>());
            if (governed.isEmpty()) {
                return countries;
            }
            for (String country : sample.where("is_target", false).frame().words("country")) {
                String name = country == null ? "" : country.toUpperCase(Locale.ROOT);
                (governed.contains(name) ? countries.own : countries.foreign).add(name);
            }
            return countries;
        }
    }
}
