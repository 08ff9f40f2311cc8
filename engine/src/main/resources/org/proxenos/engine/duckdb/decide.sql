-- Which of the incoming records become messages, given what the base holds? Every later step asks these tables.
-- An id is kept once: a post collected as a record of its own goes before one seen through another's record, then the
-- earlier before the later.

-- Ids that came more than once in this import, with the record that stands for them.
CREATE TABLE repeated AS
SELECT message_id, coalesce(min(seq) FILTER (WHERE own), min(seq)) AS winner
FROM incoming GROUP BY message_id HAVING count(*) > 1;

-- Ids that the base holds already.
CREATE TABLE known AS
SELECT b.message_id, b.seen_through FROM base_messages b SEMI JOIN incoming i ON b.message_id = i.message_id;

-- Incoming records that do not become messages.
CREATE TABLE left_out AS
SELECT i.seq FROM incoming i JOIN repeated r ON i.message_id = r.message_id WHERE i.seq <> r.winner
UNION ALL
SELECT i.seq FROM incoming i JOIN known k ON i.message_id = k.message_id LEFT JOIN repeated r ON i.message_id = r.message_id
WHERE (r.winner IS NULL OR r.winner = i.seq) AND NOT (${takes_place});

-- Messages of the base whose place an incoming record takes.
CREATE TABLE replaced AS
SELECT i.message_id FROM incoming i JOIN known k ON i.message_id = k.message_id
ANTI JOIN left_out l ON i.seq = l.seq;
