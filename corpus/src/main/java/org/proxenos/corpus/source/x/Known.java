package org.proxenos.corpus.source.x;

import java.util.Set;

/** The fields that X is known to send, whether or not they are read; any other is a change of the platform. */
final class Known {
    /** Of a post of API v2, flattened or not. */
    static final Set<String> POST = names("id text author_id conversation_id created_at in_reply_to_user_id lang source"
            + " referenced_tweets possibly_sensitive reply_settings public_metrics non_public_metrics organic_metrics"
            + " promoted_metrics entities context_annotations attachments geo edit_history_tweet_ids edit_controls"
            + " withheld note_tweet article community_id display_text_range card_uri media_metadata scopes"
            + " author in_reply_to_user matching_rules __twarc type pinned_tweet username name");

    /** Of its counts. */
    static final Set<String> METRICS =
            names("retweet_count reply_count like_count quote_count impression_count bookmark_count");

    /** Of a status of API v1.1, and of an archive. */
    static final Set<String> STATUS = names("id id_str text full_text extended_tweet truncated display_text_range"
            + " created_at source user lang entities extended_entities favorite_count retweet_count reply_count"
            + " quote_count favorited retweeted in_reply_to_status_id in_reply_to_status_id_str in_reply_to_user_id"
            + " in_reply_to_user_id_str in_reply_to_screen_name retweeted_status quoted_status quoted_status_id"
            + " quoted_status_id_str quoted_status_permalink is_quote_status place coordinates geo contributors"
            + " possibly_sensitive possibly_sensitive_appealable possibly_sensitive_editable filter_level"
            + " matching_rules metadata timestamp_ms withheld_copyright withheld_in_countries withheld_scope scopes"
            + " current_user_retweet conversation_id conversation_id_str edit_info edit_controls self_thread"
            + " supplemental_language limited_actions ext_views card collection_source");

    /** Of a post as X's own pages get it. */
    static final Set<String> GRAPHQL = names("__typename rest_id id core legacy views source note_tweet unmention_data"
            + " unmention_info edit_control edit_perspective is_translatable quoted_status_result quotedRefResult"
            + " quick_promote_eligibility has_birdwatch_notes birdwatch_pivot card article previous_counts"
            + " post_video_description post_image_description super_follows_reply_user_result trusted_friends_info_result"
            + " exclusive_tweet_info tweet media_stats conversation_id user type ext_views grok_analysis_button"
            + " grok_translated_post grok_annotations author_community_relationship community_results"
            + " community_relationship tombstone limitedActionResults __import_meta full_text lang user_id_str");

    /** Of its part that API v1.1 had too. */
    static final Set<String> LEGACY = names("bookmark_count bookmarked retweeted_status_result quoted_status_result"
            + " conversation_control has_birdwatch_notes self_thread limited_actions user_id_str edit_control"
            + " conversation_id_str quoted_status_permalink ext_edit_control extended_entities note_tweet"
            + " id_str created_at full_text favorite_count favorited is_quote_status lang possibly_sensitive"
            + " possibly_sensitive_editable quote_count quoted_status_id_str reply_count retweet_count retweeted entities"
            + " display_text_range in_reply_to_screen_name in_reply_to_status_id_str in_reply_to_user_id_str place"
            + " withheld_scope withheld_status withheld_copyright withheld_in_countries scopes card geo coordinates"
            + " contributors source truncated user id text");

    private Known() {}

    private static Set<String> names(String names) {
        return Set.of(names.split(" ", -1));
    }
}
