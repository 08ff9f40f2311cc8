package org.proxenos.corpus.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is asked next, and what answers mean. */
final class WalkTest {
    private static String asked(CollectionPlan plan, Cursor cursor) {
        return Walk.of(plan)
                .next(cursor)
                .map(request -> request.address().replace(Plans.SERVER, ""))
                .orElse("nothing");
    }

    private static Page read(CollectionPlan plan, Cursor cursor, String body) {
        return Walk.of(plan).read(Plans.answer(body), cursor);
    }

    private static String status(String id, String at) {
        return "{\"id\":\"%s\",\"created_at\":\"%s\"}".formatted(id, at);
    }

    private static String post(String at) {
        return "{\"uri\":\"at://x\",\"record\":{\"createdAt\":\"%s\"},\"indexedAt\":\"2030-01-01T00:00:00Z\"}"
                .formatted(at);
    }

    @Test
    void anAccountIsLookedUpThenReadFromItsNewestPostOn() {
        CollectionPlan plan = Plans.of(Subject.ACCOUNT, "ana@city.example");
        Cursor start = Walk.begin(plan, Cursor.START);
        assertThat(asked(plan, start)).isEqualTo("/api/v1/accounts/lookup?acct=ana%40city.example");
        Cursor known = read(plan, start, "{\"id\":\"7\"}").after();
        assertThat(asked(plan, known)).isEqualTo("/api/v1/accounts/7/statuses?limit=40");

        String link = "<https://h/api?limit=40&max_id=31>; rel=\"next\", <https://h/api?min_id=40>; rel=\"prev\"";
        Page first = Walk.of(plan)
                .read(Plans.answer("[" + status("40", "2026-01-02T00:00:00Z") + "]", Map.of("Link", link)), known);
        assertThat(asked(plan, first.after())).isEqualTo("/api/v1/accounts/7/statuses?limit=40&max_id=31");

        Page last = read(plan, first.after(), "[]");
        assertThat(last.kept()).isFalse();
        assertThat(asked(plan, last.after())).isEqualTo("nothing");

        Cursor next =
                read(plan, Walk.begin(plan, last.after()), "{\"id\":\"7\"}").after();
        assertThat(asked(plan, next)).isEqualTo("/api/v1/accounts/7/statuses?limit=40&since_id=40");
    }

    @Test
    void postsThatReachAServerLateAreStillAskedForTheNextTime() {
        CollectionPlan plan = Plans.of(Subject.HASHTAG, "climat été");
        Page page = read(
                plan, Walk.begin(plan, Cursor.START), "[" + status("116000000000000000", "2026-02-01T00:00:00Z") + "]");
        Page end = read(plan, page.after(), "[]");
        long anHour = 3_600_000L << 16;
        assertThat(asked(plan, Walk.begin(plan, end.after())))
                .isEqualTo("/api/v1/timelines/tag/climat%20%C3%A9t%C3%A9?limit=40&since_id="
                        + (116_000_000_000_000_000L - anHour));
    }

    @Test
    void aLinkWithoutANextPageIsTheEndAndWithoutALinkTheLastIdGoesOn() {
        CollectionPlan plan = Plans.of(Subject.HASHTAG, "x");
        Cursor start = Walk.begin(plan, Cursor.START);
        String page = "[" + status("9", "2026-01-02T00:00:00Z") + "," + status("8", "2026-01-01T00:00:00Z") + "]";
        assertThat(asked(plan, read(plan, start, page).after())).contains("max_id=8");
        Answer last = Plans.answer(page, Map.of("Link", "<https://h/?min_id=9>; rel=\"prev\""));
        assertThat(asked(plan, Walk.of(plan).read(last, start).after())).isEqualTo("nothing");
    }

    @Test
    void aPassThatWasBrokenOffIsFinishedAndThenBegunAnew() {
        CollectionPlan plan = Plans.of(Subject.HASHTAG, "x");
        Cursor half = read(plan, Walk.begin(plan, Cursor.START), "[" + status("9", "2026-01-02T00:00:00Z") + "]")
                .after();
        Cursor resumed = Walk.begin(plan, Cursor.parse(half.json()));
        assertThat(asked(plan, resumed)).contains("max_id=9");
        Cursor anew = read(plan, resumed, "[]").after();
        assertThat(asked(plan, anew)).isEqualTo("/api/v1/timelines/tag/x?limit=40&since_id=9");
        assertThat(asked(plan, read(plan, anew, "[]").after())).isEqualTo("nothing");
    }

