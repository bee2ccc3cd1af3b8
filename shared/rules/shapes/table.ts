/** The table of shapes an indicator's points may have (method §9): the one place that knows them all, and their one evaluator. */
import { z } from "zod";
import { keyOf } from "../../ledgers/text.ts";
import { greater, lesser, NOTHING, type Fraction } from "../../scoring/fractions.ts";
import { COUNTS } from "./counts.ts";
import { DEDUCTIONS } from "./deductions.ts";
import { PER_POINT } from "./per-point.ts";
import { RANKS } from "./ranks.ts";
import { RATIO } from "./ratio.ts";
import type { FormulaCells, Measured, Shape } from "./shape.ts";
import { STEPS } from "./steps.ts";

const SHAPES = [RATIO, PER_POINT, STEPS, RANKS, COUNTS, DEDUCTIONS] as const;

/** The settings of any shape, told apart by `kind`. */
export type ShapeSettings = z.output<(typeof SHAPES)[number]["settings"]>;
export type ShapeInput = z.input<(typeof SHAPES)[number]["settings"]>;
export type ShapeKind = ShapeSettings["kind"];

export const SHAPE_KINDS: readonly ShapeKind[] = SHAPES.map(({ kind }) => kind);

/** The method's own: full × max(0, min(1, num ÷ den)). */
export const OWN_SHAPE: ShapeSettings = RATIO.settings.parse({ kind: "ratio" });

type AnyShape = Shape<ShapeKind, z.ZodType<ShapeSettings>>;
const [one, ...others] = SHAPES.map(({ settings }) => settings) as unknown as [
  (typeof RATIO)["settings"],
  ...(typeof RATIO)["settings"][],
];

/** Checks the settings of a shape and fills in its defaults. */
export const shapeSchema = z.discriminatedUnion("kind", [one, ...others]) as unknown as z.ZodType<
  ShapeSettings,
  ShapeInput
>;

const BY_KIND: ReadonlyMap<ShapeKind, AnyShape> = new Map(
  // A shape is only ever given settings of its own kind.
  SHAPES.map((shape) => [shape.kind, shape as unknown as AnyShape]),
);

function shapeOf({ kind }: ShapeSettings): AnyShape {
  return BY_KIND.get(kind) ?? RATIO;
}

/**
 * The settings a rule sheet spells: the shape's name, then its clauses (按百分点，目标95%，每低1个百分点扣0.5分), not yet
 * checked. Null where a clause is not understood.
 */
export function spelledShape(text: string): Readonly<Record<string, unknown>> | null {
  const [name = "", ...clauses] = keyOf(text)
    .split(/[,;:、。]/u)
    .filter((clause) => clause !== "");
  const shape = [...BY_KIND.values()].find(({ names }) => names.includes(name));
  if (shape === undefined) return null;
  const settings: Record<string, unknown> = { kind: shape.kind };
  for (const clause of clauses) {
    const known = shape.clauses.find(({ pattern }) => pattern.test(clause));
    const [, first, second] = known?.pattern.exec(clause) ?? [];
    if (known === undefined) return null;
    const { key, pair } = known;
    if (pair === undefined) settings[key] = Number(first);
    else {
      const before = (settings[key] ?? []) as readonly unknown[];
      settings[key] = [...before, { [pair[0]]: Number(first), [pair[1]]: Number(second) }];
    }
  }
  return settings;
}

/** An indicator's points, exact, within 0 and full. */
export function shapedPoints(settings: ShapeSettings, measured: Measured): Fraction {
  return greater(NOTHING, lesser(measured.full, shapeOf(settings).points(settings, measured)));
}

/** The same as an Excel expression, rounded to two decimals; null where cells alone don't give it. */
export function shapedFormula(settings: ShapeSettings, cells: FormulaCells): string | null {
  const points = shapeOf(settings).formula(settings, cells);
  return points === null ? null : `ROUND(MAX(0,MIN(${cells.full},${points})),2)`;
}

/** Whether other units' results move the points. */
export function isRelative(settings: ShapeSettings): boolean {
  return shapeOf(settings).relative;
}

/** Whether a part of what is missing brings its part of the points. */
export function isParted(settings: ShapeSettings): boolean {
  return shapeOf(settings).parted;
}
