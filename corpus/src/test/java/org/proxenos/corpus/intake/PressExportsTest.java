package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proxenos.corpus.intake.Papers.html;
import static org.proxenos.corpus.intake.Papers.paragraphs;
import static org.proxenos.corpus.intake.Papers.read;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Document;
import org.proxenos.corpus.Document.Precision;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Link;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.source.Mapping;

/** Press releases as pages and plain text: words, dates, paragraphs; all words are invented. */
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
    void anEmptyPageIsRejected() {
        assertThat(html("x.html", "<script>a()</script>").reasons()).containsExactly("*: no text");
    }
}
