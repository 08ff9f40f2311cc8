-- Accounts that nobody listed, the busiest first; they are treated as citizens. People open it: ids are quoted, and
-- nothing starts a formula.
COPY (
  SELECT regexp_replace(a.account_id, '^([=+@\t\r-])', '''\1') AS account_id, a.platform,
    regexp_replace(a.handle, '^([=+@\t\r-])', '''\1') AS handle, count(m.message_id) AS messages
  FROM read_parquet(${accounts_file}) a LEFT JOIN read_parquet(${messages_file}) m ON a.account_id = m.account_id
  ANTI JOIN read_parquet(${actors_file}) k ON a.account_id = k.account_id
  GROUP BY ALL ORDER BY messages DESC, 1
) TO ${unmatched_file} (FORMAT csv, HEADER, FORCE_QUOTE (account_id, handle));
