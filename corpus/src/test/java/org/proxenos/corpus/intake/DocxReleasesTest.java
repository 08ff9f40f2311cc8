package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proxenos.corpus.intake.Papers.p;
import static org.proxenos.corpus.intake.Papers.paragraphs;
import static org.proxenos.corpus.intake.Papers.read;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Press releases as DOCX, with their traps; all words are invented. */
class DocxReleasesTest {
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
}
