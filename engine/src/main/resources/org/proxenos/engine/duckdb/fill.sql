-- What do records that do not become messages know of a message that its own record does not say? Several exports of one
-- post make one message that knows all of it: each field is that of the first record that has it, the record that stands
-- for the message before the others; a text that was cut gives way to the whole one.
-- Fields are bits: 1 author, 2 date, 4 language, 8 a text, 16 a whole text, 32 what it answers, 64 what it quotes,
-- 128 what it passes on, 256 thread, 512 that it is a reply or a quote, 1024 that it is a repost, 2048 platform.

-- Records that stand behind a message, the base's before those that were read.
CREATE VIEW behind AS
SELECT message_id, 0 AS turn, platform, account_id, kind, published_at, language, language_source, text, in_reply_to,
  quotes, reposts, CASE WHEN conversation_source = 'thread' THEN NULL ELSE conversation_id END AS conversation_id, strand
FROM base_messages b SEMI JOIN replaced r ON b.message_id = r.message_id
UNION ALL
SELECT message_id, seq, platform, account_id, kind, published_at, language, language_source, text, in_reply_to, quotes,
  reposts, conversation_id, strand
FROM incoming i SEMI JOIN left_out l ON i.seq = l.seq;

-- The record that stands for each message.
CREATE VIEW standing AS
SELECT message_id, platform, account_id, kind, published_at, language, language_source, text, in_reply_to, quotes, reposts,
  CASE WHEN conversation_source = 'thread' THEN NULL ELSE conversation_id END AS conversation_id, strand, source_file,
  source_row, seen_through, true AS is_base, row_number() OVER () AS place
FROM base_messages b ANTI JOIN replaced r ON b.message_id = r.message_id
UNION ALL
SELECT message_id, platform, account_id, kind, published_at, language, language_source, text, in_reply_to, quotes, reposts,
  conversation_id, strand, source_file, source_row, NOT own, false, seq
FROM incoming i ANTI JOIN left_out l ON i.seq = l.seq;

CREATE MACRO is_cut(said) AS contains(said, '…') AND regexp_matches(said, '…\s*(https?://\S+)?\s*$');

CREATE TABLE added AS
SELECT h.message_id, h.turn, h.has & l.lacks AS fields FROM (
  SELECT message_id, turn, length(text) AS letters,
    CASE WHEN account_id IS NULL THEN 0 ELSE 1 END | CASE WHEN published_at IS NULL THEN 0 ELSE 2 END
    | CASE WHEN language IS NULL THEN 0 ELSE 4 END | CASE WHEN text = '' OR kind = 'repost' THEN 0 ELSE 8 END
    | CASE WHEN text = '' OR kind = 'repost' OR is_cut(text) THEN 0 ELSE 16 END
    | CASE WHEN in_reply_to IS NULL THEN 0 ELSE 32 END | CASE WHEN quotes IS NULL THEN 0 ELSE 64 END
    | CASE WHEN coalesce(reposts, '') = '' THEN 0 ELSE 128 END | CASE WHEN conversation_id IS NULL THEN 0 ELSE 256 END
    | CASE WHEN kind IN ('reply', 'quote') AND (strand <> 'replies' OR coalesce(in_reply_to, quotes) IS NOT NULL) THEN 512 ELSE 0 END
    | CASE WHEN kind = 'repost' AND reposts <> '' THEN 1024 ELSE 0 END
    | CASE WHEN platform = 'other' THEN 0 ELSE 2048 END AS has
  FROM behind
) h JOIN (
  SELECT message_id, length(text) AS letters,
    CASE WHEN account_id IS NULL THEN 1 ELSE 0 END | CASE WHEN published_at IS NULL THEN 2 ELSE 0 END
    | CASE WHEN language IS NULL THEN 4 ELSE 0 END
    | CASE WHEN kind = 'repost' THEN CASE WHEN coalesce(reposts, '') = '' THEN 128 ELSE 0 END
      ELSE 1024 | CASE WHEN text = '' THEN 8 ELSE 0 END | CASE WHEN is_cut(text) THEN 16 ELSE 0 END
        | CASE WHEN in_reply_to IS NULL THEN 32 ELSE 0 END | CASE WHEN quotes IS NULL THEN 64 ELSE 0 END
        | CASE WHEN conversation_id IS NULL THEN 256 ELSE 0 END END
    | CASE WHEN kind = 'post' THEN 512 ELSE 0 END | CASE WHEN platform = 'other' THEN 2048 ELSE 0 END AS lacks
  FROM standing SEMI JOIN (SELECT message_id FROM repeated UNION SELECT message_id FROM known) USING (message_id)
) l ON h.message_id = l.message_id
WHERE h.has & l.lacks <> 0 AND (h.has & l.lacks <> 16 OR h.letters > l.letters);

