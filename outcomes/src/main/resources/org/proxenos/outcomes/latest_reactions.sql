-- What are the counts of each message as last observed?
-- Unit: counts; null is not known. The newest observation counts, as a whole. Where no observation of a message has a
--   time, each count is the largest that was observed, since reactions add up and the largest was counted last.
-- Grain: one row a message of which any count is known.
SELECT message_id, observed_at, likes, reposts, quotes, replies, views
FROM (
  SELECT r.*, ROW_NUMBER() OVER (PARTITION BY message_id ORDER BY observed_at DESC) AS recency
  FROM reactions r WHERE observed_at IS NOT NULL
) AS dated
WHERE recency = 1
UNION ALL
SELECT message_id, MAX(observed_at) AS observed_at, MAX(likes) AS likes, MAX(reposts) AS reposts, MAX(quotes) AS quotes,
  MAX(replies) AS replies, MAX(views) AS views
FROM reactions GROUP BY message_id HAVING MAX(observed_at) IS NULL
