-- Version 1 of coding.sqlite. Times are milliseconds since 1970, UTC.
CREATE TABLE coders (
    name     TEXT PRIMARY KEY,
    role     TEXT NOT NULL CHECK (role IN ('owner', 'coder', 'adjudicator', 'reader')),
    password TEXT,
    added_at INTEGER NOT NULL
) STRICT;

-- A round of coding: a sample, drawn once.
CREATE TABLE rounds (
    round       INTEGER PRIMARY KEY,
    purpose     TEXT NOT NULL CHECK (purpose IN ('training', 'test', 'production')),
    size        INTEGER NOT NULL,
    seed        INTEGER NOT NULL,
    overlap     REAL NOT NULL CHECK (overlap BETWEEN 0 AND 1),
    max_replies INTEGER NOT NULL,
    codebook    TEXT NOT NULL,
    drawn_at    INTEGER NOT NULL
) STRICT;

-- What it was drawn from: population and sample by stratum.
CREATE TABLE strata (
    round      INTEGER NOT NULL REFERENCES rounds,
    stratum    TEXT NOT NULL,
    population INTEGER NOT NULL,
    drawn      INTEGER NOT NULL,
    PRIMARY KEY (round, stratum)
) STRICT;

-- A unit that was drawn, and how probable that was. Paragraphs come with their document.
CREATE TABLE sample_units (
    round       INTEGER NOT NULL REFERENCES rounds,
    message_id  TEXT NOT NULL,
    document_id TEXT,
    stratum     TEXT NOT NULL,
    probability REAL NOT NULL CHECK (probability > 0 AND probability <= 1),
    place       INTEGER NOT NULL,
    PRIMARY KEY (round, message_id)
) STRICT;

CREATE INDEX sample_units_by_message ON sample_units (message_id);

CREATE TABLE assignments (
    round      INTEGER NOT NULL REFERENCES rounds,
    coder      TEXT NOT NULL REFERENCES coders,
    place      INTEGER NOT NULL,
    message_id TEXT NOT NULL,
    PRIMARY KEY (round, coder, message_id)
) STRICT;

-- One row a decision. event_id is made where it was decided; who sends it twice changes nothing.
CREATE TABLE decisions (
    number       INTEGER PRIMARY KEY,
    event_id     TEXT NOT NULL UNIQUE,
    at           INTEGER NOT NULL,
    received_at  INTEGER NOT NULL,
    coder        TEXT NOT NULL REFERENCES coders,
    kind         TEXT NOT NULL CHECK (kind IN ('code', 'retest', 'adjudicate', 'undo', 'flag', 'skip', 'done')),
    round        INTEGER NOT NULL,
    message_id   TEXT NOT NULL,
    target_id    TEXT,
    variable     TEXT NOT NULL,
    value        TEXT NOT NULL,
    confidence   INTEGER CHECK (confidence BETWEEN 1 AND 3),
    memo         TEXT NOT NULL,
    codebook     TEXT NOT NULL,
    fingerprint  TEXT NOT NULL,
    milliseconds INTEGER NOT NULL,
    undoes       TEXT
) STRICT;

CREATE INDEX decisions_by_message ON decisions (message_id);
CREATE INDEX decisions_by_coder ON decisions (coder, round);

-- Ids that are being forgotten: filled and emptied again within one transaction.
CREATE TABLE purging (message_id TEXT PRIMARY KEY) STRICT;

CREATE TRIGGER decisions_are_not_changed BEFORE UPDATE ON decisions
BEGIN
    SELECT RAISE(ABORT, 'a decision is never changed; decide again');
END;

CREATE TRIGGER decisions_are_not_deleted BEFORE DELETE ON decisions
WHEN OLD.message_id NOT IN (SELECT message_id FROM purging)
BEGIN
    SELECT RAISE(ABORT, 'a decision is deleted only with its message; proxenos forget does that');
END;

-- REPLACE deletes without asking the trigger above.
CREATE TRIGGER decisions_are_not_replaced BEFORE INSERT ON decisions
WHEN EXISTS (SELECT 1 FROM decisions WHERE event_id = NEW.event_id OR number = NEW.number)
BEGIN
    SELECT RAISE(IGNORE);
END;
