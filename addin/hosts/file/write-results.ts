/**
 * Result sheets into a package: new ones at the end (so the indexes that names refer to stay), those of the
 * same mark in their place. Everything is prepared before anything is given back: all of them or none.
 */
import type { PlanCell, PlannedSheet } from "#shared/results/plan.ts";
import { freeSheetName, RESULT_MARK_NAME, resultMark } from "../host.ts";
import { cellLook } from "./look-xml.ts";
import {
  CONTENT_TYPES,
  editContentTypes,
  editRelationships,
  folderOf,
  freeId,
  freePart,
  relationships,
  relationshipsName,
  withParts,
  xmlPart,
  type NewRelationship,
  type Package,
} from "./package.ts";
import { drawSheet } from "./sheet-drawing.ts";
import { printTitles, sheetXml } from "./sheet-xml.ts";
import { editStyles, type StylesEditor } from "./styles-part.ts";
import { withStyles } from "./with-styles.ts";
import {
  editWorkbook,
  officeNamespace,
  readWorkbookPart,
  type DefinedName,
  type NewName,
  type WorkbookPart,
  type WorkbookSheet,
} from "./workbook-part.ts";

const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const PRINT_TITLES = "_xlnm.Print_Titles";

/** The package with the sheets, and the names they stand under in the plans' order. */
export interface Written {
  readonly package: Package;
  readonly names: readonly string[];
}

/** A plan with where it goes. */
interface Placed {
  readonly plan: PlannedSheet;
  readonly name: string;
  readonly index: number;
  readonly part: string;
  /** The sheet it replaces; absent for a new one. */
  readonly replaced: WorkbookSheet | undefined;
}

/** @throws {HostError} "damaged" */
export function writeResults(source: Package, path: string, plans: readonly PlannedSheet[]): Written {
  const workbook = readWorkbookPart(source, path);
  const placed = place(source, workbook, plans);
  const added = placed.filter((one) => one.replaced === undefined);
  const changes = new Map<string, Uint8Array | null>();

  const { package: withLooks, part: stylesPart } = withStyles(source, workbook);
  const stylesXml = xmlPart(withLooks, stylesPart);
  const styles = editStyles(stylesXml.text);
  let styled = withLooks;
  const overrides = new Map<string, string>(added.map(({ part }) => [part, WORKSHEET_TYPE]));
  const goneParts: string[] = [];
  for (const one of placed) {
    const drawn = drawSheet(styled, workbook, one);
    styled = drawn.package;
    goneParts.push(...drawn.gone);
    for (const [part, type] of drawn.types) overrides.set(part, type);
    changes.set(one.part, encode(sheetOf(workbook, placed, one, styles, drawn.relationship)));
  }
  changes.set(stylesPart, stylesXml.encode(styles.text()));

  const linked = relationships(styled, path);
  const ids = linked.map((one) => one.id);
  const fresh = added.map(({ part }): NewRelationship => {
    const id = freeId(ids);
    ids.push(id);
    return { id, type: `${officeNamespace(workbook.strict)}/worksheet`, target: `/${part}` };
  });
  // Excel reports a chain that names cells without formulas as damage; without one it makes its own.
  const chain = added.length < placed.length ? linked.find((one) => one.kind === "calcChain") : undefined;
  const gone = chain === undefined ? [] : [chain];
  for (const { target } of gone) {
    changes.set(target, null);
    goneParts.push(target);
  }

  const sheetIds = workbook.sheets.map((sheet) => sheet.sheetId);
  const sheets = added.map((one, index) => ({
    name: one.name,
    sheetId: Math.max(0, ...sheetIds) + index + 1,
    relationshipId: fresh[index]?.id ?? "",
  }));
  const workbookXml = editWorkbook(workbook, sheets, namesOf(workbook, placed), placed.flatMap(newNames));
  if (workbookXml !== workbook.text) changes.set(path, workbook.encode(workbookXml));
  if (fresh.length > 0 || gone.length > 0) {
    const links = xmlPart(styled, relationshipsName(path));
    const removed = gone.map((one) => one.id);
    changes.set(relationshipsName(path), links.encode(editRelationships(links.text, fresh, removed)));
  }
  if (overrides.size > 0 || goneParts.length > 0) {
    const types = xmlPart(styled, CONTENT_TYPES);
    changes.set(CONTENT_TYPES, types.encode(editContentTypes(types.text, overrides, goneParts)));
  }
  return { package: withParts(styled, changes), names: placed.map((one) => one.name) };
}

