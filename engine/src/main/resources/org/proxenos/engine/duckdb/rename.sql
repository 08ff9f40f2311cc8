-- Gives messages of other platforms ids of their own, in whatever was read and in what the base refers to.
CREATE MACRO own_id(said, place) AS
CASE WHEN (said, known_platform(place)) IN (SELECT (id, platform) FROM renames) THEN known_platform(place) || ':' || said ELSE said END;

CREATE TABLE renamed AS
SELECT seq, own_id(message_id, platform) AS message_id FROM incoming WHERE message_id IN (SELECT id FROM renames);

UPDATE incoming SET message_id = own_id(message_id, platform), in_reply_to = own_id(in_reply_to, platform),
  quotes = own_id(quotes, platform), reposts = own_id(reposts, platform), conversation_id = own_id(conversation_id, platform)
WHERE message_id IN (SELECT id FROM renames) OR in_reply_to IN (SELECT id FROM renames)
  OR quotes IN (SELECT id FROM renames) OR reposts IN (SELECT id FROM renames)
  OR conversation_id IN (SELECT id FROM renames);
UPDATE incoming_links SET message_id = r.message_id FROM renamed r WHERE incoming_links.seq = r.seq;
UPDATE incoming_emotions SET message_id = r.message_id FROM renamed r WHERE incoming_emotions.seq = r.seq;

CREATE TABLE named_messages AS
SELECT * REPLACE (own_id(in_reply_to, platform) AS in_reply_to, own_id(quotes, platform) AS quotes,
  own_id(reposts, platform) AS reposts, own_id(conversation_id, platform) AS conversation_id) FROM base_messages;
CREATE OR REPLACE VIEW base_messages AS SELECT * FROM named_messages;
