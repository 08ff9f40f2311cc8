package org.proxenos.corpus.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.proxenos.corpus.Actor;
import org.proxenos.corpus.Role;

class MaskTest {
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final Pseudonyms PSEUDONYMS = new Pseudonyms(KEY);
    private static final PublicNames NAMES = PublicNames.of(
            List.of(
                    actor("MayorOfX", "", Role.MAYOR),
                    actor("cityhall", "x", Role.CITY),
                    actor("listed_citizen", "", Role.CITIZEN)),
            Set.of("@potus", "listed_citizen"));
    private static final Mask MASK = new Mask(PSEUDONYMS, NAMES, Map.of(), Forgotten.nothing(PSEUDONYMS), false);
    private static final String ANN = PSEUDONYMS.of("ann_w");

    /** HMAC-SHA-256 from Python 3.11: {@code hmac.new(key, b"ann_w", "sha256").hexdigest()[:16]}. */
    @Test
    void aPseudonymIsAKeyedHashOfTheHandle() {
        assertThat(ANN).isEqualTo("c_8b8a391a80e12a6f");
        assertThat(PSEUDONYMS.of("@Ann_W")).isEqualTo(ANN);
        assertThat(new Pseudonyms("f".repeat(32).getBytes(StandardCharsets.US_ASCII)).of("ann_w"))
                .isNotEqualTo(ANN);
        assertThatThrownBy(() -> new Pseudonyms(new byte[8])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPseudonymHasAsManyOfTheLettersOfThePlaceboAsTheHandle() {
        assertThat(PSEUDONYMS.of("xyz_Lazy_9")).matches("c_[0-9a-f]{16}zzzzz");
        assertThat(ANN).matches("c_[0-9a-f]{16}");
    }

    @Test
    void mentionsOfPrivateAccountsAreMaskedWhereverTheyStand() {
        assertThat(x("@ann_w .@Ann_W's \u201c@ann_w\u201d (@ANN_W) RT\u00a0@ann_w: \uff20ann_w @ann_w.Thanks hi@ann_w"))
                .isEqualTo("@%1$s .@%1$s's \u201c@%1$s\u201d (@%2$s) RT\u00a0@%1$s: \uff20%1$s @%1$s.Thanks hi@%1$s"
                        .formatted(ANN, ANN.toUpperCase(java.util.Locale.ROOT)));
    }

    @Test
    void publicActorsAndNamesOfTheStudyStay() {
        String text = "@mayorofx @CityHall @POTUS's https://twitter.com/MayorOfX/status/1";
        assertThat(x(text)).isEqualTo(text);
        assertThat(MASK.text("@cityhall", "bluesky", false))
                .as("public on X only")
                .doesNotContain("cityhall");
        assertThat(x("@listed_citizen")).as("listed as a citizen").doesNotContain("listed");
    }

    @Test
    void profilesAreMaskedInsideTheirAddresses() {
        assertThat(x("see https://twitter.com/ann_w/status/12?s=20, x.com/@ann_w. http://mobile.twitter.com/#!/ann_w"))
                .isEqualTo("see https://twitter.com/%1$s/status/12?s=20, x.com/@%1$s. http://mobile.twitter.com/#!/%1$s"
                        .formatted(ANN));
        for (String address : List.of(
                "https://www.facebook.com/ann_w",
                "https://facebook.com/profile.php?id=ann_w",
                "https://instagram.com/stories/ann_w/1",
                "https://bsky.app/profile/ann_w/post/3k",
                "https://example.social/@ann_w@other.example/1",
                "https://example.social/users/ann_w/statuses/1",
                "https://www.linkedin.com/in/ann_w/",
                "https://reddit.com/u/ann_w",
                "https://www.tiktok.com/@ann_w",
                "https://twitter.com/intent/user?screen_name=ann_w",
                "https://ann_w.tumblr.com/post/1")) {
            assertThat(x(address)).doesNotContain("ann_w").matches("https://\\S+");
        }
        for (String address : List.of(
                "https://twitter.com/search?q=a", "https://example.org/ann_w", "https://www.instagram.com/p/ann_w/")) {
            assertThat(x(address)).isEqualTo(address);
        }
    }

    @Test
    void handlesOfTheOpenNetworksAreMaskedWhole() {
        String whole = PSEUDONYMS.of("ann@example.social");
        assertThat(x("@Ann@example.social!")).isEqualTo("@" + whole + "!");
        assertThat(MASK.text("@ann.example.com hi", "bluesky", false))
                .isEqualTo("@%s hi", PSEUDONYMS.of("ann.example.com"));
        assertThat(x("@ann.bsky.social.")).isEqualTo("@%s.", PSEUDONYMS.of("ann.bsky.social"));
        assertThat(x("did:plc:ab12 said")).isEqualTo("%s said", PSEUDONYMS.of("did:plc:ab12"));
    }

    @Test
    void privatePersonsContactDetailsAreMaskedWordForWord() {
        assertThat(MASK.text("write to ann.w+1@example.org, +33 6 12 34 56 78 or (020) 7946 0958", "x", true))
                .isEqualTo("write to [e-mailz], +00 0 00 00 00 00 or (000) 0000 0000");
        assertThat(MASK.text("555-123-4567 06.12.34.56.78 0612345678", "x", true))
                .isEqualTo("000-000-0000 00.00.00.00.00 0000000000");
        assertThat(MASK.text("Xy@example.org", "x", true)).isEqualTo("[e-mailzzz]");
        String numbers = "2017 and 2018, 1,234,567,890 people, 01/06/2017 19:30, 195 countries, $100000000000";
        assertThat(MASK.text(numbers, "x", true)).isEqualTo(numbers);
        String press = "press@example.org +33 6 12 34 56 78";
        assertThat(MASK.text(press, "x", false)).isEqualTo(press);
    }

    @Test
    void idsThatHoldAnAccountHoldAPseudonymWhoeverItIs() {
        String did = PSEUDONYMS.of("did:plc:ab12");
        assertThat(MASK.id("at://did:plc:ab12/app.bsky.feed.post/3kx"))
                .isEqualTo("at://%s/app.bsky.feed.post/3kx", did);
        assertThat(MASK.id("https://example.social/users/MayorOfX/statuses/1"))
                .isEqualTo("https://example.social/users/%s/statuses/1", PSEUDONYMS.of("MayorOfX"));
        assertThat(MASK.id("870000000000000001")).isEqualTo("870000000000000001");
        assertThat(MASK.id("posts.csv#3")).isEqualTo("posts.csv#3");
    }

    @Test
    void whatLooksLikeAPseudonymIsOneOnlyInTablesOfOurOwn() {
        String posing = "@c_0123456789abcdef";
        assertThat(x(posing)).isNotEqualTo(posing);
        Mask own = new Mask(PSEUDONYMS, NAMES, Map.of("c_0123456789abcdef", ANN), Forgotten.nothing(PSEUDONYMS), true);
        assertThat(own.text(posing + " @" + ANN, "x", false)).isEqualTo("@%1$s @%1$s", ANN);
        assertThat(own.id("at://" + ANN + "/app.bsky.feed.post/3kx")).contains(ANN);
    }

    @Test
    void noTextIsTooLongOrTooOdd() {
        for (String odd :
                List.of("@", "@a.", "0", "+1 ", "a@b.", "http://x.com/", "/@a", "did:a:b:", "\uD83D", "\0@", "#!/")) {
            String text = "http://twitter.com/" + odd.repeat(50_000) + " " + odd.repeat(50_000) + "!";
            assertThat(MASK.text(text, "x", true)).endsWith("!");
            assertThat(MASK.id(text)).isNotEmpty();
        }
    }

    @Test
    void whatIsForgottenIsKnownByItsMarkAlone() {
        Forgotten forgotten = new Forgotten(
                PSEUDONYMS,
                List.of(
                        Forgotten.message(PSEUDONYMS, "870000000000000001"),
                        Forgotten.part(PSEUDONYMS, "870000000000000001"),
                        Forgotten.account(PSEUDONYMS, PSEUDONYMS.of("MayorOfX"))));
        assertThat(forgotten.text("see https://x.com/i/status/870000000000000001?s=20 of 870000000000000002"))
                .isEqualTo("see https://x.com/i/status/forgotten?s=20 of 870000000000000002");
        assertThat(forgotten.raw("{\"id\":\"870000000000000001\",\"n\":\"Ann\"}"))
                .isEqualTo("{\"aa\":\"000000000000000000\",\"a\":\"Aaa\"}");
        assertThat(forgotten.raw("id,user 1,mayorofx")).isEqualTo("aa,aaaa 0,aaaaaaaa");
        assertThat(forgotten.raw("id,user 1,ann")).isEqualTo("id,user 1,ann");
        Mask mask = new Mask(PSEUDONYMS, PublicNames.ALL, Map.of(), forgotten, false);
        assertThat(mask.text("@MayorOfX and @ann_w", "x", false)).isEqualTo("@forgotten and @ann_w");
    }

    @Test
    void aRejectedRecordKeepsItsFormOnly() {
        assertThat(Mask.form("{\"user\": \"Ann \u00c9 9\u00e9\"}")).isEqualTo("{\"aaaa\": \"Aaa A 0a\"}");
    }

    private static String x(String text) {
        return MASK.text(text, "x", false);
    }

    private static Actor actor(String handle, String platform, Role role) {
        return new Actor(handle, platform, null, role, null, null, null, null);
    }
}
