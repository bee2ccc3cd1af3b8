/**
 * From a workbook's cells to a county's ledgers and everything found in them: reading and checking in their
 * one order. The pane runs the whole way; the Worker runs the second half again over what was sent.
 */
import { checkCounty, checkSheets, orderByWorth } from "./checking/checks.ts";
import type { Finding } from "./checking/finding.ts";
import type { Period } from "./ledgers/calendar.ts";
import type { Rules } from "./ledgers/rules.ts";
import type { Ledgers } from "./ledgers/table.ts";
import type { WorkbookGrid } from "./reading/grid.ts";
import { withoutSupplied } from "./reading/layout-findings.ts";
import { readLedgers } from "./reading/read-ledgers.ts";
import { recogniseWorkbooks } from "./reading/recognise.ts";
import type { RulesInput } from "./api/rules.ts";
import { outlineRules, type RuleSheets } from "./rules/outline.ts";
import { settleRules } from "./rules/settle-rules.ts";
import type { MappedSheet, Recognition } from "./reading/recognised.ts";
import { assembleCounty } from "./scoring/assemble.ts";
import type { County } from "./scoring/county.ts";

/** A month's ledgers, read and checked. */
export interface ExaminedLedgers {
  readonly ledgers: Ledgers;
  readonly county: County;
  /** Ordered by worth: errors, warnings, notices, then by place. */
  readonly findings: readonly Finding[];
}

/** What the official's side knows beside: the layout of every sheet, and the sheets as they are to be sent. */
export interface Inspection extends ExaminedLedgers {
  readonly period: Period;
  readonly recognition: Recognition;
  readonly mapped: readonly MappedSheet[];
  /** The rule set that holds: the workbooks' own sheet over what was written beside them over the defaults. */
  readonly rules: Rules;
  /** What of it differs from the defaults, to be sent; absent where nobody wrote anything. */
  readonly writtenRules?: RulesInput;
  /** The workbooks' own sheets 评分规则: what of them holds, and where there is room for more. */
  readonly ruleSheets: RuleSheets;
}

/** Reads typed ledgers from mapped sheets and checks them. */
export function examineLedgers(
  sheets: readonly MappedSheet[],
  period: Period,
  rules: Rules,
): ExaminedLedgers {
  const { ledgers, findings } = readLedgers(sheets, { period, rules });
  const county = assembleCounty(ledgers, period, rules);
  return {
    ledgers,
    county,
    findings: orderByWorth([...findings, ...checkCounty(county, ledgers, sheets)], sheets),
  };
}

/**
 * Recognises, reads and checks workbooks. Without a `period` the workbooks' own month is taken.
 * @param written a rule set beside the workbooks, valid; their own sheets 评分规则 override it
 * @returns the recognition, and what it found, where no month can be known
 */
export function inspectWorkbooks(
  workbooks: readonly WorkbookGrid[],
  written?: RulesInput,
  period?: Period,
):
  | Inspection
  | (Pick<Inspection, "recognition" | "findings" | "rules" | "writtenRules" | "ruleSheets"> & {
      readonly period: undefined;
    }) {
  const { rules, written: writtenRules, settings, findings: ofRules } = settleRules(workbooks, written);
  const ruleSheets: RuleSheets = { settings, outlines: outlineRules(workbooks) };
  const own = { rules, ruleSheets, ...(writtenRules === undefined ? {} : { writtenRules }) };
  const recognised = recogniseWorkbooks(workbooks, period === undefined ? {} : { period });
  const { recognition } = recognised;
  const findings = [...ofRules, ...recognised.findings];
  if (recognition.period === undefined)
    return { period: undefined, recognition, ...own, findings: orderByWorth(findings, recognition.layouts) };
  const mapped = recognition.layouts.flatMap((layout) =>
    layout.mapped === undefined ? [] : [layout.mapped],
  );
  const examined = examineLedgers(mapped, recognition.period, rules);
  return {
    ...examined,
    period: recognition.period,
    recognition,
    mapped,
    ...own,
    findings: orderByWorth(
      [
        ...withoutSupplied(findings, examined.ledgers),
        ...checkSheets(workbooks, recognition, rules),
        ...examined.findings,
      ],
      recognition.layouts,
    ),
  };
}
