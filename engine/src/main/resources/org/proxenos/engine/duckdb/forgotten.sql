-- What is forgotten: what was before, what is to be now, and what exports say is gone. Names are those that pseudonyms are
-- made of, so that an account is known by its id and by its handle.

CREATE TABLE doomed_names AS
SELECT own_pseudonym(id) AS name FROM incoming_removals WHERE kind = 'account';

INSERT INTO doomed_names
SELECT unnest([own_pseudonym(account_id), own_pseudonym(handle)]) FROM base_accounts
WHERE own_pseudonym(account_id) IN (FROM doomed_names) OR own_pseudonym(handle) IN (FROM doomed_names)
UNION ALL
SELECT unnest([pseudonym(account_id), pseudonym(handle)]) FROM incoming_accounts
WHERE pseudonym(account_id) IN (FROM doomed_names) OR pseudonym(handle) IN (FROM doomed_names);

INSERT INTO doomed_names
SELECT pseudonym FROM base_pseudonyms WHERE token IN (FROM doomed_names) AND kind IN ('id', 'handle');

INSERT INTO doomed_names
SELECT token FROM base_pseudonyms WHERE pseudonym IN (FROM doomed_names) AND kind IN ('id', 'handle');

-- A message is marked by its id, which then is forgotten wherever it stands, or by platform and id. What names no platform
-- may be of any.
CREATE MACRO bare_id(said, place) AS CASE WHEN starts_with(said, known_platform(place) || ':')
  THEN substr(said, length(known_platform(place)) + 2) ELSE said END;
CREATE MACRO placed_id(said, place) AS coalesce(known_platform(place), 'other') || ' ' || bare_id(said, place);

UPDATE incoming_removals SET platform = b.platform, id = bare_id(b.message_id, b.platform) FROM base_messages b
WHERE incoming_removals.platform IS NULL AND incoming_removals.kind = 'message' AND incoming_removals.id = b.message_id
  AND bare_id(b.message_id, b.platform) <> b.message_id;

CREATE TABLE forgotten AS
SELECT kind, token FROM base_forgotten WHERE kind <> 'key'
UNION SELECT 'account', account_mark(name) FROM doomed_names WHERE name IS NOT NULL
UNION SELECT 'message', message_mark(id) FROM incoming_removals WHERE kind = 'message' AND platform IS NULL
UNION SELECT 'message', unnest([message_mark(placed_id(id, platform)), message_mark('other ' || id)])
FROM incoming_removals WHERE kind = 'message' AND platform IS NOT NULL
UNION SELECT 'part', part_mark(id) FROM incoming_removals WHERE kind = 'message';

CREATE MACRO is_forgotten(said, place) AS message_mark(bare_id(said, place)) IN (SELECT token FROM forgotten WHERE kind = 'message')
  OR message_mark(placed_id(said, place)) IN (SELECT token FROM forgotten WHERE kind = 'message');
CREATE MACRO forgotten_id(said, place) AS CASE WHEN is_forgotten(said, place) THEN 'forgotten_' || message_mark(said) ELSE said END;

CREATE TABLE gone_incoming_accounts AS
SELECT DISTINCT account_id FROM (
  SELECT account_id, pseudonym(account_id) AS name FROM (SELECT DISTINCT account_id FROM incoming WHERE account_id IS NOT NULL)
  UNION ALL SELECT account_id, unnest([pseudonym(account_id), pseudonym(handle)]) FROM incoming_accounts
) WHERE account_mark(name) IN (SELECT token FROM forgotten WHERE kind = 'account');

-- Words are no ids: those have digits, or stand in an address.
CREATE MACRO may_hold_id(said) AS contains(said, '/') OR regexp_matches(said, '[0-9]');

-- The paragraphs of a release go with it, and so does a repost that has no id but the original's.
CREATE MACRO whole(id) AS regexp_replace(id, '#(p\d+|repost-.*)$', '');

CREATE TABLE gone_incoming AS
SELECT seq, file_no, own, message_id, platform FROM incoming
WHERE is_forgotten(message_id, platform) OR (contains(message_id, '#') AND is_forgotten(whole(message_id), platform))
  OR account_id IN (FROM gone_incoming_accounts);

CREATE TABLE gone_base_accounts AS
SELECT DISTINCT account_id FROM (
  SELECT account_id, own_pseudonym(account_id) AS name
  FROM (SELECT DISTINCT account_id FROM base_messages WHERE account_id IS NOT NULL)
  UNION ALL SELECT account_id, unnest([own_pseudonym(account_id), own_pseudonym(handle)]) FROM base_accounts
) WHERE ${reads_base} AND account_mark(name) IN (SELECT token FROM forgotten WHERE kind = 'account');

CREATE TABLE gone_base AS
SELECT message_id, platform, source_file, seen_through FROM base_messages
WHERE ${reads_base} AND (is_forgotten(message_id, platform)
  OR (contains(message_id, '#') AND is_forgotten(whole(message_id), platform))
  OR account_id IN (FROM gone_base_accounts));

-- What went with an account is referred to by its own id.
INSERT INTO forgotten
SELECT DISTINCT unnest(['message', 'message', 'part']), unnest([message_mark(placed_id(message_id, platform)),
  message_mark(CASE WHEN known_platform(platform) IS NULL THEN message_id ELSE 'other ' || bare_id(message_id, platform) END),
  part_mark(message_id)])
FROM (SELECT message_id, platform FROM gone_incoming UNION SELECT message_id, platform FROM gone_base)
EXCEPT SELECT kind, token FROM forgotten;
