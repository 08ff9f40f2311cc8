-- Takes what is forgotten out of the base; what is left names it no more, and stays in its order, which a join on several
-- threads would not keep.
CREATE TABLE left_messages AS
SELECT * EXCLUDE (place) REPLACE (forgotten_id(in_reply_to, platform) AS in_reply_to, forgotten_id(quotes, platform) AS quotes,
  forgotten_id(reposts, platform) AS reposts, forgotten_id(conversation_id, platform) AS conversation_id,
  CASE WHEN may_hold_id(text) THEN forgotten_text(text) ELSE text END AS text)
FROM (SELECT *, row_number() OVER () AS place FROM base_messages) b ANTI JOIN gone_base g ON b.message_id = g.message_id
ORDER BY place;
CREATE TABLE left_links AS
SELECT * EXCLUDE (place) REPLACE (CASE WHEN kind = 'url' THEN forgotten_text(value) ELSE value END AS value)
FROM (SELECT *, row_number() OVER () AS place FROM base_links) b ANTI JOIN gone_base g ON b.message_id = g.message_id
ORDER BY place;
CREATE TABLE left_reactions AS SELECT * EXCLUDE (place)
FROM (SELECT *, row_number() OVER () AS place FROM base_reactions) b ANTI JOIN gone_base g ON b.message_id = g.message_id
ORDER BY place;
CREATE TABLE left_emotions AS SELECT * EXCLUDE (place)
FROM (SELECT *, row_number() OVER () AS place FROM base_emotions) b ANTI JOIN gone_base g ON b.message_id = g.message_id
ORDER BY place;
CREATE TABLE left_accounts AS
SELECT * REPLACE (forgotten_text(description) AS description, forgotten_text(location) AS location) FROM base_accounts b ANTI JOIN gone_base_accounts g ON b.account_id = g.account_id;
CREATE TABLE left_followers AS SELECT * FROM base_followers b ANTI JOIN gone_base_accounts g ON b.account_id = g.account_id;
CREATE TABLE left_documents AS SELECT * FROM base_documents b ANTI JOIN gone_base g ON b.message_id = g.message_id;
CREATE TABLE left_pseudonyms AS
SELECT * FROM base_pseudonyms WHERE NOT coalesce(token IN (SELECT name FROM doomed_names)
  OR pseudonym IN (SELECT name FROM doomed_names)
  OR (kind = 'named' AND pseudonym(split_part(token, ' ', -1)) IN (SELECT name FROM doomed_names)), false);
CREATE TABLE left_rejected AS SELECT * REPLACE (forgotten_raw(raw) AS raw) FROM base_rejected;
CREATE TABLE went AS
SELECT 'messages' AS name, (SELECT count(*) FROM gone_base) AS n
UNION ALL SELECT 'accounts', (SELECT count(*) FROM base_accounts) - (SELECT count(*) FROM left_accounts)
UNION ALL SELECT 'links', (SELECT count(*) FROM base_links) - (SELECT count(*) FROM left_links)
UNION ALL SELECT 'reactions', (SELECT count(*) FROM base_reactions) - (SELECT count(*) FROM left_reactions)
UNION ALL SELECT 'followers', (SELECT count(*) FROM base_followers) - (SELECT count(*) FROM left_followers)
UNION ALL SELECT 'documents', (SELECT count(*) FROM base_documents) - (SELECT count(*) FROM left_documents)
UNION ALL SELECT 'references', (SELECT count(*) FROM left_messages l JOIN base_messages b USING (message_id)
  WHERE l.text <> b.text OR l.in_reply_to IS DISTINCT FROM b.in_reply_to OR l.quotes IS DISTINCT FROM b.quotes
    OR l.reposts IS DISTINCT FROM b.reposts OR l.conversation_id IS DISTINCT FROM b.conversation_id)
UNION ALL SELECT 'rejected', (SELECT count(*) FROM (SELECT raw FROM base_rejected EXCEPT ALL SELECT raw FROM left_rejected))
UNION ALL SELECT 'emotions', (SELECT count(*) FROM base_emotions) - (SELECT count(*) FROM left_emotions);
-- Which of what was asked for was there.
CREATE TABLE found AS
SELECT r.asked FROM incoming_removals r JOIN gone_base g ON r.id = bare_id(g.message_id, g.platform) WHERE r.kind = 'message'
UNION SELECT r.asked FROM incoming_removals r JOIN gone_base g ON r.id = whole(g.message_id) WHERE r.kind = 'message'
UNION
SELECT r.asked FROM incoming_removals r WHERE r.kind = 'account' AND own_pseudonym(r.id) IN (
  SELECT own_pseudonym(account_id) FROM gone_base_accounts
  UNION ALL SELECT own_pseudonym(handle) FROM base_accounts b SEMI JOIN gone_base_accounts g ON b.account_id = g.account_id
  UNION ALL SELECT token FROM base_pseudonyms WHERE kind IN ('id', 'handle')
    AND pseudonym IN (SELECT own_pseudonym(account_id) FROM gone_base_accounts));
CREATE OR REPLACE VIEW base_messages AS SELECT * FROM left_messages;
CREATE OR REPLACE VIEW base_links AS SELECT * FROM left_links;
CREATE OR REPLACE VIEW base_reactions AS SELECT * FROM left_reactions;
CREATE OR REPLACE VIEW base_emotions AS SELECT * FROM left_emotions;
CREATE OR REPLACE VIEW base_accounts AS SELECT * FROM left_accounts;
CREATE OR REPLACE VIEW base_followers AS SELECT * FROM left_followers;
CREATE OR REPLACE VIEW base_documents AS SELECT * FROM left_documents;
CREATE OR REPLACE VIEW base_pseudonyms AS SELECT * FROM left_pseudonyms;
CREATE OR REPLACE VIEW base_rejected AS SELECT * FROM left_rejected;