    @Test
    void theSamePageAgainIsNotFollowedForEver() {
        CollectionPlan plan = Plans.of(Subject.HASHTAG, "x");
        String page = "[" + status("9", "2026-01-02T00:00:00Z") + "]";
        Cursor after = read(plan, Walk.begin(plan, Cursor.START), page).after();
        assertThatThrownBy(() -> read(plan, after, page))
                .isInstanceOf(UnexpectedAnswerException.class)
                .hasMessage("with the same page again");
    }

    @Test
    void pagesBeyondTheBoundsAreNotStored() {
        Instant since = Instant.parse("2026-01-10T00:00:00Z");
        Instant until = Instant.parse("2026-01-20T00:00:00Z");
        CollectionPlan plan = Plans.bounded(Subject.HASHTAG, "x", since, until);
        Cursor start = Walk.begin(plan, Cursor.START);
        Page late = read(plan, start, "[" + status("9", "2026-01-20T00:00:00Z") + "]");
        assertThat(late.kept()).isFalse();
        Page inside = read(plan, late.after(), "[" + status("8", "2026-01-19T00:00:00Z") + "]");
        assertThat(inside.kept()).isTrue();
        Page early = read(plan, inside.after(), "[" + status("7", "2026-01-09T23:59:59Z") + "]");
        assertThat(early.kept()).isFalse();
        assertThat(asked(plan, early.after())).isEqualTo("nothing");
    }

    @Test
    void aChangedPlanStartsAnewAndKeepsItsGaps() {
        CollectionPlan plan = Plans.of(Subject.HASHTAG, "x");
        Cursor after = read(plan, Walk.begin(plan, Cursor.START), "[" + status("9", "2026-01-02T00:00:00Z") + "]")
                .after();
        Cursor gap = after.withGap(new Gap("lost")).withGap(new Gap("lost")).withGap(new Gap("more"));
        Cursor other = Walk.begin(Plans.of(Subject.HASHTAG, "y"), gap);
        assertThat(asked(plan, other)).doesNotContain("max_id");
        assertThat(other.gaps()).containsExactly(new Gap("lost"), new Gap("more"));
    }

    @Test
    void aContextIsThePostThenWhatStandsAroundIt() {
        CollectionPlan plan = Plans.of(Subject.CONTEXT, "10");
        Cursor start = Walk.begin(plan, Cursor.START);
        assertThat(asked(plan, start)).isEqualTo("/api/v1/statuses/10");
        Cursor seen = read(plan, start, "{\"id\":\"10\",\"content\":\"\"}").after();
        assertThat(asked(plan, seen)).isEqualTo("/api/v1/statuses/10/context");
        String full = "{\"ancestors\":[],\"descendants\":[" + "{},".repeat(59) + "{}]}";
        assertThat(String.valueOf(read(plan, seen, full).gap())).contains("token");
        assertThat(read(Plans.with(plan, "TOKEN"), seen, full).gap()).isNull();
        Page few = read(plan, seen, "{\"ancestors\":[],\"descendants\":[{}]}");
        assertThat(few.gap()).isNull();
        assertThat(asked(plan, few.after())).isEqualTo("nothing");
        assertThat(asked(plan, Walk.begin(plan, few.after()))).isEqualTo("/api/v1/statuses/10");
    }

    @Test
    void anAuthorsFeedGoesOnByItsCursorAndEndsWithIt() {
        CollectionPlan plan = Plans.of(Subject.AUTHOR, "ana.example");
        Cursor start = Walk.begin(plan, Cursor.START);
        assertThat(asked(plan, start)).isEqualTo("/xrpc/app.bsky.feed.getAuthorFeed?actor=ana.example&limit=100");
        String repost = "{\"post\":%s,\"reason\":{\"indexedAt\":\"2026-01-05T00:00:00Z\"}}"
                .formatted(post("2019-01-01T00:00:00Z"));
        Page page = read(plan, start, "{\"feed\":[" + repost + "],\"cursor\":\"a&b\"}");
        assertThat(asked(plan, page.after())).endsWith("&cursor=a%26b");
        Page empty = read(plan, page.after(), "{\"feed\":[],\"cursor\":\"c\"}");
        assertThat(empty.kept()).isFalse();
        assertThat(asked(plan, empty.after()))
                .as("a page that was emptied by moderation")
                .endsWith("&cursor=c");
        Cursor end = read(plan, empty.after(), "{\"feed\":[]}").after();
        assertThat(end.find(Pass.KNOWN)).contains("2026-01-05T00:00:00Z");

        Cursor again = Walk.begin(plan, end);
        String older = "{\"feed\":[{\"post\":%s}],\"cursor\":\"d\"}".formatted(post("2026-01-04T22:59:59Z"));
        Page known = read(plan, again, older);
        assertThat(known.kept()).isFalse();
        assertThat(known.fresh()).isZero();
        assertThat(asked(plan, known.after())).isEqualTo("nothing");
    }

