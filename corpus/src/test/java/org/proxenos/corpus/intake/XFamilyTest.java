package org.proxenos.corpus.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Account;
import org.proxenos.corpus.Kind;
import org.proxenos.corpus.Link;
import org.proxenos.corpus.Message;
import org.proxenos.corpus.Removal;
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.UnreadableSourceException;

/** The traps of twarc-csv, X's personal archive, Zeeschuimer, and files without posts; all words are invented. */
class XFamilyTest {
    private static final String TWEETS =
            "window.YTD.tweets.part0 = [{\"tweet\":{\"id_str\":\"1\",\"full_text\":\"one\"}}];";
    private static final String ACCOUNT =
            "window.YTD.account.part0 = [{\"account\":{\"username\":\"mayor_a\",\"accountId\":\"7\"}}]";

    @Test
    void twarcRepostsCarryTheOriginalsWordsAndCountsSoTheyGoBackToIt() {
        Tally tally = Sample.tallyOf("twarc-csv/tweets.csv");
        Collected repost = tally.posts.get(1);
        assertThat(repost.message().kind()).isEqualTo(Kind.REPOST);
        assertThat(repost.message().reposts()).isEqualTo("90");
        assertThat(repost.message().text()).isEmpty();
        assertThat(repost.reactions()).isNull();
        Collected original = tally.seenThrough.get(0);
        assertThat(original.message().messageId()).isEqualTo("90");
        assertThat(original.message().text()).isEqualTo("Words of another, in full");
        assertThat(original.message().accountId()).isEqualTo("8");
        assertThat(Tally.counts(original).likes()).isEqualTo(500);
        assertThat(original.links()).containsExactly(new Link(Link.Kind.HASHTAG, "full"));
    }

    @Test
    void twarcListsAreJsonInACellAndLineEndsAreWrittenOut() {
        Collected post = Sample.tallyOf("twarc-csv/tweets.csv").posts.get(0);
        assertThat(post.message().text()).isEqualTo("The harbour opens,\nat last é😀 #harbour");
        assertThat(post.links())
                .containsExactly(
                        new Link(Link.Kind.MENTION, "b_city"),
                        new Link(Link.Kind.HASHTAG, "harbour"),
                        new Link(Link.Kind.URL, "https://a.org/1"));
        assertThat(Tally.counts(post).observedAt()).isEqualTo(Instant.parse("2021-09-23T00:00:00Z"));
        assertThat(Tally.counts(post).views()).isNull();
    }

    @Test
    void aTwarcReplyKeepsItsParentItsQuoteAndItsCountOfNought() {
        Tally tally = Sample.tallyOf("twarc-csv/tweets.csv");
        Message reply = tally.posts.get(2).message();
        assertThat(reply.kind()).isEqualTo(Kind.REPLY);
        assertThat(reply.inReplyTo()).isEqualTo("1");
        assertThat(reply.quotes()).isEqualTo("91");
        assertThat(Tally.counts(tally.posts.get(2)).likes()).isZero();
        assertThat(tally.reasons()).containsExactly("published_at: not a date");
        assertThat(tally.unknown).isEmpty();
    }

    @Test
    void twarcMayHaveWrittenEveryTextAsJsonAndLeftRepostsAlone() {
        Tally tally = Sample.tallyOf("twarc-csv/encoded.csv");
        assertThat(tally.posts.get(0).message().messageId()).isEqualTo("5");
        assertThat(tally.posts.get(0).message().text()).isEqualTo("said \"so\"\nand é");
        assertThat(tally.posts.get(1).message().kind()).isEqualTo(Kind.REPOST);
        assertThat(tally.seenThrough).isEmpty();
        assertThat(tally.unknown).containsEntry("a_new_column", 1);
    }

    @Test
    void twarcUsersCountsAndComplianceAreToldApartAndRejectNothing() {
        Tally users = Sample.tallyOf("twarc-csv/users.csv");
        assertThat(users.other).containsOnly(Map.entry("users", 1));
        assertThat(users.accounts.get(0).followers()).isEqualTo(12);
        assertThat(users.accounts.get(0).followersObservedAt()).isEqualTo(Instant.parse("2021-09-23T00:00:00Z"));
        assertThat(users.accounts.get(0).description()).isEqualTo("two\nlines");
        Tally counts = Sample.tallyOf("twarc-csv/counts.csv");
        assertThat(counts.other).containsOnly(Map.entry("counts", 2));
        Tally compliance = Sample.tallyOf("twarc-csv/compliance.csv");
        assertThat(compliance.other).containsOnly(Map.entry("compliance", 1));
        assertThat(compliance.removals)
                .containsExactly(new Removal(
                        Removal.Kind.MESSAGE,
                        "x",
                        "1440716895355764743",
                        "deleted",
                        Instant.parse("2022-01-01T00:00:00Z")));
        assertThat(users.rejected).isEmpty();
    }

