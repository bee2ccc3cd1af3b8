/** Findings of one cause as a person reads them: 建账 H 列（总投资）：57 个数字是文本，例如 H12“１２００”。 */
import { cellRuns } from "../checking/grouping/cell-runs.ts";
import type { FindingGroup } from "../checking/grouping/group-findings.ts";
import type { Finding } from "../checking/finding.ts";
import { fieldDeclaration } from "../ledgers/fields.ts";
import { ROLE_TITLES } from "../ledgers/roles.ts";
import { describeFinding, placeOf } from "./describe-finding.ts";
import { FIELD_TITLES } from "./en/field-titles.ts";
import { findingGroups as english } from "./en/finding-groups.ts";
import type { FixableShare, GroupPhrases } from "./group-phrases.ts";
import type { Locale } from "./locale.ts";
import { findingGroups as chinese } from "./zh-CN/finding-groups.ts";

/** A group in words, whole and in its parts. */
export interface GroupSentence {
  /** 建账 H 列（总投资）; for a finding alone its place, 建账 H12. */
  readonly where: string;
  /** 57 个数字是文本: without place, examples or full stop; for a finding alone its sentence without the place. */
  readonly what: string;
  /** The sentence: where, what, and up to three examples. */
  readonly message: string;
  readonly hint: string;
  /** H9、H18、H27 等 57 处; empty where no cell is named. */
  readonly cells: string;
}

/** How the sentences of a locale are put together. */
interface Joining {
  readonly phrases: GroupPhrases;
  readonly colon: string;
  readonly stop: string;
  readonly list: string;
  readonly column: (column: string, title: string) => string;
  readonly example: (cell: string, text: string) => string;
  readonly examples: (examples: string) => string;
  /** Places of which not all are named. */
  readonly more: (places: string, count: number) => string;
}

const JOININGS: Readonly<Record<Locale, Joining>> = {
  "zh-CN": {
    phrases: chinese,
    colon: "：",
    stop: "。",
    list: "、",
    column: (column, title) => `${column} 列${title === "" ? "" : `（${title}）`}`,
    example: (cell, text) => `${cell}“${text}”`,
    examples: (examples) => `，例如 ${examples}`,
    more: (places, count) => `${places} 等 ${count} 处`,
  },
  en: {
    phrases: english,
    colon: ": ",
    stop: ".",
    list: ", ",
    column: (column, title) => `column ${column}${title === "" ? "" : ` (${title})`}`,
    example: (cell, text) => `${cell} “${text}”`,
    examples: (examples) => `, such as ${examples}`,
    more: (places, count) => `${places} and others, ${count} in all`,
  },
};

/** Most examples in a sentence, most runs of cells named, and most characters of a cell shown. */
const MOST_EXAMPLES = 3;
const MOST_RUNS = 3;
const LONGEST_SHOWN = 20;
/** Where a finding's detail says what stands in the cell, the first that is there. */
const EXAMPLE_KEYS = ["text", "name", "project", "code", "header"] as const;

/** What is said of the group; of a finding alone, its own sentence. */
export function describeGroup(group: FindingGroup, locale: Locale): GroupSentence {
  const joining = JOININGS[locale];
  const [first, ...others] = group.findings;
  if (others.length === 0) return alone(first, joining, locale);
  const texts = new Set(group.findings.map(exampleOf).filter((text) => text !== undefined));
  const { what, hint } = joining.phrases[group.check](group.findings.length, texts.size, fixableOf(group));
  const where = whereOf(group, joining, locale);
  const examples = examplesOf(group, joining, locale);
  return {
    where,
    what,
    message: `${where}${joining.colon}${what}${examples === "" ? "" : joining.examples(examples)}${joining.stop}`,
    hint,
    cells: cellsOf(group.findings, joining),
  };
}

function fixableOf({ fixable, findings }: FindingGroup): FixableShare {
  return fixable === 0 ? "none" : fixable === findings.length ? "all" : "some";
}

function alone(finding: Finding, { colon }: Joining, locale: Locale): GroupSentence {
  const { message, hint } = describeFinding(finding, locale);
  const where = placeOf(finding, locale);
  const own = message.startsWith(where + colon) ? message.slice(where.length + colon.length) : message;
  return { where, what: own, message, hint, cells: finding.cell ?? "" };
}

function whereOf(group: FindingGroup, { column }: Joining, locale: Locale): string {
  const { workbook, sheet } = group;
  const [first] = group.findings;
  const place = placeOf(
    { ...(workbook === undefined ? {} : { workbook }), ...(sheet === undefined ? {} : { sheet }) },
    locale,
  );
  return group.column === undefined ? place : `${place} ${column(group.column, titleOf(first, locale))}`;
}

/** The title of the field the finding is about, as the locale calls it; empty where it is about none. */
function titleOf({ detail }: Finding, locale: Locale): string {
  if (!("field" in detail && "role" in detail)) return "";
  if (locale === "zh-CN") return fieldDeclaration(detail.role, detail.field)?.title ?? "";
  const titles: Readonly<Record<string, string>> = FIELD_TITLES;
  return titles[detail.field] ?? "";
}

/** The first cell of each different text; where no text stands in the cells, what else tells them apart. */
function examplesOf(group: FindingGroup, { example, list }: Joining, locale: Locale): string {
  const seen = new Set<string>();
  const examples: string[] = [];
  for (const finding of group.findings) {
    if (examples.length === MOST_EXAMPLES) break;
    const text = exampleOf(finding);
    const shown =
      text !== undefined && finding.cell !== undefined
        ? example(finding.cell, cut(text))
        : (finding.cell ?? namedIn(group, finding, locale));
    const key = text ?? shown;
    if (key === undefined || shown === undefined || seen.has(key)) continue;
    seen.add(key);
    examples.push(shown);
  }
  return examples.join(list);
}

/** What a finding without a cell is about: a sheet, a project that is gone, a column that is absent, a ledger. */
function namedIn(group: FindingGroup, finding: Finding, locale: Locale): string | undefined {
  if (group.sheet === undefined && finding.sheet !== undefined) return finding.sheet;
  if (finding.check === "project-missing") return cut(finding.detail.project);
  const title = titleOf(finding, locale);
  if (title !== "") return title;
  return finding.check === "ledger-absent" ? ROLE_TITLES[finding.detail.role].ledger : undefined;
}

function exampleOf({ check, detail }: Finding): string | undefined {
  const values: Readonly<Record<string, unknown>> = { ...detail };
  for (const key of EXAMPLE_KEYS) {
    const value = values[key];
    if (typeof value === "string" && value !== "") return value;
  }
  // In other details the unit is one of money, or where the cell's project belongs.
  return check === "unit-unknown" ? detail.unit : undefined;
}

function cellsOf(findings: readonly Finding[], { list, more }: Joining): string {
  const cells = findings.flatMap(({ cell }) => (cell === undefined ? [] : [cell]));
  const runs = cellRuns(cells);
  const named = runs.slice(0, MOST_RUNS).join(list);
  return runs.length > MOST_RUNS || named.includes(":") ? more(named, cells.length) : named;
}

function cut(text: string): string {
  const line = text.replace(/[\r\n]+/gu, "↵");
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
}
