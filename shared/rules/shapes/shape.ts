/** What a shape is: how an indicator's points come of what was reached, with the settings a county gives it. */
import type { z } from "zod";
import type { Fraction } from "../../scoring/fractions.ts";

/** One unit's indicator as a shape sees it. */
export interface Measured {
  readonly num: bigint;
  /** Above 0. */
  readonly den: bigint;
  /** How much of numerator and denominator is one thing: a project, milestone or item, 1 万元, a cell. */
  readonly thing: bigint;
  /** Full points. */
  readonly full: Fraction;
  /** Place in the unit's group by num ÷ den, best first, equals alike; only shapes that are relative are told. */
  readonly place: number;
}

/** Cells and numbers of 五账得分 that a formula is made of. */
export interface FormulaCells {
  readonly num: string;
  readonly den: string;
  readonly full: string;
  /** `thing` of the figures as shown; null where they are shown reduced. */
  readonly thing: bigint | null;
}

export interface Shape<K extends string, S extends z.ZodType<{ readonly kind: K }>> {
  readonly kind: K;
  /** What a rule set writes, its defaults filled in. */
  readonly settings: S;
  /** What a rule sheet calls it. */
  readonly names: readonly string[];
  /** What may stand after its name, clause by clause (每件2分, 最低5分), no white space in it. */
  readonly clauses: readonly Clause[];
  /** Whether other units' results move a unit's points. */
  readonly relative: boolean;
  /** Whether a part of what is missing, put right, brings its part of the points: not so where points come in steps. */
  readonly parted: boolean;
  /** Points before they are held within 0 and full. */
  readonly points: (settings: z.output<S>, measured: Measured) => Fraction;
  /** The same as an Excel expression without `=`; null where cells alone don't give it. */
  readonly formula: (settings: z.output<S>, cells: FormulaCells) => string | null;
}

/** One clause: the pattern it is known by, with one number or two, and the setting they are. */
export interface Clause {
  readonly pattern: RegExp;
  readonly key: string;
  /** The two names of a pair, where the setting is a list of pairs. */
  readonly pair?: readonly [string, string];
}

/** Declares a shape. */
export function shape<const K extends string, S extends z.ZodType<{ readonly kind: K }>>(
  declaration: Shape<K, S>,
): Shape<K, S> {
  return declaration;
}

/** A formula's own quotients lose their last digits; rounding them away leaves halves of a hundredth halves. */
export function steady(expression: string): string {
  return `ROUND(${expression},8)`;
}
