package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proxenos.corpus.intake.Papers.p;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Document;
import org.proxenos.corpus.Document.Precision;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Link;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;

/** Press releases in the four forms in which they lie in folders, with their traps; all words are invented. */
class PressExportsTest {
    private static final Tally HTML = Sample.tallyOf("press/2017-06-02-plan.html");

    @Test
    void aPageIsItsWordsWithoutWhatStandsAroundThem() {
        assertThat(paragraphs(HTML))
                .containsExactly(
                        "HARBOUR – The city will keep its promise, the mayor said on Thursday. “We will not wait for"
                                + " anybody,” she said at the quay.",
                        "Read the plan.\nIt has ten steps.",
                        "Buses run on wind.",
                        "Roofs turn green.");
        assertThat(HTML.post().links()).containsExactly(new Link(Link.Kind.URL, "https://www.harbour.example/plan"));
    }

    @Test
    void aReleaseIsAMessageWithItsTitleAndBelongsToTheBodyThatIssuedIt() {
        Message release = HTML.post().message();
        assertThat(release.kind()).isEqualTo(Kind.PRESS_RELEASE);
        assertThat(release.messageId()).isEqualTo("https://www.harbour.example/press/1");
        assertThat(release.accountId()).isEqualTo("City of Harbour");
        assertThat(release.text()).startsWith("Harbour stays in\n\nHARBOUR – ");
        assertThat(release.language()).isEqualTo("en");
        assertThat(HTML.documents)
                .containsExactly(new Document(
                        release.messageId(), "Harbour stays in", Precision.MINUTE, "meta article:published_time"));
    }

    @Test
    void aParagraphIsAMessageThatBelongsToItsRelease() {
        assertThat(HTML.seenThrough).allSatisfy(p -> {
            assertThat(p.message().kind()).isEqualTo(Kind.PARAGRAPH);
            assertThat(p.message().conversationId()).isEqualTo("https://www.harbour.example/press/1");
            assertThat(p.message().inReplyTo()).as("it answers nobody").isNull();
            assertThat(p.message().publishedAt())
                    .isEqualTo(HTML.post().message().publishedAt());
            assertThat(p.reactions()).isNull();
        });
        assertThat(HTML.seenThrough.get(3).message().messageId()).isEqualTo("https://www.harbour.example/press/1#p4");
    }

    @Test
    void thePagesOwnDateGoesBeforeTheOneInItsName() {
        assertThat(HTML.post().message().publishedAt()).isEqualTo(Instant.parse("2017-06-01T19:40:00Z"));
    }

    @Test
    void aTimeElementIsADateAndMidnightIsNoTimeOfDay() {
        Tally element = html("x.html", "<time datetime=\"2017-06-01T00:00:00+02:00\">1 June</time><p>words</p>");
        assertThat(element.documents.get(0).precision()).isEqualTo(Precision.DAY);
        Tally shown = html("x.html", "<time>June 1, 2017</time><p>words</p>");
        assertThat(shown.post().message().publishedAt()).isEqualTo(Instant.parse("2017-06-01T00:00:00Z"));
        assertThat(shown.documents.get(0).datedBy()).isEqualTo("time element");
    }

    @Test
    void theNameOfAFileIsADateWhereThePageHasNone() {
        for (String file : List.of("2017-06-01-plan.html", "pr_20170601.html", "plan 2017.06.01.html")) {
            Tally tally = html(file, "<p>words</p>");
            assertThat(tally.post().message().publishedAt()).isEqualTo(Instant.parse("2017-06-01T00:00:00Z"));
            assertThat(tally.documents.get(0).precision()).isEqualTo(Precision.DAY);
            assertThat(tally.documents.get(0).datedBy()).isEqualTo("file name");
        }
    }

    @Test
    void aMissingDateStaysMissing() {
        for (String file : List.of("plan.html", "20171399.html", "1234567.html", "2017.html")) {
            Tally tally = html(file, "<p>words</p>");
            assertThat(tally.post().message().publishedAt()).isNull();
            assertThat(tally.missing).containsEntry("published_at", 1);
            assertThat(tally.documents.get(0).precision()).isNull();
        }
    }

