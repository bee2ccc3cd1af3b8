/** What a unit should do first: how far it is from the next rank and grade, and the repairs that give most back. */
import { cellAddress } from "../../ledgers/address.ts";
import type { Area } from "../../ledgers/address.ts";
import { describeMending, describeStep } from "../../messages/describe-advice.ts";
import { describeUnitLoss } from "../../messages/unit-loss.ts";
import { indicatorName } from "../../messages/indicators.ts";
import type { Locale } from "../../messages/locale.ts";
import { wordsOf } from "../../messages/results.ts";
import type { Advice } from "../../scoring/advice.ts";
import type { Loss, UnitAssessment } from "../../scoring/assessment.ts";
import { isMendable, mendingsOf } from "../../scoring/mending.ts";
import { formula, points, text } from "../cells.ts";
import type { PlanCell, PlanRow } from "../plan.ts";
import { heightOfLines, linesIn } from "../text-lines.ts";
import { COLUMNS, LINE, TWO_LINES, wideRow, widthOf } from "./band.ts";
import type { BandAt, WideCell } from "./band.ts";

/** Columns of indicator, points, composite, together, place, reason. */
const COLUMNS_OF = [2, 1, 1, 1, 2, 6] as const;
const COMPOSITE_COLUMN = 4;
/** Size of the style `small`, in points. */
const SMALL = 9;
/** Columns of the title before a sentence. */
const TITLE_COLUMNS = 2;
/** Kinds of work the page names, worth most first. */
const WORKS_NAMED = 5;
/** A page names what can be mended, most worth first, then what is past; the rest stands in the list of losses. */
const MOST_LOSSES = 10;

/** What brings the next rank and grade, then as many losses as fit in `room` points of height, at least one. */
export function adviceBand(unit: UnitAssessment, advice: Advice, room: number, locale: Locale): BandAt {
  return (first) => {
    const words = wordsOf(locale).profiles;
    const rows: PlanRow[] = [];
    const merges: Area[] = [];
    const add = (cells: readonly WideCell[], height: number) => {
      const wide = wideRow(cells, first + rows.length, height);
      rows.push(wide.row);
      merges.push(...wide.merges);
    };
    const across = (cell: PlanCell) => add([{ cell, columns: COLUMNS }], LINE);
    for (const [title, sentence] of sentencesOf(unit, advice, locale)) {
      const cells = [
        { cell: text(title, "label"), columns: TITLE_COLUMNS },
        { cell: text(sentence, "small"), columns: COLUMNS - TITLE_COLUMNS },
      ];
      add(cells, heightIn(sentence, TITLE_COLUMNS + 1));
    }
    const { repairs } = advice;
    if (unit.losses.length === 0) {
      across(text(words.nothingLost, "small"));
      return { rows, merges };
    }
    add(inColumns(words.repairsHead.map((title) => text(title, "label"))), TWO_LINES);
    const start = first + rows.length;
    let left = room - rows.reduce((sum, { height = 0 }) => sum + height, 0) - LINE;
    let regained = 0;
    const shown = new Set<Loss>();
    const past = unit.losses
      .filter((loss) => !isMendable(loss))
      .toSorted((a, b) => b.composite - a.composite);
    for (const loss of [...repairs, ...past].slice(0, MOST_LOSSES)) {
      const reason = describeUnitLoss(unit.unit, loss.what, locale);
      const height = heightOfRepair(loss, reason, locale);
      if (shown.size > 0 && height > left) break;
      regained += loss.composite;
      add(
        inColumns(repairCells(loss, reason, { start, row: first + rows.length, regained }, locale)),
        height,
      );
      left -= height;
      shown.add(loss);
    }
    const rest = unit.losses.filter((loss) => !shown.has(loss));
    if (rest.length > 0) {
      const sum = rest.reduce((total, { composite }) => total + composite, 0);
      across(text(words.more(rest.length, sum), "small"));
    }
    return { rows, merges };
  };
}

function repairCells(
  loss: Loss,
  reason: string,
  { start, row, regained }: { readonly start: number; readonly row: number; readonly regained: number },
  locale: Locale,
): PlanCell[] {
  const { workbook, sheet, cell } = loss.source;
  const place = text(placeOf(loss), "small");
  const composites = `${cellAddress(COMPOSITE_COLUMN, start)}:${cellAddress(COMPOSITE_COLUMN, row)}`;
  return [
    text(indicatorName(loss.indicator, locale), "small"),
    points(loss.points, "compact"),
    points(loss.composite, "compact"),
    isMendable(loss)
      ? formula(`ROUND(SUM(${composites}),2)`, regained / 100, "points", "compact")
      : text(wordsOf(locale).profiles.past, "compact"),
    workbook === undefined ? { ...place, link: { sheet, cell } } : place,
    text(reason, "small"),
  ];
}

function placeOf({ source: { workbook, sheet, cell } }: Loss): string {
  return `${workbook === undefined ? "" : `[${workbook}]`}${sheet} ${cell}`;
}

function heightOfRepair(loss: Loss, reason: string, locale: Locale): number {
  const [indicator, , , , place, why] = COLUMNS_OF;
  const lines = Math.max(
    linesIn(indicatorName(loss.indicator, locale), widthOf(1, indicator), SMALL),
    linesIn(placeOf(loss), widthOf(6, place), SMALL),
    linesIn(reason, widthOf(8, why), SMALL),
  );
  return heightOfLines(lines, SMALL);
}

/** The height of a sentence from a column (from 1) to the last one. */
function heightIn(sentence: string, from: number): number {
  return heightOfLines(linesIn(sentence, widthOf(from, COLUMNS), SMALL), SMALL);
}

/** Titles and sentences: what brings the next rank, what the next grade, and all there is to do. */
function sentencesOf(
  unit: UnitAssessment,
  { repairs, nextRank, nextGrade }: Advice,
  locale: Locale,
): readonly (readonly [string, string])[] {
  const words = wordsOf(locale).profiles;
  const works = mendingsOf(repairs).toSorted((a, b) => b.composite - a.composite);
  const regained = works.reduce((all, { composite }) => all + composite, 0);
  const [rankTitle, gradeTitle, worksTitle] = words.adviceTitles;
  const noGrade = unit.veto ? words.isVetoed : unit.grade === "优" ? words.isExcellent : words.byQuota;
  const named = works.slice(0, WORKS_NAMED).map((work) => describeMending(work, locale));
  return [
    [rankTitle, nextRank === null ? words.isFirst : describeStep(nextRank, regained, locale)],
    [gradeTitle, nextGrade === null ? noGrade : describeStep(nextGrade, regained, locale)],
    ...(named.length === 0 ? [] : [[worksTitle, words.works(named)] as const]),
  ];
}

function inColumns(cells: readonly PlanCell[]): WideCell[] {
  return cells.map((cell, index) => ({ cell, columns: COLUMNS_OF[index] ?? 1 }));
}
