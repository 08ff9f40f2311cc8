package org.proxenos.coding.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proxenos.coding.HandCode;
import org.proxenos.coding.HandCodes;
import org.proxenos.coding.codebook.Codebook;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What a format has a field for comes back as it went out. */
final class RoundTripTest {
    private static final Instant NINE = Instant.parse("2031-06-02T09:00:00Z");
    private static final String PRINT = "0123456789abcdef";

    /** Odd on purpose: commas, quotes, semicolons, line feeds, other scripts, several labels, free text, targets. */
    private static final List<HandCode> CODES = List.of(
            new HandCode(
                    "m1",
                    "chancellor",
                    "criticism",
                    "ann",
                    "1",
                    NINE,
                    3,
                    "why \"so\"; sharp, and\nlong: yes",
                    "test",
                    PRINT),
            new HandCode("m1", "exit=now", "criticism", "ann", "0", NINE, 2, "", "test", PRINT),
            new HandCode("m1", null, "foundation", "ann", "care|fairness", NINE, null, "", "test", PRINT),
            new HandCode("m1", null, "foundation", "ben", "none", NINE, 1, "\u00e9tat: \u6cb3", "test", PRINT),
            new HandCode(
                    "m/2 \u00fc", "chancellor", "criticism", "ben", "8", NINE, null, "<b>&amp;", "production", PRINT),
            new HandCode("m/2 \u00fc", null, "stage", "ben", "4", NINE, null, "", "production", PRINT),
            new HandCode("m/2 \u00fc", null, "stage", "adjudicated", "5", NINE, null, "", "production", PRINT));

    private static final Map<String, String> TEXTS = Map.of("m1", "Voss said: \"no\";\nwe say yes \ud83c\udf0a");

    @ParameterizedTest
    @EnumSource(value = Exchange.class, names = "RECAL", mode = EnumSource.Mode.EXCLUDE)
    void nothingIsLostThatTheFormatHasAFieldFor(Exchange form) {
        HandCodes back = read(form.write(new Coded(CODES, TEXTS, Codebook.builtIn())));
        assertThat(back.rejected()).isEmpty();
        assertThat(sorted(back.given())).isEqualTo(sorted(keep(CODES, form.kept())));
    }

    @ParameterizedTest
    @EnumSource(Exchange.class)
    void whatItSaysThatItLosesIsLost(Exchange form) {
        Set<Field> lost = EnumSet.complementOf(EnumSet.copyOf(form.kept()));
        HandCodes back = read(form.write(new Coded(CODES, TEXTS, Codebook.builtIn())));
        for (Field field : lost) {
            assertThat(back.given()).as(form + " " + field).isNotEqualTo(CODES);
            assertThat(values(back.given(), field)).as(form + " " + field).isNotEqualTo(values(CODES, field));
        }
    }

    @Test
    void reCalKeepsWhoSaidWhatByPlaceAlone() {
        List<HandCode> codes = List.of(
                HandCode.of("a", null, "stance", "ann", "against"),
                HandCode.of("a", null, "stance", "ben", "favour"),
                HandCode.of("b", null, "stance", "ann", "neutral"),
                HandCode.of("c", null, "stance", "ann", "favour"),
                HandCode.of("c", null, "stance", "ben", "favour"));
        SortedMap<String, String> files = Exchange.RECAL.write(new Coded(codes, Map.of(), Codebook.builtIn()));
        assertThat(files.get("stance.recal.csv")).isEqualTo("2,1\n1,1\n");
        assertThat(files.get("stance.key.txt")).contains("  ann\n  ben\n", "  a\n  c\n", "  favour\n  against\n");
        ExchangeReader reader = new ExchangeReader();
        assertThat(reader.read("stance.recal.csv", "2,1\n1,1\n")).isEqualTo(Exchange.RECAL);
        assertThat(reader.codes().codes()).hasSize(4).allMatch(c -> c.variable().equals("stance"));
    }

