/** What must hold of any county, whatever the figures. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessmentAnswer } from "#shared/api/answer.ts";
import { ACCOUNTS, type Account, type Rules } from "#shared/ledgers/rules.ts";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import { assess } from "#shared/scoring/assess.ts";
import type { Assessment, UnitAssessment } from "#shared/scoring/assessment.ts";
import { counties } from "./oracle/counties.ts";
import { ledgersOfCounty, type PlainCounty, type PlainRecord, type PlainSheet } from "./oracle/model.ts";
import { tidyCounties, withRows } from "./oracle/tidy.ts";

const RUNS = { numRuns: 60 };
/** Milliseconds: machines that run tests are at times slow. */
const TIMEOUT = { timeout: 60_000 };

function assessed(county: PlainCounty): Assessment {
  return assess(assembleCounty(ledgersOfCounty(county), county.period, county.rules), null);
}

function printed(county: PlainCounty): string {
  return JSON.stringify(assessmentAnswer(assessed(county), county.rules, "zh-CN"));
}

/** What does not depend on the order of rows: everything but who stands first among equals. */
function standings({ units }: Assessment): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    units.map(({ losses, ...standing }) => [
      standing.unit,
      { ...standing, lost: losses.reduce((sum, { points }) => sum + points, 0) },
    ]),
  );
}

function lossesOf({ units }: Assessment): readonly UnitAssessment["losses"][] {
  return units.map(({ losses }) => losses);
}

function finalOf(assessment: Assessment, name: unknown): UnitAssessment | undefined {
  return assessment.units.find(({ unit }) => unit === name);
}

/** A county and an order to put its rows and sheets in. */
const shuffled = tidyCounties.chain((county) =>
  fc.record({
    county: fc.constant(county),
    keys: fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
  }),
);

function reordered(county: PlainCounty, keys: readonly number[]): PlainCounty {
  const order = (length: number): number[] =>
    Array.from({ length }, (_, at) => at).sort((a, b) => (keys[a % 60] ?? 0) - (keys[b % 60] ?? 0));
  const sheets = county.sheets.map((sheet): PlainSheet => {
    // A register's progress stands on its projects' rows, so those stay where they are.
    if (county.sheets.some((other) => other.register && other.name === sheet.name)) return sheet;
    return { ...sheet, rows: order(sheet.rows.length).map((at) => sheet.rows[at] ?? {}) };
  });
  return { ...county, sheets: order(sheets.length).flatMap((at) => sheets[at] ?? []) };
}

