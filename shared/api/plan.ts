/** Result sheets on the wire: the SheetPlan of `results/`, checked. */
import { z } from "zod";

const whole = z.int().min(0);
const span = z.object({ first: whole, last: whole });

const cell = z.object({
  value: z.union([z.string(), z.number(), z.null()]),
  formula: z.string().exactOptional(),
  format: z.enum(["text", "integer", "points", "signed", "percent", "wan"]),
  style: z.enum([
    "title",
    "subtitle",
    "header",
    "body",
    "centred",
    "strong",
    "note",
    "excellent",
    "medium",
    "poor",
    "error",
    "warning",
    "notice",
  ]),
  link: z.object({ sheet: z.string(), cell: z.string() }).exactOptional(),
});

/** One sheet to be written, in full. */
export const sheetPlanSchema = z
  .object({
    kind: z.enum(["standings", "scores", "losses", "findings"]),
    period: z.string(),
    name: z.string(),
    widths: z.array(z.number()).readonly(),
    rows: z
      .array(z.object({ cells: z.array(cell.nullable()).readonly(), height: z.number().exactOptional() }))
      .readonly(),
    merges: z.array(z.object({ top: whole, left: whole, bottom: whole, right: whole })).readonly(),
    frozen: z.object({ rows: whole, columns: whole }),
    print: z.object({
      orientation: z.enum(["portrait", "landscape"]),
      titleRows: span.exactOptional(),
    }),
  })
  .meta({ id: "SheetPlan", title: "结果表" });
