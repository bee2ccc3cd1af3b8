/**
 * What tells a sheet's layout besides its values: merged areas, formulas, hidden rows, bold
 * print, the filter, print titles.
 * All of it is asked for in one request; only where Excel refuses that are the questions put one by one.
 */
import type { Area } from "#shared/ledgers/address.ts";
import { ownParts } from "./corrections.ts";
import { areasOf, distinctAreas } from "./areas.ts";
import { rangeOf } from "./extent.ts";
import type { SheetExtent } from "./extent.ts";
import { isRefusal } from "./failure.ts";
import type { ExcelSession } from "./session.ts";

/** What was found out about one sheet. */
export interface Witnesses {
  merges: Area[];
  /** Absent where Excel would not list them (a protected sheet): then each cell is looked at. */
  formulas: Area[] | undefined;
  hiddenRows: number[];
  hiddenColumns: number[];
  filter: Area | undefined;
  printTitleRows: { readonly first: number; readonly last: number } | undefined;
  /** By row and column from the used area's corner, counted from 0; only where a header may stand. */
  bold: readonly (readonly boolean[])[];
}

/** How far from the used area's corner bold print is asked for: headers stand at the top, and each cell costs some 40 bytes. */
const BOLD_ROWS = 40;
const BOLD_COLUMNS = 100;

/** Since when Excel lists merged areas. */
const MERGED_AREAS = "1.13";

/** A question that fits into a request with others. */
interface Question {
  /** Queues it; the function it returns takes up the answer. */
  ask(context: Excel.RequestContext): () => void;
  /** Asked alone it was refused too: what to ask instead, if anything. */
  otherwise(error: unknown): readonly Question[];
}

/** Serial of 2 January 1904 in a workbook that counts its days from 1904. */
const SECOND_DAY_OF_1904 = 1;

/**
 * Witnesses of each sheet (in the order given), whether the workbook counts days from 1904, and the ids of the parts
 * that remember corrections. @throws {HostError}
 */
export async function askWitnesses(
  session: ExcelSession,
  sheets: readonly SheetExtent[],
): Promise<{
  readonly sheets: readonly Witnesses[];
  readonly since1904: boolean;
  readonly corrections: readonly string[];
}> {
  let since1904 = false;
  let corrections: readonly string[] = [];
  const dateSystem: Question = {
    // No property tells the date system; a date reckoned by the workbook itself does.
    ask(context) {
      const serial = context.workbook.functions.date(1904, 1, 2);
      serial.load("value");
      return () => {
        since1904 = serial.value === SECOND_DAY_OF_1904;
      };
    },
    otherwise: () => [],
  };
  const remembering: Question = {
    ask(context) {
      const parts = ownParts(context);
      parts.load("items/id");
      return () => {
        corrections = parts.items.map(({ id }) => id);
      };
    },
    // A workbook that can hold no such part remembers nothing.
    otherwise: () => [],
  };
  const answers = sheets.map((): Witnesses => ({
    merges: [],
    formulas: [],
    hiddenRows: [],
    hiddenColumns: [],
    filter: undefined,
    printTitleRows: undefined,
    bold: [],
  }));
  const questions = sheets.flatMap((sheet, index) => {
    const answer = answers[index];
    return answer === undefined ? [] : questionsOn(sheet, answer);
  });
  await putQuestions(session, [dateSystem, remembering, ...questions]);
  for (const answer of answers) answer.merges = distinctAreas(answer.merges);
  return { sheets: answers, since1904, corrections };
}

/** One request where all goes well, about two for each question refused. */
async function putQuestions(session: ExcelSession, questions: readonly Question[]): Promise<void> {
  if (questions.length === 0) return;
  const answers = questions.map((question) => question.ask(session.context));
  try {
    await session.sync();
  } catch (error) {
    // Nobody would answer the next question either.
    if (isRefusal(error, "timed-out", "cell-editing")) throw error;
    const middle = Math.ceil(questions.length / 2);
    if (questions.length > 1) {
      await putQuestions(session, questions.slice(0, middle));
      await putQuestions(session, questions.slice(middle));
    } else await putQuestions(session, questions[0]?.otherwise(error) ?? []);
    return;
  }
  for (const answer of answers) answer();
}

