/** What an indicator gives a unit it asks nothing of, where the method would leave it out (§1, not applicable). */
import { z } from "zod";
import { points } from "../api/amounts.ts";
import { keyOf } from "../ledgers/text.ts";

/** `rescale`: its points fall to the account's other indicators · `base`: so many points · `mean`: its group's mean · `full`. */
export const withoutTaskSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("rescale") }),
  z.strictObject({ kind: z.literal("base"), points }),
  z.strictObject({ kind: z.literal("mean") }),
  z.strictObject({ kind: z.literal("full") }),
]);

export type WithoutTask = z.output<typeof withoutTaskSchema>;

/** What a unit without a task may be given in place of being left out. */
export const GIVEN_KINDS = ["base", "mean", "full"] as const satisfies readonly WithoutTask["kind"][];
export type GivenKind = (typeof GIVEN_KINDS)[number];

const SPELLED: Readonly<Record<string, Exclude<WithoutTask["kind"], "base">>> = {
  重新分配: "rescale",
  不计: "rescale",
  满分: "full",
  计满分: "full",
  组平均: "mean",
  组平均分: "mean",
  本组平均分: "mean",
};
const BASE_POINTS = /^(?:基本分)?(\d+(?:\.\d+)?)分?$/u;

/** What a rule sheet spells (满分, 组平均分, 基本分18), not yet checked; null where it spells nothing so. */
export function spelledWithoutTask(text: string): Readonly<Record<string, unknown>> | null {
  const key = keyOf(text);
  const kind = SPELLED[key];
  if (kind !== undefined) return { kind };
  const [, given] = BASE_POINTS.exec(key) ?? [];
  return given === undefined ? null : { kind: "base", points: Number(given) };
}
