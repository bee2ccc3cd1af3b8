/**
 * The rule set that holds for workbooks: the method's defaults, over them what was written as JSON, over that the
 * workbooks' own sheets 评分规则 (method §9). What the schema refuses is told at its cell and left as it was below.
 */
import type { z } from "zod";
import { canonicalJson, type Json } from "../api/canonical.ts";
import { parseRules, rulesSchema, type RulesInput } from "../api/rules.ts";
import type { RuleFault } from "../checking/rule-details.ts";
import type { Finding } from "../checking/finding.ts";
import type { Rules, RuleUnit } from "../ledgers/rules.ts";
import type { WorkbookGrid } from "../reading/grid.ts";
import type { ItemKind } from "./item.ts";
import { isOfUnits, readSettings, type Setting } from "./read-settings.ts";
import { isRulesSheet } from "./rules-sheet.ts";
import { takenName, withUnit } from "./units-value.ts";

export interface SettledRules {
  /** Whole. */
  readonly rules: Rules;
  /** What differs from the defaults, as the service is to be sent it; absent where nobody wrote anything. */
  readonly written?: RulesInput;
  /** What of the workbooks' own sheets holds, each with its cell. */
  readonly settings: readonly Setting[];
  readonly findings: readonly Finding[];
}

/** Added to the version of a rule set that a sheet changes without naming a version of its own. */
const CHANGED_BY_SHEET = "+评分规则表";
/** Limits of which the first may not stand above the second. */
const LIMITS: readonly (readonly [string, string])[] = [
  ["caps.finalMin", "caps.finalMax"],
  ["grade.medium", "grade.excellent"],
];

/** Kinds that are whole numbers. */
const WHOLE: ReadonlySet<ItemKind> = new Set(["days", "count", "day-of-month"]);

/** Faults only the rule set's schema knows that a rule sheet can have. */
const OWN_FAULTS = ["two-decimals", "limits-order", "steps-order", "bands-order", "wording-place"] as const;

/**
 * Settles the rule set of workbooks read together. @param written as JSON beside them, valid
 * @throws {z.ZodError} where `written` is not
 */
export function settleRules(workbooks: readonly WorkbookGrid[], written?: RulesInput): SettledRules {
  const below = parseRules(written ?? {});
  const findings: Finding[] = [];
  const read = workbooks.flatMap(({ name, sheets }) =>
    sheets.filter(isRulesSheet).flatMap((grid) => {
      const own = readSettings(grid, workbooks.length > 1 ? name : undefined);
      findings.push(...own.findings);
      return own.settings;
    }),
  );
  const { settings, rules, refused: faults } = settledOver(once(read, findings), written ?? {}, below);
  findings.push(...faults);
  if (settings.length === 0)
    return { rules, ...(written === undefined ? {} : { written }), settings, findings };
  findings.push(...applied(settings), ...mixedWeights(settings, rules));
  const version = versionOf(settings, rules, below);
  return {
    rules: { ...rules, version },
    written: { ...laid(written ?? {}, settings, below), version },
    settings,
    findings,
  };
}

/** Settings, none of one item twice, laid over what was written: those that hold, and what is wrong with each other. */
export function settledOver(
  asked: readonly Setting[],
  written: RulesInput,
  below: Rules,
): { readonly settings: readonly Setting[]; readonly rules: Rules; readonly refused: readonly Finding[] } {
  const refusals: Finding[] = [];
  const settled = valid(apart(asked, below, refusals), written, below, refusals);
  return { ...settled, refused: refusals };
}

/** Of an item that stands several times, in one sheet or several, the first; another value is an error. */
function once(settings: readonly Setting[], findings: Finding[]): readonly Setting[] {
  const firsts = new Map<string, Setting>();
  return settings.filter((setting) => {
    const { item, value, text, place } = setting;
    if (isOfUnits(item)) return true;
    const first = firsts.get(item.title);
    if (first === undefined) {
      firsts.set(item.title, setting);
      return true;
    }
    if (JSON.stringify(first.value) !== JSON.stringify(value)) {
      const detail = { title: item.title, text, first: first.place };
      findings.push({ check: "rules-item-twice", severity: "error", ...place, detail });
    }
    return false;
  });
}

/** Settings of units whose names no other unit has. */
function apart(settings: readonly Setting[], { units }: Rules, findings: Finding[]): readonly Setting[] {
  let known = units;
  return settings.filter((setting) => {
    for (const unit of unitsIn(setting)) {
      const name = takenName(known, unit);
      if (name !== undefined) {
        findings.push(refused(setting, { why: "unit-twice", name }));
        return false;
      }
      known = withUnit(known, unit);
    }
    return true;
  });
}

