-- What the readers push, in the order in which they push it: seq counts up over all files.
-- What is the same in many rows is the number of a word (words.sql).
CREATE TABLE incoming_rows (
  seq BIGINT, file_no INTEGER, own BOOLEAN,
  message_id VARCHAR, platform INTEGER, account_id VARCHAR, kind INTEGER, published_at TIMESTAMP,
  language INTEGER, language_source INTEGER, text VARCHAR, in_reply_to VARCHAR, quotes VARCHAR, reposts VARCHAR,
  conversation_id VARCHAR, strand INTEGER, source_file INTEGER, source_row BIGINT,
  counted BOOLEAN, observed_at TIMESTAMP, likes BIGINT, reposts_count BIGINT, quotes_count BIGINT, replies BIGINT,
  views BIGINT);

CREATE TABLE incoming_link_rows (seq BIGINT, message_id VARCHAR, kind INTEGER, value VARCHAR);

-- Numbered from 1, in the order in which they were met.
CREATE TABLE incoming_words (word VARCHAR);

CREATE TABLE incoming_emotions (
  seq BIGINT, message_id VARCHAR, observed_at TIMESTAMP, kind VARCHAR, count BIGINT, source_file VARCHAR);

CREATE TABLE incoming_accounts (
  seq BIGINT, account_id VARCHAR, platform VARCHAR, handle VARCHAR, display_name VARCHAR, followers BIGINT,
  followers_observed_at TIMESTAMP, description VARCHAR, location VARCHAR, created_at TIMESTAMP, bot_score DOUBLE);

-- Later counts of accounts that were described before.
CREATE TABLE incoming_followers (seq BIGINT, account_id VARCHAR, observed_at TIMESTAMP, followers BIGINT);

CREATE TABLE incoming_documents (message_id VARCHAR, precision VARCHAR, dated_by VARCHAR);

CREATE TABLE incoming_rejected (source_file VARCHAR, source_row BIGINT, field VARCHAR, reason VARCHAR, raw VARCHAR);

CREATE TABLE incoming_actors (
  position BIGINT, handle VARCHAR, platform VARCHAR, name VARCHAR, role VARCHAR, city VARCHAR, country VARCHAR,
  network VARCHAR, party VARCHAR);

-- Handles that stay as they are, in lower case; on any platform where none is named.
CREATE TABLE public_names (handle VARCHAR, platform VARCHAR);

-- What is to be forgotten, and what exports say is gone, as the corpus would show it and as it was asked for; a platform
-- that is not named is any.
CREATE TABLE incoming_removals (kind VARCHAR, id VARCHAR, platform VARCHAR, asked VARCHAR);
