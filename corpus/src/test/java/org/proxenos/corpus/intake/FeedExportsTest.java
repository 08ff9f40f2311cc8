package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Link;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;

/** The traps of news feeds; all words are invented. */
class FeedExportsTest {
    private static final Tally RSS = Sample.tallyOf("feed/rss2.xml");
    private static final Tally ATOM = Sample.tallyOf("feed/atom.xml");

    @Test
    void theFullContentWinsOverTheDescriptionAndIsHtml() {
        Collected item = RSS.posts.get(0);
        assertThat(item.message().text())
                .isEqualTo("Mayor & council stay in\n\nWe stay in, says the mayor.\n\nRead the plan.");
        assertThat(item.links())
                .containsExactly(
                        new Link(Link.Kind.URL, "https://www.harbour.example/plan"),
                        new Link(Link.Kind.HASHTAG, "Climate"));
    }

    @Test
    void theFeedSpeaksAndNotItsClerk() {
        Message message = RSS.posts.get(0).message();
        assertThat(message.accountId()).isEqualTo("https://www.harbour.example/news");
        assertThat(RSS.accounts.get(0).handle()).isEqualTo("harbour.example");
        assertThat(RSS.accounts.get(0).displayName()).isEqualTo("City of Harbour: News");
        assertThat(message.platform()).isEqualTo("feed");
        assertThat(message.language()).isEqualTo("en-us");
    }

    @Test
    void datesOfMailHaveZonesByNameShortYearsAndNoWeekday() {
        assertThat(RSS.posts)
                .extracting(p -> p.message().publishedAt())
                .containsExactly(Instant.parse("2017-06-01T19:30:00Z"), Instant.parse("2017-06-02T08:00:00Z"), null);
        assertThat(RSS.missing).containsEntry("published_at", 1);
        assertThat(RSS.reasons()).containsExactly("published_at: not a date", "text: neither a text nor an id");
    }

    @Test
    void anIdThatIsNoAddressIsOnlyTheFeedsOwn() {
        assertThat(RSS.posts)
                .extracting(p -> p.message().messageId())
                .containsExactly(
                        "https://www.harbour.example/?p=1",
                        "https://www.harbour.example/news#42",
                        "https://www.harbour.example/news/3");
    }

    @Test
    void escapedHtmlIsNoText() {
        assertThat(RSS.posts.get(1).message().text()).isEqualTo("Only a text, R&D");
    }

    @Test
    void rssOfTheFirstVersionIsRdf() {
        Tally tally = Sample.tallyOf("feed/rdf.xml");
        assertThat(tally.posts).extracting(p -> p.message().text()).containsExactly("First\n\nWords bold", "Second");
        assertThat(tally.posts.get(0).message().messageId()).isEqualTo("https://paper.example/a");
        assertThat(tally.posts.get(0).message().publishedAt()).isEqualTo(Instant.parse("2017-06-01T19:00:00Z"));
    }

    @Test
    void atomIsReadAsPublishedFirstInTheLanguageOfTheEntry() {
        Message one = ATOM.posts.get(0).message();
        assertThat(one.text()).isEqualTo("One\n\nFirst line\n\nSee x");
        assertThat(one.publishedAt()).isEqualTo(Instant.parse("2017-06-01T17:03:00Z"));
        assertThat(one.language()).isEqualTo("en");
        Message two = ATOM.posts.get(1).message();
        assertThat(two.text()).isEqualTo("Deux\n\nRéponse");
        assertThat(two.language()).isEqualTo("fr");
        assertThat(two.kind()).isEqualTo(Kind.REPLY);
        assertThat(two.inReplyTo()).isEqualTo("tag:port.example,2017:1");
        assertThat(ATOM.accounts.get(0).displayName()).isEqualTo("Le Port");
    }

    @Test
    void anItemOfAPressStrandIsAReleaseWithParagraphs() {
        Tally tally = Tally.of(
                "<rss><channel><title>C</title><item><title>T</title><link>https://c.example/1</link>"
                        + "<pubDate>Thu, 01 Jun 2017 00:00:00 GMT</pubDate>"
                        + "<description>&lt;p&gt;a&lt;/p&gt;&lt;p&gt;b&lt;/p&gt;</description></item></channel></rss>",
                new Origin("f.xml", Strand.PRESS, Mapping.NONE),
                null);
        assertThat(tally.post().message().kind()).isEqualTo(Kind.PRESS_RELEASE);
        assertThat(tally.seenThrough).extracting(p -> p.message().kind()).containsOnly(Kind.PARAGRAPH);
        assertThat(tally.seenThrough).extracting(p -> p.message().text()).containsExactly("a", "b");
        assertThat(tally.seenThrough.get(1).message().conversationId()).isEqualTo("https://c.example/1");
    }

    @Test
    void aCutFeedKeepsWhatCameBeforeAndRejectsTheRest() {
        Tally tally = Tally.of("<rss><channel><item><title>whole</title></item><item><title>cut he");
        assertThat(tally.post().message().text()).isEqualTo("whole");
        assertThat(tally.reasons()).containsExactly("*: the file ends within this item");
    }

    @Test
    void entitiesNeitherMultiplyNorOpenFiles() {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
                + "<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<rss><channel><item><title>t &b; &x; &amp; AT&T</title></item></channel></rss>";
        assertThat(Tally.of(bomb).post().message().text()).isEqualTo("t &b; &x; & AT&T");
    }

    @Test
    void anItemWithoutEndIsGivenUp() {
        Tally tally =
                Tally.of("<rss><channel><item><title>whole</title></item><item><title>" + "long ".repeat(7_000_000));
        assertThat(tally.post().message().text()).isEqualTo("whole");
        assertThat(tally.reasons()).last().asString().startsWith("*: longer than an item may be");
    }

    @Test
    void aFeedWithoutItemsSaysSo() {
        assertThat(Tally.of("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>t</title></feed>").other)
                .containsEntry("empty", 1);
    }

    @Test
    void aThousandItemsAreReadOneByOne() {
        String items = "<item><title>t</title></item>\n".repeat(1000);
        assertThat(Tally.of("<rss><channel>" + items + "</channel></rss>").posts)
                .hasSize(1000);
        assertThat(List.of("rss", "feed"))
                .allSatisfy(root -> assertThat(Tally.of("<" + root + ">" + "<a>".repeat(20_000)).posts)
                        .isEmpty());
    }
}
