package org.proxenos.corpus.source.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A field of ours that a column may hold, and the names by which such columns usually go, best first. */
enum Field {
    ID("id", "id_str", "tweet_id", "tweetid", "status_id", "message_id"),
    ACCOUNT(
            "account",
            "author",
            "screen_name",
            "user_screen_name",
            "username",
            "user_name",
            "user",
            "author_username",
            "author.username",
            "from_user_name",
            "from_user",
            "handle",
            "account_id",
            "author_id",
            "user_id"),
    /** The public name, where {@code ACCOUNT} is a number; by mapping only. */
    HANDLE,
    ACCOUNT_NAME(
            "account_name", "display_name", "author_name", "author_fullname", "author_display_name", "author.name"),
    PUBLISHED_AT(
            "published_at",
            "created_at",
            "timestamp",
            "date",
            "datetime",
            "time",
            "created",
            "created_time",
            "publish_date",
            "posted_at",
            "timestamp_utc",
            "id_time_utc"),
    OBSERVED_AT("observed_at", "collected_at", "retrieved_at", "scraped_at"),
    TEXT("text", "full_text", "body", "tweet", "tweet_text", "content", "message"),
    LANGUAGE("language", "lang"),
    KIND("kind"),
    IS_REPOST("is_repost", "is_retweet", "isretweet", "inferred_retweet"),
    IS_REPLY("is_reply"),
    IS_QUOTE("is_quote", "is_quote_tweet", "is_quote_status"),
    REPOST_OF("repost_of", "retweeted_id", "retweeted_status_id", "retweet_status_id"),
    IN_REPLY_TO(
            "in_reply_to",
            "in_reply_to_status_id",
            "in_reply_to_status_id_str",
            "in_reply_to_id",
            "reply_to_status_id",
            "to_tweetid",
            "replied_to_post"),
    /** Whom it answers, where the post answered may not be named. */
    IN_REPLY_TO_ACCOUNT("in_reply_to_account", "in_reply_to_user_id", "in_reply_to_screen_name", "to_userid"),
    QUOTES("quoted_status_id", "quoted_id", "quoted_tweet_id", "quote_tweet_id", "quoted_post"),
    CONVERSATION_ID("conversation_id", "thread_id"),
    LIKES(
            "likes",
            "like_count",
            "likes_count",
            "favorites",
            "favorite_count",
            "favorites_count",
            "favourites",
            "favourite_count"),
    REPOSTS("reposts", "repost_count", "reposts_count", "retweets", "retweet_count", "retweets_count", "shares"),
    QUOTES_COUNT("quotes_count", "quote_count", "quotes"),
    REPLIES("replies", "reply_count", "replies_count", "comments", "comment_count"),
    VIEWS("views", "view_count", "impressions", "impression_count"),
    FOLLOWERS("followers", "followers_count", "author_followers", "user_followers", "user_followers_count"),
    /** When followers were counted, where that was not when the post was observed; by mapping only. */
    FOLLOWERS_OBSERVED_AT,
    ACCOUNT_DESCRIPTION("account_description", "user_description", "author_description"),
    ACCOUNT_LOCATION("account_location", "user_location", "author_location"),
    ACCOUNT_CREATED_AT("account_created_at", "user_created_at", "author_created_at"),
    /** How likely a machine posts, in [0, 1]; in files of accounts, or by mapping. */
    BOT_SCORE,
    /** Lists of what the post points to, in the place of what is found in its text; by mapping only. */
    MENTIONS,
    HASHTAGS,
    LINKS,
    URL("url", "link", "permalink", "tweet_url", "status_url");

    private final String usualNames;

    Field(String... usualNames) {
        this.usualNames = String.join(" ", usualNames);
    }

    /** The key in study.yaml. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names by which such columns usually go, best first, lower case. */
    List<String> usualNames() {
        return usualNames.isEmpty() ? List.of() : List.of(usualNames.split(" ", -1));
    }

    /** The field of that key, if there is one. */
    static Optional<Field> find(String code) {
        return Arrays.stream(values()).filter(f -> f.code().equals(code)).findFirst();
    }
}
