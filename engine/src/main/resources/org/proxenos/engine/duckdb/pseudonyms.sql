-- Under which name is each account shown? A public one under its id, all others under a pseudonym: that of the handle if
-- there is one, since mentions know handles only; once an account has one it keeps it, whatever it is called later.

CREATE TABLE public_accounts AS
SELECT account_id, pseudonym(account_id) AS by_id, pseudonym(handle) AS by_handle, coalesce(handle, account_id) AS label
FROM described d WHERE NOT is_pseudonym AND EXISTS (SELECT 1 FROM public_names n
  WHERE n.handle = lower(coalesce(d.handle, d.account_id)) AND n.platform IN ('', lower(d.platform)));

CREATE TABLE private_accounts AS
SELECT account_id, by_id, by_handle, coalesce(i.pseudonym, h.pseudonym, by_handle, by_id) AS shown
FROM (
  SELECT account_id, pseudonym(account_id) AS by_id, pseudonym(handle) AS by_handle
  FROM described d ANTI JOIN public_accounts p ON d.account_id = p.account_id WHERE NOT is_pseudonym
) d
LEFT JOIN base_pseudonyms i ON i.kind = 'id' AND i.token = d.by_id
LEFT JOIN base_pseudonyms h ON h.kind = 'handle' AND h.token = d.by_handle;

-- Pseudonyms in the base whose account has turned out to be another's, or public.
CREATE TABLE moved AS
SELECT token, min(shown) AS shown, min(label) AS label, bool_and(is_private) AS is_private FROM (
  SELECT by_id AS token, shown, shown AS label, true AS is_private FROM private_accounts WHERE by_id <> shown
  UNION ALL SELECT by_handle, shown, shown, true FROM private_accounts WHERE by_handle <> shown
  UNION ALL SELECT by_id, account_id, label, false FROM public_accounts
  UNION ALL SELECT by_handle, account_id, label, false FROM public_accounts
  UNION ALL SELECT b.pseudonym, p.account_id, p.label, false FROM base_pseudonyms b JOIN public_accounts p
    ON b.token = p.by_id OR b.token = p.by_handle WHERE b.kind IN ('id', 'handle')
) SEMI JOIN (
  SELECT account_id AS token FROM base_accounts UNION ALL SELECT value FROM base_links WHERE kind = 'mention'
  UNION ALL SELECT pseudonym FROM base_pseudonyms
) USING (token) GROUP BY token;

CREATE TABLE people AS
SELECT account_id, account_id AS shown, false AS is_private FROM public_accounts
UNION ALL SELECT account_id, shown, true FROM private_accounts
UNION ALL SELECT account_id, coalesce(m.shown, account_id), coalesce(m.is_private, true)
FROM described d LEFT JOIN moved m ON d.account_id = m.token WHERE is_pseudonym;

-- What other ids and handles of an account would give, to the pseudonym that it has.
CREATE TABLE aliases AS
SELECT kind, token, min(pseudonym) AS pseudonym FROM (
  SELECT b.kind, b.token, coalesce(m.shown, b.pseudonym) AS pseudonym
  FROM base_pseudonyms b LEFT JOIN moved m ON b.pseudonym = m.token
  WHERE b.kind IN ('id', 'handle') AND coalesce(m.is_private, true)
  UNION ALL SELECT 'id', by_id, shown FROM private_accounts WHERE by_id <> shown
  UNION ALL SELECT 'handle', pseudonym(r.handle), p.shown
  FROM (SELECT DISTINCT account_id, handle FROM account_rows WHERE handle IS NOT NULL) r
  JOIN private_accounts p ON r.account_id = p.account_id WHERE pseudonym(r.handle) <> p.shown
) GROUP BY kind, token
UNION ALL SELECT 'key', pseudonym(${fingerprint}), NULL;
