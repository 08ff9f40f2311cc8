window.YTD.tweets.part0 = [
  {
    "tweet" : {
      "edit_info" : { "initial" : { "editTweetIds" : [ "1500000000000000001" ] } },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ { "text" : "harbour", "indices" : [ "22", "30" ] } ],
        "user_mentions" : [ ],
        "urls" : [ { "url" : "https://t.co/1", "expanded_url" : "https://twitter.com/b_city/status/1400000000000000009", "indices" : [ "31", "40" ] } ]
      },
      "favorite_count" : "12",
      "id_str" : "1500000000000000001",
      "retweet_count" : "3",
      "created_at" : "Sat Mar 05 10:00:00 +0000 2022",
      "full_text" : "The harbour opens é😀 #harbour https://t.co/1",
      "lang" : "en",
      "a_new_field" : 1
    }
  },
  { "tweet" : { "id_str" : "1500000000000000002", "retweet_count" : "90", "favorite_count" : "0",
      "created_at" : "Sat Mar 05 11:00:00 +0000 2022", "full_text" : "RT @b_city: words of another, cut he…", "lang" : "en",
      "entities" : { "user_mentions" : [ { "screen_name" : "b_city", "id_str" : "8", "indices" : [ "3", "10" ] } ] } } },
  { "id_str" : "1500000000000000003", "full_text" : "@b_city bare", "in_reply_to_status_id_str" : "1400000000000000009",
    "in_reply_to_user_id_str" : "8", "favorite_count" : "1", "retweet_count" : "0", "created_at" : "Sat Mar 05 12:00:00 +0000 2022" },
  { "tweet" : { "id_str" : "1500000000000000004", "full_text" : "odd count", "favorite_count" : "lots" } }
];
