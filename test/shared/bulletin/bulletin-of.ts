/** Short ways for tests from plain rows to a month's bulletin and to its words. */
import type { Finding } from "#shared/checking/finding.ts";
import type { BulletinBlock, BulletinDocument, BulletinTable } from "#shared/bulletin/document.ts";
import { monthlyBulletin } from "#shared/bulletin/monthly.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import type { Rules } from "#shared/ledgers/rules.ts";
import type { Locale } from "#shared/messages/locale.ts";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import { assess } from "#shared/scoring/assess.ts";
import type { Baseline } from "#shared/scoring/assessment.ts";
import { ledgersOf } from "#test/support/ledgers.ts";
import type { AnyTable } from "#test/support/ledgers.ts";

export const PERIOD = "2020-12";
export const PROVENANCE = {
  rulesVersion: "default-1",
  rulesDigest: `sha256:${"a".repeat(64)}`,
  inputDigest: `sha256:${"b".repeat(64)}`,
};

export interface Wanted {
  readonly rules?: Partial<Rules>;
  readonly baseline?: Baseline;
  readonly date?: string;
  readonly locale?: Locale;
  readonly findings?: readonly Finding[];
}

/** The bulletin of December 2020, issued on 8 January 2021 where no other day is given. */
export function bulletinOf(tables: readonly AnyTable[], wanted: Wanted = {}): BulletinDocument {
  const { rules = {}, baseline = null, date = "2021-01-08", locale = "zh-CN", findings = [] } = wanted;
  const county = assembleCounty(ledgersOf(...tables), PERIOD, { ...DEFAULT_RULES, ...rules });
  const assessment = assess(county, baseline);
  return monthlyBulletin({ assessment, county, issue: 12, date, provenance: PROVENANCE, findings }, locale);
}

/** A heading or paragraph, or a chart with its numbers. */
export function wordsOf(block: BulletinBlock): string {
  if (block.kind !== "chart") return block.text;
  const { title, categories, series } = block.chart;
  const bars = categories.map((category, at) =>
    [category, ...series.map(({ values }) => values[at] ?? "–")].join(" "),
  );
  return `[${title}: ${bars.join("; ")}]`;
}

/** Every heading, paragraph and chart, one a line. */
export function textOf({ blocks }: BulletinDocument): string {
  return blocks.map(wordsOf).join("\n");
}

/** The paragraphs under a heading, its number and further words left out, up to the next heading. */
export function under({ blocks }: BulletinDocument, title: string): readonly string[] {
  const from = blocks.findIndex((block) => block.kind === "heading" && block.text.includes(title));
  if (from < 0) throw new Error(`no heading ${title}`);
  const rest = blocks.slice(from + 1);
  const to = rest.findIndex(({ kind }) => kind === "heading");
  return rest
    .slice(0, to < 0 ? rest.length : to)
    .flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
}

/** The table of an attachment (from 1) whose caption begins so. */
export function tableOf(
  { attachments }: BulletinDocument,
  attachment: number,
  caption = "",
): BulletinTable | undefined {
  return attachments[attachment - 1]?.tables.find((table) => (table.caption ?? "").startsWith(caption));
}