    @Test
    void aDayIsThatOfTheGivenTimeZone() {
        Mapping mapping = new Mapping(Map.of(), null, null, "America/New_York", null, Set.of(), null);
        Tally tally =
                read("2017-06-01.txt", mapping, "Words that are said.\n\nAnd more.".getBytes(StandardCharsets.UTF_8));
        assertThat(tally.post().message().publishedAt()).isEqualTo(Instant.parse("2017-06-01T04:00:00Z"));
    }

    @Test
    void aTextIsParagraphsBetweenEmptyLinesAndItsHyphensAreTakenOffUnlessTheWordHasOne() {
        Tally tally = Sample.tallyOf("press/statement_20170602.txt");
        assertThat(tally.documents.get(0).title()).isEqualTo("Mayors of the coast speak with one voice");
        assertThat(paragraphs(tally))
                .containsExactly(
                        "PORT – Twelve mayors of the coast signed a common statement today. \"Our cities are well-known"
                                + " for their word,\" it says. A well-known word is kept.",
                        "They call on all citizens to join. They meet again in July.",
                        "Contact: press office");
        assertThat(tally.post().message().messageId()).startsWith("release:").hasSize(24);
    }

    @Test
    void theSameWordsInTwoFilesAreOneRelease() {
        byte[] text = "A headline\n\nThe words. All of them.".getBytes(StandardCharsets.UTF_8);
        assertThat(read("a.txt", text).post().message().messageId())
                .isEqualTo(read("b.txt", text).post().message().messageId());
    }

    @Test
    void aPageWithoutMarksIsReadByItsParagraphs() {
        Tally tally = html(
                "x.html",
                "<div id=top><div class=menu><p>Menu</p></div></div><div class=text><p>"
                        + "Long words here. ".repeat(20)
                        + "</p><p>Second.</p></div><div id=footer><p>Copyright</p></div>");
        assertThat(paragraphs(tally)).hasSize(2).last().isEqualTo("Second.");
    }

    @Test
    void aPageInAnotherEncodingSaysSo() {
        byte[] page =
                "<html><head><meta charset=\"iso-8859-2\"></head><body><p>Mesto \u010cas \u0165.</p></body></html>"
                        .getBytes(java.nio.charset.Charset.forName("iso-8859-2"));
        assertThat(paragraphs(read("x.html", page))).containsExactly("Mesto \u010cas \u0165.");
    }

    @Test
    void wordsStruckOutFieldsAndSecondVersionsAreNotInADocx() {
        byte[] docx = Papers.docx(
                "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Harbour stays in</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t xml:space=\"preserve\">The city </w:t></w:r><w:del><w:r><w:delText>leaves</w:delText></w:r></w:del>"
                        + "<w:ins><w:r><w:t>stays</w:t></w:r></w:ins><w:r><w:tab/><w:t>in &amp; acts.</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
                        + "<mc:AlternateContent><mc:Choice>" + p("In a box.") + "</mc:Choice><mc:Fallback>"
                        + p("In a box.")
                        + "</mc:Fallback></mc:AlternateContent><w:tbl><w:tr><w:tc>" + p("A cell.")
                        + "</w:tc></w:tr></w:tbl>",
                new LinkedHashMap<>(Map.of("created", "2017-06-01T14:00:00Z", "title", "Old title")));
        Tally tally = read("plan.docx", docx);
        assertThat(tally.format()).isEqualTo("press");
        assertThat(paragraphs(tally)).containsExactly("The city stays in & acts.", "In a box.", "A cell.");
        assertThat(tally.documents.get(0).title()).isEqualTo("Harbour stays in");
        assertThat(tally.documents.get(0).datedBy()).isEqualTo("document properties");
        assertThat(tally.post().message().publishedAt()).isEqualTo(Instant.parse("2017-06-01T14:00:00Z"));
    }

