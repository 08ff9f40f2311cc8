-- What pages show of each message, in the order of time. A private person's name and words are not in it, unless the study
-- shows them; so nothing that is found in it can give them away.
-- Grain: one row a message; place counts from 1.
CREATE TABLE shelf.card AS
WITH newest AS (
  SELECT message_id, likes, reposts, replies FROM reactions
  QUALIFY row_number() OVER (PARTITION BY message_id ORDER BY observed_at DESC NULLS LAST) = 1
),
said AS (
  SELECT m.message_id, m.published_at, COALESCE(r.role, 'unknown') AS role,
    COALESCE(r.role, 'unknown') IN (${private}) AS is_private,
    COALESCE(r.handle, m.account_id) AS handle, m.kind, m.strand, l.language,
    CASE ${windows} END AS time_window, m.source_file, m.in_reply_to, t.root_id, t.depth, m.text, m.seen_through
  FROM messages m
  JOIN message_languages l ON l.message_id = m.message_id
  LEFT JOIN threads t ON t.message_id = m.message_id
  LEFT JOIN account_roles r ON r.account_id = m.account_id
)
SELECT row_number() OVER (ORDER BY s.published_at NULLS LAST, s.message_id) AS place,
  s.message_id, s.published_at, s.role, CASE WHEN s.is_private THEN 'citizen' ELSE s.handle END AS account, s.is_private,
  s.kind, s.strand, s.language, s.time_window, s.source_file, s.in_reply_to, s.root_id, s.depth, s.seen_through,
  CASE WHEN s.kind <> 'repost' THEN n.replies END AS replies, CASE WHEN s.kind <> 'repost' THEN n.reposts END AS reposts,
  CASE WHEN s.kind <> 'repost' THEN n.likes END AS likes,
  CASE WHEN ${show_citizens} OR NOT (s.is_private OR s.kind = 'repost') THEN s.text END AS text,
  CASE WHEN ${show_citizens} OR NOT (s.is_private OR s.kind = 'repost') THEN lower(s.text) END AS folded
FROM said s
LEFT JOIN newest n ON n.message_id = s.message_id
ORDER BY place;

-- Every code of a message, one column a variable.
-- Grain: one row a coded message.
CREATE TABLE shelf.code AS
SELECT c.place, w.* EXCLUDE (message_id)
FROM codes_wide w JOIN shelf.card c ON c.message_id = w.message_id ORDER BY c.place;

-- The codes that show something: words behind them, or a word as their value. Where the words are a private person's, they
-- are left out.
-- Grain: one row a code.
CREATE TABLE shelf.said AS
SELECT c.place, k.variable, k.coder, k.value,
  CASE WHEN c.text IS NULL THEN '' ELSE COALESCE(k.evidence, '') END AS evidence
FROM codes k JOIN shelf.card c ON c.message_id = k.message_id
WHERE k.value IS NOT NULL
  AND (k.evidence <> '' AND NOT ends_with(k.variable, '_any') OR k.variable = 'vader_compound' OR TRY_CAST(k.value AS DOUBLE) IS NULL)
ORDER BY c.place, k.coder, k.variable;

-- Accounts as pages name them: private people by the pseudonym of the corpus, or, where it names everybody, by a number.
-- One handle is one name, on whatever platforms it has accounts.
-- Grain: one row an account.
CREATE TABLE shelf.named AS
SELECT account_id, role, COALESCE(country, '') AS country, role IN (${private}) AS is_private,
  CASE WHEN role NOT IN (${private}) OR regexp_full_match(handle, '[cC]_[0-9a-fA-F]{16}[zZ]*') THEN COALESCE(handle, account_id)
    ELSE 'citizen ' || row_number() OVER (ORDER BY md5(account_id)) END AS label
FROM account_roles;

-- Grain: one row a name.
CREATE TABLE shelf.account AS
SELECT label, min(role) AS role, max(country) AS country, bool_or(is_private) AS is_private FROM shelf.named GROUP BY label;

-- Who addresses whom by mention, reply, quote or repost; a mention is of one account, the one that H9 counts.
-- Grain: one row a message, layer, and who is addressed.
CREATE TABLE shelf.tie AS
WITH ties AS (
  SELECT m.message_id, 'mention' AS layer, m.account_id, t.label AS target
  FROM messages m JOIN (${mentions}) l ON l.message_id = m.message_id
  JOIN shelf.named t ON t.account_id = l.account_id WHERE m.kind <> 'repost'
  UNION SELECT m.message_id, a.layer, m.account_id, t.label
  FROM messages m,
    LATERAL (VALUES ('reply', CASE WHEN m.kind <> 'repost' THEN m.in_reply_to END), ('quote', CASE WHEN m.kind <> 'repost' THEN m.quotes END), ('repost', m.reposts)) a(layer, id)
  JOIN messages o ON o.message_id = a.id JOIN shelf.named t ON t.account_id = o.account_id
)
SELECT c.place, c.published_at, t.layer, s.label AS source, t.target,
  c.message_id IN (SELECT message_id FROM codes WHERE coder = 'near_duplicates' AND value <> message_id) AS is_copy
FROM ties t JOIN shelf.named s ON s.account_id = t.account_id JOIN shelf.card c ON c.message_id = t.message_id
WHERE s.label <> t.target ORDER BY c.place;

-- What there is to choose from, and how often.
CREATE TABLE shelf.facet AS
SELECT 'role' AS field, role AS value, count(*) AS n FROM shelf.card GROUP BY ALL
UNION ALL SELECT 'kind', kind, count(*) FROM shelf.card GROUP BY ALL
UNION ALL SELECT 'strand', strand, count(*) FROM shelf.card GROUP BY ALL
UNION ALL SELECT 'language', COALESCE(language, ''), count(*) FROM shelf.card GROUP BY ALL
UNION ALL SELECT 'window', COALESCE(time_window, ''), count(*) FROM shelf.card GROUP BY ALL
UNION ALL SELECT 'source', source_file, count(*) FROM shelf.card GROUP BY ALL
UNION ALL SELECT 'account', account, count(*) FROM shelf.card WHERE NOT is_private GROUP BY ALL
UNION ALL SELECT 'coder', variable || ' ' || coder, count(*) FROM shelf.said GROUP BY ALL;

-- How much was said when and by whom; days begin at midnight UTC.
-- Grain: one row a day, role and window.
CREATE TABLE shelf.day AS
SELECT strftime(published_at, '%Y-%m-%d') AS day, role, COALESCE(time_window, '') AS time_window, count(*) AS n
FROM shelf.card GROUP BY ALL ORDER BY ALL;

-- What no message could be made of, and why; place counts from 1.
CREATE TABLE shelf.rejected AS
SELECT row_number() OVER (ORDER BY source_file, source_row) AS place, source_file, source_row, field, reason
FROM rejected ORDER BY place;
