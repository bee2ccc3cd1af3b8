-- A scoring of a month that is published already is a correction, and says why.
ALTER TABLE scorings ADD COLUMN correction TEXT;

-- Which scoring of a month is published. A correction is published as the next number; the older stay.
CREATE TABLE publications (
  id TEXT PRIMARY KEY,
  county TEXT NOT NULL REFERENCES counties (id),
  period TEXT NOT NULL,
  number INTEGER NOT NULL,
  scoring TEXT NOT NULL UNIQUE REFERENCES scorings (id),
  published_at TEXT NOT NULL,
  published_by TEXT NOT NULL,
  -- Why a published month is published anew; null for the first time.
  reason TEXT,
  title TEXT NOT NULL,
  docx_digest TEXT NOT NULL,
  html_digest TEXT NOT NULL,
  UNIQUE (county, period, number),
  CHECK ((number = 1) = (reason IS NULL))
) STRICT;

-- The bulletin byte for byte as it was published, in parts a row can hold.
CREATE TABLE published_files (
  publication TEXT NOT NULL REFERENCES publications (id),
  format TEXT NOT NULL CHECK (format IN ('docx', 'html')),
  part INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (publication, format, part)
) STRICT, WITHOUT ROWID;

-- What is published is never changed, and what it came from is never lost.
CREATE TRIGGER publications_are_never_changed BEFORE UPDATE ON publications
BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;

CREATE TRIGGER publications_are_never_withdrawn BEFORE DELETE ON publications
BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;

CREATE TRIGGER published_files_are_never_changed BEFORE UPDATE ON published_files
BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;

CREATE TRIGGER published_files_are_never_lost BEFORE DELETE ON published_files
BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;

CREATE TRIGGER published_documents_are_never_changed BEFORE UPDATE ON documents
WHEN EXISTS (SELECT 1 FROM publications WHERE scoring = OLD.scoring)
BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;

CREATE TRIGGER published_documents_are_never_lost BEFORE DELETE ON documents
WHEN EXISTS (SELECT 1 FROM publications WHERE scoring = OLD.scoring)
BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;

CREATE TRIGGER scorings_are_never_changed BEFORE UPDATE ON scorings
BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;

CREATE TRIGGER scorings_are_never_lost BEFORE DELETE ON scorings
BEGIN
  SELECT RAISE(ABORT, 'append-only');
END;

-- A published month is locked: a scoring comes in as a correction alone.
CREATE TRIGGER published_months_are_locked BEFORE INSERT ON scorings
WHEN NEW.correction IS NULL AND EXISTS (
  SELECT 1 FROM publications WHERE county = NEW.county AND period = NEW.period
)
BEGIN
  SELECT RAISE(ABORT, 'month-published');
END;

-- Requests under an Idempotency-Key that are being answered.
CREATE TABLE requests_in_flight (
  owner TEXT NOT NULL,
  key TEXT NOT NULL,
  digest TEXT NOT NULL,
  begun_at INTEGER NOT NULL,
  PRIMARY KEY (owner, key)
) STRICT, WITHOUT ROWID;