    @Test
    void theDateInANameGoesBeforeWhenTheFileWasMade() {
        byte[] docx = Papers.docx(p("Words."), Map.of("created", "2019-01-01T00:00:00Z"));
        assertThat(read("2017-06-01.docx", docx).documents.get(0).datedBy()).isEqualTo("file name");
    }

    @Test
    void aDocxThatIsNoneIsRejectedInWords() {
        assertThat(read("x.docx", Papers.zip(Map.of("[Content_Types].xml", "<a/>")))
                        .reasons())
                .containsExactly("*: no text document (a sheet or slides?)");
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("[Content_Types].xml", "<a/>");
        bad.put("word/document.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>");
        assertThat(read("x.docx", Papers.zip(bad)).reasons()).containsExactly("*: a damaged document");
        bad.put("word/document.xml", "<w>" + " ".repeat(70_000_000) + "</w>");
        assertThat(read("x.docx", Papers.zip(bad)).reasons())
                .containsExactly("*: unpacks to more than a document may hold");
    }

    @Test
    void columnsOfAPdfAreReadOneAfterTheOtherInWhateverOrderTheyAreDrawn() {
        Papers.Pdf pdf = new Papers.Pdf();
        String[] left = {
            "The first column tells", "of the harbour and of", "its mayor, who went to", "the quay to speak."
        };
        String[] right = {
            "The second column tells", "of all the others who", "came to hear her, and", "went home again."
        };
        for (int i = 0; i < left.length; i++) {
            pdf.lines(330, 200 + 14 * i, 11, right[i]).lines(72, 200 + 14 * i, 11, left[i]);
        }
        pdf.lines(72, 120, 20, "A headline over both of the columns");
        Tally tally = read(
                "x.pdf",
                pdf.made("2017-06-01T14:00:00Z", "Microsoft Word - pr.docx").bytes());
        assertThat(tally.documents.get(0).title()).isEqualTo("A headline over both of the columns");
        assertThat(paragraphs(tally))
                .containsExactly(
                        "The first column tells of the harbour and of its mayor, who went to the quay to speak.",
                        "The second column tells of all the others who came to hear her, and went home again.");
        assertThat(tally.post().message().publishedAt()).isEqualTo(Instant.parse("2017-06-01T14:00:00Z"));
        assertThat(tally.documents.get(0).datedBy()).isEqualTo("document properties");
    }

    @Test
    void headersFootersAndPageNumbersAreLeftOutAndASentenceGoesOnOverleaf() {
        Papers.Pdf pdf = new Papers.Pdf();
        pdf.lines(72, 40, 9, "City of Harbour | Press office").lines(72, 760, 9, "Page 1 of 2");
        pdf.lines(72, 120, 11, "The city will keep its promise, the mayor said. It is the con-", "sequence of a vote.");
        pdf.lines(72, 170, 11, "A second paragraph stands apart and is not finished where the");
        pdf.nextPage();
        pdf.lines(72, 40, 9, "City of Harbour | Press office").lines(72, 760, 9, "Page 2 of 2");
        pdf.lines(72, 120, 11, "page ends, but here.");
        assertThat(paragraphs(read("x.pdf", pdf.bytes())))
                .containsExactly(
                        "The city will keep its promise, the mayor said. It is the consequence of a vote.",
                        "A second paragraph stands apart and is not finished where the page ends, but here.");
    }

    @Test
    void listsOfAPdfAreAParagraphAnEntry() {
        Papers.Pdf pdf = new Papers.Pdf();
        pdf.lines(72, 120, 11, "We will do this:", "1. Run buses on wind.", "2. Turn roofs green, all", "of them.");
        assertThat(paragraphs(read("x.pdf", pdf.bytes())))
                .containsExactly("We will do this:", "1. Run buses on wind.", "2. Turn roofs green, all of them.");
    }

