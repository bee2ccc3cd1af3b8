/** The indicators as queries of an embedded database, over the same typed ledgers as tables. */
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import type { DateSpan } from "#shared/ledgers/calendar.ts";
import { monthSpan, parsePeriod, yearSpan } from "#shared/ledgers/calendar.ts";
import type { IndicatorId } from "#shared/ledgers/rules.ts";
import type { Ledgers, LedgerTable } from "#shared/ledgers/table.ts";
import { STAGES } from "#shared/ledgers/words.ts";

/** Sums by unit: `R1n` and `R1d` … as the naive program has them. */
export type SqlSums = ReadonlyMap<string, Readonly<Record<string, number>>>;

const COLUMNS = {
  projects:
    "name unit nature stage totalInvestment annualPlan leader team scheme owner investedBefore investedYear " +
    "signedOn contractOn plannedStart actualStart plannedFinish actualFinish operatingOn",
  milestones: "project owner due doneOn",
  progress: "project month planned done yearToDate verified",
  handovers: "kind unit due closedOn",
  targets: "unit reserveTarget signTarget startTarget investTarget",
} as const;

/** A stage reached by a date, in the order of the stages from 储备 0. */
const REACHED = `CASE WHEN stage = '终止' THEN -1 ELSE max(coalesce(stageAt, 0),
  CASE WHEN operatingOn <= :asOf THEN 6 WHEN actualFinish <= :asOf THEN 5 WHEN actualStart <= :asOf THEN 4
    WHEN contractOn <= :asOf THEN 3 WHEN signedOn <= :asOf THEN 2 ELSE 0 END) END`;

const OF_PROJECTS = `
WITH told AS (
  SELECT project, sum(planned) FILTER (WHERE month <= :n) AS planned, count(planned) FILTER (WHERE month <= :n) AS plannedMonths,
    sum(planned) AS plannedYear, count(planned) AS plannedYearMonths, sum(done) FILTER (WHERE month <= :n) AS done,
    max(done) FILTER (WHERE month = :n) AS doneNow, max(verified) FILTER (WHERE month = :n) AS verifiedNow,
    max(yearToDate) FILTER (WHERE month = :n) AS toDateNow, max(yearToDate) FILTER (WHERE month = :n - 1) AS toDateBefore
  FROM progress GROUP BY project),
broken AS (SELECT DISTINCT project FROM milestones WHERE dueTo BETWEEN :first AND :last),
staged AS (SELECT *, ${REACHED} AS at FROM projects),
p AS (
  SELECT staged.*, told.*, broken.project IS NOT NULL AS isBroken, at >= 0 AS live,
    at >= 4 OR actualStart <= :asOf AS isStarted, at BETWEEN 2 AND 4 AS isActive, coalesce(toDateNow, investedYear) AS toDateHeld,
    at >= 2 OR signedOn <= :asOf OR contractOn <= :asOf OR actualStart <= :asOf OR actualFinish <= :asOf
      OR operatingOn <= :asOf AS everSigned,
    coalesce(investedYear, toDateNow, done) AS toDate
  FROM staged LEFT JOIN told ON told.project = name LEFT JOIN broken ON broken.project = name)
SELECT unit,
  sum(1 + (leader IS NOT NULL) + (team IS NOT NULL) + (scheme IS NOT NULL) + (owner IS NOT NULL)) FILTER (WHERE live) AS R1n,
  5 * count(*) FILTER (WHERE live) AS R1d,
  sum((nature IS NOT NULL) + (totalInvestment IS NOT NULL) + (annualPlan IS NOT NULL) + (plannedStart IS NOT NULL)
    + (plannedFinish IS NOT NULL)) FILTER (WHERE live) AS R2n,
  5 * count(*) FILTER (WHERE live) AS R2d,
  12 * count(*) FILTER (WHERE live AND at < 2) AS R3n,
  sum(isBroken) FILTER (WHERE isActive) AS B1n, count(*) FILTER (WHERE isActive) AS B1d,
  count(*) FILTER (WHERE live AND annualPlan > 0 AND plannedYearMonths = 12 AND abs(plannedYear - annualPlan) * 100 <= annualPlan) AS B3n,
  count(*) FILTER (WHERE live AND annualPlan > 0 AND plannedYearMonths = 12) AS B3d,
  12 * sum(coalesce(toDate, 0)) FILTER (WHERE live AND annualPlan > 0) AS C1n,
  sum(CASE WHEN plannedMonths = :n THEN 12 * planned ELSE annualPlan * :n END) FILTER (WHERE live AND annualPlan > 0) AS C1d,
  count(*) FILTER (WHERE live AND plannedStartTo <= :asOf AND isStarted AND (plannedStartTo BETWEEN :first AND :last
    OR actualStart BETWEEN :first AND :last)) AS C2n,
  count(*) FILTER (WHERE live AND plannedStartTo <= :asOf AND (plannedStartTo BETWEEN :first AND :last OR coalesce(isStarted, 0) = 0
    OR actualStart BETWEEN :first AND :last)) AS C2d,
  count(*) FILTER (WHERE live AND toDateHeld = toDateBefore + doneNow)
    + count(*) FILTER (WHERE live AND investedBefore + toDate <= totalInvestment)
    + count(*) FILTER (WHERE live AND abs(doneNow - verifiedNow) * 20 <= verifiedNow) AS C3n,
  count(*) FILTER (WHERE live AND toDateHeld + toDateBefore + doneNow IS NOT NULL)
    + count(*) FILTER (WHERE live AND investedBefore + toDate + totalInvestment IS NOT NULL)
    + count(*) FILTER (WHERE live AND doneNow + verifiedNow IS NOT NULL) AS C3d,
  count(*) FILTER (WHERE everSigned AND at >= 3) AS D2n, count(*) FILTER (WHERE everSigned) AS D2d,
  count(*) FILTER (WHERE everSigned AND isStarted AND live) AS D3n, count(*) FILTER (WHERE everSigned) AS D3d,
  12 * sum(coalesce(toDate, 0)) FILTER (WHERE live) AS S1n,
  12 * count(*) FILTER (WHERE live AND actualStart BETWEEN :first AND :asOf) AS S2n,
  12 * sum(coalesce(totalInvestment, 0)) FILTER (WHERE live AND signedOn BETWEEN :first AND :asOf) AS S3n
FROM p GROUP BY unit`;

