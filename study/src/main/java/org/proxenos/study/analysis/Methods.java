package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.plan.Event;
import org.proxenos.study.plan.HypothesisPlan;
import org.proxenos.study.plan.Study;
import org.proxenos.study.plan.StudySource;
import org.proxenos.study.plan.Window;

/** The methods paragraph of a paper, from what was done. */
final class Methods {
    private static final List<String> REFERENCES = List.of(
            "asdourian2020",
            "brady2025",
            "burton2021",
            "cameron2015",
            "camerontrivedi2013",
            "hayes2007",
            "hodges1963",
            "holm1979",
            "hutto2014",
            "mann1947",
            "mohammad2017",
            "rathje2021",
            "self1987",
            "wilcoxon1945",
            "wilson1927");

    private final Evidence evidence;
    private final Study study;

    Methods(Evidence evidence) {
        this.evidence = evidence;
        this.study = evidence.study();
    }

    /** What the paragraphs cite. */
    static List<String> references() {
        return REFERENCES;
    }

    /** Paragraphs, one a line. */
    String text(Frame flow, String plan) {
        List<String> paragraphs = new ArrayList<>(List.of(corpus(flow), measures(), models(), honesty() + " " + plan));
        paragraphs.removeIf(String::isBlank);
        return String.join("\n\n", paragraphs);
    }

    private String corpus(Frame flow) {
        long read = sum(flow, "read");
        long kept = sum(flow, "kept");
        String base =
                "Corpus. %,d records of %,d files were read; %,d were kept as messages, %,d were there already and %,d could not be used."
                        .formatted(read, flow.rows(), kept, sum(flow, "duplicate"), sum(flow, "rejected"));
        String windows = study.windows().isEmpty()
                ? " All times were used."
                : " Windows (UTC, half-open): "
                        + study.windows().stream().map(Methods::window).collect(Collectors.joining("; ")) + ".";
        String event = study.event().map(Methods::event).orElse("");
        String caveats = study.sources().stream()
                .map(Methods::caveat)
                .filter(c -> !c.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
        return base + event + windows + (caveats.isEmpty() ? "" : " " + caveats);
    }

    private static long sum(Frame flow, String column) {
        return (long) Arrays.stream(flow.numbers(column)).sum();
    }

    private static String window(Window window) {
        return "%s %s to %s".formatted(window.name(), window.from(), window.until());
    }

    private static String event(Event event) {
        String expected = event.anticipation() == null
                ? ""
                : ", expected since %s; messages of that time are left out of comparisons"
                        .formatted(event.anticipation());
        return " Event: %s, %s%s.".formatted(event.label(), event.at(), expected);
    }

    private static String caveat(StudySource source) {
        List<String> said = new ArrayList<>();
        if (!source.caveats().selection().isEmpty()) {
            said.add(source.caveats().selection());
        }
        if (!source.caveats().rounded().isEmpty()) {
            said.add("rounded counts: " + String.join(", ", source.caveats().rounded()));
        }
        if (!source.caveats().note().isEmpty()) {
            said.add(source.caveats().note());
        }
        return said.isEmpty()
                ? ""
                : "%s: %s.".formatted(source.files(), String.join("; ", said)).replace("..", ".");
    }

    private String measures() {
        String records = evidence.validations().records().stream()
                .map(r -> "%s (%s)".formatted(r.variable(), r.summary()))
                .collect(Collectors.joining("; "));
        return "Measures. Machine coders read every text but reposts: sentiment by VADER (Hutto and Gilbert 2014), word lists,"
                + " and marks on the surface. criticism is a proxy: a target is named in a text whose compound score is -0.05 or"
                + " less; common_enemy counts an enemy, harm and an inclusive we. Sentiment is not a stance (Mohammad et al. 2017)."
                + (records.isEmpty()
                        ? " No people coded these messages, so no machine code may carry a verdict."
                        : " People's codes, Krippendorff's alpha (Hayes and Krippendorff 2007), gate on the lower end of the bootstrap interval: "
                                + records + ".");
    }

    private String models() {
        String tested = study.hypotheses().stream().map(HypothesisPlan::id).collect(Collectors.joining(", "));
        return tested.isEmpty()
                ? ""
                : "Tests of %s. Counts are modelled by negative binomial regression (NB2, theta by maximum likelihood; Cameron and Trivedi"
                                .formatted(tested)
                        + " 2013) with an effect for each account and window; errors are clustered by account (Cameron and Miller 2015)."
                        + " The primary test of an exposure deals it anew within accounts (DiCiccio and Romano 2017); its p and interval are the ledger's,"
                        + " those in tables of models are Wald's."
                        + " Ratios of replies to reposts are compared by Mann and Whitney's test (1947) with Hodges and Lehmann's shift (1963)."
                        + " Shares have Wilson intervals (1927). Primary p-values are corrected by Holm (1979) over all primary tests.";
    }

    private String honesty() {
        return "Every model is run again with the number of letters X, Y and Z as a predictor (Burton et al. 2021), and with exposures"
                + " dealt anew within accounts and windows. Published values in the figure of coefficients are orientation (Brady and Van Bavel 2025;"
                + " Rathje et al. 2021). The study is inspired by Asdourian and Ingenhoff (2020) and does not replicate it; seed %d."
                        .formatted(study.seed());
    }
}