    @Test
    void encryptedAndScannedPdfsAreCountedWithTheReason() {
        assertThat(read(
                                "x.pdf",
                                new Papers.Pdf()
                                        .lines(72, 120, 11, "secret")
                                        .locked("word")
                                        .bytes())
                        .reasons())
                .containsExactly("*: encrypted: a password is asked for");
        assertThat(read("x.pdf", new Papers.Pdf().bytes()).reasons())
                .containsExactly("*: no text: scanned pages or pictures; have their text recognised first");
        assertThat(read("x.pdf", "%PDF-1.4\nnothing".getBytes(StandardCharsets.UTF_8))
                        .reasons())
                .containsExactly("*: a damaged PDF");
    }

    @Test
    void aPdfMadeToFillAMemoryIsRejectedBeforeItDoes() {
        byte[] bomb = new Papers.Pdf().blanks(70).bytes();
        assertThat(bomb.length).isLessThan(200_000);
        assertThat(read("x.pdf", bomb).reasons()).containsExactly("*: unpacks to more than a document may hold");
    }

    @Test
    void aPdfWithAnOwnersPasswordOnlyIsRead() {
        byte[] pdf = new Papers.Pdf()
                .lines(72, 120, 11, "For all to read.")
                .locked("")
                .bytes();
        assertThat(paragraphs(read("x.pdf", pdf))).containsExactly("For all to read.");
    }

    @Test
    void anEmptyPageIsRejected() {
        assertThat(html("x.html", "<script>a()</script>").reasons()).containsExactly("*: no text");
    }

    @Test
    void whatATableBesideItSaysGoesBeforeWhatTheFileSays() {
        String table =
                "file;title;issuer;date;url\nother.txt;No;No;2001-01-01;\nplan;Mine;City of Harbour;2017-06-01 15:30;"
                        + "https://h.example/1\n";
        Tally tally = beside("plan.txt", table, Mapping.NONE);
        Message release = tally.post().message();
        assertThat(release.publishedAt()).isEqualTo(Instant.parse("2017-06-01T15:30:00Z"));
        assertThat(release.accountId()).isEqualTo("City of Harbour");
        assertThat(release.messageId()).isEqualTo("https://h.example/1");
        assertThat(tally.documents)
                .containsExactly(new Document("https://h.example/1", "Mine", Precision.MINUTE, "releases.csv"));
        assertThat(beside("elsewhere.txt", table, Mapping.NONE).post().message().publishedAt())
                .isNull();
    }

    @Test
    void aMappingNamesTheColumnsOfTheTableBesideIt() {
        Mapping mapping = new Mapping(
                Map.of("id", "Datei", "published_at", "Tag"), null, null, "Europe/Berlin", "d.M.yyyy", Set.of(), null);
        Tally tally = beside("plan.html", "Datei,Tag\nplan.html,1.6.2017\n", mapping);
        assertThat(tally.post().message().publishedAt()).isEqualTo(Instant.parse("2017-05-31T22:00:00Z"));
        assertThat(tally.documents.get(0).precision()).isEqualTo(Precision.DAY);
        assertThat(beside("plan.html", "Datei,Tag\nplan.html,soon\n", mapping).reasons())
                .containsExactly("published_at: not a date");
    }

    private static Tally beside(String file, String table, Mapping mapping) {
        Origin origin = new Origin(
                file,
                Strand.PRESS,
                mapping,
                name -> name.equals("releases.csv")
                        ? new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8))
                        : null);
        byte[] bytes = "<html><body><p>The words.</p></body></html>".getBytes(StandardCharsets.UTF_8);
        try {
            return Tally.of(new ByteArrayInputStream(bytes), origin, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> paragraphs(Tally tally) {
        assertThat(tally.reasons()).isEmpty();
        return tally.seenThrough.stream().map(p -> p.message().text()).toList();
    }

    private static Tally html(String file, String body) {
        return read(file, ("<html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8));
    }

    private static Tally read(String file, byte[] bytes) {
        return read(file, Mapping.NONE, bytes);
    }

    private static Tally read(String file, Mapping mapping, byte[] bytes) {
        try {
            return Tally.of(new ByteArrayInputStream(bytes), new Origin(file, Strand.PRESS, mapping), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