const OF_MILESTONES = `
SELECT p.unit, count(*) AS B2d, count(*) FILTER (WHERE due IS NOT NULL AND m.owner IS NOT NULL) AS B2n,
  count(*) FILTER (WHERE isDue) AS D1d, count(*) FILTER (WHERE isDue AND doneOn <= dueTo) AS D1n
FROM (SELECT *, dueTo <= :asOf AND (dueTo BETWEEN :first AND :last OR doneOn IS NULL OR doneOn >= :first) AS isDue FROM milestones) AS m
JOIN projects AS p ON p.name = m.project WHERE p.stage IS NOT '终止' GROUP BY p.unit`;

const OF_HANDOVERS = `
SELECT unit, sum(credit) FILTER (WHERE kind <> '报送') AS D4n, 2 * count(*) FILTER (WHERE kind <> '报送') AS D4d,
  sum(credit) FILTER (WHERE kind = '报送') AS D5n, 2 * count(*) FILTER (WHERE kind = '报送') AS D5d
FROM (SELECT unit, kind, CASE WHEN closedOn <= dueTo THEN 2 WHEN closedOn <= :asOf THEN 1 ELSE 0 END AS credit
  FROM handovers WHERE dueTo <= :asOf AND (dueTo BETWEEN :first AND :last OR closedOn IS NULL OR closedOn >= :first))
GROUP BY unit`;

const OF_TARGETS = `
SELECT unit, :n * coalesce(reserveTarget, 0) AS R3d, :n * coalesce(investTarget, 0) AS S1d, :n * coalesce(startTarget, 0) AS S2d,
  :n * coalesce(signTarget, 0) AS S3d FROM targets`;

/** Puts the ledgers into tables, and gives what asks them. */
export function sqliteIndicators(ledgers: Ledgers, period: string): () => SqlSums {
  const database = new DatabaseSync(":memory:");
  for (const [role, fields] of Object.entries(COLUMNS)) {
    fill(database, role, fields.split(" "), ledgers[role as keyof Ledgers]);
  }
  database.exec("CREATE INDEX named ON projects (name); CREATE INDEX told ON progress (project)");
  const { year = 0, month: n = 0 } = parsePeriod(period) ?? {};
  const { from: first, to: last } = yearSpan(year);
  const asOf = monthSpan(year, n).to;
  const asked: readonly (readonly [StatementSync, Record<string, number>])[] = [
    [database.prepare(OF_PROJECTS), { n, first, last, asOf }],
    [database.prepare(OF_MILESTONES), { first, last, asOf }],
    [database.prepare(OF_HANDOVERS), { first, last, asOf }],
    [database.prepare(OF_TARGETS), { n }],
  ];
  return () => {
    const sums = new Map<string, Record<string, number>>();
    for (const [statement, parameters] of asked) {
      for (const row of statement.all(parameters)) {
        const { unit, ...its } = row as { readonly unit: string } & Record<string, number>;
        sums.set(unit, Object.assign(sums.get(unit) ?? {}, its));
      }
    }
    return sums;
  };
}

function fill(
  database: DatabaseSync,
  role: string,
  fields: readonly string[],
  tables: readonly LedgerTable[],
): void {
  const names = fields.flatMap((field) =>
    ["due", "plannedStart"].includes(field)
      ? [field, `${field}To`]
      : field === "stage"
        ? [field, "stageAt"]
        : [field],
  );
  database.exec(`CREATE TABLE ${role} (${names.join(", ")})`);
  const insert = database.prepare(`INSERT INTO ${role} VALUES (${names.map(() => "?").join(", ")})`);
  database.exec("BEGIN");
  for (const { rows, values } of tables) {
    const columns = values as Readonly<Record<string, readonly unknown[] | undefined>>;
    for (let at = 0; at < rows.length; at += 1) {
      insert.run(...fields.flatMap((field) => cells(field, columns[field]?.[at] ?? null)));
    }
  }
  database.exec("COMMIT");
}

function cells(field: string, value: unknown): SQLInputValue[] {
  if (field === "stage") {
    const at = STAGES.findIndex((stage) => stage === value);
    return [value as string | null, at < 0 ? null : at];
  }
  const date = typeof value === "object" ? (value as DateSpan | null) : undefined;
  if (field === "due" || field === "plannedStart") return [date?.from ?? null, date?.to ?? null];
  if (field === "month") return [Number(String(value).slice("YYYY-".length))];
  return [date === undefined ? (value as string | number) : (date?.from ?? null)];
}

/** An indicator of a unit: numerator and denominator, 0 where a unit has none of its rows. */
export function ratioOf(sums: SqlSums, unit: string, id: IndicatorId): readonly [num: number, den: number] {
  const its = sums.get(unit);
  return [its?.[`${id}n`] ?? 0, its?.[`${id}d`] ?? 0];
}
