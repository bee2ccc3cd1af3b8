-- Codes a county hands out, each good for signing in one device, once. Kept as their SHA-256 alone.
CREATE TABLE activation_codes (
  id TEXT PRIMARY KEY,
  county TEXT NOT NULL REFERENCES counties (id),
  role TEXT NOT NULL CHECK (role IN ('county', 'unit', 'viewer')),
  unit TEXT,
  name TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  created_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  -- How long the device then stays signed in.
  device_days INTEGER NOT NULL,
  revoked_at TEXT,
  CHECK ((role = 'unit') = (unit IS NOT NULL))
) STRICT;

-- Devices that are signed in, each by a token of its own; of the token the SHA-256 alone is kept.
CREATE TABLE devices (
  id TEXT PRIMARY KEY,
  county TEXT NOT NULL REFERENCES counties (id),
  role TEXT NOT NULL CHECK (role IN ('county', 'unit', 'viewer')),
  unit TEXT,
  name TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  -- The code it was activated with: unique, so that a code opens once, whoever hurries. Null for one made by a command.
  code TEXT UNIQUE REFERENCES activation_codes (id),
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  revoked_at TEXT,
  CHECK ((role = 'unit') = (unit IS NOT NULL))
) STRICT;

-- A clerk's token of old named no unit: it opened nothing, and is not carried over.
INSERT INTO devices (id, county, role, name, hash, created_at, expires_at)
  SELECT lower(hex(randomblob(16))), county, role, name, hash, created_at, expires_at FROM tokens WHERE role = 'county';

DROP TABLE tokens;

-- A county is never locked out of its own record.
CREATE TRIGGER devices_keep_an_administrator BEFORE UPDATE OF revoked_at ON devices
WHEN OLD.role = 'county' AND OLD.revoked_at IS NULL AND NEW.revoked_at IS NOT NULL AND NOT EXISTS (
  SELECT 1 FROM devices WHERE county = OLD.county AND role = 'county' AND id <> OLD.id AND revoked_at IS NULL
    AND expires_at > NEW.revoked_at
)
BEGIN
  SELECT RAISE(ABORT, 'last-administrator');
END;

-- Wrong codes of one place (the digest of its address) in one span of time.
CREATE TABLE activation_attempts (
  source TEXT NOT NULL,
  span INTEGER NOT NULL,
  failures INTEGER NOT NULL,
  PRIMARY KEY (source, span)
) STRICT, WITHOUT ROWID;

-- Who did what, when: one chain a county, each entry carrying the digest of the one before it.
CREATE TABLE audit (
  county TEXT NOT NULL REFERENCES counties (id),
  sequence INTEGER NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  device TEXT,
  act TEXT NOT NULL,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (county, sequence)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;

CREATE TRIGGER audit_is_never_cut BEFORE DELETE ON audit
BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;

-- One place after the other; so nothing is replaced either.
CREATE TRIGGER audit_only_grows BEFORE INSERT ON audit
WHEN NEW.sequence <> 1 + COALESCE((SELECT MAX(sequence) FROM audit WHERE county = NEW.county), 0)
BEGIN
  SELECT RAISE(ABORT, 'audit-place-taken');
END;
