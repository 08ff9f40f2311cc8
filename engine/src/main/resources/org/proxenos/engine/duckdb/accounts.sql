-- Which accounts are there, and whom do they stand for?

-- What is said of accounts: by the base first, then by the exports, then by the mere fact that somebody posted.
CREATE TABLE account_rows AS
SELECT -1 AS seq, * FROM base_accounts
UNION ALL BY NAME
SELECT * FROM incoming_accounts
UNION ALL BY NAME
SELECT -2 AS seq, account_id, any_value(platform) AS platform FROM incoming i ANTI JOIN left_out l ON i.seq = l.seq
WHERE account_id IS NOT NULL GROUP BY account_id;

CREATE TABLE described AS
SELECT account_id, arg_max(platform, seq) AS platform, arg_max(handle, seq) AS handle,
  bool_and(seq = -1) AND regexp_full_match(account_id, ${pseudonym_form}) AS is_pseudonym
FROM account_rows GROUP BY account_id;

-- Who stands behind an account: a row that names the platform goes before one that does not, then the earlier.
CREATE TABLE matched AS
SELECT a.account_id, i.position FROM described a JOIN incoming_actors i
ON lower(coalesce(a.handle, a.account_id)) = lower(i.handle) AND (i.platform = '' OR lower(i.platform) = lower(a.platform))
QUALIFY row_number() OVER (PARTITION BY a.account_id ORDER BY i.platform = '', i.position) = 1;
