-- In which language is each message: by the platform's word, else by the coder language, where it has read the message?
-- Unit: BCP 47; language_by is platform or language, the coder; both null where neither says anything.
-- Grain: one row a message.
SELECT m.message_id, COALESCE(m.language, c.value) AS language,
  CASE WHEN m.language IS NOT NULL THEN 'platform' WHEN c.value IS NOT NULL THEN 'language' END AS language_by
FROM messages m
LEFT JOIN codes c ON c.message_id = m.message_id AND c.coder = 'language' AND c.variable = 'identified_language'
