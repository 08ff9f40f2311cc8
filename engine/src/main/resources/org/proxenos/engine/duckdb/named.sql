-- Everybody stays named: an account is shown as its id.
CREATE TABLE people AS SELECT account_id, account_id AS shown, false AS is_private FROM described;
CREATE TABLE aliases AS SELECT * FROM base_pseudonyms WHERE kind <> 'named';