describe("a county's result", TIMEOUT, () => {
  test("is the same for the same input", () => {
    fc.assert(
      fc.property(counties, (county) => {
        expect(assessed(county)).toEqual(assessed(structuredClone(county)));
      }),
      RUNS,
    );
  });

  test("is printed the same, byte for byte, for the same input", () => {
    fc.assert(
      fc.property(counties, (county) => {
        expect(printed(structuredClone(county))).toBe(printed(county));
      }),
      { numRuns: 20 },
    );
  });

  test("has lost, row by row, exactly what its points lack", () => {
    fc.assert(
      fc.property(counties, (county) => {
        for (const { participates, accounts, losses } of assessed(county).units) {
          for (const { indicators } of Object.values(accounts)) {
            for (const [id, score] of Object.entries(indicators)) {
              const its = losses.filter(({ indicator }) => indicator === id);
              const lost = its.reduce((sum, { points }) => sum + points, 0);
              expect(lost).toBe(participates && score ? score.full - score.points : 0);
              expect(its.every(({ points }) => points > 0)).toBe(true);
            }
          }
        }
      }),
      RUNS,
    );
  });

  test("does not depend on the order of rows, sheets and units", () => {
    fc.assert(
      fc.property(shuffled, ({ county, keys }) => {
        expect(standings(assessed(reordered(county, keys)))).toEqual(standings(assessed(county)));
      }),
      RUNS,
    );
  });

  test("does not depend on the scale of the weights", () => {
    const scales = fc.constantFrom(2, 10, 0.1, 7, 1000);
    fc.assert(
      fc.property(counties, scales, (county, scale) => {
        const weights = Object.fromEntries(
          ACCOUNTS.map((account) => [account, county.rules.weights[account] * scale]),
        ) as Record<Account, number>;
        // 33.33 × 0.1 is no decimal of its own in binary; only what stays exact is the same rule.
        fc.pre(ACCOUNTS.every((account) => String(weights[account]).length < 9));
        const rules: Rules = { ...county.rules, weights };
        expect(standings(assessed({ ...county, rules }))).toEqual(standings(assessed(county)));
        expect(lossesOf(assessed({ ...county, rules }))).toEqual(lossesOf(assessed(county)));
      }),
      RUNS,
    );
  });

  test("is not touched by a unit of another group", () => {
    fc.assert(
      fc.property(tidyCounties, (county) => {
        const register = county.sheets.find(({ role }) => role === "projects");
        fc.pre(register !== undefined);
        const stranger: PlainSheet = {
          ...register,
          name: "外来",
          places: [4],
          rows: [{ ...register.rows[0], name: "外来项目", unit: "外来单位", code: "外来" }],
        };
        const rules = { ...county.rules, units: [{ name: "外来单位", aliases: [], group: "外来组" }] };
        const before = standings(assessed({ ...county, rules }));
        const after = standings(assessed({ ...county, rules, sheets: [...county.sheets, stranger] }));
        expect(after).toEqual({ ...before, 外来单位: after["外来单位"] });
      }),
      RUNS,
    );
  });

  test("does not change when later months are reported", () => {
    const later: fc.Arbitrary<PlainRecord> = fc.record({
      project: fc.integer({ min: 1, max: 8 }).map((at) => `项目${at}`),
      later: fc.integer({ min: 1, max: 11 }),
      done: fc.integer({ min: 0, max: 1e6 }),
      yearToDate: fc.integer({ min: 0, max: 1e6 }),
      verified: fc.integer({ min: 0, max: 1e6 }),
      funded: fc.integer({ min: 0, max: 1e6 }),
    });
    fc.assert(
      fc.property(tidyCounties, fc.array(later, { minLength: 1, maxLength: 12 }), (county, reports) => {
        const known = county.sheets.some(({ role }) => role === "projects");
        const columns = ["project", "month", "done", "yearToDate", "verified", "funded"];
        const sheet = (rows: readonly PlainRecord[]): PlainSheet => ({
          role: "progress",
          name: "补报",
          register: false,
          columns,
          places: rows.map((_, at) => at + 3),
          rows,
        });
        const month = Number(county.period.slice(5));
        const rows = reports.flatMap((report) => {
          const its = month + Number(report["later"]);
          return its > 12 ? [] : [{ ...report, month: `2020-${String(its).padStart(2, "0")}` }];
        });
        fc.pre(known && rows.length > 0);
        const before = assessed({ ...county, sheets: [...county.sheets, sheet([])] });
        const after = assessed({ ...county, sheets: [...county.sheets, sheet(rows)] });
        expect({ ...after, leftOut: [] }).toEqual({ ...before, leftOut: [] });
      }),
      RUNS,
    );
  });

  test("does not change when what happened later is written down", () => {
    // A milestone that was never done and one done later are both open now; so with items and with stages' dates.
    const later = fc.constantFrom("2021-01-05/2021-01-05", "2021-03-01/2021-03-31");
    const actual = ["contractOn", "actualStart", "actualFinish", "operatingOn", "doneOn", "closedOn"];
    fc.assert(
      fc.property(tidyCounties, later, fc.nat(), (county, day, pick) => {
        const field = actual[pick % actual.length] ?? "";
        const after: PlainCounty = {
          ...county,
          sheets: county.sheets.map((sheet) =>
            withRows(sheet, (row) =>
              sheet.columns.includes(field) && row[field] === null ? { ...row, [field]: day } : row,
            ),
          ),
        };
        expect(standings(assessed(after))).toEqual(standings(assessed(county)));
      }),
      RUNS,
    );
  });

  test("ranks two units of a group alike exactly where their final scores are equal", () => {
    fc.assert(
      fc.property(counties, (county) => {
        const ranked = assessed(county).units.filter(({ rank }) => rank !== null);
        for (const a of ranked) {
          for (const b of ranked.filter(({ group }) => group === a.group)) {
            expect(a.rank === b.rank).toBe(a.final === b.final);
            expect(Number(a.rank) < Number(b.rank)).toBe(Number(a.final) > Number(b.final));
          }
        }
      }),
      RUNS,
    );
  });

  test("names a cell that exists for every loss, and a range that holds the rank", () => {
    fc.assert(
      fc.property(counties, (county) => {
        for (const { losses, rank, rankRange } of assessed(county).units) {
          for (const { source } of losses) {
            const its = county.sheets.filter(({ name }) => name === source.sheet);
            const row = Number(/\d+$/.exec(source.cell)?.[0]);
            expect(its.some(({ places }) => places.includes(row))).toBe(true);
          }
          if (rank !== null) {
            expect(rankRange?.best).toBeLessThanOrEqual(rank);
            expect(rankRange?.worst).toBeGreaterThanOrEqual(rank);
          }
        }
      }),
      RUNS,
    );
  });
});