    @Test
    void aSearchGoesBeyondTheEndOfItsPages() {
        CollectionPlan plan = Plans.bounded(Subject.SEARCH, "a b", Instant.parse("2026-01-01T00:00:00Z"), null);
        Cursor start = Walk.begin(plan, Cursor.START);
        assertThat(asked(plan, start))
                .isEqualTo(
                        "/xrpc/app.bsky.feed.searchPosts?q=a%20b&sort=latest&since=2026-01-01T00%3A00%3A00Z&limit=100");
        Page leg = read(
                plan, start, "{\"posts\":[" + post("2026-01-09T00:00:00Z") + "," + post("2026-01-08T00:00:00Z") + "]}");
        assertThat(asked(plan, leg.after()))
                .contains("&until=2026-01-08T00%3A00%3A00.001Z")
                .doesNotContain("cursor");
        Page last = read(plan, leg.after(), "{\"posts\":[" + post("2026-01-08T00:00:00Z") + "]}");
        assertThat(last.fresh()).isZero();
        assertThat(asked(plan, last.after())).isEqualTo("nothing");
        assertThat(asked(plan, Walk.begin(plan, last.after()))).contains("&since=2026-01-08T23%3A00%3A00Z&");
    }

    @Test
    void aRepositoryIsListedBackToTheNewestRecordThatIsKnown() {
        CollectionPlan plan = Plans.of(Subject.REPOSITORY, "ana.example");
        Cursor start = Walk.begin(plan, Cursor.START);
        assertThat(asked(plan, start))
                .isEqualTo(
                        "/xrpc/com.atproto.repo.listRecords?repo=ana.example&collection=app.bsky.feed.post&limit=100");
        Page page = read(plan, start, "{\"records\":[" + stored("3kc") + "," + stored("3kb") + "],\"cursor\":\"3kb\"}");
        assertThat(asked(plan, page.after())).endsWith("&cursor=3kb");
        Page last = read(plan, page.after(), "{\"records\":[" + stored("3ka") + "]}");
        assertThat(last.after().find(Pass.KNOWN)).contains("3kc");

        Cursor again = Walk.begin(plan, last.after());
        Page mixed =
                read(plan, again, "{\"records\":[" + stored("3kd") + "," + stored("3kc") + "],\"cursor\":\"3kc\"}");
        assertThat(mixed.fresh()).isEqualTo(1);
        assertThat(mixed.kept()).isTrue();
        assertThat(asked(plan, mixed.after())).isEqualTo("nothing");
        Page same = read(plan, Walk.begin(plan, mixed.after()), "{\"records\":[" + stored("3kd") + "]}");
        assertThat(same.kept()).isFalse();
        assertUnexpected(plan, "{}", "no page of records", false);
    }

    private static String stored(String key) {
        return "{\"uri\":\"at://did:plc:ana/app.bsky.feed.post/%s\",\"value\":{}}".formatted(key);
    }

    @Test
    void aThreadThatIsGoneIsSaidToBe() {
        CollectionPlan plan = Plans.of(Subject.THREAD, "at://a/b/c");
        Cursor start = Walk.begin(plan, Cursor.START);
        assertThat(asked(plan, start))
                .isEqualTo("/xrpc/app.bsky.feed.getPostThread?uri=at%3A%2F%2Fa%2Fb%2Fc&depth=450&parentHeight=450");
        String whole =
                "{\"thread\":{\"post\":{},\"parent\":{\"post\":{}},\"replies\":[{\"post\":{}},{\"notFound\":true}]}}";
        assertThat(read(plan, start, whole).items()).isEqualTo(3);
        assertThatThrownBy(() -> read(plan, start, "{\"thread\":{\"notFound\":true}}"))
                .hasMessage("that this post is gone or hidden");
    }

