/** What a county's archive holds: every table of the record, those first that others refer to. */

export interface ArchivedTable {
  readonly name: string;
  /** Condition that a row is the county's, ?1. */
  readonly of: string;
  /** Columns of its key: rows stand in their order. */
  readonly key: readonly string[];
  /** Rows read at once: few where they carry bytes. */
  readonly page: number;
}

const PLAIN = 500;
const WITH_BYTES = 20;
const OF_COUNTY = "county = ?1";
const OF_SCORING = "scoring IN (SELECT id FROM scorings WHERE county = ?1)";
const OF_SUBMISSION = "submission IN (SELECT id FROM submissions WHERE county = ?1)";
const OF_PUBLICATION = "publication IN (SELECT id FROM publications WHERE county = ?1)";
const OF_WEEKLY_BULLETIN = "bulletin IN (SELECT id FROM weekly_bulletins WHERE county = ?1)";

export const ARCHIVED_TABLES: readonly ArchivedTable[] = [
  { name: "counties", of: "id = ?1", key: ["id"], page: PLAIN },
  { name: "activation_codes", of: OF_COUNTY, key: ["id"], page: PLAIN },
  { name: "devices", of: OF_COUNTY, key: ["id"], page: PLAIN },
  { name: "scorings", of: OF_COUNTY, key: ["period", "version"], page: PLAIN },
  { name: "standings", of: OF_SCORING, key: ["scoring", "place"], page: PLAIN },
  { name: "documents", of: OF_SCORING, key: ["scoring", "kind", "part"], page: WITH_BYTES },
  { name: "submissions", of: OF_COUNTY, key: ["period", "unit", "version"], page: PLAIN },
  { name: "submission_documents", of: OF_SUBMISSION, key: ["submission", "kind", "part"], page: WITH_BYTES },
  { name: "submission_returns", of: OF_SUBMISSION, key: ["submission"], page: PLAIN },
  { name: "scoring_sources", of: OF_SCORING, key: ["scoring", "submission"], page: PLAIN },
  { name: "publications", of: OF_COUNTY, key: ["period", "number"], page: PLAIN },
  { name: "published_files", of: OF_PUBLICATION, key: ["publication", "format", "part"], page: WITH_BYTES },
  { name: "weekly_bulletins", of: OF_COUNTY, key: ["week", "version"], page: PLAIN },
  { name: "weekly_bulletin_parts", of: OF_WEEKLY_BULLETIN, key: ["bulletin", "part"], page: WITH_BYTES },
  { name: "letterheads", of: OF_COUNTY, key: ["county"], page: PLAIN },
  { name: "letterhead_parts", of: OF_COUNTY, key: ["county", "part"], page: WITH_BYTES },
  { name: "audit", of: OF_COUNTY, key: ["sequence"], page: PLAIN },
];

/** What is of the moment, and the database's own. */
export const UNARCHIVED_TABLES: readonly string[] = [
  "activation_attempts",
  "requests_in_flight",
  "job_outcomes",
  "d1_migrations",
];
