-- Writes the other tables of the corpus to be. A join keeps no order where it spills or several threads work at it: each
-- table is put in the order in which its rows were read, so that the same exports give the same bytes.

COPY (
  SELECT k.message_id, coalesce(c.root_id, k.message_id) AS root_id, coalesce(c.depth, 0) AS depth,
    coalesce(c.parent_missing, false) AS parent_missing, coalesce(c.cyclic, false) AS cyclic
  FROM kept k LEFT JOIN chains c ON k.message_id = c.message_id WHERE k.kind <> 'repost'
  ORDER BY k.is_base DESC, k.place
) TO ${threads_file} (FORMAT parquet, COMPRESSION zstd);

COPY (
  SELECT message_id, kind, value FROM (
    SELECT b.message_id, b.kind, ${base_link} AS value, 0 AS part, b.place
    FROM (SELECT *, row_number() OVER () AS place FROM base_links) b ANTI JOIN replaced r ON b.message_id = r.message_id
    UNION ALL
    SELECT i.message_id, i.kind, ${incoming_link} AS value, 1, i.place
    FROM incoming_links i ANTI JOIN left_out l ON i.seq = l.seq LEFT JOIN people p ON CASE WHEN i.kind = 'mention' THEN i.value END = p.account_id
    UNION ALL
    SELECT b.message_id, b.kind, ${base_link}, 2, b.place
    FROM (SELECT *, row_number() OVER () AS place FROM base_links) b
    SEMI JOIN (SELECT message_id, kind FROM filled_links WHERE turn = 0) f ON b.message_id = f.message_id AND b.kind = f.kind
    UNION ALL
    SELECT i.message_id, i.kind, ${incoming_link}, 3, i.place
    FROM incoming_links i SEMI JOIN filled_links f ON i.seq = f.turn AND i.kind = f.kind
    LEFT JOIN people p ON CASE WHEN i.kind = 'mention' THEN i.value END = p.account_id
  ) ORDER BY part, place
) TO ${links_file} (FORMAT parquet, COMPRESSION zstd);

-- Observations of messages that came more than once: one each for a message and a time of asking, in which each count is
-- that of the first record that knows it; of those without a time, each that differs.
CREATE TABLE contested AS
SELECT message_id FROM repeated UNION SELECT message_id FROM known;

COPY (
  SELECT ${reactions} FROM (
    SELECT *, 0 AS part FROM (SELECT *, row_number() OVER () AS place FROM base_reactions) b
    ANTI JOIN contested c ON b.message_id = c.message_id
    UNION ALL
    SELECT message_id, observed_at, likes, reposts_count, quotes_count, replies, views, source_file, i.seq, 1
    FROM incoming i ANTI JOIN contested c ON i.message_id = c.message_id WHERE counted
    UNION ALL
    SELECT message_id, observed_at, arg_min(likes, turn), arg_min(reposts, turn), arg_min(quotes, turn),
      arg_min(replies, turn), arg_min(views, turn), arg_min(source_file, turn), min(turn).place, 2 + min(turn).part
    FROM (
      SELECT * EXCLUDE (place), {'part': CASE WHEN ${base_observation_stays} THEN 0 ELSE 2 END, 'place': place} AS turn
      FROM (SELECT *, row_number() OVER () AS place FROM base_reactions) SEMI JOIN contested USING (message_id)
      UNION ALL
      SELECT message_id, observed_at, likes, reposts_count, quotes_count, replies, views, source_file,
        {'part': 1, 'place': seq}
      FROM incoming SEMI JOIN contested USING (message_id) WHERE counted
    ) ANTI JOIN bared USING (message_id)
    GROUP BY message_id, observed_at,
      CASE WHEN observed_at IS NULL THEN [likes, reposts, quotes, replies, views] END
  ) ORDER BY part, place
) TO ${reactions_file} (FORMAT parquet, COMPRESSION zstd);

-- Reactions that name an emotion: one count each for a message, a time of asking and an emotion, the first.
COPY (
  SELECT ${emotions} FROM (
    SELECT row_number() OVER () AS seq, NOT (${base_observation_stays}) AS later, * FROM base_emotions
    UNION ALL BY NAME
    SELECT *, ${base_observation_stays} AS later FROM incoming_emotions
  ) ANTI JOIN bared USING (message_id) QUALIFY row_number() OVER (PARTITION BY message_id, observed_at, kind ORDER BY later, seq) = 1
  ORDER BY later, seq, kind
) TO ${emotions_file} (FORMAT parquet, COMPRESSION zstd);

