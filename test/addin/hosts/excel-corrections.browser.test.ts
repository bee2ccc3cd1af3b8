/** What an official corrected stays in the open workbook, as Excel saves it and the file host finds it. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { CORRECTIONS_NAMESPACE, encodeCorrections } from "#shared/reading/corrections-part.ts";
import type { Correction } from "#shared/reading/grid.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { Book, Sheet } from "#test/support/office/book.ts";
import { openExcel, type OpenExcel, type Outcome } from "#test/support/office/excel.ts";

const COLUMN: Correction = {
  sheet: "项目台账",
  column: "B",
  header: "投资情况/盘子<&>“x”",
  role: "projects",
  field: "annualPlan",
  period: "2020-12",
};
const SHEET: Correction = { sheet: "参数", ledger: null };
const FOREIGN = '<p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties"/>';

let browser: Browser;
let excel: OpenExcel;
beforeAll(async () => {
  browser = await launchBrowser();
  excel = await openExcel(browser, new Book());
});
afterAll(async () => browser.close());
beforeEach(() => {
  excel.book = new Book();
  const sheet = new Sheet("项目台账");
  sheet.cellToSet(1, 1).value = "项目名称";
  excel.book.sheets = [sheet];
  excel.book.xmlParts.set("{FOREIGN}", FOREIGN);
  excel.fault = undefined;
});
afterEach(() => expect(excel.book.unknown).toEqual([]));

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if ("error" in outcome) throw new Error(outcome.error);
  return outcome.value;
}

async function remembered() {
  const { corrections, correctionsDamaged } = valueOf(await excel.read());
  return { corrections, correctionsDamaged };
}

describe("corrections", () => {
  it("come back from the workbook, another program's parts beside them", async () => {
    expect(await remembered()).toEqual({});
    valueOf(await excel.writeCorrections([COLUMN, SHEET]));
    expect(await remembered()).toEqual({ corrections: [COLUMN, SHEET] });
    expect(excel.book.xmlParts.get("{FOREIGN}")).toBe(FOREIGN);
  });

  it("stand in one part, the same text as in a file", async () => {
    valueOf(await excel.writeCorrections([COLUMN]));
    valueOf(await excel.writeCorrections([SHEET, COLUMN]));
    const own = [...excel.book.xmlParts.values()].filter((xml) => xml.includes(CORRECTIONS_NAMESPACE));
    expect(own).toEqual([encodeCorrections([SHEET, COLUMN])]);
  });

  it("taken back leave no part", async () => {
    valueOf(await excel.writeCorrections([COLUMN]));
    valueOf(await excel.writeCorrections([]));
    expect([...excel.book.xmlParts.keys()]).toEqual(["{FOREIGN}"]);
    valueOf(await excel.writeCorrections([]));
    expect(await remembered()).toEqual({});
  });

  it("in a part that is damaged are told, and replaced by the next", async () => {
    excel.book.xmlParts.set(
      "{1}",
      `<corrections xmlns="${CORRECTIONS_NAMESPACE}" version="1">[{</corrections>`,
    );
    excel.book.xmlParts.set("{2}", encodeCorrections([SHEET]) ?? "");
    expect(await remembered()).toEqual({ corrections: [], correctionsDamaged: true });
    valueOf(await excel.writeCorrections([COLUMN]));
    expect([...excel.book.xmlParts.keys()]).toEqual(["{FOREIGN}", "{1}"]);
    expect(await remembered()).toEqual({ corrections: [COLUMN] });
  });

  it("are asked for with other things, and fetched only where there are some", async () => {
    const asking = { GetByNamespace: 0, GetXml: 0 };
    excel.fault = (batch) => {
      const names = new Set(Object.values(batch.ObjectPaths).map(({ Name }) => Name));
      if (names.has("GetByNamespace") && names.has("Functions")) asking.GetByNamespace += 1;
      if (batch.Actions.some(({ Name }) => Name === "GetXml")) asking.GetXml += 1;
      return undefined;
    };
    await remembered();
    expect(asking).toEqual({ GetByNamespace: 1, GetXml: 0 });
    valueOf(await excel.writeCorrections([COLUMN]));
    await remembered();
    expect(asking).toEqual({ GetByNamespace: 2, GetXml: 1 });
  });
});

/** Has Excel refuse every request with this method in it. */
function refusing(method: string): void {
  excel.fault = (batch) =>
    batch.Actions.some(({ Name }) => Name === method) ||
    Object.values(batch.ObjectPaths).some(({ Name }) => Name === method)
      ? { code: "NotImplemented" }
      : undefined;
}

describe("a workbook that gives or takes none", () => {
  it("is read all the same", async () => {
    valueOf(await excel.writeCorrections([COLUMN]));
    refusing("GetXml");
    expect(await remembered()).toEqual({ correctionsDamaged: true });
    refusing("GetByNamespace");
    expect(valueOf(await excel.read()).sheets[0]?.values).toEqual([["项目名称"]]);
    expect(await remembered()).toEqual({});
  });

  it("is a refusal when they are to be written", async () => {
    refusing("Add");
    expect(await excel.writeCorrections([COLUMN])).toMatchObject({ code: "unsupported" });
    excel.fault = undefined;
    excel.book.readOnly = true;
    expect(await excel.writeCorrections([COLUMN])).toMatchObject({ code: "read-only" });
    expect([...excel.book.xmlParts.keys()]).toEqual(["{FOREIGN}"]);
  });
});
