-- Where does the thread of each answer begin? From how far each answer was climbed up and from what runs in a circle.
-- An answer whose parent is not in the corpus hangs below the thread that the platform states, else below that parent.
-- An answer whose parent nobody names is one step below the thread that the platform states, else a beginning itself.

-- Beginnings that answers were found to hang below.
CREATE TABLE tops AS
SELECT k.message_id, k.conversation_id, k.kind FROM kept k
SEMI JOIN (SELECT DISTINCT top FROM climb) c ON k.message_id = c.top ANTI JOIN climb a ON k.message_id = a.message_id;

CREATE TABLE chains AS
SELECT c.message_id,
  CASE WHEN t.message_id IS NULL THEN coalesce(a.conversation_id, c.top)
    ELSE coalesce(CASE WHEN t.kind <> 'repost' THEN t.conversation_id END, t.message_id) END AS root_id,
  c.depth + CAST(coalesce(t.kind <> 'repost' AND t.conversation_id <> t.message_id, false) AS INTEGER) AS depth,
  p.message_id IS NULL AS parent_missing, false AS cyclic, a.conversation_id IS NOT NULL AS is_stated
FROM climb c JOIN answers a ON c.message_id = a.message_id
LEFT JOIN tops t ON c.top = t.message_id
LEFT JOIN (SELECT message_id FROM answers UNION ALL SELECT message_id FROM tops) p ON a.parent = p.message_id
ANTI JOIN circles o ON c.message_id = o.message_id
UNION ALL
SELECT o.message_id, o.root_id, o.depth, false, true, a.conversation_id IS NOT NULL
FROM circles o JOIN answers a ON o.message_id = a.message_id
UNION ALL
SELECT message_id, coalesce(conversation_id, message_id),
  CAST(coalesce(conversation_id <> message_id, false) AS INTEGER), true, false, conversation_id IS NOT NULL
FROM kept WHERE in_reply_to IS NULL AND kind <> 'repost' AND (kind = 'reply' OR conversation_id <> message_id);
