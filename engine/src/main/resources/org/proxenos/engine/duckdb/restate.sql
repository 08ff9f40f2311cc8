-- Gives a base that was made with everybody named, or with more people public than now, its ids as they are now. What
-- it shows of people is masked when the new tables are written.
CREATE TABLE stated_messages AS
SELECT * REPLACE (mask_id(message_id) AS message_id, mask_id(in_reply_to) AS in_reply_to, mask_id(quotes) AS quotes,
  mask_id(reposts) AS reposts, mask_id(conversation_id) AS conversation_id) FROM base_messages;
CREATE TABLE stated_links AS SELECT * REPLACE (mask_id(message_id) AS message_id) FROM base_links;
CREATE TABLE stated_reactions AS SELECT * REPLACE (mask_id(message_id) AS message_id) FROM base_reactions;
CREATE TABLE stated_emotions AS SELECT * REPLACE (mask_id(message_id) AS message_id) FROM base_emotions;
CREATE TABLE stated_documents AS SELECT * REPLACE (mask_id(message_id) AS message_id) FROM base_documents;
CREATE TABLE stated_rejected AS SELECT * REPLACE (form(raw) AS raw) FROM base_rejected;
CREATE OR REPLACE VIEW base_messages AS SELECT * FROM stated_messages;
CREATE OR REPLACE VIEW base_links AS SELECT * FROM stated_links;
CREATE OR REPLACE VIEW base_reactions AS SELECT * FROM stated_reactions;
CREATE OR REPLACE VIEW base_emotions AS SELECT * FROM stated_emotions;
CREATE OR REPLACE VIEW base_documents AS SELECT * FROM stated_documents;
CREATE OR REPLACE VIEW base_rejected AS SELECT * FROM stated_rejected;
