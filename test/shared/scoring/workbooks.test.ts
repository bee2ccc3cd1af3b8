/** The whole way, from workbook files as officials write them to the printed answer, beside the naive program. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { assessmentAnswer, type AssessmentAnswer } from "#shared/api/answer.ts";
import { fromWire } from "#shared/api/from-wire.ts";
import { toWire } from "#shared/api/wire.ts";
import { examineLedgers, inspectWorkbooks } from "#shared/inspection.ts";
import { assess } from "#shared/scoring/assess.ts";
import { openFile } from "#addin/hosts/file.ts";
import { counties } from "./oracle/counties.ts";
import type { PlainCounty } from "./oracle/model.ts";
import { oracle } from "./oracle/oracle.ts";
import { writeCounty } from "./oracle/written-county.ts";
import { answerLines, oracleLines } from "./oracle/printed.ts";

const RUNS = 60;
/** Milliseconds: a file is packed and opened each time. */
const TIMEOUT = 120_000;

async function answerOf(file: Uint8Array, { period, rules }: PlainCounty): Promise<AssessmentAnswer> {
  const host = await openFile(file, "county.xlsx");
  const { name: _, ...grid } = await host.read();
  const inspection = inspectWorkbooks([grid], rules, period);
  if (inspection.period === undefined) throw new Error("no month");
  const wire: unknown = JSON.parse(JSON.stringify(toWire(inspection.mapped)));
  const sent = fromWire(wire);
  if (sent.fault) throw new Error(sent.fault.code);
  return assessmentAnswer(assess(examineLedgers(sent.sheets, period, rules).county, null), rules, "zh-CN");
}

test(
  "a county written down in any hand is answered as the naive program scores it",
  { timeout: TIMEOUT },
  async () => {
    await fc.assert(
      fc.asyncProperty(counties, fc.nat(1e6), async (plain, seed) => {
        const written = writeCounty(plain, seed);
        fc.pre(written !== null);
        const { file, county } = written;
        expect(answerLines(await answerOf(file, county))).toEqual(oracleLines(oracle(county)));
      }),
      { numRuns: RUNS },
    );
  },
);
