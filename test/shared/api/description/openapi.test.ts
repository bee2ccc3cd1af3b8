/** The API's description: whole, consistent, and true of what is sent. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { describeApi, templateOf } from "#shared/api/description/openapi.ts";
import { OPERATIONS } from "#shared/api/operations.ts";
import { WIRE_LEDGERS_SCHEMA } from "#shared/api/description/wire-schema.ts";
import { toWire } from "#shared/api/wire.ts";
import { inspectWorkbooks } from "#shared/inspection.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { cleanCounty, CLEAN_PERIOD, diceOf } from "#test/support/clean-county.ts";
import { cleanWorkbook, officeStyle } from "#test/support/clean-sheets.ts";

const description = describeApi();
const text = JSON.stringify(description);

/** What a reference within the description points at. */
function pointed(reference: string): unknown {
  if (!reference.startsWith("#/")) return undefined;
  return reference
    .slice(2)
    .split("/")
    .reduce<unknown>((at, key) => (at as Readonly<Record<string, unknown>> | undefined)?.[key], description);
}

describe("the description of the API", () => {
  it("refers to nothing that is not in it", () => {
    const references = new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, to = ""]) => to));
    expect(references.size).toBeGreaterThan(20);
    expect([...references].filter((to) => pointed(to) === undefined)).toEqual([]);
  });

  it("names every operation once, and every part of an address", () => {
    expect(text).not.toContain('"description":"id"');
    for (const [id, { path, method }] of Object.entries(OPERATIONS)) {
      const operation = description.paths[templateOf(path)]?.[method] as {
        readonly operationId: string;
        readonly parameters: readonly { readonly in: string; readonly name: string }[];
      };
      expect(operation.operationId).toBe(id);
      const named = operation.parameters.filter((one) => one.in === "path").map(({ name }) => `:${name}`);
      expect(path.match(/:\w+/g) ?? []).toEqual(named);
    }
  });

  it("refers to ledgers by the form they are sent in", () => {
    const request = description.components["schemas"]?.["ScoringRequest"] as {
      readonly properties: Readonly<Record<string, unknown>>;
    };
    expect(request.properties["ledgers"]).toEqual({ $ref: "#/components/schemas/Ledgers" });
  });

  it("is true of ledgers as they are sent", () => {
    const dice = diceOf(7);
    const inspected = inspectWorkbooks(
      [cleanWorkbook(cleanCounty(dice, 20, 10), officeStyle(dice))],
      DEFAULT_RULES,
      CLEAN_PERIOD,
    );
    if (inspected.period === undefined) throw new Error("no month");
    const schema = z.fromJSONSchema(WIRE_LEDGERS_SCHEMA as unknown as Parameters<typeof z.fromJSONSchema>[0]);
    const sent = JSON.parse(JSON.stringify(toWire(inspected.mapped))) as { sheets: { rows: unknown[] }[] };
    expect(schema.safeParse(sent).error?.issues ?? []).toEqual([]);
    sent.sheets[0]?.rows.push("7");
    expect(schema.safeParse(sent).success).toBe(false);
  });
});
