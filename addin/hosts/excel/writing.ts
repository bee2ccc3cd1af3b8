/**
 * Result sheets written so that nobody sees half of one. Everything that can be refused beforehand is asked
 * first. Then all sheets are hidden and marked in one request, filled, and at the very end shown in one
 * request. What a broken attempt leaves is hidden, marked (no ledger to any reader), and the next attempt's
 * own sheet. No sheet is ever deleted: that would clear the official's undo list.
 */
import type { PlannedSheet } from "#shared/results/plan.ts";
import { HostError, resultMark } from "../host.ts";
import type { Progress } from "../host.ts";
import { sendPieces } from "./batches.ts";
import type { Piece } from "./batches.ts";
import { contentOf } from "./content.ts";
import { asReadOnly, isRefusal } from "./failure.ts";
import { deleteCharts, loadCharts } from "./drawing.ts";
import { lookOf, setPage } from "./look.ts";
import { loadMark, markIn, setMark } from "./mark.ts";
import { namingOf, placesOf } from "./places.ts";
import type { Place, SheetNaming } from "./places.ts";
import type { ExcelSession } from "./session.ts";

/** Writes the plans; returns the names they stand under. @throws {HostError} */
export async function writePlans(
  session: ExcelSession,
  plans: readonly PlannedSheet[],
  progress?: Progress,
): Promise<readonly string[]> {
  if (plans.length === 0) return [];
  const preparation = await choosePlaces(session, plans);
  const { places, naming, readOnly } = preparation;
  try {
    await begin(session, preparation);
    await sendPieces(
      session,
      places.flatMap((place) => piecesOf(place, naming)),
      progress,
    );
    await setPages(session, places);
    await reveal(session, places);
  } catch (error) {
    throw readOnly ? asReadOnly(error) : error;
  }
  return places.map((place) => place.name);
}

interface Preparation {
  readonly places: readonly Place[];
  readonly naming: SheetNaming;
  /** The charts on our standing sheets, by the sheets' names. */
  readonly charts: ReadonlyMap<string, Excel.ChartCollection>;
  readonly mayHide: boolean;
  readonly readOnly: boolean;
}

/** At most three requests: where the plans go, and whether anything forbids it. Nothing is changed yet. */
async function choosePlaces(
  { context, sync }: ExcelSession,
  plans: readonly PlannedSheet[],
): Promise<Preparation> {
  const { workbook } = context;
  workbook.load("name,readOnly");
  workbook.protection.load("protected");
  workbook.worksheets.load("items/name,items/visibility,items/protection/protected");
  await sync();
  const { items } = workbook.worksheets;
  const names = items.map(loadMark);
  await sync();
  const sheets = items.map((sheet, index) => {
    const name = names[index];
    return {
      name: sheet.name,
      mark: name && markIn(name),
      visible: sheet.visibility === "Visible",
      locked: sheet.protection.protected,
    };
  });
  const places = placesOf(plans, sheets);
  const renamed = places.find(({ plan, name }) => resultMark(plan) === undefined && name !== plan.name);
  if (renamed !== undefined) throw new HostError("sheet-there", renamed.plan.name);
  const ours = new Set(places.flatMap(({ name, standing }) => (standing ? [name] : [])));
  const locked = sheets.find((sheet) => sheet.locked && ours.has(sheet.name));
  if (locked !== undefined) throw new HostError("protected", locked.name);
  // A protected workbook takes no new sheet, and lets none be hidden while it is written.
  if (workbook.protection.protected) throw new HostError("protected", workbook.name);
  // Excel keeps at least one sheet in sight.
  const mayHide = sheets.some((sheet) => sheet.visible && !ours.has(sheet.name));
  const charts = new Map(
    places.flatMap(({ name, standing }) =>
      standing ? [[name, loadCharts(workbook.worksheets.getItem(name))] as const] : [],
    ),
  );
  if (charts.size > 0) await sync();
  return { places, naming: namingOf(places, sheets), charts, mayHide, readOnly: workbook.readOnly };
}

/** Makes and marks what is not there, hides and empties what is: one request, never sent twice. */
async function begin(
  { context, sync }: ExcelSession,
  { places, charts, mayHide }: Preparation,
): Promise<void> {
  const { worksheets } = context.workbook;
  for (const { plan, name, standing } of places) {
    const sheet = standing ? worksheets.getItem(name) : worksheets.add(name);
    const mark = resultMark(plan);
    if (!standing && mark !== undefined) setMark(sheet, mark);
    // Without a mark nobody would know a sheet left hidden.
    if (mayHide && mark !== undefined) sheet.visibility = "Hidden";
    if (standing) empty(sheet, charts.get(name));
  }
  await sync();
}

function piecesOf({ plan, name }: Place, naming: SheetNaming): Piece[] {
  return [...contentOf(name, plan, naming), ...lookOf(name, plan, naming)];
}

/** What an official laid on the sheet stays; our charts are known by their names. */
function empty(sheet: Excel.Worksheet, charts: Excel.ChartCollection | undefined): void {
  const all = sheet.getRange();
  all.unmerge();
  all.clear();
  all.format.useStandardHeight = true;
  all.format.useStandardWidth = true;
  all.conditionalFormats.clearAll();
  sheet.freezePanes.unfreeze();
  if (charts !== undefined) deleteCharts(charts);
}

/** Excel refuses page set-up where the machine has no printer; a sheet without it is as good. */
async function setPages({ context, sync }: ExcelSession, places: readonly Place[]): Promise<void> {
  for (const { name, plan, standing } of places) {
    const sheet = context.workbook.worksheets.getItem(name);
    if (standing) sheet.horizontalPageBreaks.removePageBreaks();
    setPage(sheet, plan);
  }
  try {
    await sync();
  } catch (error) {
    if (isRefusal(error, "timed-out", "cell-editing", "sheet-gone", "access-denied")) throw error;
  }
}

async function reveal({ context, sync }: ExcelSession, places: readonly Place[]): Promise<void> {
  for (const { name } of places) context.workbook.worksheets.getItem(name).visibility = "Visible";
  await sync();
}
