package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Link;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.source.Collected;

/** The traps of Mastodon's answers; all words are invented. */
class MastodonExportsTest {
    private static final Tally TIMELINE = Sample.tallyOf("mastodon/timeline.json");
    private static final Tally ANSWERS = Sample.tallyOf("mastodon/answers.ndjson");

    @Test
    void idsAreEachServersOwnSoAddressesAreTheKeys() {
        Message message = TIMELINE.posts.get(0).message();
        assertThat(message.messageId()).isEqualTo("https://harbour.example/users/mayor/statuses/101");
        assertThat(message.accountId()).isEqualTo("https://harbour.example/@mayor");
        assertThat(message.platform()).isEqualTo("mastodon");
    }

    @Test
    void contentIsHtmlAndItsWarningBelongsToTheWords() {
        assertThat(TIMELINE.posts.get(0).message().text())
                .isEqualTo("Climate\n\nWe stay & we act, @ally\nSee https://harbour.example/plan/of/2025\n\n#Harbour");
    }

    @Test
    void mentionsTagsAndAddressesComeInTheOrderOfTheText() {
        assertThat(TIMELINE.posts.get(0).links())
                .containsExactly(
                        new Link(Link.Kind.MENTION, "ally@far.example"),
                        new Link(Link.Kind.URL, "https://harbour.example/plan/of/2025"),
                        new Link(Link.Kind.HASHTAG, "Harbour"),
                        new Link(Link.Kind.MENTION, "clerk@harbour.example"));
    }

    @Test
    void anEditedStatusKeepsItsFirstDateAndHasItsNewestWords() {
        assertThat(TIMELINE.posts.get(0).message().publishedAt()).isEqualTo(Instant.parse("2025-06-01T19:10:00Z"));
    }

    @Test
    void anAccountIsKnownByItsAddressAndItsNameWithItsServer() {
        Account account = TIMELINE.accounts.get(0);
        assertThat(account.accountId()).isEqualTo("https://harbour.example/@mayor");
        assertThat(account.handle()).isEqualTo("mayor@harbour.example");
        assertThat(account.description()).isEqualTo("Of Harbour");
        assertThat(account.followers()).isEqualTo(120);
    }

    @Test
    void aReblogHasNeitherWordsNorCountsAndItsOriginalIsSeenThroughIt() {
        Collected repost = TIMELINE.posts.get(1);
        assertThat(repost.message().kind()).isEqualTo(Kind.REPOST);
        assertThat(repost.message().text()).isEmpty();
        assertThat(repost.message().reposts()).isEqualTo("https://far.example/users/ally/statuses/955");
        assertThat(repost.reactions()).isNull();
        Collected original = TIMELINE.seenThrough.get(0);
        assertThat(original.message().text()).isEqualTo("Nous restons.");
        assertThat(Tally.counts(original).likes()).isEqualTo(90);
    }

    @Test
    void aReplyNamesItsParentByAddressWhereverThatCanBeKnown() {
        Message seen = TIMELINE.posts.get(2).message();
        assertThat(seen.inReplyTo()).isEqualTo("https://harbour.example/users/mayor/statuses/101");
        assertThat(seen.kind()).isEqualTo(Kind.REPLY);
        assertThat(seen.quotes()).isEqualTo("https://far.example/users/ally/statuses/956");
        Message ownThread = TIMELINE.posts.get(3).message();
        assertThat(ownThread.inReplyTo()).isEqualTo("https://harbour.example/users/mayor/statuses/99");
        Message unknown = TIMELINE.posts.get(4).message();
        assertThat(unknown.inReplyTo()).isNull();
        assertThat(unknown.kind()).isEqualTo(Kind.REPLY);
        assertThat(TIMELINE.missing).containsEntry("in_reply_to", 1);
    }

    @Test
    void aMissingCountOrTextCostsItselfAndAFieldThatNobodyKnowsIsCounted() {
        Collected bare = TIMELINE.posts.get(3);
        assertThat(bare.message().text()).isEmpty();
        assertThat(Tally.counts(bare).likes()).isNull();
        assertThat(TIMELINE.unknown).containsOnlyKeys("shiny");
        assertThat(TIMELINE.reasons()).containsExactly("published_at: not a date", "text: neither a text nor an id");
    }

