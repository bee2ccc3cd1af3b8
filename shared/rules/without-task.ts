/** What an indicator gives a unit it asks nothing of, where the method would leave it out (§1, not applicable). */
import { z } from "zod";
import { points } from "../api/amounts.ts";

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
