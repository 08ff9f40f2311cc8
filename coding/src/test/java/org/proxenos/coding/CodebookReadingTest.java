package org.proxenos.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.proxenos.coding.codebook.Codebook;

/** What agreement may use of people's codes, by the codebook. */
final class CodebookReadingTest {
    private static final Codebook CODEBOOK = Codebook.builtIn();

    @Test
    void codesGivenUnderAnotherWordingAreLeftOutAndSaidSo() {
        String now = CODEBOOK.find("criticism").orElseThrow().fingerprint();
        HandCodes read = read(
                worded("m1", "ann", "1", now),
                worded("m1", "ben", "1", ""),
                worded("m2", "ann", "0", "00000000deadbeef"));
        assertThat(read.codes()).extracting(Code::messageId).containsExactly("m1", "m1");
        assertThat(read.notes()).singleElement().asString().startsWith("criticism: codes given under another wording");
    }

    @Test
    void aChangeOfTheEntryMakesItsCodesOutdatedAndNoOthers() {
        HandCodes given = new HandCodes(
                List.of(
                        worded(
                                "m1",
                                "ann",
                                "1",
                                CODEBOOK.find("criticism").orElseThrow().fingerprint()),
                        new HandCode(
                                "m1",
                                null,
                                "stage",
                                "ann",
                                "2",
                                null,
                                null,
                                "",
                                "",
                                CODEBOOK.find("stage").orElseThrow().fingerprint())),
                List.of());
        Codebook changed = Codebook.read("change:\n  criticism: {include: Any word against it.}\n", "codebook.yaml")
                .orElseThrow(p -> new IllegalArgumentException(p.toString()));
        assertThat(given.readBy(CODEBOOK).variables()).containsExactly("criticism", "stage");
        assertThat(given.readBy(changed).variables()).containsExactly("stage");
    }

    @Test
    void missingCodesAreNoValues() {
        HandCodes read = read(code("direction", "ann", "T"), code("direction", "ben", "8"), code("stage", "ann", "9"));
        assertThat(read.codes()).extracting(Code::value).containsExactly("T");
        assertThat(read.notes()).hasSize(2).allMatch(n -> n.contains("count as missing"));
    }

    @Test
    void aMultipleChoiceBecomesAYesOrNoForEachLabel() {
        HandCodes read = read(code("foundation", "ann", "care|fairness"), code("foundation", "ben", "none"));
        assertThat(read.variables())
                .containsExactly(
                        "foundation_care",
                        "foundation_fairness",
                        "foundation_loyalty",
                        "foundation_authority",
                        "foundation_sanctity",
                        "foundation_liberty");
        assertThat(read.of("foundation_care")).extracting(Code::value).containsExactly("1", "0");
        assertThat(read.of("foundation_liberty")).extracting(Code::value).containsExactly("0", "0");
    }

    @Test
    void targetsAreLabelsAsTheyCome() {
        HandCodes read = read(code("targets", "ann", "chancellor|exit"), code("targets", "ben", "exit"));
        assertThat(read.variables()).containsExactly("targets_chancellor", "targets_exit");
        assertThat(read.of("targets_chancellor")).extracting(Code::value).containsExactly("1", "0");
    }

    @Test
    void codesThatAnswerAnotherQuestionOfTheSameNameStayAsTheyAre() {
        HandCodes read = read(code("intensity", "ann", "9"), code("intensity", "ben", "57"));
        assertThat(read.codes()).extracting(Code::value).containsExactly("9", "57");
        assertThat(read.notes()).singleElement().asString().startsWith("intensity: 57 is no answer of the codebook");
    }

    @Test
    void aRetestCountsForNoAgreementBetweenCoders() {
        HandCode again = new HandCode("m1", null, "stage", "ann", "3", null, null, "", "retest", "");
        assertThat(read(code("stage", "ann", "2"), again).codes())
                .extracting(Code::value)
                .containsExactly("2");
    }

    @Test
    void aMessageHasTheHighestOfItsTargetsNumbersAndTheWordsThatAllShare() {
        HandCodes given = new HandCodes(
                List.of(
                        HandCode.of("m1", "chancellor", "criticism", "ann", "1"),
                        HandCode.of("m1", "exit", "criticism", "ann", "0"),
                        HandCode.of("m1", "chancellor", "stance", "ann", "against"),
                        HandCode.of("m1", "exit", "stance", "ann", "neutral"),
                        HandCode.of("m2", "chancellor", "stance", "ann", "favour"),
                        HandCode.of("m2", "exit", "stance", "ann", "favour")),
                List.of());
        assertThat(given.byMessage().codes())
                .extracting(Code::messageId, Code::targetId, Code::variable, Code::value)
                .containsExactly(tuple("m1", null, "criticism", "1"), tuple("m2", null, "stance", "favour"));
    }

    private static HandCode worded(String unit, String coder, String value, String fingerprint) {
        return new HandCode(unit, null, "criticism", coder, value, null, null, "", "", fingerprint);
    }

    private static HandCode code(String variable, String coder, String value) {
        return HandCode.of("m1", null, variable, coder, value);
    }

    private static HandCodes read(HandCode... codes) {
        return new HandCodes(new ArrayList<>(List.of(codes)), List.of()).readBy(CODEBOOK);
    }
}
