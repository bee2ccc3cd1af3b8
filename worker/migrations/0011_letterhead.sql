-- The county's own letterhead, one at most: the paper its bulletins are set on. Each change is in the log of acts.
CREATE TABLE letterheads (
  county TEXT PRIMARY KEY REFERENCES counties (id),
  -- Of its file.
  name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  digest TEXT NOT NULL,
  -- JSON: what it has places for.
  placeholders TEXT NOT NULL,
  put_at TEXT NOT NULL,
  put_by TEXT NOT NULL
) STRICT;

-- The file as it was put, in parts a row can hold.
CREATE TABLE letterhead_parts (
  county TEXT NOT NULL REFERENCES letterheads (county),
  part INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (county, part)
) STRICT, WITHOUT ROWID;
