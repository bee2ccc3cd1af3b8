-- A unit's ledgers of a month, as its clerk handed them in: the newest holds, none is ever changed.
CREATE TABLE submissions (
  id TEXT PRIMARY KEY,
  county TEXT NOT NULL REFERENCES counties (id),
  period TEXT NOT NULL,
  unit TEXT NOT NULL,
  version INTEGER NOT NULL,
  submitted_at TEXT NOT NULL,
  submitted_by TEXT NOT NULL,
  input_digest TEXT NOT NULL,
  rows INTEGER NOT NULL,
  -- Findings by severity, and rows that were not the unit's.
  errors INTEGER NOT NULL,
  warnings INTEGER NOT NULL,
  notices INTEGER NOT NULL,
  not_taken INTEGER NOT NULL,
  idempotency_key TEXT,
  request_digest TEXT NOT NULL,
  UNIQUE (county, period, unit, version),
  UNIQUE (county, unit, idempotency_key)
) STRICT;

-- The ledgers as taken, and what was answered: gzip of JSON, in parts a row can hold.
CREATE TABLE submission_documents (
  submission TEXT NOT NULL REFERENCES submissions (id),
  kind TEXT NOT NULL CHECK (kind IN ('ledgers', 'answer')),
  part INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (submission, kind, part)
) STRICT, WITHOUT ROWID;

-- Sent back by the county: not scored, to be handed in anew.
CREATE TABLE submission_returns (
  submission TEXT PRIMARY KEY REFERENCES submissions (id),
  returned_at TEXT NOT NULL,
  returned_by TEXT NOT NULL,
  remark TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What a scoring was made from, where it was made from submissions.
CREATE TABLE scoring_sources (
  scoring TEXT NOT NULL REFERENCES scorings (id),
  submission TEXT NOT NULL REFERENCES submissions (id),
  PRIMARY KEY (scoring, submission)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER submissions_are_never_changed BEFORE UPDATE ON submissions
BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;

CREATE TRIGGER submissions_are_never_lost BEFORE DELETE ON submissions
BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;

CREATE TRIGGER submission_returns_are_never_changed BEFORE UPDATE ON submission_returns
BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;
