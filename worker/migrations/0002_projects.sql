-- A scoring also keeps the list of its projects: what the next month's projects are checked against.
CREATE TABLE documents_with_projects (
  scoring TEXT NOT NULL REFERENCES scorings (id),
  kind TEXT NOT NULL CHECK (kind IN ('ledgers', 'answer', 'bulletin', 'projects')),
  part INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (scoring, kind, part)
) STRICT, WITHOUT ROWID;

INSERT INTO documents_with_projects (scoring, kind, part, bytes) SELECT scoring, kind, part, bytes FROM documents;

DROP TABLE documents;

ALTER TABLE documents_with_projects RENAME TO documents;
