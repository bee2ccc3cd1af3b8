/** Formulas that are plain sums, as the areas they add. */
import { columnNumber } from "#shared/ledgers/address.ts";
import type { Area } from "#shared/ledgers/address.ts";

/** A cell a formula names, its column and row each fixed ($) or moving with the formula. */
interface Reference {
  readonly row: number;
  readonly column: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

/** One of the parts a sum adds. */
export interface Term {
  /** `cell`: one cell added outside of any function. */
  readonly kind: "sum" | "subtotal" | "cell";
  readonly areas: readonly { readonly from: Reference; readonly to: Reference }[];
}

/** A term as it stands for one cell. */
export interface PlacedTerm {
  readonly kind: Term["kind"];
  readonly areas: readonly Area[];
}

/** A formula of another length is no plain sum worth following. */
const LONGEST_FORMULA = 2_000;
const FUNCTION = /^(SUM|SUBTOTAL)\(([^()]*)\)$/i;
/** The functions of SUBTOTAL that add. */
const ADDING = /^(?:9|109)$/;
const REFERENCE = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/;
/** The terms of a plain sum, or undefined where the formula is anything else. */
export function parseSum(formula: string): readonly Term[] | undefined {
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
export function placed(terms: readonly Term[], rows: number, columns: number): readonly PlacedTerm[] {
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