function questionsOn(sheet: SheetExtent, answer: Witnesses): Question[] {
  const { used, name } = sheet;
  if (used === undefined) return [];
  const questions = [
    formulasOn(name, used, answer),
    filterOn(name, answer),
    printTitlesOn(name, answer),
    boldOn(name, used, answer),
  ];
  if (Office.context.requirements.isSetSupported("ExcelApi", MERGED_AREAS))
    questions.push(mergesOn(name, used, answer));
  if (sheet.rowsHidden === true) answer.hiddenRows = span(used.top, used.bottom);
  else if (sheet.rowsHidden === null) questions.push(hiddenRowsOn(name, used, answer));
  if (sheet.columnsHidden === true) answer.hiddenColumns = span(used.left, used.right);
  else if (sheet.columnsHidden === null) questions.push(hiddenColumnsOn(name, used, answer));
  return questions;
}

function mergesOn(name: string, area: Area, answer: Witnesses): Question {
  return {
    ask(context) {
      const merged = rangeOf(context.workbook.worksheets.getItem(name), area).getMergedAreasOrNullObject();
      merged.load("address");
      return () => {
        if (!merged.isNullObject) answer.merges.push(...areasOf(merged.address));
      };
    },
    // Excel lists no more than 512 at once.
    otherwise(error) {
      if (area.top === area.bottom) throw error;
      const middle = Math.floor((area.top + area.bottom) / 2);
      return [
        mergesOn(name, { ...area, bottom: middle }, answer),
        mergesOn(name, { ...area, top: middle + 1 }, answer),
      ];
    },
  };
}

function formulasOn(name: string, used: Area, answer: Witnesses): Question {
  return {
    ask(context) {
      const cells = rangeOf(context.workbook.worksheets.getItem(name), used).getSpecialCellsOrNullObject(
        "Formulas",
      );
      cells.load("address");
      return () => {
        answer.formulas = cells.isNullObject ? [] : areasOf(cells.address);
      };
    },
    otherwise() {
      answer.formulas = undefined;
      return [];
    },
  };
}

function hiddenRowsOn(name: string, used: Area, answer: Witnesses): Question {
  return {
    ask(context) {
      const rows = rangeOf(context.workbook.worksheets.getItem(name), used).getRowProperties({
        rowHidden: true,
      });
      return () => {
        answer.hiddenRows = rows.value.flatMap((row, index) =>
          row.rowHidden === true ? [used.top + index] : [],
        );
      };
    },
    otherwise: refuse,
  };
}

function hiddenColumnsOn(name: string, used: Area, answer: Witnesses): Question {
  return {
    ask(context) {
      const columns = rangeOf(context.workbook.worksheets.getItem(name), used).getColumnProperties({
        columnHidden: true,
      });
      return () => {
        answer.hiddenColumns = columns.value.flatMap((column, index) =>
          column.columnHidden === true ? [used.left + index] : [],
        );
      };
    },
    otherwise: refuse,
  };
}

function boldOn(name: string, used: Area, answer: Witnesses): Question {
  const bottom = Math.min(used.bottom, used.top + BOLD_ROWS - 1);
  const right = Math.min(used.right, used.left + BOLD_COLUMNS - 1);
  return {
    ask(context) {
      const cells = rangeOf(context.workbook.worksheets.getItem(name), {
        ...used,
        bottom,
        right,
      }).getCellProperties({ format: { font: { bold: true } } });
      return () => {
        answer.bold = cells.value.map((row) => row.map((cell) => cell.format?.font?.bold === true));
      };
    },
    // One witness among many.
    otherwise: () => [],
  };
}

function filterOn(name: string, answer: Witnesses): Question {
  return {
    ask(context) {
      const range = context.workbook.worksheets.getItem(name).autoFilter.getRangeOrNullObject();
      range.load("address");
      return () => {
        answer.filter = range.isNullObject ? undefined : areasOf(range.address)[0];
      };
    },
    // One witness among many: a sheet is recognised without it too.
    otherwise: () => [],
  };
}

function printTitlesOn(name: string, answer: Witnesses): Question {
  return {
    ask(context) {
      const range = context.workbook.worksheets.getItem(name).pageLayout.getPrintTitleRowsOrNullObject();
      range.load("address");
      return () => {
        const area = range.isNullObject ? undefined : areasOf(range.address)[0];
        answer.printTitleRows = area && { first: area.top, last: area.bottom };
      };
    },
    // Excel refuses page set-up where the machine has no printer.
    otherwise: () => [],
  };
}

function refuse(error: unknown): never {
  throw error;
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
