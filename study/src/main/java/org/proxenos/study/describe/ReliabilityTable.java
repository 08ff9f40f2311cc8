package org.proxenos.study.describe;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proxenos.coding.Accuracy;
import org.proxenos.coding.ValidationRecord;
import org.proxenos.inference.reliability.Agreement;
import org.proxenos.inference.reliability.Gate;
import org.proxenos.study.result.Table;
import org.proxenos.study.result.Table.Cell;

/** T03: whether people agree with each other, and machines with people. */
final class ReliabilityTable {
    private static final double NONE = Double.NaN;

    private ReliabilityTable() {}

    /** Empty where no people have coded. */
    static Optional<Table> of(List<ValidationRecord> validations) {
        if (validations.isEmpty()) {
            return Optional.empty();
        }
        TableDraft draft = new TableDraft("T03-reliability", "Reliability of codes")
                .words("variable", "asked", "level")
                .numbers("people_alpha", "people_low", "people_high", "people_n")
                .numbers("machine_alpha", "machine_low", "machine_high", "machine_n")
                .numbers("precision", "recall", "f1")
                .words("gate");
        validations.forEach(v -> draft.row(row(v)));
        return Optional.of(draft.note(
                        "Krippendorff's alpha with its 95 % bootstrap interval over units: people among each other before"
                                + " adjudication, and the machine against what people settled on; n counts units.")
                .note("A variable is asked of people under the name in the second column.")
                .note("The gate is the lower of the two: rely from %s, tentative from %s, else locked."
                        .formatted(Numeral.number(Gate.RELY_FROM), Numeral.number(Gate.TENTATIVE_FROM)))
                .table());
    }

    private static List<Cell> row(ValidationRecord v) {
        Accuracy accuracy = v.accuracy();
        return List.of(
                Cells.text(v.variable()),
                Cells.text(v.asked()),
                Cells.text(v.machine().level().code()),
                alpha(v.people().alpha()),
                alpha(v.people().low()),
                alpha(v.people().high()),
                Cells.count(v.people().units(), null),
                alpha(v.machine().alpha()),
                alpha(v.machine().low()),
                alpha(v.machine().high()),
                Cells.count(v.units(), null),
                Cells.number(accuracy == null ? NONE : accuracy.precision()),
                Cells.number(accuracy == null ? NONE : accuracy.recall()),
                Cells.number(accuracy == null ? NONE : accuracy.f1()),
                Cells.text(gate(v.people(), v.machine()).code()));
    }

    private static Cell alpha(@Nullable Double alpha) {
        return Cells.number(alpha == null ? NONE : alpha);
    }

    private static Gate gate(Agreement people, Agreement machine) {
        return people.gate().compareTo(machine.gate()) > 0 ? people.gate() : machine.gate();
    }
}