    @Test
    void whatDoccanoReadsIsAsciiWhateverPeopleWrote() {
        SortedMap<String, String> files = Exchange.DOCCANO.write(new Coded(CODES, TEXTS, Codebook.builtIn()));
        assertThat(files.get("ben.jsonl")).contains("\\u00E9tat: \\u6CB3").matches("(?s)\\p{ASCII}*");
    }

    @Test
    void eventListsOfDiscourseNetworkAnalyzerAreReadOfBothItsVersions() {
        ExchangeReader reader = new ExchangeReader();
        reader.read("three.csv", """
                "statement_id";"time";"organization";"agreement";"start_position";"stop_position";"text";"coder";\
                "document_id";"document_title";"document_author";"document_source";"document_section";"document_type"
                7;2031-06-02 09:00:00;"River League";1;0;12;"Keep, it's 'ours'";2;4;"Plenary";"";"";"";""
                """);
        reader.read("two.csv", """
                statement ID;time;document ID;document title;author;source;section;type;text;organization;agreement
                8;2031-06-02 09:00:00;4;Plenary;;;;;Keep it;Hill Party;0
                """);
        assertThat(reader.codes().rejected()).isEmpty();
        assertThat(reader.codes().given())
                .extracting(c -> c.unit() + " " + c.coder() + " " + c.variable() + " " + c.value())
                .containsExactlyInAnyOrder(
                        "Plenary #7 2 organization River League",
                        "Plenary #7 2 agreement 1",
                        "Plenary #8 dna organization Hill Party",
                        "Plenary #8 dna agreement 0");
    }

    @Test
    void labelStudioIsToldOfAPersonByAnAddressOnly() {
        List<HandCode> codes = List.of(
                HandCode.of("a", null, "stance", "ann", "against"),
                HandCode.of("a", null, "stance", "ben@brook.example", "favour"));
        SortedMap<String, String> files = Exchange.LABEL_STUDIO.write(new Coded(codes, Map.of(), Codebook.builtIn()));
        String tasks = files.getOrDefault("tasks.json", "");
        assertThat(tasks).contains("\"email\" : \"ben@brook.example\"").doesNotContain("\"email\" : \"ann\"");
        // As Label Studio exports it: who imported stands as the one who completed.
        ExchangeReader reader = new ExchangeReader();
        reader.read("export.json", tasks.replace("\"result\"", "\"completed_by\": 1, \"result\""));
        assertThat(reader.codes().given()).extracting(HandCode::coder).containsExactly("ann", "ben@brook.example");
    }

    /** What CATMA 7 stumbles over: a tag's property that is not declared, a tag without a colour, a header without a version. */
    @Test
    void everyPropertyOfACatmaAnnotationIsDeclared() throws Exception {
        SortedMap<String, String> files = Exchange.CATMA.write(new Coded(CODES, TEXTS, Codebook.builtIn()));
        String xml = files.getOrDefault("m1/annotationcollections/ann.xml", "");
        XPath path = XPathFactory.newInstance().newXPath();
        Document tei =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        assertThat(path.evaluate("//sourceDesc//fs[@*='CATMA_TECH_DESC']/f[@name='version']", tei))
                .isEqualTo("5");
        assertThat(path.evaluate("//fsdDecl/@n", tei)).contains(" ");
        assertThat(path.evaluate("count(//text/fs)", tei)).isEqualTo("3");
        NodeList tags = (NodeList) path.evaluate("//fsDecl", tei, XPathConstants.NODESET);
        assertThat(tags.getLength()).isEqualTo(2);
        for (int i = 0; i < tags.getLength(); i++) {
            String type = path.evaluate("@type", tags.item(i));
            String undeclared = "count(//text/fs[@type='%s']/f[not(@name = //fsDecl[@type='%s']/fDecl/@name)])";
            assertThat(path.evaluate(undeclared.formatted(type, type), tei)).isEqualTo("0");
        }
        assertThat(path.evaluate("count(//fsDecl[not(fDecl[@name='catma_displaycolor']//string)])", tei))
                .isEqualTo("0");
    }

