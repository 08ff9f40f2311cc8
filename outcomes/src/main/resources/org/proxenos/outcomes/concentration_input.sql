-- How is attention spread over messages? What Gini, the share of the top 1 % and the tail (CCDF) are computed from.
-- Unit: counts as last observed; null is not known.
-- Grain: one row a post or quote published in the stretch of time; nothing seen through another's record.
-- Parameters: from, until (half-open; null: no bound)
SELECT m.message_id, m.account_id, m.strand, l.likes, l.reposts, l.quotes, l.replies
FROM messages m
JOIN (
  SELECT r.*, ROW_NUMBER() OVER (PARTITION BY message_id ORDER BY observed_at DESC NULLS LAST) AS recency FROM reactions r
) AS l ON l.message_id = m.message_id AND l.recency = 1
WHERE m.kind IN ('post', 'quote') AND NOT m.seen_through
  AND (:from IS NULL OR m.published_at >= :from) AND (:until IS NULL OR m.published_at < :until)
ORDER BY m.message_id
