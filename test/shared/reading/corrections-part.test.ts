/** What a workbook remembers of corrections comes back as it was, and nothing else ever does. */
import * as fc from "fast-check";
import { DOMParser, XMLSerializer } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import type { Correction } from "#shared/reading/grid.ts";
import {
  CORRECTIONS_NAMESPACE,
  decodeCorrections,
  encodeCorrections,
  LONGEST_PART,
  MOST_CORRECTIONS,
} from "#shared/reading/corrections-part.ts";

const COLUMN: Correction = {
  sheet: "11月台账",
  column: "F",
  header: "投资/计划<&>]]>“2020”\n'\"",
  role: "projects",
  field: "annualPlan",
  moneyUnit: "亿元",
  period: "2020-11",
};
const SHEET: Correction = { sheet: "清单", ledger: null };

const period = fc.constantFrom("2020-01", "2020-11", "2031-12");
const words = (maxLength: number) => fc.string({ minLength: 1, maxLength, unit: "binary" });
const columnCorrections = fc.record(
  {
    sheet: words(31),
    column: fc.constantFrom("A", "Z", "XFD"),
    header: words(200),
    role: fc.constantFrom("projects", "progress", "targets"),
    field: fc.option(fc.constantFrom("name", "done", "unit")),
    moneyUnit: fc.constantFrom("亿元", "万元", "元"),
    period,
  },
  { requiredKeys: ["sheet", "column", "header", "role", "field"] },
);
const sheetCorrections = fc.record(
  { sheet: words(31), ledger: fc.option(fc.constantFrom("handovers", "milestones")), period },
  { requiredKeys: ["sheet", "ledger"] },
);
const corrections = fc.array(fc.oneof(columnCorrections, sheetCorrections), { maxLength: 12 });

const written = (list: readonly Correction[]): string => encodeCorrections(list) ?? "";

describe("what is written", () => {
  it("is read as it was", () => {
    fc.assert(
      fc.property(corrections, (list) => {
        const xml = encodeCorrections(list);
        if (list.length === 0) expect(xml).toBeNull();
        else expect(decodeCorrections(xml ?? "")).toEqual({ corrections: list, damaged: false });
      }),
    );
  });

  it("is XML with a root of our namespace, whatever the headers hold", () => {
    fc.assert(
      fc.property(corrections, (list) => {
        if (list.length === 0) return;
        const parsed = new DOMParser().parseFromString(written(list), "text/xml");
        const root = parsed.documentElement;
        expect([root?.namespaceURI, root?.localName]).toEqual([CORRECTIONS_NAMESPACE, "corrections"]);
        // Read by a parser of XML and written anew, it says the same.
        expect(decodeCorrections(new XMLSerializer().serializeToString(parsed)).corrections).toEqual(list);
      }),
    );
  });

  it("is the same text for the same corrections, in whatever order their keys came", () => {
    const turned = Object.fromEntries(Object.entries(COLUMN).toReversed()) as unknown as Correction;
    expect(encodeCorrections([turned])).toBe(encodeCorrections([COLUMN]));
  });

  it("is bounded: of too many the latest stay", () => {
    const many = Array.from({ length: MOST_CORRECTIONS + 1 }, (_, index): Correction => ({
      ...COLUMN,
      sheet: `表${index}`,
    }));
    expect(decodeCorrections(written(many))).toEqual({ corrections: many.slice(1), damaged: false });
    const long = many.map((one) => ({ ...one, header: "表".repeat(2_000) }));
    const xml = written(long);
    expect(xml.length).toBeLessThanOrEqual(LONGEST_PART);
    const { corrections: kept, damaged } = decodeCorrections(xml);
    expect(damaged).toBe(false);
    expect(kept.length).toBeGreaterThan(400);
    expect(kept).toEqual(long.slice(-kept.length));
  });
});

describe("another program's hand", () => {
  it.each([
    ["a declaration", (xml: string) => `\ufeff<?xml version="1.0" encoding="UTF-8"?>\r\n${xml}`],
    ["single quotes and blanks", (xml: string) => xml.replace('version="1"', "\n  version = '1'")],
    [
      "a prefix",
      (xml: string) => xml.replaceAll("corrections", "fl:corrections").replace("xmlns", "xmlns:fl"),
    ],
    ["quotes as entities", (xml: string) => xml.replaceAll('"sheet"', "&quot;sheet&#34;")],
  ])("does no harm: %s", (_, spoil) => {
    const xml = spoil(written([COLUMN, SHEET]));
    expect(decodeCorrections(xml)).toEqual({ corrections: [COLUMN, SHEET], damaged: false });
  });
});

describe("what is damaged", () => {
  it.each([
    "",
    "<a/>",
    "<corrections/>",
    '<corrections version="1"></corrections>',
    written([COLUMN]).slice(0, 90),
    written([COLUMN]).replace('version="1"', 'version="2"'),
    written([COLUMN]).replace("[", "{"),
    "x".repeat(LONGEST_PART + 1),
  ])("counts as none: %.40s", (xml) => {
    expect(decodeCorrections(xml)).toEqual({ corrections: [], damaged: true });
  });

  it("costs only the entries it is of", () => {
    const xml = written([COLUMN, SHEET]).replace('"column":"F"', '"column":7');
    expect(decodeCorrections(xml)).toEqual({ corrections: [SHEET], damaged: true });
  });

  it("never throws and never gives more than corrections", () => {
    fc.assert(
      fc.property(corrections, fc.nat(), fc.string({ maxLength: 4 }), (list, at, text) => {
        const xml = written(list);
        const cut = at % (xml.length + 1);
        const read = decodeCorrections(xml.slice(0, cut) + text + xml.slice(cut + 1));
        for (const one of read.corrections) expect(typeof one.sheet).toBe("string");
      }),
    );
  });
});
