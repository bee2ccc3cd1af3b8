/**
 * Result sheets written so that nobody sees half of one. Everything that can be refused beforehand is asked
 * first. Then each sheet is hidden and marked unfinished, filled, and at the very end all are finished and
 * shown in one request. What a broken attempt leaves is hidden, marked, no ledger to any reader, and the
 * next attempt's own sheet. No sheet is ever deleted: that would clear the official's undo list.
 */
import type { SheetPlan } from "#shared/results/plan.ts";
import { HostError } from "../host.ts";
import type { Progress } from "../host.ts";
import { sendPieces } from "./batches.ts";
import type { Piece } from "./batches.ts";
import { contentOf } from "./content.ts";
import { isRefusal } from "./failure.ts";
import { dress, setPage } from "./look.ts";
import { loadMark, markIn, markOf, setMark, unfinished } from "./mark.ts";
import { placesOf } from "./places.ts";
import type { Place } from "./places.ts";
import type { ExcelSession } from "./session.ts";

/** What the look of one sheet counts for in cells: it is some hundred calls. */
const CELLS_A_LOOK = 1_000;

/** Writes the plans; returns the names they stand under. @throws {HostError} */
export async function writePlans(
  session: ExcelSession,
  plans: readonly SheetPlan[],
  progress?: Progress,
): Promise<readonly string[]> {
  if (plans.length === 0) return [];
  const { places, mayHide, readOnly } = await choosePlaces(session, plans);
  try {
    await sendPieces(
      session,
      places.flatMap((place) => piecesOf(place, mayHide)),
      progress,
    );
    await setPages(session, places);
    await reveal(session, places);
  } catch (error) {
    throw readOnly && isRefusal(error, "access-denied")
      ? new HostError("read-only", undefined, { cause: error })
      : error;
  }
  return places.map((place) => place.name);
}

/** Two requests: where the plans go, and whether anything forbids it. Nothing is changed yet. */
async function choosePlaces(
  { context, sync }: ExcelSession,
  plans: readonly SheetPlan[],
): Promise<{ readonly places: readonly Place[]; readonly mayHide: boolean; readonly readOnly: boolean }> {
  const { workbook } = context;
  workbook.load("readOnly");
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
  const ours = new Set(places.flatMap(({ name, standing }) => (standing ? [name] : [])));
  const locked = sheets.find((sheet) => sheet.locked && ours.has(sheet.name));
  if (locked !== undefined) throw new HostError("protected", locked.name);
  // A protected workbook takes no new sheet, and lets none be hidden or shown.
  const structureLocked = workbook.protection.protected;
  const missing = places.find((place) => !place.standing);
  if (structureLocked && missing !== undefined) throw new HostError("protected", missing.name);
  // Excel keeps at least one sheet in sight.
  const mayHide = !structureLocked && sheets.some((sheet) => sheet.visible && !ours.has(sheet.name));
  return { places, mayHide, readOnly: workbook.readOnly };
}

function piecesOf(place: Place, mayHide: boolean): Piece[] {
  const { plan, name } = place;
  return [
    {
      cells: 0,
      queue({ workbook: { worksheets } }) {
        const sheet = place.standing ? worksheets.getItem(name) : worksheets.add(name);
        setMark(sheet, unfinished(markOf(plan)), place.standing);
        if (mayHide) sheet.visibility = "Hidden";
        if (place.standing) empty(sheet);
      },
    },
    ...contentOf(name, plan),
    { cells: CELLS_A_LOOK, queue: ({ workbook }) => dress(workbook.worksheets.getItem(name), plan) },
  ];
}

function empty(sheet: Excel.Worksheet): void {
  const all = sheet.getRange();
  all.unmerge();
  all.clear();
  all.format.useStandardHeight = true;
  all.format.useStandardWidth = true;
  sheet.freezePanes.unfreeze();
}

/** Excel refuses page set-up where the machine has no printer; a sheet without it is as good. */
async function setPages({ context, sync }: ExcelSession, places: readonly Place[]): Promise<void> {
  for (const { name, plan } of places) setPage(context.workbook.worksheets.getItem(name), plan);
  try {
    await sync();
  } catch (error) {
    if (isRefusal(error, "timed-out", "cell-editing", "sheet-gone", "access-denied")) throw error;
  }
}

async function reveal({ context, sync }: ExcelSession, places: readonly Place[]): Promise<void> {
  for (const { name, plan } of places) {
    const sheet = context.workbook.worksheets.getItem(name);
    setMark(sheet, markOf(plan), true);
    sheet.visibility = "Visible";
  }
  await sync();
}
