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
import org.proxenos.corpus.Strand;
import org.proxenos.corpus.source.Collected;
import org.proxenos.corpus.source.Mapping;
import org.proxenos.corpus.source.Origin;
import org.proxenos.corpus.source.UnreadableSourceException;

/** The traps of X's personal archive, zipped and unpacked; all words are invented. */
class XArchiveTest {
    private static final String TWEETS =
            "window.YTD.tweets.part0 = [{\"tweet\":{\"id_str\":\"1\",\"full_text\":\"one\"}}];";
    private static final String ACCOUNT =
            "window.YTD.account.part0 = [{\"account\":{\"username\":\"mayor_a\",\"accountId\":\"7\"}}]";

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
