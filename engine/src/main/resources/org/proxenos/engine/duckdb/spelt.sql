-- The same in tables that can be changed: few imports change what they read.
CREATE TABLE spelt_incoming AS SELECT * FROM incoming;
CREATE TABLE spelt_links AS SELECT * FROM incoming_links;
DROP VIEW incoming;
DROP VIEW incoming_links;
DROP TABLE incoming_rows;
DROP TABLE incoming_link_rows;
ALTER TABLE spelt_incoming RENAME TO incoming;
ALTER TABLE spelt_links RENAME TO incoming_links;
