-- Whom does each account stand for? Whoever is not in actors.csv is unknown, and treated as a citizen.
-- Grain: one row an account.
SELECT a.account_id, a.platform, a.handle, a.display_name, a.followers, COALESCE(k.role, 'unknown') AS role,
  k.name, k.city, k.country, k.network, k.party, k.role IS NOT NULL AS listed
FROM accounts a
LEFT JOIN actors k ON k.account_id = a.account_id