CREATE TABLE filled AS
SELECT message_id, arg_min(b.platform, turn) FILTER (WHERE fields & 2048 <> 0) AS platform,
  arg_min(account_id, turn) FILTER (WHERE fields & 1 <> 0) AS account_id,
  CASE WHEN bool_or(fields & 1024 <> 0) THEN 'repost' ELSE arg_min(kind, turn) FILTER (WHERE fields & 512 <> 0) END AS kind,
  arg_min(published_at, turn) FILTER (WHERE fields & 2 <> 0) AS published_at,
  arg_min(language, turn) FILTER (WHERE fields & 4 <> 0) AS language,
  arg_min(language_source, turn) FILTER (WHERE fields & 4 <> 0) AS language_source,
  CASE WHEN bool_or(fields & 1024 <> 0) THEN ''
    ELSE arg_max(text, (length(text), -turn)) FILTER (WHERE fields & 24 <> 0) END AS text,
  arg_max(turn, (length(text), -turn)) FILTER (WHERE fields & 24 <> 0) = 0 AS is_base_text,
  arg_min(in_reply_to, turn) FILTER (WHERE fields & 32 <> 0) AS in_reply_to,
  arg_min(quotes, turn) FILTER (WHERE fields & 64 <> 0) AS quotes,
  arg_min(reposts, turn) FILTER (WHERE fields & 1152 <> 0 AND reposts <> '') AS reposts,
  arg_min(conversation_id, turn) FILTER (WHERE fields & 256 <> 0) AS conversation_id
FROM added a JOIN behind b USING (message_id, turn) GROUP BY message_id;

-- Links of a kind that no link of the message's own record is of.
CREATE TABLE filled_links AS
SELECT message_id, kind, min(turn) AS turn FROM (
  SELECT b.message_id, b.kind, 0 AS turn FROM base_links b SEMI JOIN replaced r ON b.message_id = r.message_id
  UNION ALL
  SELECT i.message_id, i.kind, i.seq FROM incoming_links i SEMI JOIN left_out l ON i.seq = l.seq
) o ANTI JOIN (
  SELECT b.message_id, b.kind FROM base_links b ANTI JOIN replaced r ON b.message_id = r.message_id
  UNION ALL
  SELECT i.message_id, i.kind FROM incoming_links i ANTI JOIN left_out l ON i.seq = l.seq
) c USING (message_id, kind) GROUP BY message_id, kind;

-- Every message of the corpus to be, in the order of is_base and place. A thread that was derived before is derived anew,
-- for its root may have come since.
CREATE VIEW kept AS
SELECT b.message_id, coalesce(f.platform, b.platform) AS platform, coalesce(f.account_id, b.account_id) AS account_id,
  coalesce(f.kind, b.kind) AS kind, coalesce(f.published_at, b.published_at) AS published_at,
  coalesce(f.language, b.language) AS language, coalesce(f.language_source, b.language_source) AS language_source,
  coalesce(f.text, b.text) AS text, coalesce(f.is_base_text, b.is_base) AS is_base_text,
  CASE WHEN f.kind = 'repost' THEN NULL ELSE coalesce(f.in_reply_to, b.in_reply_to) END AS in_reply_to,
  CASE WHEN f.kind = 'repost' THEN NULL ELSE coalesce(f.quotes, b.quotes) END AS quotes,
  coalesce(f.reposts, b.reposts) AS reposts, coalesce(f.conversation_id, b.conversation_id) AS conversation_id,
  b.strand, b.source_file, b.source_row, b.seen_through, b.is_base, b.place
FROM standing b LEFT JOIN filled f ON b.message_id = f.message_id;

-- Reposts that came more than once, and perhaps once as if the words and counts were their own.
CREATE TABLE bared AS
SELECT message_id FROM kept SEMI JOIN (SELECT message_id FROM repeated UNION SELECT message_id FROM known) USING (message_id)
WHERE kind = 'repost';
DELETE FROM filled_links WHERE message_id IN (FROM bared);
