/** What would be if cells or rules were other (`POST /api/v1/periods/{period}/what-if`): asked, answered, never stored. */
import { z } from "zod";
import { zhCN } from "zod/locales";
import { SEVERITIES } from "../checking/finding.ts";
import { parseAddress } from "../reading/change-cells.ts";
import type { CellChange } from "../reading/change-cells.ts";
import { comparisonSchema } from "./comparison.ts";
import { findingAnswerSchema } from "./finding.ts";
import { MAX_CHANGES, MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from "./limits.ts";
import { rulesSchema } from "./rules.ts";
import type { RulesInput } from "./rules.ts";
import type { WireLedgers } from "./wire.ts";

const name = z.string().min(1).max(MAX_NAME_LENGTH);

const cellChange = z.strictObject({
  /** Needed where several workbooks have a sheet of this name. */
  workbook: name.exactOptional(),
  sheet: name,
  /** `H12`. */
  cell: z.string().refine((text) => parseAddress(text) !== null, { params: { code: "cell-address" } }),
  /** As it would stand in the cell: text, a number in the sheet's own unit of money, null to empty it. */
  value: z.union([z.string().max(MAX_TEXT_LENGTH), z.number(), z.boolean(), z.null()]),
});

/** What would be other. */
export const changesSchema = z
  .strictObject({
    /** Cells of mapped columns and data rows, each once. */
    cells: z.array(cellChange).max(MAX_CHANGES).default([]),
    /** What of today's rule set would be other; lists (units) as a whole. Checked once it is laid over today's. */
    rules: z.record(z.string(), z.unknown()).exactOptional(),
  })
  .meta({ id: "Changes", title: "假设的改动" });

/** Changes as they are written. */
export interface Changes {
  readonly cells?: readonly CellChange[];
  readonly rules?: Partial<RulesInput>;
}

/** Changes as they are written, checked. @throws {z.ZodError} where they break the schema, its messages in Chinese */
export function parseChanges(input: unknown): z.output<typeof changesSchema> {
  return changesSchema.parse(input, { error: zhCN().localeError });
}

/** The envelope of a request; what is inside `ledgers` is checked by `fromWire`. */
export const whatIfRequestSchema = z
  .strictObject({
    /** Today's ledgers. @default those of the month's newest scoring */
    ledgers: z.custom<WireLedgers>((value) => typeof value === "object" && value !== null).exactOptional(),
    /** Today's rules. @default the method's; without `ledgers` those of the month's newest scoring */
    rules: rulesSchema.exactOptional(),
    /** As in a scoring. @default false; without `ledgers` as in the month's newest scoring */
    leaveOutErrors: z.boolean().exactOptional(),
    changes: changesSchema,
  })
  .meta({ id: "WhatIfRequest", title: "假设推演请求" });

export interface WhatIfRequest {
  readonly ledgers?: WireLedgers;
  readonly rules?: RulesInput;
  readonly leaveOutErrors?: boolean;
  readonly changes: Changes;
}

const ruleSet = z.object({ version: z.string(), digest: z.string() });

const findings = z.object({
  /** How many of each severity. */
  counts: z.record(z.enum(SEVERITIES), z.int()),
  /** The first of them, worst first. */
  first: z.array(findingAnswerSchema),
});

/** Every unit today and as it would be. Members a later version adds are passed over. */
export const whatIfAnswerSchema = z
  .object({
    period: z.string(),
    /** The scoring whose ledgers these are; null where the request carried them. */
    scoring: z.string().nullable(),
    rules: z.object({ before: ruleSet, after: ruleSet }),
    /** In the order they would be printed in; those that would not be there last. */
    units: z.array(comparisonSchema),
    /** Findings of the service that would come up, and those that would be gone; layout and totals are the workbook's own. */
    findings: z.object({ new: findings, gone: findings }),
  })
  .meta({ id: "WhatIfAnswer", title: "假设推演结果" });

export type WhatIfAnswer = z.infer<typeof whatIfAnswerSchema>;
