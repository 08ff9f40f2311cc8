package org.proxenos.corpus.source.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RowsTest {
    @Test
    void quotedCellsHoldSeparatorsLineEndsAndDoubledMarks() {
        assertThat(rows("a,b\n1,\"x, \"\"y\"\"\nz\"\n")).containsExactly(List.of("1", "x, \"y\"\nz"));
    }

    @Test
    void aLoneMarkAtTheStartOfACellCostsNoRow() {
        assertThat(rows("a,b\n1,\"never closed\n2,fine\n3,fine\n"))
                .containsExactly(List.of("1", "\"never closed"), List.of("2", "fine"), List.of("3", "fine"));
    }

    @Test
    void aLoneMarkThatALaterRowSeemsToCloseCostsNoRow() {
        assertThat(rows("a,b\n1,\"open\n2,\"hello, world\"\n3,x\n"))
                .containsExactly(List.of("1", "\"open"), List.of("2", "hello, world"), List.of("3", "x"));
    }

    @Test
    void marksInsideAnUnquotedCellAreText() {
        assertThat(rows("a,b\n1,he said \"no\", \n").get(0)).containsExactly("1", "he said \"no\"", " ");
        assertThat(rows("a\tb\n1\the said \"no\"\n", '\t')).containsExactly(List.of("1", "he said \"no\""));
    }

    @Test
    void unescapedMarksInsideAQuotedCellAreText() {
        assertThat(rows("a,b\n1,\"he said \"no\" twice\"\n")).containsExactly(List.of("1", "he said \"no\" twice"));
    }

    @Test
    void aBareCarriageReturnIsTextWhereLinesEndOtherwise() {
        assertThat(rows("a,b\r\n1,x\ry\r\n2,z\r\n")).containsExactly(List.of("1", "x\ry"), List.of("2", "z"));
    }

    @Test
    void severalCarriageReturnsBeforeALineFeedAreOneLineEnd() {
        assertThat(rows("a,b\r\r\n1,\"x\"\r\r\n2,y\r\r\n")).containsExactly(List.of("1", "x"), List.of("2", "y"));
    }

    @Test
    void oldMacintoshFilesEndLinesWithCarriageReturns() {
        assertThat(rows("a,b\r1,x\r2,y\r")).containsExactly(List.of("1", "x"), List.of("2", "y"));
    }

    @Test
    void aLineOverTheLimitIsGivenUpAndTheNextOneIsRead() throws IOException {
        String text = "a,b\n1," + "x".repeat(Rows.LONGEST + 10) + "\n2,y\n";
        Rows rows = Rows.of(new StringReader(text), ',');
        assertThat(rows.header()).hasSize(2);
        assertThat(rows.next()).isTrue();
        assertThat(rows.isTooLong()).isTrue();
        assertThat(rows.raw()).startsWith("1,xxx").hasSize(Rows.CUT);
        assertThat(rows.next()).isTrue();
        assertThat(rows.cell(1)).isEqualTo("y");
        assertThat(rows.next()).isFalse();
    }

    @Test
    void aMarkThatIsNeverClosedInALongFileCostsNoRow() throws IOException {
        StringBuilder text = new StringBuilder("a,b\n1,\"open\n");
        int more = Rows.LONGEST / 8;
        for (int i = 0; i < more; i++) {
            text.append("22,xxxxxxx\n");
        }
        Rows rows = Rows.of(new StringReader(text.toString()), ',');
        rows.header();
        int read = 0;
        while (rows.next()) {
            assertThat(rows.isTooLong()).isFalse();
            read++;
        }
        assertThat(read).isEqualTo(more + 1);
    }

    @Test
    void wellFormedTablesAreSplitAsFastCsvSplitsThem() throws IOException {
        SplittableRandom random = new SplittableRandom(20170601);
        for (int i = 0; i < 300; i++) {
            String text = table(random);
            List<List<String>> expected = new ArrayList<>();
            try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
                reader.forEach(row -> expected.add(row.getFields()));
            }
            Reader drip = new OneByOne(text);
            assertThat(rows(drip, ',')).as(text).isEqualTo(expected.subList(1, expected.size()));
        }
    }

    private static String table(SplittableRandom random) {
        String[] parts = {"a", "é", "😀", " ", ",", "\"\"", "\n", "\r\n", "x y"};
        StringBuilder text = new StringBuilder("a,b,c\n");
        int rows = random.nextInt(1, 6);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < 3; c++) {
                StringBuilder cell = new StringBuilder();
                for (int k = random.nextInt(4); k > 0; k--) {
                    cell.append(parts[random.nextInt(parts.length)]);
                }
                text.append(c == 0 ? "k," : "\"" + cell + (c == 1 ? "\"," : "\"\n"));
            }
        }
        return text.toString();
    }

    private static List<List<String>> rows(String text) {
        return rows(text, ',');
    }

    private static List<List<String>> rows(String text, char delimiter) {
        try {
            return rows(new StringReader(text), delimiter);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<List<String>> rows(Reader reader, char delimiter) throws IOException {
        Rows rows = Rows.of(reader, delimiter);
        rows.header();
        List<List<String>> all = new ArrayList<>();
        while (rows.next()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                cells.add(rows.cell(i));
            }
            all.add(cells);
        }
        return all;
    }

    /** Gives one character a call, so that every boundary is met. */
    private static final class OneByOne extends Reader {
        private final String text;
        private int at;

        OneByOne(String text) {
            this.text = text;
        }

        @Override
        public int read(char[] target, int offset, int length) {
            if (at == text.length()) {
                return -1;
            }
            target[offset] = text.charAt(at++);
            return 1;
        }

        @Override
        public void close() {}
    }
}
