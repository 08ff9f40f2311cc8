package org.proxenos.study.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proxenos.coding.HandCodes;
import org.proxenos.coding.Panel;
import org.proxenos.engine.Engine;
import org.proxenos.inference.frame.Frame;
import org.proxenos.study.describe.Description;
import org.proxenos.study.describe.Selections;
import org.proxenos.study.plan.HypothesisPlan;
import org.proxenos.study.plan.Study;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.FiredWarning;
import org.proxenos.study.result.LedgerEntry;
import org.proxenos.study.result.ModelResult;
import org.proxenos.study.result.Provenance;
import org.proxenos.study.result.StudyResults;
import org.proxenos.study.result.Table;
import org.proxenos.study.warning.FigureWarnings;
import org.proxenos.study.warning.PlanFacts;

/** From codes and outcomes to everything a report shows. */
public final class Analysis {
    private final Study study;
    private final Engine engine;
    private final Evidence evidence;

    private Analysis(Study study, Engine engine, Evidence evidence) {
        this.study = study;
        this.engine = engine;
        this.evidence = evidence;
    }

    /**
     * Looks at a coded corpus.
     *
     * @param panel that coded it
     * @param hand what people coded
     */
    public static Analysis of(Study study, Engine engine, Panel panel, HandCodes hand) {
        Validations validations = Validations.of(panel, hand, engine, study.seed());
        SettledCodes people = new SettledCodes(hand, study.seed());
        return new Analysis(
                study,
                engine,
                new Evidence(
                        study, engine, Messages.originals(study, engine), validations, people, HypothesisPlan.LETTERS));
    }

    /**
     * Tests what the study asks and puts it beside what the corpus holds.
     *
     * @param program version of Proxenos
     * @param studyHash sha256 of study.yaml and the files it names
     * @param plan whether the plan was frozen before, and has changed since; a sentence
     */
    public StudyResults results(String program, String studyHash, String plan) {
        Frame flow = engine.query(
                "SELECT file, bytes, sha256, read, kept, duplicate, rejected FROM flow ORDER BY file, sha256");
        Description description =
                Description.of(study, engine, evidence.validations().records());
        Map<String, String> opens = new HashMap<>();
        List<Finding> findings = findings(description.selections(), opens);
        List<LedgerEntry> ledger = Verdicts.of(findings);
        StudyModels own = ownModels(description.selections(), opens);
        List<ModelResult> models = Stream.concat(
                        findings.stream().flatMap(f -> f.models().stream()), own.results().stream())
                .toList();
        Exhibits exhibits = Exhibits.of(evidence, description.selections());
        List<Figure> figures = figures(description, exhibits, findings, models, ledger);
        List<FiredWarning> warnings = warnings(findings, own, figures);
        return new StudyResults(
                study,
                new Answer(evidence, ledger, warnings).lines(),
                tables(description.tables(), exhibits.tables(), results(models, ledger, warnings, opens)),
                ledger,
                models,
                figures,
                warnings,
                description.selections().all(),
                description.selections().messages(),
                new Methods(evidence).text(flow, plan),
                Methods.references(),
                new Provenance(program, Runtime.version().toString(), study.seed(), studyHash, plan, files(flow)));
    }

    private List<Finding> findings(Selections selections, Map<String, String> opens) {
        List<Finding> findings = new ArrayList<>();
        for (HypothesisPlan plan : study.hypotheses()) {
            Hypothesis hypothesis = Hypotheses.of(plan);
            Finding finding = tested(hypothesis, plan);
            String messages = finding.n() == 0 ? "" : hypothesis.messages(evidence);
            if (!messages.isEmpty()) {
                String label = "messages that %s rests on".formatted(plan.id());
                opens.put(plan.id(), selections.add("ledger-" + plan.id(), label, messages));
            }
            findings.add(finding);
        }
        return findings;
    }

    /** What was found, as far as the plan shows it. */
    private Finding tested(Hypothesis hypothesis, HypothesisPlan plan) {
        String placebo = plan.placebo();
        boolean isColumn = !placebo.equals(HypothesisPlan.LETTERS) && !placebo.equals(HypothesisPlan.NONE);
        if (isColumn && !evidence.originals().has(placebo)) {
            return Finding.none(
                    plan.id(),
                    Hypotheses.statement(plan.id()),
                    plan.test(),
                    "its placebo '%s' is no column of numbers".formatted(placebo));
        }
        return hypothesis
                .test(isColumn ? evidence.withPlacebo(placebo) : evidence)
                .withoutCurve(hypothesis.whyNoCurve())
                .shown(plan);
    }

    private StudyModels ownModels(Selections selections, Map<String, String> opens) {
        StudyModels own = StudyModels.of(evidence);
        own.messages()
                .forEach((id, condition) ->
                        opens.put(id, selections.add("model-" + id, "complete messages of model " + id, condition)));
        return own;
    }

    private static List<Provenance.File> files(Frame flow) {
        List<Provenance.File> files = new ArrayList<>();
        for (int i = 0; i < flow.rows(); i++) {
            files.add(new Provenance.File(
                    flow.words("file")[i], (long) flow.numbers("bytes")[i], flow.words("sha256")[i], (long)
                            flow.numbers("read")[i]));
        }
        return files;
    }

    private static List<Figure> figures(
            Description description,
            Exhibits exhibits,
            List<Finding> findings,
            List<ModelResult> models,
            List<LedgerEntry> ledger) {
        List<Figure> figures = new ArrayList<>(description.figures());
        figures.addAll(exhibits.figures());
        findings.stream().map(Finding::curve).filter(Objects::nonNull).forEach(figures::add);
        CoefficientFigure.of(models, ledger).ifPresent(figures::add);
        figures.sort(Comparator.comparing(Figure::id));
        return figures;
    }

    private List<FiredWarning> warnings(List<Finding> findings, StudyModels own, List<Figure> figures) {
        List<FiredWarning> warnings = new ArrayList<>(new PlanFacts(study).warnings());
        warnings.addAll(new CorpusSurvey(evidence).warnings());
        findings.forEach(f -> warnings.addAll(f.warnings()));
        warnings.addAll(own.warnings());
        warnings.addAll(FigureWarnings.of(figures));
        return warnings.stream()
                .sorted(Comparator.comparingInt(w -> Integer.parseInt(w.id().substring(1))))
                .collect(Collectors.toList());
    }

    private static List<Table> results(
            List<ModelResult> models,
            List<LedgerEntry> ledger,
            List<FiredWarning> warnings,
            Map<String, String> opens) {
        List<Table> tables = new ArrayList<>();
        if (!models.isEmpty()) {
            tables.add(ResultTables.models(models, opens));
        }
        if (!ledger.isEmpty()) {
            tables.add(ResultTables.ledger(ledger, opens));
        }
        if (!warnings.isEmpty()) {
            tables.add(ResultTables.limitations(warnings));
        }
        return tables;
    }

    private static List<Table> tables(List<Table> described, List<Table> exhibited, List<Table> tested) {
        return Stream.of(described, exhibited, tested)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Table::id))
                .toList();
    }
}