    @Test
    void anArchiveLosesItsJavaScriptAndItsCountsAreTexts() {
        Tally tally = Sample.tallyOf("x-archive/tweets.js");
        Collected post = tally.posts.get(0);
        assertThat(post.message().text()).isEqualTo("The harbour opens é😀 #harbour https://t.co/1");
        assertThat(Tally.counts(post).likes()).isEqualTo(12);
        assertThat(Tally.counts(post).replies()).as("an archive gives none").isNull();
        assertThat(post.message().quotes()).as("only its address says so").isEqualTo("1400000000000000009");
        assertThat(post.message().kind()).isEqualTo(Kind.QUOTE);
        assertThat(tally.unknown).containsOnlyKeys("a_new_field");
        assertThat(tally.reasons()).containsExactly("likes: not a count");
    }

    @Test
    void anArchivesRepostIsTextBehindRtAndCountsForNothing() {
        Tally tally = Sample.tallyOf("x-archive/tweets.js");
        Collected repost = tally.posts.get(1);
        assertThat(repost.message().kind()).isEqualTo(Kind.REPOST);
        assertThat(repost.message().text()).isEmpty();
        assertThat(repost.reactions()).isNull();
        assertThat(repost.links()).containsExactly(new Link(Link.Kind.MENTION, "b_city"));
        assertThat(tally.posts.get(2).message().kind()).isEqualTo(Kind.REPLY);
    }

    @Test
    void aLoneTweetsFileHasNoAuthorWhichCostsOnlyThat() {
        Tally tally = Tally.of(TWEETS);
        assertThat(tally.format()).isEqualTo("x-archive");
        assertThat(tally.post().message().accountId()).isNull();
        assertThat(tally.missing).containsEntry("account", 1);
        assertThat(tally.rejected).isEmpty();
    }

    @Test
    void theAccountBesideATweetsFileIsItsAuthor() throws IOException {
        Origin origin = new Origin(
                "tweets-part1.js",
                Strand.ACCOUNTS,
                Mapping.NONE,
                name -> name.equals("account.js") ? stream(ACCOUNT) : null);
        Tally tally = Tally.of(stream(TWEETS), origin, null);
        assertThat(tally.post().message().accountId()).isEqualTo("7");
        assertThat(tally.accounts.get(0).handle()).isEqualTo("mayor_a");
    }

    @Test
    void ofTheOwnerOnlyWhatIsPublicIsTaken() {
        Tally tally = Sample.tallyOf("x-archive/account.js");
        assertThat(tally.other).containsOnly(Map.entry("accounts", 1));
        Account owner = tally.accounts.get(0);
        assertThat(owner.createdAt()).isEqualTo(Instant.parse("2010-03-10T02:03:52Z"));
        assertThat(owner.toString()).doesNotContain("secret");
    }

    @Test
    void aZippedArchiveIsReadInWhateverOrderItsFilesCome() throws IOException {
        for (String[] order : new String[][] {
            {
                "data/account.js",
                ACCOUNT,
                "data/tweets.js",
                TWEETS,
                "data/tweets-part1.js",
                TWEETS.replace("\"1\"", "\"2\"")
            },
            {"data/tweets.js", TWEETS, "data/tweets-part1.js", TWEETS.replace("\"1\"", "\"2\""), "account.js", ACCOUNT}
        }) {
            Tally tally = Tally.of(new ByteArrayInputStream(zip(order)), origin(), null);
            assertThat(tally.format()).isEqualTo("x-archive");
            assertThat(tally.posts).extracting(p -> p.message().messageId()).containsExactly("1", "2");
            assertThat(tally.posts).extracting(p -> p.message().sourceRow()).containsExactly(1L, 2L);
            assertThat(tally.posts)
                    .allSatisfy(p -> assertThat(p.message().accountId()).isEqualTo("7"));
        }
    }

