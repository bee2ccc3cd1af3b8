-- The bulletins of weeks. Each made anew is a version of its week; the newest holds, none is ever changed.
CREATE TABLE weekly_bulletins (
  id TEXT PRIMARY KEY,
  county TEXT NOT NULL REFERENCES counties (id),
  -- ISO 8601: 2020-W50.
  week TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  token_name TEXT NOT NULL,
  rules_digest TEXT NOT NULL,
  input_digest TEXT NOT NULL,
  UNIQUE (county, week, version)
) STRICT;

-- A bulletin's text: gzip of JSON, in parts a row can hold.
CREATE TABLE weekly_bulletin_parts (
  bulletin TEXT NOT NULL REFERENCES weekly_bulletins (id),
  part INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (bulletin, part)
) STRICT, WITHOUT ROWID;
