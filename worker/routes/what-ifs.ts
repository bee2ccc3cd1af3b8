/** `POST /api/v1/periods/{period}/what-if`: every unit today and as it would be; nothing is stored. */
import { Hono } from "hono";
import { laidOver } from "#shared/api/change-rules.ts";
import { parseRules, rulesSchema } from "#shared/api/rules.ts";
import { trialsAnswer } from "#shared/api/what-if-answer.ts";
import { whatIfRequestSchema } from "#shared/api/what-if.ts";
import type { WhatIfAnswer } from "#shared/api/what-if.ts";
import type { Period } from "#shared/ledgers/calendar.ts";
import type { Rules } from "#shared/ledgers/rules.ts";
import { refusalWords } from "#shared/messages/problems.ts";
import { changeCells } from "#shared/reading/change-cells.ts";
import type { CellChange, ChangeFault } from "#shared/reading/change-cells.ts";
import type { MappedSheet } from "#shared/reading/recognised.ts";
import { tryOut } from "#shared/what-if.ts";
import { ApiError } from "../api-error.ts";
import { printedDigest } from "../digest.ts";
import { canonicalBytes } from "../json-bytes.ts";
import { earlierMonth } from "../store/earlier.ts";
import { documentOf, newestSource } from "../store/scorings.ts";
import { periodOf } from "./context.ts";
import type { ServiceEnvironment } from "./context.ts";
import { refuseErrors } from "./examined.ts";
import { checkedJson, checkedValue } from "./json-body.ts";
import { codeOfKey, sheetsOf } from "./scoring-request.ts";
import { serve } from "./serve.ts";

/** What is compared: a month as it is today. */
interface Today {
  /** Id of the scoring it was taken from; null where it was sent. */
  readonly scoring: string | null;
  readonly sheets: readonly MappedSheet[];
  readonly rules: Rules;
  readonly leaveOutErrors: boolean;
}

export const whatIfs = new Hono<ServiceEnvironment>();

serve(whatIfs, "tryChanges", async (context, body) => {
  const { county } = context.get("identity");
  const period = periodOf(context);
  const { DB: database } = context.env;
  const { changes, ledgers, ...own } = checkedJson(body, whatIfRequestSchema, codeOfKey);
  const source =
    ledgers === undefined
      ? await recordedMonth(database, county, period)
      : { scoring: null, sheets: sheetsOf(ledgers), rules: parseRules({}), leaveOutErrors: false };
  const today: Today = { ...source, ...own };
  const sheets = changedSheets(today.sheets, changes.cells);
  const rules = changedRules(today.rules, changes.rules);
  const recorded = (await earlierMonth(database, county, period))?.recorded ?? null;
  const before = tryOut(today.sheets, period, today.rules, recorded);
  if (!today.leaveOutErrors) refuseErrors(before.findings, "errors-found");
  const after = tryOut(sheets, period, rules, recorded);
  if (!today.leaveOutErrors) refuseErrors(after.findings, "changes-in-error");
  return {
    period,
    scoring: today.scoring,
    rules: { before: await provenanceOf(before.rules), after: await provenanceOf(after.rules) },
    ...trialsAnswer(before, after, "zh-CN"),
  };
});

/** What the month's newest scoring was made from. @throws {ApiError} not-scored */
async function recordedMonth(database: D1Database, county: string, period: Period): Promise<Today> {
  const source = await newestSource(database, county, period);
  const ledgers = source === null ? null : await documentOf(database, source, "ledgers");
  if (source === null || ledgers === null) throw new ApiError("not-scored", period);
  return {
    scoring: source.id,
    sheets: sheetsOf(JSON.parse(ledgers)),
    rules: parseRules(JSON.parse(source.rules)),
    leaveOutErrors: source.errorsLeftOut === 1,
  };
}

/** @throws {ApiError} invalid-changes, naming the first cell that can't be changed */
function changedSheets(
  sheets: readonly MappedSheet[],
  changes: readonly CellChange[],
): readonly MappedSheet[] {
  const changed = changeCells(sheets, changes);
  if (changed.fault !== undefined) throw changeRefusal(changed.fault);
  return changed.sheets;
}

function changeRefusal({ code, change: { workbook, sheet, cell } }: ChangeFault): ApiError {
  const where = `${workbook === undefined ? "" : `${workbook} `}${sheet} ${cell}：`;
  return new ApiError("invalid-changes", refusalWords("zh-CN").changeFaults[code](where), { sheet, cell });
}

/** @throws {ApiError} invalid-rules */
function changedRules(rules: Rules, change: Readonly<Record<string, unknown>> | undefined): Rules {
  if (change === undefined) return rules;
  return checkedValue(laidOver(rules, change), rulesSchema, () => "invalid-rules");
}

async function provenanceOf(rules: Rules): Promise<WhatIfAnswer["rules"]["before"]> {
  return { version: rules.version, digest: await printedDigest(canonicalBytes(rules)) };
}
