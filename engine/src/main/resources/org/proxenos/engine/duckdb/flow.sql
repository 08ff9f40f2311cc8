-- What became of each file? A message of the base whose place a new record took is a duplicate from now on: it is taken
-- from the file's rows in their order, as far as they go.
CREATE TABLE lost AS
SELECT b.source_file, count(*) AS n FROM base_messages b SEMI JOIN replaced r ON b.message_id = r.message_id
WHERE NOT b.seen_through GROUP BY b.source_file;

-- A message that is forgotten is a rejected one from now on, so that the flow still balances.
CREATE TABLE forgot AS
SELECT source_file, count(*) AS n FROM gone_base WHERE NOT seen_through GROUP BY source_file;

CREATE TABLE forgetful_flow AS
SELECT * EXCLUDE (before, n) REPLACE (kept - n AS kept, rejected + n AS rejected,
  CASE WHEN n = 0 THEN reasons ELSE map_concat(reasons, MAP {'forgotten': coalesce(reasons['forgotten'], 0) + n}) END AS reasons,
  CASE WHEN n = 0 THEN reason ELSE array_to_string(list_transform(list_sort(map_entries(map_concat(reasons,
    MAP {'forgotten': coalesce(reasons['forgotten'], 0) + n}))), lambda e: e.key || ': ' || e.value), '; ') END AS reason)
FROM (
  SELECT f.*, CAST(least(kept, greatest(0, coalesce(g.n, 0) - before)) AS BIGINT) AS n FROM (
    SELECT *, coalesce(sum(kept) OVER (PARTITION BY file ORDER BY position ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)
      AS before
    FROM (SELECT *, row_number() OVER () AS position FROM base_flow)
  ) f LEFT JOIN forgot g ON f.file = g.source_file
);

CREATE TABLE kept_flow AS
SELECT f.* EXCLUDE (before), least(kept, greatest(0, coalesce(l.n, 0) - before)) AS gone
FROM (
  SELECT *, coalesce(sum(kept) OVER (PARTITION BY file ORDER BY position ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)
    AS before
  FROM forgetful_flow
) f LEFT JOIN lost l ON f.file = l.source_file;

COPY (
  SELECT ${flow} FROM (
    SELECT * EXCLUDE (gone) REPLACE (CAST(kept - gone AS BIGINT) AS kept, CAST(duplicate + gone AS BIGINT) AS duplicate),
      ${base_last} AS later
    FROM kept_flow
    UNION ALL BY NAME
    SELECT *, NOT ${base_last} AS later FROM new_flow n
    WHERE NOT EXISTS (SELECT 1 FROM base_flow b WHERE b.file = n.file AND b.sha256 = n.sha256)
    QUALIFY row_number() OVER (PARTITION BY file, sha256 ORDER BY position) = 1
  ) ORDER BY later, position
) TO ${flow_file} (FORMAT parquet, COMPRESSION zstd);