    @Test
    void anArchivesLongTextsStandApartAndWin() throws IOException {
        String cut = "The harbour opens at last, and everybody who ever…";
        String tweets = "window.YTD.tweets.part0 = [{\"tweet\":{\"id_str\":\"1\",\"full_text\":\"" + cut
                + "\",\"created_at\":\"Sat Mar 05 10:00:00 +0000 2022\",\"entities\":{\"hashtags\":[]}}}]";
        String full = "The harbour opens at last, and everybody who ever waited comes #harbour https://t.co/1";
        String notes = "window.YTD.note_tweet.part0 = [{\"noteTweet\":{\"noteTweetId\":\"9\","
                + "\"createdAt\":\"2022-03-05T10:00:00.000Z\",\"core\":{\"text\":\"" + full
                + "\",\"urls\":[{\"shortUrl\":\"https://t.co/1\",\"expandedUrl\":\"https://a.org/1\"}]}}}]";
        byte[] zip = zip("data/tweets.js", tweets, "data/note-tweet.js", notes);
        Collected post = Tally.of(new ByteArrayInputStream(zip), origin(), null).post();
        assertThat(post.message().text()).isEqualTo(full);
        assertThat(post.links())
                .containsExactly(new Link(Link.Kind.HASHTAG, "harbour"), new Link(Link.Kind.URL, "https://a.org/1"));
        byte[] other = zip("data/note-tweet.js", notes.replace("opens", "shuts"), "data/tweets.js", tweets);
        assertThat(Tally.of(new ByteArrayInputStream(other), origin(), null)
                        .post()
                        .message()
                        .text())
                .as("of the same second, but not the same")
                .isEqualTo(cut);
    }

    @Test
    void namesThatLeadOutOfAZipAreNotFollowed() throws IOException {
        byte[] zip =
                zip("../../data/tweets.js", TWEETS, "/tweets.js", TWEETS, "C:\\tweets.js", TWEETS, "tweet.js", TWEETS);
        Tally tally = Tally.of(new ByteArrayInputStream(zip), origin(), null);
        assertThat(tally.posts).hasSize(1);
        assertThat(tally.other).containsEntry("names that lead out of the archive", 3);
    }

