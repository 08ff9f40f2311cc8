-- How popular, discussed and passed on were an account's posts in each window (Bonson and Ratkai's P, C, V and E)?
-- Unit: p1, c1, v1 shares of posts with at least one like, reply, share, in [0, 1]; p2, c2, v2 per post; p3, c3, v3 per
--   post and 1,000 followers (as last counted); e = p3 + c3 + v3. Shares are reposts plus quotes where quotes are known.
--   A post whose count is not known is left out of that count's posts; null where no post or no follower is known.
-- Grain: one row an account, strand and window in which it posted; posts and quotes only.
-- Parameters: windows, rows of (name, from, until), half-open
WITH windows AS (
  SELECT window_name, opens, closes FROM (VALUES :windows) AS w(window_name, opens, closes)
),
posts AS (
  SELECT w.window_name, w.opens, m.account_id, m.strand, l.likes, l.replies, l.reposts + COALESCE(l.quotes, 0) AS shares
  FROM messages m
  JOIN windows w ON m.published_at >= w.opens AND m.published_at < w.closes
  LEFT JOIN latest_reactions l ON l.message_id = m.message_id
  WHERE m.kind IN ('post', 'quote') AND m.account_id IS NOT NULL AND NOT m.seen_through
),
means AS (
  SELECT window_name, opens, account_id, strand, COUNT(*) AS posts,
    AVG(CAST(CASE WHEN likes > 0 THEN 1 WHEN likes = 0 THEN 0 END AS DOUBLE)) AS p1,
    AVG(CAST(CASE WHEN replies > 0 THEN 1 WHEN replies = 0 THEN 0 END AS DOUBLE)) AS c1,
    AVG(CAST(CASE WHEN shares > 0 THEN 1 WHEN shares = 0 THEN 0 END AS DOUBLE)) AS v1,
    AVG(likes) AS p2, AVG(replies) AS c2, AVG(shares) AS v2
  FROM posts GROUP BY window_name, opens, account_id, strand
)
SELECT n.window_name, n.account_id, n.strand, a.followers, n.posts,
  n.p1, n.p2, n.p2 * 1000 / NULLIF(a.followers, 0) AS p3,
  n.c1, n.c2, n.c2 * 1000 / NULLIF(a.followers, 0) AS c3,
  n.v1, n.v2, n.v2 * 1000 / NULLIF(a.followers, 0) AS v3,
  (n.p2 + n.c2 + n.v2) * 1000 / NULLIF(a.followers, 0) AS e
FROM means n
LEFT JOIN accounts a ON a.account_id = n.account_id
ORDER BY n.opens, n.window_name, n.account_id, n.strand
