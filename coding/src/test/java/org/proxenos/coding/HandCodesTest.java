package org.proxenos.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.proxenos.coding.HandCodes.Layout;
import org.proxenos.coding.codebook.Codebook;
import org.proxenos.coding.codebook.Variable;
import org.proxenos.corpus.Rejected;
import org.proxenos.inference.reliability.Level;

class HandCodesTest {
    @Test
    void aLongTableIsReadCodeByCode() throws IOException {
        HandCodes codes =
                read("unit,variable,coder,value\nm1,criticism,ab,1\nm1,criticism,cd,0\nm2,moral,ab,2\n", Layout.LONG);
        assertThat(codes.codes())
                .containsExactly(
                        new Code("m1", null, "criticism", "ab", "1", "", null),
                        new Code("m1", null, "criticism", "cd", "0", "", null),
                        new Code("m2", null, "moral", "ab", "2", "", null));
        assertThat(codes.variables()).containsExactly("criticism", "moral");
    }

    @Test
    void withoutAVariableColumnThereIsOneVariable() throws IOException {
        assertThat(read("Coder;Unit;Value;memo\nab;m1;3;odd one\n", Layout.LONG).codes())
                .containsExactly(new Code("m1", null, "value", "ab", "3", "", null));
    }

    @Test
    void missingCodesAreNotCodesAndNotRejected() throws IOException {
        HandCodes codes = read("unit,coder,value\nm1,a,*\nm1,b,NA\nm1,c,\nm1,d,0\n", Layout.LONG);
        assertThat(codes.codes()).extracting(Code::coder).containsExactly("d");
        assertThat(codes.rejected()).isEmpty();
    }

    @Test
    void badRowsAreKeptWithTheirRowFieldAndReason() throws IOException {
        HandCodes codes =
                read("unit,variable,coder,value\n,v,a,1\nm1,v,,1\nm1,,a,1\nm1,v,a\nm1,v,a,1\nm1,v,a,0\n", Layout.LONG);
        assertThat(codes.codes()).hasSize(1);
        assertThat(codes.rejected())
                .extracting(Rejected::message)
                .containsExactly(
                        "codes.csv:1 unit: no unit",
                        "codes.csv:2 coder: no coder",
                        "codes.csv:3 variable: no variable",
                        "codes.csv:4 *: another number of fields than the header",
                        "codes.csv:6 value: the same coder coded this unit before");
    }

    @Test
    void aCodeGivenTwiceIsSeenAcrossFiles() throws IOException {
        HandCodeReader reader = new HandCodeReader();
        reader.read(bytes("unit,coder,value\nm1,a,1\n"), "one.csv", Layout.LONG);
        reader.read(bytes("unit,coder,value\nm1,a,0\nm2,a,0\n"), "two.csv", Layout.LONG);
        assertThat(reader.codes().codes()).extracting(Code::messageId).containsExactly("m1", "m2");
        assertThat(reader.codes().rejected()).extracting(Rejected::sourceFile).containsExactly("two.csv");
    }

    @Test
    void aTableThatLacksAColumnNamesThoseThatAreThere() {
        assertThatThrownBy(() -> read("unit,ann,bob\nm1,1,0\n", Layout.LONG))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("codes.csv has no column 'coder'; there are [unit, ann, bob]");
        assertThatThrownBy(() -> read("", Layout.LONG)).hasMessageContaining("codes.csv is empty");
    }

    @Test
    void aWideTableHasAColumnForEachCoder() throws IOException {
        assertThat(read("unit,ann,bob\nm1,1,*\nm2,0,1\n", Layout.WIDE).codes())
                .extracting(Code::messageId, Code::coder, Code::value)
                .containsExactly(tuple("m1", "ann", "1"), tuple("m2", "ann", "0"), tuple("m2", "bob", "1"));
    }

    @Test
    void aWideTableWithoutUnitsNumbersThem() throws IOException {
        assertThat(read("ann,bob\n1,0\n2,2\n", Layout.WIDE).codes())
                .extracting(Code::messageId)
                .containsExactly("1", "1", "2", "2");
    }

    @Test
    void aTransposedTableHasARowForEachCoder() throws IOException {
        String file = "\"V1\",\"V2\",\"V3\"\n1,,3\n,3,3\n";
        assertThat(read(file, Layout.TRANSPOSED).codes())
                .extracting(Code::messageId, Code::coder, Code::value)
                .containsExactly(
                        tuple("V1", "1", "1"), tuple("V3", "1", "3"), tuple("V2", "2", "3"), tuple("V3", "2", "3"));
        assertThat(read("coder,m1,m2\nann,1,2\n", Layout.TRANSPOSED).codes())
                .extracting(Code::coder)
                .containsExactly("ann", "ann");
    }

    @Test
    void aMatrixWithoutAHeaderIsRecognisedByRepeatedOrMissingCells() throws IOException {
        assertThat(read("A,*,3,3\nB,1,*,3\n", Layout.TRANSPOSED).codes())
                .extracting(Code::messageId, Code::coder, Code::value)
                .containsExactly(
                        tuple("2", "A", "3"), tuple("3", "A", "3"), tuple("1", "B", "1"), tuple("3", "B", "3"));
        assertThat(read("1,1\n2,*\n", Layout.WIDE).codes()).hasSize(3);
    }

    @Test
    void theBuiltInCodebookKnowsTheLevels() {
        Codebook codebook = Codebook.builtIn();
        assertThat(codebook.level("criticism")).isEqualTo(Level.NOMINAL);
        assertThat(codebook.level("common_enemy")).isEqualTo(Level.ORDINAL);
        assertThat(codebook.level("moral")).isEqualTo(Level.RATIO);
        assertThat(codebook.level("never heard of")).isEqualTo(Level.NOMINAL);
        assertThat(codebook.variables()).extracting(Variable::name).doesNotHaveDuplicates();
    }

    private static org.assertj.core.groups.Tuple tuple(String unit, String coder, String value) {
        return org.assertj.core.groups.Tuple.tuple(unit, coder, value);
    }

    private static HandCodes read(String csv, Layout layout) throws IOException {
        return HandCodes.read(bytes(csv), "codes.csv", layout);
    }

    private static ByteArrayInputStream bytes(String csv) {
        return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }
}