    @Test
    void aZipMadeToFillAMemoryIsGivenUp() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("data/tweets_media/film.mp4"));
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(blanks);
            }
        }
        assertThatThrownBy(() -> Tally.of(new ByteArrayInputStream(bomb.toByteArray()), origin(), null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("unpacks to more than 200 times its size");
    }

    @Test
    void aZipCutOrDamagedAnywhereIsReadOrRefusedInWords() throws IOException {
        byte[] whole = zip("data/account.js", ACCOUNT, "data/tweets.js", TWEETS);
        for (int i = 0; i < whole.length; i++) {
            byte[] cut = Arrays.copyOf(whole, i);
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x55;
            for (byte[] bytes : new byte[][] {cut, damaged}) {
                try {
                    assertThat(Tally.of(new ByteArrayInputStream(bytes), origin(), null).posts)
                            .hasSizeLessThanOrEqualTo(1);
                } catch (UnreadableSourceException | IOException e) {
                    assertThat(e.getMessage()).isNotBlank();
                }
            }
        }
    }

    @Test
    void aZipWithoutTweetsIsRefusedWithARemedy() throws IOException {
        byte[] sheet = zip("xl/workbook.xml", "<workbook/>");
        assertThatThrownBy(() -> Tally.of(new ByteArrayInputStream(sheet), origin(), null))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("save a spreadsheet as CSV");
    }

    @Test
    void zeeschuimersLongTextWinsAndItsQuotedPostIsSeenThrough() {
        Tally tally = Sample.tallyOf("zeeschuimer-x/posts.ndjson");
        Collected post = tally.posts.get(0);
        assertThat(post.message().text()).isEqualTo("The long text wins é😀 #harbour");
        assertThat(post.message().kind()).isEqualTo(Kind.QUOTE);
        assertThat(post.message().quotes()).isEqualTo("9");
        assertThat(post.links()).containsExactly(new Link(Link.Kind.HASHTAG, "harbour"));
        assertThat(Tally.counts(post).views()).isEqualTo(1234);
        assertThat(Tally.counts(post).observedAt()).isEqualTo(Instant.ofEpochMilli(1704972600123L));
        Message quoted = tally.seenThrough.get(0).message();
        assertThat(quoted.messageId()).isEqualTo("9");
        assertThat(quoted.accountId()).isEqualTo("8");
        assertThat(tally.accounts).extracting(Account::handle).contains("mayor_a", "b_city");
        assertThat(tally.unknown).containsOnlyKeys("a_new_field");
    }

    @Test
    void zeeschuimerPostsLoseNothingButWhatIsAway() {
        Tally tally = Sample.tallyOf("zeeschuimer-x/posts.ndjson");
        assertThat(tally.posts)
                .extracting(p -> p.message().messageId())
                .as("legacy away; no id but the item's")
                .containsExactly("11", "12", "13", "14");
        assertThat(tally.posts.get(2).message().text()).isEqualTo("legacy is away");
        assertThat(tally.posts.get(1).message().kind()).isEqualTo(Kind.REPOST);
        assertThat(tally.seenThrough.get(1).message().text()).isEqualTo("words of another in full");
        assertThat(tally.missing).containsEntry("account", 2).containsEntry("published_at", 1);
        assertThat(tally.missingAt).containsEntry("published_at", 3L);
        assertThat(tally.reasons()).containsExactly("published_at: not a date");
        assertThat(tally.other).containsEntry("tombstones", 1).containsEntry("posts of tiktok.com", 1);
    }

    @Test
    void zeeschuimerLinesAsFourCatKeepsThemAreReadToo() {
        Tally tally = Sample.tallyOf("zeeschuimer-x/kept-by-4cat.ndjson");
        assertThat(tally.posts).extracting(p -> p.message().messageId()).containsExactly("11", "12");
        assertThat(Tally.counts(tally.posts.get(0)).observedAt()).isEqualTo(Instant.ofEpochMilli(1704972600123L));
    }

    @Test
    void aListOfIdsHasPostsWithoutWords() {
        Tally tally = Sample.tallyOf("ids/numbers.txt");
        assertThat(tally.posts)
                .extracting(p -> p.message().messageId())
                .containsExactly("1149825924029980673", "1149825924029980674", "1149825924029980675");
        assertThat(tally.missing).containsOnly(Map.entry("text", 3));
        assertThat(tally.reasons()).containsExactly("id: not an id");
        assertThat(Sample.tallyOf("ids/named.csv").posts)
                .extracting(p -> p.message().platform())
                .containsExactly("x", "x", "bluesky");
        assertThat(Sample.tallyOf("ids/labelled.csv").posts).hasSize(1);
    }

    @Test
    void filesWithoutPostsSayWhatTheyHold() {
        Tally users = Sample.tallyOf("no-posts/accounts.csv");
        assertThat(users.other).containsOnly(Map.entry("users", 2));
        assertThat(users.accounts.get(0).accountId()).isEqualTo("23541684");
        assertThat(users.accounts.get(0).followers()).isEqualTo(85_956);
        assertThat(Sample.tallyOf("no-posts/edges.csv").other).containsOnly(Map.entry("links between accounts", 2));
        assertThat(Sample.tallyOf("no-posts/mayors.json").accounts)
                .extracting(Account::handle)
                .containsExactly("mayor_a", "mayor_b");
    }

    @Test
    void fieldsThatApiVersionTwoNeverSentAreCounted() {
        Tally tally = Tally.of("{\"data\":[{\"id\":\"1\",\"text\":\"a\",\"author_id\":\"7\",\"mood\":\"fine\","
                + "\"public_metrics\":{\"like_count\":1,\"sigh_count\":2}}]}");
        assertThat(tally.unknown).containsOnly(Map.entry("mood", 1), Map.entry("public_metrics.sigh_count", 1));
    }

    @Test
    void aDeletionInAStreamRemoves() {
        Tally tally = Tally.of("""
                {"delete":{"status":{"id_str":"9","user_id_str":"7"}}}
                {"id_str":"1","text":"a","user":{"id_str":"7"}}
                """, origin(), "twitter-v1.1");
        assertThat(tally.removals).extracting(Removal::id).containsExactly("9");
        assertThat(tally.posts).hasSize(1);
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return packed.toByteArray();
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Origin origin() {
        return new Origin("sample", Strand.ACCOUNTS, Mapping.NONE);
    }
}
