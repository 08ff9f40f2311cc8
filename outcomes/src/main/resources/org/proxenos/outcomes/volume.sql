-- How much was said, when and by whom, and how much of it in negative words?
-- Unit: counts; negative means vader_compound <= -0.05, out of the scored messages.
-- Grain: one row a stretch of time (its first instant, UTC), strand and role; reposts and messages without a time left out.
-- Parameters: bin ('hour' or 'day')
SELECT DATE_TRUNC(:bin, m.published_at) AS opens, m.strand, COALESCE(r.role, 'unknown') AS role,
  COUNT(*) AS messages, COUNT(c.value) AS scored,
  SUM(CASE WHEN CAST(c.value AS DOUBLE) <= -0.05 THEN 1 ELSE 0 END) AS negative
FROM messages m
LEFT JOIN account_roles r ON r.account_id = m.account_id
LEFT JOIN codes c ON c.message_id = m.message_id AND c.coder = 'vader' AND c.variable = 'vader_compound'
WHERE m.kind <> 'repost' AND m.published_at IS NOT NULL AND NOT m.seen_through
GROUP BY DATE_TRUNC(:bin, m.published_at), m.strand, COALESCE(r.role, 'unknown')
ORDER BY opens, strand, role