    @Test
    void aContextKnowsParentsThatStandBelow() {
        Tally tally = Sample.tallyOf("mastodon/context.json");
        assertThat(tally.posts)
                .extracting(p -> p.message().inReplyTo())
                .containsExactly(
                        null, "https://harbour.example/users/c/statuses/204", "https://far.example/users/a/statuses/1");
    }

    @Test
    void statusesInsideNotificationsAndConversationsAreRead() {
        assertThat(ANSWERS.posts)
                .extracting(p -> p.message().text())
                .containsExactly("notified", "talk", "Answering @mayor");
    }

    @Test
    void whatHoldsNoStatusSaysWhatItHolds() {
        assertThat(ANSWERS.rejected).isEmpty();
        assertThat(ANSWERS.other)
                .containsEntry("notifications", 1)
                .containsEntry("users", 2)
                .containsEntry("empty", 2)
                .containsEntry("polls", 1)
                .containsEntry("edits", 1)
                .containsEntry("sources", 1)
                .containsEntry("cards", 1)
                .containsEntry("errors", 1);
    }

    @Test
    void truthSocialSpeaksTheSameLanguage() {
        Collected truth = ANSWERS.posts.get(2);
        assertThat(truth.message().platform()).isEqualTo("truthsocial");
        assertThat(truth.message().inReplyTo()).isEqualTo("https://truthsocial.com/@mayor/299");
        assertThat(truth.links()).containsExactly(new Link(Link.Kind.MENTION, "mayor"));
        assertThat(ANSWERS.seenThrough).extracting(p -> p.message().text()).containsExactly("asked");
        assertThat(ANSWERS.unknown).isEmpty();
    }

    @Test
    void theArchiveOfAnAccountNamesThingsAsItsServerDoes() {
        Tally tally = Sample.tallyOf("mastodon/outbox.json");
        Message post = tally.posts.get(0).message();
        assertThat(post.messageId()).isEqualTo("https://harbour.example/users/mayor/statuses/101");
        assertThat(post.accountId()).as("as in an answer of the server").isEqualTo("https://harbour.example/@mayor");
        assertThat(post.text()).isEqualTo("Climate\n\nWe stay, @ally");
        assertThat(post.language()).isEqualTo("en");
        assertThat(post.quotes()).isEqualTo("https://far.example/users/ally/statuses/9");
        assertThat(tally.posts.get(0).links())
                .containsExactly(
                        new Link(Link.Kind.MENTION, "ally@far.example"), new Link(Link.Kind.HASHTAG, "harbour"));
        assertThat(tally.posts.get(1).message().inReplyTo()).isEqualTo(post.messageId());
        assertThat(tally.posts.get(2).message().kind()).isEqualTo(Kind.REPOST);
        assertThat(tally.posts.get(2).message().reposts()).isEqualTo("https://far.example/users/ally/statuses/955");
        assertThat(tally.other).containsEntry("activities", 1);
    }

    @Test
    void theFallbackForAQuoteIsNoWords() {
        Tally tally = Tally.of(
                "{\"id\":\"1\",\"uri\":\"https://a.example/1\",\"account\":{\"acct\":\"a\"},\"content\":"
                        + "\"<p>Own<span class=\\\"quote-inline\\\"><br>RE: <a href=\\\"https://b.example/2\\\">x</a></span></p>\"}");
        assertThat(tally.post().message().text()).isEqualTo("Own");
        assertThat(tally.post().links()).isEmpty();
    }

    @Test
    void damagedHtmlIsReadAsFarAsItGoes() {
        Tally tally = Tally.of("{\"id\":\"1\",\"uri\":\"https://a.example/1\",\"account\":{\"acct\":\"a\"},\"content\":"
                + "\"<p>open <b>bold <a href='x>lost</p><script>alert(1)</script>\"}");
        assertThat(tally.post().message().text()).startsWith("open bold");
    }
}
