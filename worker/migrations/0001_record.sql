-- Who may ask: a county, and the tokens that act for it.
CREATE TABLE counties (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- Tokens are kept as their SHA-256 alone: who reads the database can't sign in with what is in it.
CREATE TABLE tokens (
  hash TEXT PRIMARY KEY,
  county TEXT NOT NULL REFERENCES counties (id),
  role TEXT NOT NULL CHECK (role IN ('county', 'unit')),
  name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT;

-- Each scoring of a month is a version of it; the newest holds, none is ever changed.
CREATE TABLE scorings (
  id TEXT PRIMARY KEY,
  county TEXT NOT NULL REFERENCES counties (id),
  period TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  token_name TEXT NOT NULL,
  rules TEXT NOT NULL,
  rules_version TEXT NOT NULL,
  rules_digest TEXT NOT NULL,
  input_digest TEXT NOT NULL,
  errors_left_out INTEGER NOT NULL,
  idempotency_key TEXT,
  request_digest TEXT NOT NULL,
  UNIQUE (county, period, version),
  UNIQUE (county, idempotency_key)
) STRICT;

-- The ledgers as sent, the answer and the bulletin of a scoring: gzip of JSON, in parts a row can hold.
CREATE TABLE documents (
  scoring TEXT NOT NULL REFERENCES scorings (id),
  kind TEXT NOT NULL CHECK (kind IN ('ledgers', 'answer', 'bulletin')),
  part INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (scoring, kind, part)
) STRICT, WITHOUT ROWID;

-- What later months are measured against. Scores are hundredths of a point.
CREATE TABLE standings (
  scoring TEXT NOT NULL REFERENCES scorings (id),
  place INTEGER NOT NULL,
  unit TEXT NOT NULL,
  unit_group TEXT NOT NULL,
  rank INTEGER,
  final INTEGER,
  grade TEXT,
  poor_months INTEGER NOT NULL,
  PRIMARY KEY (scoring, place)
) STRICT, WITHOUT ROWID;
