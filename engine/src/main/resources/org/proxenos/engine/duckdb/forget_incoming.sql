-- Takes what is forgotten out of what was read; what is left names it no more.
DELETE FROM incoming WHERE seq IN (SELECT seq FROM gone_incoming);
DELETE FROM incoming_links WHERE seq IN (SELECT seq FROM gone_incoming);
DELETE FROM incoming_emotions WHERE seq IN (SELECT seq FROM gone_incoming);
DELETE FROM incoming_documents WHERE message_id IN (SELECT message_id FROM gone_incoming);
DELETE FROM incoming_accounts WHERE account_id IN (FROM gone_incoming_accounts);
DELETE FROM incoming_followers WHERE account_id IN (FROM gone_incoming_accounts);
DELETE FROM incoming_actors WHERE account_mark(pseudonym(handle)) IN (SELECT token FROM forgotten WHERE kind = 'account');
DELETE FROM public_names WHERE account_mark(pseudonym(handle)) IN (SELECT token FROM forgotten WHERE kind = 'account');
UPDATE incoming SET in_reply_to = forgotten_id(in_reply_to, platform), quotes = forgotten_id(quotes, platform),
  reposts = forgotten_id(reposts, platform), conversation_id = forgotten_id(conversation_id, platform)
WHERE coalesce(in_reply_to, quotes, reposts, conversation_id) IS NOT NULL;
UPDATE incoming SET text = forgotten_text(text) WHERE may_hold_id(text);
UPDATE incoming_accounts SET description = forgotten_text(description), location = forgotten_text(location)
WHERE may_hold_id(description) OR may_hold_id(location);
UPDATE incoming_links SET value = forgotten_text(value) WHERE kind = 'url';
UPDATE incoming_rejected SET raw = forgotten_raw(raw);
