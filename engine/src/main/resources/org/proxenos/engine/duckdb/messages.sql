-- Writes the messages of the corpus to be, in the order in which they were read; beside merge.sql, at the same time.
COPY (
  SELECT k.message_id, k.platform, coalesce(p.shown, k.account_id) AS account_id, k.kind, k.published_at, k.language,
    k.language_source, CASE WHEN k.is_base_text THEN ${base_text} ELSE ${incoming_text} END AS text,
    k.in_reply_to, k.quotes, k.reposts,
    CASE WHEN k.kind = 'repost' THEN k.conversation_id ELSE coalesce(k.conversation_id, d.root_id, k.message_id) END
      AS conversation_id,
    CASE WHEN k.conversation_id IS NOT NULL THEN 'platform' WHEN k.kind <> 'repost' THEN 'thread' END
      AS conversation_source,
    k.strand, k.source_file, k.source_row, k.seen_through
  FROM kept k LEFT JOIN people p ON k.account_id = p.account_id
  LEFT JOIN (SELECT message_id, root_id FROM chains WHERE NOT is_stated) d ON k.message_id = d.message_id
  ORDER BY k.is_base DESC, k.place
) TO ${messages_file} (FORMAT parquet, COMPRESSION zstd);