/** A county with one row of a role changed for the better, and the unit it is better for. */
function improved(
  county: PlainCounty,
  role: PlainSheet["role"],
  pick: number,
  better: (row: PlainRecord, sheet: PlainSheet) => PlainRecord,
): PlainCounty {
  const sheets = county.sheets.filter((sheet) => sheet.role === role && sheet.rows.length > 0);
  const sheet = sheets[pick % Math.max(1, sheets.length)];
  fc.pre(sheet !== undefined);
  const row = pick % sheet.rows.length;
  const changed = withRows(sheet, (its, at) => (at === row ? better(its, sheet) : its));
  return { ...county, sheets: county.sheets.map((one) => (one === sheet ? changed : one)) };
}

/** No unit's final score is lower in the second county. */
function neverLower(before: PlainCounty, after: PlainCounty): void {
  const now = assessed(after);
  for (const { unit, final } of assessed(before).units) {
    if (final !== null) expect(finalOf(now, unit)?.final).toBeGreaterThanOrEqual(final);
  }
}

describe("what is plainly better never lowers a unit", TIMEOUT, () => {
  test.each(["leader", "team", "scheme", "owner"])("%s named", (field) => {
    fc.assert(
      fc.property(tidyCounties, fc.nat(), (county, pick) => {
        const after = improved(county, "projects", pick, (row, { columns }) =>
          columns.includes(field) ? { ...row, [field]: "张三" } : row,
        );
        neverLower(county, after);
      }),
      RUNS,
    );
  });

  test("a milestone given an owner", () => {
    fc.assert(
      fc.property(tidyCounties, fc.nat(), (county, pick) => {
        const after = improved(county, "milestones", pick, (row, { columns }) =>
          columns.includes("owner") ? { ...row, owner: "张三" } : row,
        );
        neverLower(county, after);
      }),
      RUNS,
    );
  });

  // What was due last year and done then leaves the window: with a handover goes the half it earned when closed
  // late, and with a unit's only milestone all there is to rank it by. So these two are of the year's own.
  test("a milestone of the year met, or met earlier", () => {
    fc.assert(
      fc.property(tidyCounties, fc.nat(), (county, pick) => {
        const after = improved(county, "milestones", pick, (row, { columns }) =>
          columns.includes("doneOn") && String(row["due"]).includes("/2020-")
            ? { ...row, doneOn: inTime(row["due"]) }
            : row,
        );
        neverLower(county, after);
      }),
      RUNS,
    );
  });

  test("a handover of the year closed, or closed earlier", () => {
    fc.assert(
      fc.property(tidyCounties, fc.nat(), (county, pick) => {
        const after = improved(county, "handovers", pick, (row, { columns }) =>
          columns.includes("closedOn") && String(row["due"]).includes("/2020-")
            ? { ...row, closedOn: inTime(row["due"]) }
            : row,
        );
        neverLower(county, after);
      }),
      RUNS,
    );
  });

  test("more invested, reported and verified alike, within the total", () => {
    fc.assert(
      fc.property(
        tidyCounties,
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 1e6 }),
        (county, at, more) => {
          const name = `项目${at}`;
          const raise = (row: PlainRecord, ...fields: readonly string[]): PlainRecord => {
            const raised = fields.filter((field) => typeof row[field] === "number");
            return {
              ...row,
              ...Object.fromEntries(raised.map((field) => [field, Number(row[field]) + more])),
            };
          };
          // Without 截至上年底 the total is no limit; pairs of columns would only repeat the register.
          const before: PlainCounty = {
            ...county,
            sheets: county.sheets
              .filter(({ register }) => !register)
              .map((sheet) => withRows(sheet, (row) => ({ ...row, investedBefore: null }))),
          };
          const after: PlainCounty = {
            ...before,
            sheets: before.sheets.map((sheet) =>
              withRows(sheet, (row) => {
                if (sheet.role === "projects" && row["name"] === name) {
                  return raise(row, "investedMonth", "investedYear");
                }
                const isIts = sheet.role === "progress" && row["project"] === name;
                return isIts && row["month"] === county.period
                  ? raise(row, "done", "yearToDate", "verified")
                  : row;
              }),
            ),
          };
          neverLower(before, after);
        },
      ),
      RUNS,
    );
  });
});

/** The last day something due then can be done in time. */
function inTime(due: unknown): string {
  const last = String(due).split("/")[1] ?? "";
  return `${last}/${last}`;
}
