package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Actor;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.Role;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.UnreadableSourceException;
import org.proxenos.corpus.source.table.Actors;

/** Tables with every oddity that exports are known to have; all words are invented. */
class TableExportsTest {
    private static final String ODD = """
            id,account,created_at,text,replies,retweets,likes,is_retweet,in_reply_to,lang
            867516785502957568,@mayor_a,2017-06-01 19:10:00,"The harbour opens, at ""last""
            and for all.",1.2K,"1,234",13K,FALSE,,en
            867516785502957569,mayor_a,2017-06-01T19:11:00Z,RT @other: not my words,5,6,7,FALSE,,en
            867516785502957570,mayor_a,2017-06-01T19:12:00Z,passed on,5,6,7,TRUE,,in
            867516785502957571,mayor_a,1496345000,answering,,NA,0,no,867516785502957568,und
            8.67517E+17,mayor_a,6/1/17 19:13,a spreadsheet cut my id,1,1,1,no,,en
            867516785502957573,mayor_a,,no date is fine,1,1,1,no,,en
            867516785502957574,mayor_a,yesterday,a bad date is not,1,1,1,no,,en
            867516785502957575,mayor_a,2017-06-01 19:14:00,a bad count is not,1,1,lots,no,,en
            867516785502957576,mayor_a,2017-06-01 19:15:00,,1,1,1,no,,en
            ,mayor_a,2017-06-01 19:16:00,,1,1,1,no,,en
            867516785502957577,mayor_a,2017-06-01 19:17:00,too few
            867516785502957578,mayor_a,2017-06-01 19:18:00,too many,1,1,1,no,,en,more

            867516785502957579,,2017-06-01 19:19:00,"open mark,1,1,1,no,,en
            867516785502957580,mayor_a,2017-06-01 19:20:00,the row behind it &amp; its entity,1,1,1,no,,en
            """;

    @Test
    void usualColumnNamesAreRecognisedAndReported() {
        assertThat(Tally.of(ODD).columns)
                .containsEntry("id", "id")
                .containsEntry("published_at", "created_at")
                .containsEntry("reposts", "retweets")
                .containsEntry("is_repost", "is_retweet")
                .containsEntry("language", "lang");
    }

    @Test
    void everyRowIsEitherCollectedOrRejectedWithItsReason() {
        Tally tally = Tally.of(ODD);
        assertThat(tally.posts).hasSize(9);
        assertThat(tally.reasons())
                .containsExactly(
                        "published_at: not a date",
                        "likes: not a count",
                        "text: neither a text nor an id",
                        "*: fewer cells than the header",
                        "*: more cells than the header");
        assertThat(tally.rejected.get(0).sourceRow()).isEqualTo(7);
        assertThat(tally.rejected.get(0).raw()).startsWith("867516785502957574,mayor_a,yesterday");
        assertThat(tally.rejected.get(4).sourceRow()).isEqualTo(12);
    }

    @Test
    void theFirstRowIsReadToTheLastField() {
        Collected first = Tally.of(ODD).posts.get(0);
        Message message = first.message();
        assertThat(message.messageId()).isEqualTo("867516785502957568");
        assertThat(message.accountId()).isEqualTo("mayor_a");
        assertThat(message.publishedAt()).isEqualTo(Instant.parse("2017-06-01T19:10:00Z"));
        assertThat(message.text()).isEqualTo("The harbour opens, at \"last\"\nand for all.");
        assertThat(message.kind()).isEqualTo(Kind.POST);
        assertThat(message.languageSource()).isEqualTo("platform");
        assertThat(first.reactions()).isNotNull();
        assertThat(Tally.counts(first).replies()).isEqualTo(1200);
        assertThat(Tally.counts(first).reposts()).isEqualTo(1234);
        assertThat(Tally.counts(first).likes()).isEqualTo(13_000);
    }

