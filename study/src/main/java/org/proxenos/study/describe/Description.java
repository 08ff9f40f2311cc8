package org.proxenos.study.describe;

import java.util.ArrayList;
import java.util.List;
import org.proxenos.coding.ValidationRecord;
import org.proxenos.engine.Engine;
import org.proxenos.study.plan.Study;
import org.proxenos.study.result.Figure;
import org.proxenos.study.result.Table;

/**
 * What a study's corpus and codes hold, before anything is tested.
 *
 * <p>What cannot be told from the material (no likes, no times, no codes) is left out; an empty corpus has T01 alone.
 */
public final class Description {
    private final List<Table> tables;
    private final List<Figure> figures;
    private final Selections selections;

    private Description(List<Table> tables, List<Figure> figures, Selections selections) {
        this.tables = List.copyOf(tables);
        this.figures = List.copyOf(figures);
        this.selections = selections;
    }

    /**
     * Describes a study.
     *
     * @param engine holds the study's tables, coded
     * @param validations of variables that people have coded; the others are marked as unvalidated
     */
    public static Description of(Study study, Engine engine, List<ValidationRecord> validations) {
        Material material = Material.of(study, engine, validations);
        List<Table> tables = new ArrayList<>();
        tables.add(CorpusFlowTable.of(material));
        AccountsTable.of(material).ifPresent(tables::add);
        ReliabilityTable.of(validations).ifPresent(tables::add);
        ContentTable.of(material).ifPresent(tables::add);
        Originals originals = Originals.of(material);
        EngagementTable.of(material, originals).ifPresent(tables::add);
        AccountWindowTable.of(material).ifPresent(tables::add);
        ConcentrationTable.of(material, originals).ifPresent(tables::add);
        List<Figure> figures = new ArrayList<>(VolumeFigure.of(material));
        TernaryFigure.of(material, originals).ifPresent(figures::add);
        CcdfFigure.of(material, originals).ifPresent(figures::add);
        return new Description(tables, figures, material.selections());
    }

    /** T01, T02, T03, T04, T06, T06b and T08, as far as there are any. */
    public List<Table> tables() {
        return tables;
    }

    /** F01, F03 and F07, as far as there are any. */
    public List<Figure> figures() {
        return figures;
    }

    /** The messages behind the tables' counts; whoever tests adds his own. */
    public Selections selections() {
        return selections;
    }
}
