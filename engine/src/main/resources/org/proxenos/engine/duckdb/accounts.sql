-- Which accounts are there, and whom do they stand for?

-- What is said of accounts: by the base first, then by the exports, then by the mere fact that somebody posted.
CREATE TABLE said AS
SELECT -1 AS seq, * FROM base_accounts
UNION ALL BY NAME
SELECT * FROM incoming_accounts
UNION ALL BY NAME
SELECT -2 AS seq, account_id, any_value(platform) AS platform FROM incoming i ANTI JOIN left_out l ON i.seq = l.seq
WHERE account_id IS NOT NULL GROUP BY account_id
UNION ALL BY NAME
SELECT -2 AS seq, account_id, any_value(platform) AS platform FROM added a JOIN behind b USING (message_id, turn)
WHERE fields & 1 <> 0 AND turn > 0 GROUP BY account_id;

-- A file of accounts may know a handle alone: it speaks of the account that goes by it, if there is one, and if nobody
-- posted under the handle itself.
CREATE TABLE handles AS
SELECT h.account_id AS handle_id, min(a.account_id) AS account_id
FROM (SELECT DISTINCT account_id, platform FROM said WHERE lower(account_id) = lower(handle)) h
JOIN (SELECT DISTINCT account_id, handle, platform FROM said WHERE lower(account_id) <> lower(handle)) a
ON lower(h.account_id) = lower(a.handle) AND (h.platform = a.platform OR h.platform = 'other')
WHERE h.account_id NOT IN (SELECT account_id FROM said WHERE seq = -2)
  AND h.account_id NOT IN (SELECT account_id FROM base_messages WHERE account_id IS NOT NULL)
GROUP BY h.account_id HAVING count(DISTINCT a.account_id) = 1;

CREATE TABLE account_rows AS
SELECT s.* REPLACE (coalesce(n.account_id, s.account_id) AS account_id,
  CASE WHEN n.account_id IS NULL THEN s.platform END AS platform)
FROM said s LEFT JOIN handles n ON s.account_id = n.handle_id;

-- Of later counts the newest is all that an account shows.
INSERT INTO account_rows BY NAME
SELECT max(newest).seq AS seq, account_id, max(newest).followers AS followers, max(newest).observed_at AS followers_observed_at FROM (
  SELECT coalesce(n.account_id, i.account_id) AS account_id, {'time': coalesce(i.observed_at, TIMESTAMP '0001-01-01'),
    'seq': i.seq, 'followers': i.followers, 'observed_at': i.observed_at} AS newest
  FROM incoming_followers i LEFT JOIN handles n ON i.account_id = n.handle_id
) GROUP BY account_id;

CREATE TABLE described AS
SELECT account_id, arg_max(platform, seq) AS platform, arg_max(handle, seq) AS handle,
  bool_and(seq = -1) AND regexp_full_match(account_id, ${pseudonym_form}) AS is_pseudonym
FROM account_rows GROUP BY account_id;

-- Who stands behind an account: a row that names the platform goes before one that does not, then the earlier.
CREATE TABLE matched AS
SELECT a.account_id, i.position FROM described a JOIN incoming_actors i
ON lower(coalesce(a.handle, a.account_id)) = lower(i.handle) AND (i.platform = '' OR lower(i.platform) = lower(a.platform))
QUALIFY row_number() OVER (PARTITION BY a.account_id ORDER BY i.platform = '', i.position) = 1;