    @Test
    void repostsCarryNoCountsForTheyAreTheOriginals() {
        Tally tally = Tally.of(ODD);
        assertThat(tally.kind(Kind.REPOST)).isEqualTo(2);
        assertThat(tally.posts.subList(1, 3)).allSatisfy(post -> {
            assertThat(post.message().kind()).isEqualTo(Kind.REPOST);
            assertThat(post.message().reposts()).isEmpty();
            assertThat(post.reactions()).isNull();
        });
        assertThat(tally.posts.get(2).message().language()).isEqualTo("id");
    }

    @Test
    void aMissingCountStaysMissingAndIsNeverNought() {
        Collected reply = Tally.of(ODD).posts.get(3);
        assertThat(reply.message().kind()).isEqualTo(Kind.REPLY);
        assertThat(reply.message().inReplyTo()).isEqualTo("867516785502957568");
        assertThat(reply.message().language()).isNull();
        assertThat(Tally.counts(reply).replies()).isNull();
        assertThat(Tally.counts(reply).reposts()).isNull();
        assertThat(Tally.counts(reply).likes()).isZero();
    }

    @Test
    void anIdThatASpreadsheetCutIsReplacedByFileAndRow() {
        assertThat(Tally.of(ODD).posts.get(4).message().messageId()).isEqualTo("sample#5");
    }

    @Test
    void aTextMayBeEmptyWhereThereIsAnIdAndADateMayBeMissing() {
        Tally tally = Tally.of(ODD);
        assertThat(tally.posts.get(5).message().publishedAt()).isNull();
        assertThat(tally.posts.get(6).message().text()).isEmpty();
        assertThat(tally.missing).containsEntry("account", 1).containsEntry("published_at", 1);
    }

    @Test
    void textsStayAsTheyCameAndAnOpenMarkCostsNoRow() {
        Tally tally = Tally.of(ODD);
        assertThat(tally.posts.get(7).message().text()).isEqualTo("\"open mark");
        assertThat(tally.posts.get(8).message().text()).isEqualTo("the row behind it &amp; its entity");
    }

    @Test
    void anyUsualSeparatorIsFound() {
        for (String separator : List.of(",", ";", "\t", "|")) {
            Tally tally = Tally.of("id,text,likes\n1,hello there,3\n2,good day,4\n".replace(",", separator));
            assertThat(tally.format()).isEqualTo("csv");
            assertThat(tally.posts).extracting(p -> p.message().text()).containsExactly("hello there", "good day");
        }
    }

    @Test
    void oneColumnOfTextsIsATable() {
        assertThat(Tally.of("text\nHello, all of you; good day\nAnd | one more\n").posts)
                .hasSize(2);
    }

    @Test
    void aStatusAddressGivesIdAndPlatform() {
        Message message = Tally.of("text,url\nhi,https://twitter.com/a/status/922440008971292672\n")
                .post()
                .message();
        assertThat(message.messageId()).isEqualTo("922440008971292672");
        assertThat(message.platform()).isEqualTo("x");
    }

    @Test
    void aMappingIsObeyedWithItsZoneItsMissingMarksAndItsPlatform() {
        Mapping mapping = new Mapping(
                Map.of("text", "words", "published_at", "when", "likes", "thumbs"),
                ';',
                null,
                "America/New_York",
                "d.M.yyyy HH:mm",
                Set.of("--"),
                "y");
        Tally tally = Tally.of("words;when;thumbs\nhi;1.6.2017 15:03;--\n", origin(Strand.STREAM, mapping), null);
        assertThat(tally.post().message().publishedAt()).isEqualTo(Instant.parse("2017-06-01T19:03:00Z"));
        assertThat(tally.post().message().platform()).isEqualTo("y");
        assertThat(tally.post().reactions()).isNull();
    }

    @Test
    void theStrandSaysWhatARowIs() {
        String text = "text\nhi\n";
        assertThat(Tally.of(text, origin(Strand.REPLIES, Mapping.NONE), null).kind(Kind.REPLY))
                .isEqualTo(1);
        assertThat(Tally.of(text, origin(Strand.PRESS, Mapping.NONE), null).kind(Kind.PRESS_RELEASE))
                .isEqualTo(1);
    }

