-- How far did the conversation go that a message began, as far as the corpus holds it?
-- Unit: thread_answers counts answers at any depth; thread_depth the longest chain of answers (1: answers to the message
--   alone); thread_authors counts who answered, the author of the beginning aside; thread_returns counts answers by that
--   author to others. Cyclic threads have no beginning and are left out.
-- Grain: one row a message that began a thread with answers in the corpus.
-- Parameters: none
WITH answers AS (
  SELECT t.root_id, t.depth, m.account_id, r.account_id AS began_by
  FROM threads t
  JOIN messages m ON m.message_id = t.message_id
  JOIN messages r ON r.message_id = t.root_id
  WHERE t.depth > 0 AND NOT t.cyclic
)
SELECT root_id AS message_id, COUNT(*) AS thread_answers, MAX(depth) AS thread_depth,
  COUNT(DISTINCT CASE WHEN account_id <> began_by THEN account_id END) AS thread_authors,
  SUM(CASE WHEN account_id = began_by AND depth > 1 THEN 1 ELSE 0 END) AS thread_returns
FROM answers
GROUP BY root_id
ORDER BY root_id