    @Test
    void aFeedIsAskedForOnlyIfItChanged() {
        CollectionPlan plan = Plans.of(Subject.FEED, "");
        Cursor start = Walk.begin(plan, Cursor.START);
        Page first = Walk.of(plan)
                .read(
                        Plans.answer(
                                feed("a", "b"),
                                Map.of("ETag", "\"1\"", "Last-Modified", "Sun, 01 Mar 2026 12:10:00 GMT")),
                        start);
        assertThat(first.kept()).isTrue();
        Cursor again = Walk.begin(plan, first.after());
        assertThat(Walk.of(plan).next(again).orElseThrow().headers())
                .isEqualTo(Map.of("If-None-Match", "\"1\"", "If-Modified-Since", "Sun, 01 Mar 2026 12:10:00 GMT"));
        Page same = Walk.of(plan).read(new Answer(304, Map.of(), new byte[0]), again);
        assertThat(same.kept()).isFalse();
        assertThat(asked(plan, same.after())).isEqualTo("nothing");
        assertThat(read(plan, again, feed("b", "a")).kept())
                .as("only turned round")
                .isFalse();
        Page more = read(plan, again, feed("b", "c"));
        assertThat(more.fresh()).isEqualTo(1);
        assertThat(more.gap()).isNull();
        assertThat(String.valueOf(read(plan, again, feed("d", "e")).gap())).contains("collect more often");
    }

    private static String feed(String... titles) {
        StringBuilder items = new StringBuilder();
        for (String title : titles) {
            items.append("<item><title>").append(title).append("</title></item>");
        }
        return "<rss version=\"2.0\"><channel>" + items + "</channel></rss>";
    }

    @Test
    void anythingElseIsNamedForWhatItIs() {
        CollectionPlan tag = Plans.of(Subject.HASHTAG, "x");
        CollectionPlan news = Plans.of(Subject.FEED, "");
        assertUnexpected(tag, "<html>Being mended</html>", "a web page instead of JSON", true);
        assertUnexpected(tag, "[{\"id\":", "no whole JSON: '[{\"id\":'", true);
        assertUnexpected(tag, "", "no whole JSON: ''", true);
        assertUnexpected(tag, "7", "no whole JSON: '7'", true);
        assertUnexpected(tag, "{\"posts\":[]}", "no list of posts", false);
        assertUnexpected(Plans.of(Subject.ACCOUNT, "x"), "{\"error\":\"\"}", "no account", false);
        assertUnexpected(Plans.of(Subject.CONTEXT, "x"), "{}", "no post", false);
        assertUnexpected(Plans.of(Subject.SEARCH, "x"), "[]", "no page of posts", false);
        assertUnexpected(Plans.of(Subject.THREAD, "x"), "{}", "no thread", false);
        assertUnexpected(news, "<html>Being mended</html>", "no feed, but something else", true);
    }

    private static void assertUnexpected(CollectionPlan plan, String body, String message, boolean passing) {
        assertThatThrownBy(() -> read(plan, Walk.begin(plan, Cursor.START), body))
                .isInstanceOfSatisfying(
                        UnexpectedAnswerException.class,
                        e -> assertThat(e.isPassing()).isEqualTo(passing))
                .hasMessage(message);
    }

    @Test
    void aRefusalSaysWhatToDo() {
        CollectionPlan plan = Plans.of(Subject.ACCOUNT, "nobody");
        assertThat(refusal(plan, 401, "{\"error\":\"This method requires an authenticated user\"}"))
                .startsWith("here.example gives account 'nobody' to those with an access token only: put one into an")
                .endsWith("(it says: This method requires an authenticated user)");
        assertThat(refusal(Plans.with(plan, "MY_TOKEN"), 401, ""))
                .isEqualTo(
                        "here.example does not accept the token in the environment variable MY_TOKEN; make a new one");
        assertThat(refusal(plan, 404, "<html>"))
                .isEqualTo("here.example has no account 'nobody'; mend it in study.yaml");
        assertThat(refusal(Plans.of(Subject.AUTHOR, "x"), 400, "{\"error\":\"E\",\"message\":\"Profile not found\"}"))
                .isEqualTo(
                        "here.example does not understand author 'x'; mend it in study.yaml (it says: Profile not found)");
        assertThat(refusal(plan, 451, "")).isEqualTo("here.example answered with status 451 to account 'nobody'");
    }

    private static String refusal(CollectionPlan plan, int status, String body) {
        return Refusal.of(plan, new Answer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8)));
    }
}
