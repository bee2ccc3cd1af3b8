/**
 * The parts behind a result sheet's charts: its drawing, a part for each chart, and the relationships between
 * them. Of a sheet that is replaced our own charts go; what an official laid on it stays where it was.
 */
import type { PlannedSheet } from "#shared/results/plan.ts";
import { chartXml } from "./chart-xml.ts";
import { contentOfDrawing, emptyDrawing, withCharts } from "./drawing-xml.ts";
import {
  editRelationships,
  findPart,
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
import { rowHeights } from "./row-height.ts";
import { officeNamespace, type WorkbookPart } from "./workbook-part.ts";

const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
const DRAWING = "drawing";
const CHART = "chart";
/** Parts that Excel puts behind a chart and that belong to it alone. */
const OF_A_CHART: ReadonlySet<string> = new Set(["chartStyle", "chartColorStyle"]);
const NO_RELATIONSHIPS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** A package with a sheet's drawing in it, and what the sheet and the content types must say of it. */
export interface DrawnSheet {
  readonly package: Package;
  /** Content types of new parts, and parts that are gone. */
  readonly types: ReadonlyMap<string, string>;
  readonly gone: readonly string[];
  /** Id of the sheet's relationship to its drawing; undefined where nothing lies on it. */
  readonly relationship: string | undefined;
}

/** What is to be drawn on: the sheet's part, and the name it stands under. */
export interface SheetToDraw {
  readonly plan: PlannedSheet;
  readonly name: string;
  readonly part: string;
}

/** @throws {HostError} "damaged" */
export function drawSheet(source: Package, workbook: WorkbookPart, sheet: SheetToDraw): DrawnSheet {
  const { strict } = workbook;
  const links = relationships(source, sheet.part);
  const standing = links.find((link) => link.kind === DRAWING && !link.external);
  const cleared = standing === undefined ? undefined : clearDrawing(source, standing.target);
  let drawn = cleared?.package ?? source;
  const gone = cleared?.gone ?? [];
  const charts = sheet.plan.charts ?? [];
  if (charts.length === 0) {
    if (standing === undefined || cleared?.isEmpty === false) {
      return { package: drawn, types: new Map(), gone, relationship: standing?.id };
    }
    drawn = withParts(
      drawn,
      new Map([standing.target, relationshipsName(standing.target)].map((name) => [name, null])),
    );
    drawn = withRelationships(drawn, sheet.part, [], [standing.id]);
    return { package: drawn, types: new Map(), gone: [...gone, standing.target], relationship: undefined };
  }

  const folder = folderOf(workbook.path);
  const drawing = standing?.target ?? freePart(drawn, `${folder}drawings/drawing`, [], 1);
  const types = new Map<string, string>();
  const ids = relationships(drawn, drawing).map((link) => link.id);
  const fresh: NewRelationship[] = [];
  // All at once: a package that grows chart by chart is gone through as often as it has charts.
  const parts = new Map<string, Uint8Array>();
  for (const chart of charts) {
    const target = freePart(drawn, `${folder}charts/chart`, [...parts.keys()], 1);
    parts.set(target, encode(chartXml(chart, sheet.plan.rows, sheet.name, strict)));
    types.set(target, CHART_TYPE);
    const id = freeId(ids);
    ids.push(id);
    fresh.push({ id, type: `${officeNamespace(strict)}/${CHART}`, target: `/${target}` });
  }
  drawn = withParts(drawn, parts);
  const part = standing === undefined ? { text: emptyDrawing(strict), encode } : xmlPart(drawn, drawing);
  const heights = rowHeights(sheet.plan);
  const anchored = charts.map((chart, index) => ({
    chart,
    relationship: fresh[index]?.id ?? "",
    lastCell: {
      width: sheet.plan.widths[chart.area.right - 1] ?? 0,
      height: heights[chart.area.bottom - 1] ?? 0,
    },
  }));
  drawn = withParts(drawn, new Map([[drawing, part.encode(withCharts(part.text, anchored, strict))]]));
  drawn = withRelationships(drawn, drawing, fresh, []);
  if (standing !== undefined) return { package: drawn, types, gone, relationship: standing.id };
  types.set(drawing, DRAWING_TYPE);
  const link = {
    id: freeId(links.map(({ id }) => id)),
    type: `${officeNamespace(strict)}/${DRAWING}`,
    target: `/${drawing}`,
  };
  return { package: withRelationships(drawn, sheet.part, [link], []), types, gone, relationship: link.id };
}

/** A drawing without our charts, and without the parts behind them. */
function clearDrawing(
  source: Package,
  drawing: string,
): { readonly package: Package; readonly gone: readonly string[]; readonly isEmpty: boolean } {
  const part = xmlPart(source, drawing);
  const { ours, hasOthers } = contentOfDrawing(part.text);
  const charts = relationships(source, drawing).filter(({ id }) => ours.includes(id));
  const gone = charts.flatMap(({ target }) => [
    target,
    ...relationships(source, target).flatMap((link) => (OF_A_CHART.has(link.kind) ? [link.target] : [])),
  ]);
  const changes = new Map<string, Uint8Array | null>([
    [drawing, part.encode(withCharts(part.text, [], false))],
    ...[...gone, ...charts.map(({ target }) => relationshipsName(target))].map(
      (name) => [name, null] as const,
    ),
  ]);
  const cleared = withRelationships(withParts(source, changes), drawing, [], ours);
  return { package: cleared, gone, isEmpty: !hasOthers };
}

/** The package with relationships of a part added and taken out. */
function withRelationships(
  source: Package,
  part: string,
  added: readonly NewRelationship[],
  removed: readonly string[],
): Package {
  const name = relationshipsName(part);
  const stands = findPart(source, name) !== undefined;
  if (added.length === 0 && (removed.length === 0 || !stands)) return source;
  const { text, encode: encoded } = stands ? xmlPart(source, name) : { text: NO_RELATIONSHIPS, encode };
  return withParts(source, new Map([[name, encoded(editRelationships(text, added, removed))]]));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