    @Test
    void aMappedColumnThatDoesNotExistIsNamedWithTheNearest() {
        Mapping mapping = new Mapping(Map.of("text", "txet"), null, null, null, null, Set.of(), null);
        assertThatThrownBy(() -> Tally.of("id,text\n1,a\n", origin(Strand.ACCOUNTS, mapping), null))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage("sample: no column 'txet'; nearest is 'text'; there are id, text");
    }

    @Test
    void aTableWithoutATextNamesTheColumnsThatThereAre() {
        assertThatThrownBy(() -> Tally.of("Sender;Receiver;Weight\na;b;1\n"))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("no column holds a text; there are Sender, Receiver, Weight");
    }

    @Test
    void rtweetKeepsItsOriginalsApart() {
        Tally tally = Tally.of("""
                status_id,created_at,user_id,screen_name,text,is_quote,is_retweet,favorite_count,retweet_count,hashtags,\
                mentions_screen_name,urls_expanded_url,lang,reply_to_status_id,quoted_status_id,quoted_text,\
                quoted_favorite_count,quoted_retweet_count,quoted_screen_name,retweet_status_id,retweet_text,\
                retweet_favorite_count,retweet_screen_name
                x11,2017-06-01 19:10:00,xx5,mayor_a,RT @b: wor…,FALSE,TRUE,0,9,,b,,en,,,,,,,x10,words in full,44,b
                x12,2017-06-01 19:11:00,xx5,mayor_a,So <U+2015> yes,TRUE,FALSE,3,1,One Two,b c,https://a.org,en,,x9,theirs,8,7,c,,,,
                x13,2017-06-01 19:12:00,xx5,mayor_a,an answer,FALSE,FALSE,NA,1,,,,en,x12,,,,,,,,,
                """);
        assertThat(tally.format()).isEqualTo("rtweet");
        Collected repost = tally.posts.get(0);
        assertThat(repost.message().kind()).isEqualTo(Kind.REPOST);
        assertThat(repost.message().reposts()).isEqualTo("10");
        assertThat(repost.reactions()).isNull();
        Collected original = tally.seenThrough.get(0);
        assertThat(original.message().text()).isEqualTo("words in full");
        assertThat(Tally.counts(original).likes()).isEqualTo(44);
        assertThat(Tally.counts(original).reposts()).isEqualTo(9);
        Collected quote = tally.posts.get(1);
        assertThat(quote.message().text()).isEqualTo("So \u2015 yes");
        assertThat(quote.message().quotes()).isEqualTo("9");
        assertThat(quote.message().accountId()).isEqualTo("5");
        assertThat(Tally.counts(quote).replies()).isNull();
        assertThat(quote.links()).hasSize(5);
        assertThat(Tally.counts(tally.seenThrough.get(1)).reposts()).isEqualTo(7);
        assertThat(tally.posts.get(2).message().kind()).isEqualTo(Kind.REPLY);
        assertThat(Tally.counts(tally.posts.get(2)).likes()).isNull();
    }

    @Test
    void actorsAreReadAndOtherColumnsLeftAlone() throws IOException {
        List<Actor> actors =
                actors("handle,platform,name,role,city,note\n@mayor_a,x,A B,mayor,Harbourtown,hm\nb,,,,,\n");
        assertThat(actors)
                .containsExactly(
                        new Actor("mayor_a", "x", "A B", Role.MAYOR, "Harbourtown", null, null, null),
                        new Actor("b", "", null, Role.UNKNOWN, null, null, null, null));
    }

    @Test
    void everyProblemOfAnActorsFileIsNamedAtOnce() {
        assertThatThrownBy(() -> actors("handle,role\na,mayer\n,city\n"))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("actors.csv:1 role: 'mayer' is no role; nearest is 'mayor'")
                .hasMessageContaining("actors.csv:2 handle: empty");
        assertThatThrownBy(() -> actors("handel,role\na,mayor\n")).hasMessageContaining("nearest is 'handel'");
    }

    private static List<Actor> actors(String text) throws IOException {
        return Actors.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "actors.csv");
    }

    private static Origin origin(Strand strand, Mapping mapping) {
        return new Origin("sample", strand, mapping);
    }
}