    @Test
    void formsAreToldByTheirContent() {
        for (Exchange form : Exchange.values()) {
            if (form != Exchange.R) {
                SortedMap<String, String> files = form.write(new Coded(CODES, TEXTS, Codebook.builtIn()));
                files.forEach((path, text) -> {
                    if (isCodes(path)) {
                        assertThat(new ExchangeReader().read(path, text))
                                .as(path)
                                .isIn(form, Exchange.RECAL);
                    }
                });
            }
        }
    }

    @Test
    void brokenFilesAreRefusedWithLineAndForm() {
        refused("tasks.json", "[{\"annotations\": [{\"result\":\n [}]", "tasks.json:2 cannot be read as JSON");
        refused("a.xml", "<TEI>catma\n<text></TEI>", "a.xml:2 cannot be read as CATMA's TEI-XML");
        refused("a.xml", "<html></html>", "no annotation collection of CATMA");
        refused("a.json", "{\"x\": 1}", "JSON in none of the known forms");
        refused("a.csv", "", "a.csv is empty");
        refused(
                "a.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><TEI>catma<text><fs><f"
                        + " name='v'><string>&e;</string></f></fs></text></TEI>",
                "cannot be read as CATMA's TEI-XML");
    }

    @Test
    void aSecondCodeOfTheSameUnitIsRefusedWithItsPlace() {
        ExchangeReader reader = new ExchangeReader();
        reader.read("ann.jsonl", "{\"id\": 1, \"text\": \"x\", \"label\": [\"mood\"]}\n");
        reader.read("ann.jsonl", "{\"id\": 1, \"text\": \"x\", \"label\": [\"mood\"]}\n");
        assertThat(reader.codes().given()).hasSize(1);
        assertThat(reader.codes().rejected())
                .singleElement()
                .satisfies(r -> assertThat(r.message()).contains("coded this unit before"));
    }

    private static void refused(String path, String text, String message) {
        assertThatThrownBy(() -> new ExchangeReader().read(path, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static boolean isCodes(String path) {
        return !path.endsWith(".txt")
                && !path.endsWith(".R")
                && !List.of("labelling-interface.xml", "TypeSystem.xml").contains(path);
    }

    private static HandCodes read(SortedMap<String, String> files) {
        ExchangeReader reader = new ExchangeReader();
        files.forEach((path, text) -> {
            if (isCodes(path)) {
                reader.read(path, text);
            }
        });
        return reader.codes();
    }

    private static List<HandCode> keep(List<HandCode> codes, Set<Field> kept) {
        List<HandCode> cut = new ArrayList<>();
        codes.forEach(c -> cut.add(new HandCode(
                c.unit(),
                kept.contains(Field.TARGET) ? c.target() : null,
                c.variable(),
                c.coder(),
                c.value(),
                kept.contains(Field.TIME) ? c.at() : null,
                kept.contains(Field.CONFIDENCE) ? c.confidence() : null,
                kept.contains(Field.MEMO) ? c.memo() : "",
                kept.contains(Field.ROUND) ? c.round() : "",
                kept.contains(Field.FINGERPRINT) ? c.fingerprint() : "")));
        return cut;
    }

    private static List<String> values(List<HandCode> codes, Field field) {
        return codes.stream()
                .map(c -> switch (field) {
                    case UNIT -> c.unit();
                    case TARGET -> String.valueOf(c.target());
                    case VARIABLE -> c.variable();
                    case CODER -> c.coder();
                    case VALUE -> c.value();
                    case TIME -> String.valueOf(c.at());
                    case CONFIDENCE -> String.valueOf(c.confidence());
                    case MEMO -> c.memo();
                    case ROUND -> c.round();
                    case FINGERPRINT -> c.fingerprint();
                })
                .sorted()
                .toList();
    }

    private static List<HandCode> sorted(List<HandCode> codes) {
        return codes.stream().sorted(Comparator.comparing(HandCode::toString)).toList();
    }
}
