-- What the service does by the clock: what came of each job the last time it ran for a week or a day.
CREATE TABLE job_outcomes (
  county TEXT NOT NULL REFERENCES counties (id),
  job TEXT NOT NULL,
  -- 2020-W50 for the week's bulletin, the day for the rule of retention.
  subject TEXT NOT NULL,
  at TEXT NOT NULL,
  outcome TEXT NOT NULL,
  -- Names the run in the service's log.
  run TEXT NOT NULL,
  PRIMARY KEY (county, job, subject)
) STRICT, WITHOUT ROWID;

-- 1: made by the clock, of the newest ledgers on record; the first of its week or not at all.
ALTER TABLE weekly_bulletins ADD COLUMN scheduled INTEGER NOT NULL DEFAULT 0 CHECK (scheduled IN (0, 1));
