package org.proxenos.study.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableCsvTest {
    @Test
    void textThatASpreadsheetWouldRunIsDefusedAndNumbersAreLeftAlone() {
        assertThat(csv("=1+1", "-3.5")).isEqualTo("name,value\r\n'=1+1,-3.5\r\n");
        assertThat(csv("@handle", "+cmd")).isEqualTo("name,value\r\n'@handle,'+cmd\r\n");
    }

    @Test
    void anIdIsTextToTheLastDigit() {
        assertThat(csv("870310712890949632", "7")).isEqualTo("name,value\r\n\"870310712890949632\",7\r\n");
    }

    @Test
    void commasQuotesAndLineBreaksAreQuoted() {
        assertThat(csv("a,\"b\"\nc", "1")).isEqualTo("name,value\r\n\"a,\"\"b\"\"\nc\",1\r\n");
    }

    @Test
    void numbersDoNotDependOnTheMachinesLanguage() {
        assertThat(TableCsv.number(1234567)).isEqualTo("1234567");
        assertThat(TableCsv.number(0.25)).isEqualTo("0.25");
        assertThat(TableCsv.number(Double.NaN)).isEmpty();
    }

    private static String csv(String name, String value) {
        return TableCsv.of(new Table(
                "T00-test",
                "",
                "",
                List.of(new Table.Column("name", "name", false), new Table.Column("value", "value", true)),
                List.of(List.of(Table.Cell.of(name), Table.Cell.of(value)))));
    }
}
