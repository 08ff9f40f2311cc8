package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proxenos.corpus.intake.Papers.paragraphs;
import static org.proxenos.corpus.intake.Papers.read;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Press releases as PDF, with their traps; all words are invented. */
class PdfReleasesTest {
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
}
