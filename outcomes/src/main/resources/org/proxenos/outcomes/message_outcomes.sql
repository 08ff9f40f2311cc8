-- How did audiences react to each message: in counts, per 1,000 followers, and against the account's own habit?
-- Unit: counts as last observed; followers as last counted before posting, else as last counted at all, and
--   followers_age_days from that count to posting (negative: counted later); per 1,000 of them; bot_score in [0, 1] as a
--   file of scores gives it; rel_* in multiples of the mean of
--   the account's own posts and quotes of the same strand in the baseline window (1 = as usual; framework R5);
--   replies_per_repost a plain ratio; age_hours from publication to observation. Null is not known, never 0: an
--   unknown count, no follower, no repost to divide by, no baseline or one without any reaction.
-- Grain: one row a message, reposts excepted.
-- Parameters: baseline_from, baseline_until (half-open; null: no baseline)
WITH
-- Posts and counts of followers of each account on one line of time: one pass, however many there are.
moments AS (
  SELECT account_id, observed_at AS happened_at, 0 AS place, observed_at, followers, CAST(NULL AS VARCHAR) AS message_id
  FROM followers
  UNION ALL
  SELECT account_id, published_at, 1, NULL, NULL, message_id FROM messages
  WHERE kind <> 'repost' AND published_at IS NOT NULL AND account_id IS NOT NULL
),
at_posting AS (
  SELECT message_id, LAST_VALUE(followers IGNORE NULLS) OVER before AS followers,
    LAST_VALUE(observed_at IGNORE NULLS) OVER before AS observed_at
  FROM moments
  WINDOW before AS (PARTITION BY account_id ORDER BY happened_at, place ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
),
counted AS (
  SELECT m.message_id, m.account_id, m.kind, m.strand, m.seen_through, m.published_at, l.observed_at,
    l.likes, l.reposts, l.quotes, l.replies, l.views, a.bot_score,
    CASE WHEN f.followers IS NULL THEN a.followers ELSE f.followers END AS followers,
    CASE WHEN f.followers IS NULL THEN a.followers_observed_at ELSE f.observed_at END AS followers_at
  FROM messages m
  LEFT JOIN latest_reactions l ON l.message_id = m.message_id
  LEFT JOIN accounts a ON a.account_id = m.account_id
  LEFT JOIN at_posting f ON f.message_id = m.message_id
  WHERE m.kind <> 'repost'
),
habit AS (
  SELECT account_id, strand, AVG(likes) AS likes, AVG(reposts) AS reposts, AVG(replies) AS replies
  FROM counted
  WHERE kind IN ('post', 'quote') AND NOT seen_through
    AND published_at >= :baseline_from AND published_at < :baseline_until
  GROUP BY account_id, strand
)
SELECT c.message_id, c.account_id, c.kind, c.strand, c.seen_through, c.published_at,
  c.likes, c.reposts, c.quotes, c.replies, c.views, c.followers, c.bot_score,
  EXTRACT(DAY FROM (c.published_at - c.followers_at)) + EXTRACT(HOUR FROM (c.published_at - c.followers_at)) / CAST(24 AS DOUBLE)
    AS followers_age_days,
  24 * EXTRACT(DAY FROM (c.observed_at - c.published_at)) + EXTRACT(HOUR FROM (c.observed_at - c.published_at))
    + EXTRACT(MINUTE FROM (c.observed_at - c.published_at)) / CAST(60 AS DOUBLE) AS age_hours,
  CAST(c.likes AS DOUBLE) * 1000 / NULLIF(c.followers, 0) AS likes_per_1000,
  CAST(c.reposts AS DOUBLE) * 1000 / NULLIF(c.followers, 0) AS reposts_per_1000,
  CAST(c.replies AS DOUBLE) * 1000 / NULLIF(c.followers, 0) AS replies_per_1000,
  c.likes / NULLIF(h.likes, 0) AS rel_likes,
  c.reposts / NULLIF(h.reposts, 0) AS rel_reposts,
  c.replies / NULLIF(h.replies, 0) AS rel_replies,
  CAST(c.replies AS DOUBLE) / NULLIF(c.reposts, 0) AS replies_per_repost
FROM counted c
LEFT JOIN habit h ON h.account_id = c.account_id AND h.strand = c.strand
ORDER BY c.published_at NULLS LAST, c.message_id