/** The settings that make, over what was written, a valid rule set; each other is told with its fault. */
function valid(
  asked: readonly Setting[],
  written: RulesInput,
  below: Rules,
  findings: Finding[],
): { readonly settings: readonly Setting[]; readonly rules: Rules } {
  let settings = asked;
  for (;;) {
    const parsed = rulesSchema.safeParse(laid(written, settings, below));
    if (parsed.success) return { settings, rules: parsed.data };
    const dropped = new Set<Setting>();
    for (const issue of parsed.error.issues) {
      const blamed = blamedFor(issue, settings);
      const [first] = blamed;
      if (first !== undefined && !dropped.has(first)) findings.push(refused(first, faultOf(issue, first)));
      for (const setting of blamed) dropped.add(setting);
    }
    // Without these settings there is what was valid before.
    if (dropped.size === 0) throw parsed.error;
    settings = settings.filter((setting) => !dropped.has(setting));
  }
}

/** What was written with settings laid over it. */
function laid(written: RulesInput, settings: readonly Setting[], below: Rules): RulesInput {
  let rules: unknown = written;
  let { units } = below;
  for (const setting of settings) {
    if (isOfUnits(setting.item)) for (const unit of unitsIn(setting)) units = withUnit(units, unit);
    else rules = withValue(rules, setting.item.path, setting.value);
  }
  // Every path is one of the schema's, which checks what comes of it.
  return (units === below.units ? rules : withValue(rules, ["units"], units)) as RulesInput;
}

function withValue(whole: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const members = typeof whole === "object" && whole !== null ? (whole as Record<string, unknown>) : {};
  return { ...members, [key]: withValue(members[key], rest, value) };
}

function unitsIn({ item, value }: Setting): readonly RuleUnit[] {
  return isOfUnits(item) ? (value as readonly RuleUnit[]) : [];
}

/** The settings an issue takes away, the one it is told at first. */
function blamedFor(issue: z.core.$ZodIssue, settings: readonly Setting[]): readonly Setting[] {
  const path = issue.path.map(String);
  const at = (name: string) => settings.filter(({ item }) => item.path.join(".") === name);
  const limits = LIMITS.find(([lower]) => lower === path.join("."));
  if (limits && codeOf(issue) === "limits-order") return limits.flatMap(at);
  const exactly = settings.filter(({ item }) => item.path.every((key, index) => key === path[index]));
  if (exactly.length > 0) return exactly;
  const beside = settings.filter(({ item }) => item.path[0] === path[0]);
  // A campaign without its first day is none at all.
  return path[0] === "campaign" ? beside : beside.slice(0, 1);
}

function faultOf(issue: z.core.$ZodIssue, { item }: Setting): RuleFault {
  const code = codeOf(issue);
  const known = OWN_FAULTS.find((why) => why === code);
  if (known !== undefined) return { why: known };
  if (issue.code === "too_small" && issue.origin !== "string")
    return { why: "too-small", limit: Number(issue.minimum) };
  if (issue.code === "too_big")
    return issue.origin === "string" ? { why: "too-long" } : { why: "too-big", limit: Number(issue.maximum) };
  if (issue.path.join(".") === "campaign.firstDay") return { why: "first-day-missing" };
  if (item.kind === "shape" && issue.code === "invalid_type") return { why: "incomplete" };
  return { why: WHOLE.has(item.kind) ? "not-whole" : "other" };
}

function codeOf(issue: z.core.$ZodIssue): unknown {
  return issue.code === "custom" ? issue.params?.code : undefined;
}

function refused({ item, text, place }: Setting, fault: RuleFault): Finding {
  const detail = { title: item.title, text, fault };
  return { check: "rules-value-refused", severity: "error", ...place, detail };
}

/** One notice a sheet: what it sets. */
function applied(settings: readonly Setting[]): readonly Finding[] {
  const bySheet = new Map<string, Setting[]>();
  for (const setting of settings) {
    const key = JSON.stringify([setting.place.workbook, setting.place.sheet]);
    bySheet.set(key, [...(bySheet.get(key) ?? []), setting]);
  }
  return [...bySheet.values()].flatMap((own): Finding[] => {
    const [first] = own;
    if (first === undefined) return [];
    const { cell: _, ...sheet } = first.place;
    const items = own.map(({ item: { title }, text }) => ({ title, text }));
    return [{ check: "rules-applied", severity: "notice", ...sheet, detail: { items } }];
  });
}

/** Shares of 1 beside percents: 0.2 among 15, 30, 25. */
function mixedWeights(settings: readonly Setting[], { weights }: Rules): readonly Finding[] {
  if (!Object.values(weights).some((weight) => weight > 1)) return [];
  return settings
    .filter(
      ({ item, value }) => item.kind === "weight" && typeof value === "number" && value > 0 && value < 1,
    )
    .map(({ item: { title }, text, place }) => ({
      check: "rules-weights-mixed",
      severity: "warning",
      ...place,
      detail: { title, text },
    }));
}

/** A rule set that a sheet changes is no longer the version it was. */
function versionOf(settings: readonly Setting[], rules: Rules, below: Rules): string {
  if (settings.some(({ item }) => item.path[0] === "version")) return rules.version;
  const same = canonicalJson(rules as unknown as Json) === canonicalJson(below as unknown as Json);
  return same ? below.version : below.version + CHANGED_BY_SHEET;
}
