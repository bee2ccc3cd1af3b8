/** Result sheets on the wire: the SheetPlan of `results/`, checked. */
import { z } from "zod";

const whole = z.int().min(0);
const span = z.object({ first: whole, last: whole });
const area = z.object({ top: whole, left: whole, bottom: whole, right: whole });

const cell = z.object({
  value: z.union([z.string(), z.number(), z.null()]),
  formula: z.string().exactOptional(),
  format: z.enum(["text", "integer", "points", "signed", "percent", "wan", "plain"]),
  style: z.enum([
    "title",
    "subtitle",
    "section",
    "header",
    "body",
    "centred",
    "strong",
    "figure",
    "label",
    "small",
    "compact",
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
    kind: z.enum(["standings", "profiles", "scores", "losses", "findings"]),
    period: z.string(),
    name: z.string(),
    widths: z.array(z.number()).readonly(),
    rows: z
      .array(z.object({ cells: z.array(cell.nullable()).readonly(), height: z.number().exactOptional() }))
      .readonly(),
    merges: z.array(area).readonly(),
    bars: z
      .array(z.object({ area, min: z.number(), max: z.number() }))
      .readonly()
      .exactOptional(),
    charts: z
      .array(
        z.object({
          title: z.string(),
          area,
          categories: area,
          values: area,
          series: z.string(),
          axis: z.object({ min: z.number(), max: z.number() }),
        }),
      )
      .readonly()
      .exactOptional(),
    frozen: z.object({ rows: whole, columns: whole }),
    print: z.object({
      orientation: z.enum(["portrait", "landscape"]),
      titleRows: span.exactOptional(),
      breaksAfter: z.array(whole).readonly().exactOptional(),
      // Scorings made before there were footers of their own show pages by number alone.
      footer: z.string().default("&P / &N"),
    }),
  })
  .meta({ id: "SheetPlan", title: "结果表" });
