/**
 * Sums over repaired cells, brought up to date in the file: Excel computes anew when it opens the copy, but
 * whoever reads it before – this program first – would find each total wrong by the numbers just repaired.
 * Only plain sums are followed: SUM and SUBTOTAL(9) over cells of their own sheet, and their sums.
 */
import type { Area } from "#shared/ledgers/address.ts";
import { columnNumber } from "#shared/ledgers/address.ts";
import { parseCell, placeKey } from "./area.ts";
import { attribute, closingTag, tags, unescapeXml, type Edit, type Tag } from "./xml.ts";

/** By how much the number in a cell has grown, by `placeKey`; a text counts as 0, as sums take it. */
export type Growth = ReadonlyMap<number, number>;

/** A cell a formula names, its column and row each fixed ($) or moving with the formula. */
interface Reference {
  readonly row: number;
  readonly column: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

interface Term {
  /** `cell`: one cell added outside of any function. */
  readonly kind: "sum" | "subtotal" | "cell";
  readonly areas: readonly { readonly from: Reference; readonly to: Reference }[];
}

interface SumCell {
  readonly row: number;
  readonly column: number;
  readonly terms: readonly { readonly kind: Term["kind"]; readonly areas: readonly Area[] }[];
  /** Where its result stands in the part's text, and the result. */
  readonly start: number;
  readonly end: number;
  readonly result: number;
}

/** A formula of another length is no plain sum worth following. */
const LONGEST_FORMULA = 2_000;
const FUNCTION = /^(SUM|SUBTOTAL)\(([^()]*)\)$/i;
/** The functions of SUBTOTAL that add. */
const ADDING = /^(?:9|109)$/;
const REFERENCE = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/;
/** Digits Excel itself reckons with. */
const DIGITS = 15;

/** Edits that put every sum over grown cells right in a worksheet's text. */
export function sumEdits(text: string, growth: Growth): Edit[] {
  if ([...growth.values()].every((grown) => grown === 0)) return [];
  const sums = new Map(sumCells(text).map((sum) => [placeKey(sum.row, sum.column), sum]));
  const places = [...growth].map(([key, grown]) => ({ key, grown }));
  const known = new Map<number, number>();
  const grownBy = (key: number, sum: SumCell): number => {
    const found = known.get(key);
    if (found !== undefined) return found;
    // A sum that runs in a circle adds nothing to itself.
    known.set(key, 0);
    let grown = 0;
    for (const { kind, areas } of sum.terms) {
      for (const area of areas) {
        // Added outside of a function a text counted as its number already.
        if (kind !== "cell") for (const place of places) if (holds(area, place.key)) grown += place.grown;
        for (const [other, inner] of sums) {
          if (!holds(area, other)) continue;
          // SUBTOTAL passes over subtotals.
          if (kind === "subtotal" && inner.terms.some((term) => term.kind === "subtotal")) continue;
          grown += grownBy(other, inner);
        }
      }
    }
    known.set(key, grown);
    return grown;
  };
  return [...sums].flatMap(([key, sum]) => {
    const grown = grownBy(key, sum);
    if (grown === 0) return [];
    return [
      { start: sum.start, end: sum.end, text: String(Number((sum.result + grown).toPrecision(DIGITS))) },
    ];
  });
}

function holds(area: Area, key: number): boolean {
  const row = Math.floor(key / placeKey(1, 0));
  const column = key - placeKey(row, 0);
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** The sums of a worksheet that hold a number as their result. */
function sumCells(text: string): SumCell[] {
  const sums: SumCell[] = [];
  /** Formulas that other cells share, by their index: their terms and the cell they are written for. */
  const shared = new Map<
    string,
    { readonly row: number; readonly column: number; readonly terms: readonly Term[] }
  >();
  const at = { row: 0, column: 0 };
  let cell: Tag | undefined;
  let terms: SumCell["terms"] | undefined;
  for (const tag of tags(text)) {
    if (tag.kind === "close") continue;
    if (tag.name === "row") {
      at.row = Number(attribute(tag, "r") ?? at.row + 1);
      at.column = 0;
    } else if (tag.name === "c") {
      at.column = parseCell(attribute(tag, "r") ?? "")?.column ?? at.column + 1;
      cell = tag;
      terms = undefined;
    } else if (tag.name === "f") {
      const kind = attribute(tag, "t") ?? "normal";
      const index = attribute(tag, "si") ?? "";
      const written = parseSum(contentOf(text, tag));
      if (kind === "shared" && written !== undefined) shared.set(index, { ...at, terms: written });
      const master = kind === "shared" ? shared.get(index) : undefined;
      if (kind === "normal" && written !== undefined) terms = placed(written, 0, 0);
      else if (master !== undefined)
        terms = placed(master.terms, at.row - master.row, at.column - master.column);
    } else if (tag.name === "v" && cell !== undefined && terms !== undefined) {
      const end = closingTag(text, tag)?.start ?? tag.end;
      const result = Number(text.slice(tag.end, end));
      const type = attribute(cell, "t") ?? "n";
      if (type === "n" && Number.isFinite(result)) sums.push({ ...at, terms, start: tag.end, end, result });
      terms = undefined;
    }
  }
  return sums;
}

function contentOf(text: string, tag: Tag): string {
  return unescapeXml(text.slice(tag.end, closingTag(text, tag)?.start ?? tag.end));
}

/** The terms of a plain sum, or undefined where the formula is anything else. */
function parseSum(formula: string): readonly Term[] | undefined {
  const bare = formula.replace(/\s/g, "").replace(/^[=+]/, "");
  if (bare === "" || bare.length > LONGEST_FORMULA) return undefined;
  const terms = bare.split("+").map(parseTerm);
  return terms.every((term) => term !== undefined) ? terms : undefined;
}

function parseTerm(text: string): Term | undefined {
  const [, name, inner = ""] = FUNCTION.exec(text) ?? [];
  if (name === undefined) {
    const areas = areasOf([text]);
    return areas === undefined ? undefined : { kind: "cell", areas };
  }
  const given = inner.split(",");
  const isSubtotal = name.toUpperCase() === "SUBTOTAL";
  if (isSubtotal && !ADDING.test(given.shift() ?? "")) return undefined;
  const areas = areasOf(given);
  return areas === undefined ? undefined : { kind: isSubtotal ? "subtotal" : "sum", areas };
}

function areasOf(references: readonly string[]): Term["areas"] | undefined {
  const areas = references.map((reference) => {
    const [first = "", last = first] = reference.split(":");
    const from = referenceOf(first);
    const to = referenceOf(last);
    return from === undefined || to === undefined ? undefined : { from, to };
  });
  return areas.every((area) => area !== undefined) ? areas : undefined;
}

function referenceOf(text: string): Reference | undefined {
  const [, fixedColumn, column, fixedRow, row] = REFERENCE.exec(text) ?? [];
  if (column === undefined || row === undefined) return undefined;
  return {
    row: Number(row),
    column: columnNumber(column),
    fixedRow: fixedRow === "$",
    fixedColumn: fixedColumn === "$",
  };
}

/** The terms' areas as they stand for a cell so many rows and columns from where they were written. */
function placed(terms: readonly Term[], rows: number, columns: number): SumCell["terms"] {
  const moved = ({ row, column, fixedRow, fixedColumn }: Reference) => ({
    row: fixedRow ? row : row + rows,
    column: fixedColumn ? column : column + columns,
  });
  return terms.map(({ kind, areas }) => ({
    kind,
    areas: areas.map((area) => {
      const [one, other] = [moved(area.from), moved(area.to)];
      return {
        top: Math.min(one.row, other.row),
        left: Math.min(one.column, other.column),
        bottom: Math.max(one.row, other.row),
        right: Math.max(one.column, other.column),
      };
    }),
  }));
}
