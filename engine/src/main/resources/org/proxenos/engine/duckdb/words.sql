-- What was read, with words in the place of their numbers; what nobody asks for is not looked up.
CREATE TYPE words AS ENUM (SELECT word FROM incoming_words ORDER BY rowid);

CREATE MACRO word_of(number) AS enum_range(NULL::words)[number];

CREATE VIEW incoming AS
SELECT * REPLACE (word_of(platform) AS platform, word_of(kind) AS kind, word_of(language) AS language,
  word_of(language_source) AS language_source, word_of(strand) AS strand, word_of(source_file) AS source_file)
FROM incoming_rows;

CREATE VIEW incoming_links AS SELECT * REPLACE (word_of(kind) AS kind), rowid AS place FROM incoming_link_rows;
