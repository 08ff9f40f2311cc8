-- How is attention spread over messages? What Gini, the share of the top 1 % and the tail (CCDF) are computed from.
-- Unit: counts as last observed; null is not known.
-- Grain: one row a post or quote published in the stretch of time; nothing seen through another's record.
-- Parameters: from, until (half-open; null: no bound)
SELECT m.message_id, m.account_id, m.strand, l.likes, l.reposts, l.quotes, l.replies
FROM messages m
JOIN latest_reactions l ON l.message_id = m.message_id
WHERE m.kind IN ('post', 'quote') AND NOT m.seen_through
  AND (:from IS NULL OR m.published_at >= :from) AND (:until IS NULL OR m.published_at < :until)
ORDER BY m.message_id
