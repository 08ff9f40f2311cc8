package org.proxenos.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.proxenos.coding.codebook.Variable;
import org.proxenos.inference.reliability.Gate;
import org.proxenos.inference.reliability.Level;

class ValidationRecordTest {
    private static final Variable CRITICISM = new Variable("criticism", Level.NOMINAL, "?");
    private static final Variable MORAL = new Variable("moral", Level.RATIO, "?");

    @Test
    void aMachineThatAgreesWithAgreeingPeopleIsValidated() {
        ValidationRecord record = record(CRITICISM, twoCoders("criticism", 200, 0), u -> truth(u), Gate.Rule.STRICT);
        assertThat(record.people().nominal()).isEqualTo(1.0);
        assertThat(record.machine().nominal()).isEqualTo(1.0);
        assertThat(record.units()).isEqualTo(200);
        assertThat(record.isValidated()).isTrue();
        assertThat(record.summary()).startsWith("alpha with people 1.00 [1.00, 1.00], n = 200");
    }

    @Test
    void peopleWhoDisagreeLockTheVariableHoweverGoodTheMachine() {
        ValidationRecord record = record(CRITICISM, twoCoders("criticism", 200, 3), u -> truth(u), Gate.Rule.STRICT);
        assertThat(record.people().gate()).isEqualTo(Gate.LOCKED);
        assertThat(record.machine().nominal()).isEqualTo(1.0);
        assertThat(record.ties()).isEqualTo(67);
        assertThat(record.isValidated()).isFalse();
    }

    @Test
    void aMachineThatGuessesIsNotValidated() {
        ValidationRecord record = record(CRITICISM, twoCoders("criticism", 200, 0), u -> "1", Gate.Rule.STRICT);
        assertThat(record.isValidated()).isFalse();
        assertThat(record.accuracy()).isEqualTo(new Accuracy(50, 150, 0, 0));
    }

    @Test
    void accuracyHasItsUsualShares() {
        Accuracy accuracy = new Accuracy(6, 2, 4, 8);
        assertThat(accuracy.precision()).isEqualTo(0.75);
        assertThat(accuracy.recall()).isEqualTo(0.6);
        assertThat(accuracy.specificity()).isEqualTo(0.8);
        assertThat(accuracy.f1()).isEqualTo(2.0 / 3, within(1e-12));
        assertThat(new Accuracy(0, 0, 1, 1).precision()).isNaN();
    }

    @Test
    void aCountIsValidatedThroughItsPresence() {
        List<Code> hand = twoCoders("moral_any", 100, 0);
        ValidationRecord record = record(MORAL, hand, u -> truth(u).equals("1") ? "4" : "0", Gate.Rule.STRICT);
        assertThat(record.asked()).isEqualTo("moral_any");
        assertThat(record.machine().nominal()).isEqualTo(1.0);
        assertThat(record(MORAL, twoCoders("moral", 100, 0), u -> truth(u), Gate.Rule.STRICT)
                        .asked())
                .isEqualTo("moral");
    }

    @Test
    void theTopOfASumIsFoundInTheSum() {
        Variable full = new Variable("common_enemy_full", Level.NOMINAL, "?");
        List<Code> hand = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            hand.add(code("common_enemy", "m" + i, "a", Integer.toString(i % 4)));
            hand.add(code("common_enemy", "m" + i, "b", Integer.toString(i % 4)));
        }
        ValidationRecord record =
                record(full, hand, u -> Integer.parseInt(u.substring(1)) % 4 == 3 ? "1" : "0", Gate.Rule.STRICT);
        assertThat(record.machine().nominal()).isEqualTo(1.0);
    }

    @Test
    void anAdjudicatedCodeSettlesAUnitAndDoesNotCountAsAgreement() {
        List<Code> hand = List.of(
                code("criticism", "m1", "a", "1"),
                code("criticism", "m1", "b", "0"),
                code("criticism", "m1", "adjudicated", "0"),
                code("criticism", "m2", "a", "1"),
                code("criticism", "m2", "b", "1"));
        assertThat(Gold.of(hand).values()).containsEntry("m1", "0").containsEntry("m2", "1");
        assertThat(record(CRITICISM, hand, u -> "1", Gate.Rule.CONVENTIONAL)
                        .people()
                        .coders())
                .isEqualTo(2);
    }

    @Test
    void withoutCodesByPeopleThereIsNoRecord() {
        assertThat(ValidationRecord.of(CRITICISM, List.of(), u -> "1", Gate.Rule.STRICT, 1))
                .isEmpty();
        assertThat(ValidationRecord.of(CRITICISM, twoCoders("moral", 9, 0), u -> "1", Gate.Rule.STRICT, 1))
                .isEmpty();
        assertThat(ValidationRecord.of(CRITICISM, twoCoders("criticism", 9, 0), u -> null, Gate.Rule.STRICT, 1))
                .isEmpty();
    }

    private static ValidationRecord record(
            Variable variable, List<Code> hand, Function<String, @Nullable String> machine, Gate.Rule rule) {
        Optional<ValidationRecord> record = ValidationRecord.of(variable, hand, machine, rule, 1);
        return record.orElseThrow();
    }

    /** Two coders, of whom the second errs in every n-th unit. */
    private static List<Code> twoCoders(String variable, int units, int every) {
        List<Code> codes = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            String truth = truth("m" + i);
            boolean errs = every > 0 && i % every == 0;
            codes.add(code(variable, "m" + i, "a", truth));
            codes.add(code(variable, "m" + i, "b", errs ? (truth.equals("1") ? "0" : "1") : truth));
        }
        return codes;
    }

    private static String truth(String unit) {
        return Integer.parseInt(unit.substring(1)) % 4 == 0 ? "1" : "0";
    }

    private static Code code(String variable, String unit, String coder, String value) {
        return new Code(unit, null, variable, coder, value, "", null);
    }
}