-- One row an account: the last value that is known, and the newest count of followers. The base came first.
COPY (
  SELECT p.shown AS account_id, arg_max(a.platform, seq) AS platform,
    CASE WHEN bool_and(p.is_private) THEN p.shown ELSE arg_max(a.handle, seq) END AS handle,
    arg_max(a.display_name, seq) FILTER (WHERE NOT p.is_private) AS display_name,
    arg_max(a.followers, (coalesce(a.followers_observed_at, TIMESTAMP '0001-01-01'), seq)) AS followers,
    max(a.followers_observed_at) FILTER (WHERE a.followers IS NOT NULL) AS followers_observed_at,
    ${description} AS description, arg_max(a.location, seq) FILTER (WHERE NOT p.is_private) AS location,
    arg_max(a.created_at, seq) AS created_at, arg_max(a.bot_score, (seq, a.bot_score)) AS bot_score
  FROM account_rows a JOIN people p ON a.account_id = p.account_id GROUP BY p.shown ORDER BY p.shown
) TO ${accounts_file} (FORMAT parquet, COMPRESSION zstd);

-- Every count of followers that has a time. What stood for a handle alone may have become an account.
COPY (
  SELECT DISTINCT coalesce(p.shown, f.account_id) AS account_id, f.observed_at, f.followers FROM (
    SELECT coalesce(n.account_id, b.account_id) AS account_id, b.observed_at, b.followers
    FROM base_followers b LEFT JOIN handles n ON b.account_id = n.handle_id
    UNION ALL
    SELECT account_id, followers_observed_at, followers FROM account_rows
    WHERE followers IS NOT NULL AND followers_observed_at IS NOT NULL
    UNION ALL
    SELECT coalesce(n.account_id, i.account_id), i.observed_at, i.followers
    FROM incoming_followers i LEFT JOIN handles n ON i.account_id = n.handle_id WHERE i.observed_at IS NOT NULL
  ) f LEFT JOIN people p ON f.account_id = p.account_id ORDER BY ALL
) TO ${followers_file} (FORMAT parquet, COMPRESSION zstd);

COPY (
  SELECT ${documents} FROM base_documents b ANTI JOIN replaced r ON b.message_id = r.message_id
  UNION ALL
  SELECT DISTINCT ON (message_id) ${documents} FROM incoming_documents
  WHERE message_id NOT IN (SELECT k.message_id FROM known k ANTI JOIN replaced r ON k.message_id = r.message_id)
  ORDER BY message_id
) TO ${documents_file} (FORMAT parquet, COMPRESSION zstd);

COPY (
  SELECT ${rejected} FROM (
    SELECT *, 0 AS part, row_number() OVER () AS place FROM base_rejected
    UNION ALL
    SELECT *, 1, rowid FROM incoming_rejected i WHERE NOT EXISTS (SELECT 1 FROM base_rejected b
      WHERE b.source_file = i.source_file AND b.source_row = i.source_row AND b.field = i.field AND b.reason = i.reason)
  ) ORDER BY part, place
) TO ${rejected_file} (FORMAT parquet, COMPRESSION zstd);

COPY (
  SELECT DISTINCT ON (i.position, p.shown) p.shown AS account_id, CASE WHEN ${is_hidden} THEN NULL ELSE i.name END AS name,
    i.role, i.city, i.country, i.network, i.party, ${actor_handle} AS handle, i.platform
  FROM incoming_actors i LEFT JOIN matched m ON i.position = m.position LEFT JOIN people p ON m.account_id = p.account_id
  ORDER BY i.position, p.shown
) TO ${actors_file} (FORMAT parquet, COMPRESSION zstd);

COPY (
  SELECT kind, token, pseudonym FROM aliases UNION ALL SELECT 'named', trim(platform || ' ' || handle), NULL FROM public_names
  ORDER BY ALL
) TO ${pseudonyms_file} (FORMAT parquet, COMPRESSION zstd);

COPY (
  SELECT kind, token FROM forgotten UNION ALL SELECT 'key', ${forgotten_key} WHERE (SELECT count(*) FROM forgotten) > 0
  ORDER BY ALL
) TO ${forgotten_file} (FORMAT parquet, COMPRESSION zstd);