function place(source: Package, workbook: WorkbookPart, plans: readonly PlannedSheet[]): Placed[] {
  const taken = workbook.sheets.map((sheet) => sheet.name);
  const parts: string[] = [];
  let index = workbook.sheets.length;
  return plans.map((plan): Placed => {
    const replaced = marked(workbook, plan);
    if (replaced?.part !== undefined) {
      return { plan, name: replaced.name, index: replaced.index, part: replaced.part, replaced };
    }
    const name = freeSheetName(plan.name, taken);
    taken.push(name);
    const part = freePart(source, `${folderOf(workbook.path)}worksheets/sheet`, parts, 1);
    parts.push(part);
    index += 1;
    return { plan, name, index: index - 1, part, replaced: undefined };
  });
}

/**
 * The sheet that a plan replaces. An official who copies a result sheet to write in it copies its mark too:
 * of several, the one still called as the plan wants is ours, else the first.
 */
function marked(workbook: WorkbookPart, plan: PlannedSheet): WorkbookSheet | undefined {
  const mark = markFormula(plan);
  if (mark === undefined) return undefined;
  const sheets = workbook.names.flatMap(({ name, sheet, value }) => {
    const one = sheet === undefined ? undefined : workbook.sheets[sheet];
    return name === RESULT_MARK_NAME && value === mark && one?.isWorksheet === true ? [one] : [];
  });
  return sheets.find((sheet) => sheet.name === plan.name) ?? sheets[0];
}

function sheetOf(
  workbook: WorkbookPart,
  placed: readonly Placed[],
  one: Placed,
  styles: StylesEditor,
  drawing: string | undefined,
): string {
  const sheetName = (mentioned: string): string | undefined => {
    // A plan that mentions another plan's sheet means that sheet, whatever name it had to take.
    const sibling = placed.find((other) => other.plan.name === mentioned);
    return sibling?.name ?? workbook.sheets.find((sheet) => sheet.name === mentioned)?.name;
  };
  const formats = new Map<string, number>();
  const format = ({ style, format: shown, link }: PlanCell): number => {
    // A link to a sheet that is not here (results apart from their ledgers) is plain text.
    const linked = link !== undefined && sheetName(link.sheet) !== undefined;
    const key = `${style} ${shown} ${linked}`;
    const known = formats.get(key);
    if (known !== undefined) return known;
    const number = styles.add(cellLook(style, shown, linked));
    formats.set(key, number);
    return number;
  };
  return sheetXml(one.plan, { format, sheetName, strict: workbook.strict, drawing });
}

/** The names of replaced sheets that the new ones bring along anew. */
function namesOf(workbook: WorkbookPart, placed: readonly Placed[]): DefinedName[] {
  const replaced = new Set(placed.flatMap((one) => (one.replaced === undefined ? [] : [one.index])));
  return workbook.names.filter(
    ({ name, sheet }) =>
      sheet !== undefined && replaced.has(sheet) && (name === RESULT_MARK_NAME || name === PRINT_TITLES),
  );
}

function newNames({ plan, name, index }: Placed): NewName[] {
  const mark = markFormula(plan);
  const titles = printTitles(plan, name);
  return [
    ...(mark === undefined ? [] : [{ name: RESULT_MARK_NAME, sheet: index, value: mark, hidden: true }]),
    ...(titles === undefined ? [] : [{ name: PRINT_TITLES, sheet: index, value: titles, hidden: false }]),
  ];
}

function markFormula(plan: PlannedSheet): string | undefined {
  const mark = resultMark(plan);
  return mark === undefined ? undefined : `"${mark}"`;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
