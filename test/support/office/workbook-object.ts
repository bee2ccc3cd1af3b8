/** The workbook, its worksheets and their names, as Excel's interface shows them. */
import type { Area } from "#shared/ledgers/address.ts";
import { Sheet, type Book } from "./book.ts";
import { OfficeObject } from "./office-object.ts";
import { chartsObject } from "./drawing-object.ts";
import { customXmlParts } from "./custom-xml-object.ts";
import { addressOf, areaIn, areasObject, rangeObject, WHOLE_SHEET } from "./range-object.ts";
import { Refusal } from "./refusal.ts";

/** The root of the interface. */
export function workbookObject(book: Book): OfficeObject {
  return new OfficeObject("Workbook", book, {
    values: { Name: () => book.name, ReadOnly: () => book.readOnly },
    parts: {
      Worksheets: () => worksheets(book),
      CustomXmlParts: () => customXmlParts(book),
      Protection: () =>
        new OfficeObject("WorkbookProtection", book, {
          values: { Protected: () => book.structureLocked },
        }),
      Functions: () =>
        new OfficeObject("Functions", book, {
          making: { Date: (...given) => new OfficeObject("FunctionResult", book, dateResult(book, given)) },
        }),
    },
  });
}

/** The one date the host reckons to tell the date system. */
function dateResult(book: Book, given: readonly unknown[]) {
  if (given.join("-") !== "1904-1-2") throw new Refusal("InvalidArgument", given.join("-"));
  return { values: { Value: () => (book.since1904 ? 1 : 1463) } };
}

function worksheets(book: Book): OfficeObject {
  const item = (name: unknown): OfficeObject => {
    const sheet = book.sheet(String(name));
    if (sheet === undefined) throw new Refusal("ItemNotFound", String(name));
    return worksheet(book, sheet);
  };
  return new OfficeObject("WorksheetCollection", book, {
    item,
    methods: { _RegisterDataChangedEvent: () => null },
    items: () => book.sheets.map((sheet) => ({ id: sheet.name, object: worksheet(book, sheet) })),
    making: {
      GetItemOrNullObject: (name) => (book.sheet(String(name)) === undefined ? null : item(name)),
      Add: (name) => {
        refuseWrites(book);
        if (book.structureLocked) throw new Refusal("AccessDenied", "structure");
        if (String(name).length > 31) throw new Refusal("InvalidArgument", String(name));
        if (book.sheet(String(name)) !== undefined) throw new Refusal("ItemAlreadyExists", String(name));
        book.sheets.push(new Sheet(String(name)));
        return item(name);
      },
    },
  });
}

function refuseWrites(book: Book, sheet?: Sheet): void {
  if (book.readOnly || sheet?.locked === true) throw new Refusal("AccessDenied", sheet?.name ?? "read-only");
}

const ids = new WeakMap<Sheet, OfficeObject>();

/** The same object for the same sheet, so that what it is asked twice is made once. */
function worksheet(book: Book, sheet: Sheet): OfficeObject {
  const known = ids.get(sheet) ?? makeWorksheet(book, sheet);
  ids.set(sheet, known);
  return known;
}

function makeWorksheet(book: Book, sheet: Sheet): OfficeObject {
  const range = (area: Area): OfficeObject => rangeObject(book, sheet, area);
  const page = (member: string) => (value: unknown) => {
    refuseWrites(book, sheet);
    sheet.page.set(member, value);
  };
  return new OfficeObject("Worksheet", book, {
    values: { Name: () => sheet.name, Visibility: () => sheet.visibility },
    settable: {
      Visibility: (value) => {
        refuseWrites(book);
        if (book.structureLocked) throw new Refusal("AccessDenied", "structure");
        const others = book.sheets.some((one) => one !== sheet && one.visibility === "Visible");
        if (value !== "Visible" && !others) throw new Refusal("InvalidOperation", "the last sheet in sight");
        sheet.visibility = value as Sheet["visibility"];
      },
      Gridlines: (value) => {
        sheet.gridlines = value === true;
      },
    },
    parts: {
      Names: () => names(book, sheet),
      Protection: () =>
        new OfficeObject("WorksheetProtection", book, { values: { Protected: () => sheet.locked } }),
      AutoFilter: () =>
        new OfficeObject("AutoFilter", book, {
          making: { GetRangeOrNullObject: () => (sheet.filter === undefined ? null : range(sheet.filter)) },
        }),
      PageLayout: () =>
        new OfficeObject("PageLayout", book, {
          settable: {
            Orientation: page("orientation"),
            PaperSize: page("paperSize"),
            Zoom: page("zoom"),
            CenterHorizontally: page("centerHorizontally"),
            LeftMargin: page("leftMargin"),
            RightMargin: page("rightMargin"),
            TopMargin: page("topMargin"),
            BottomMargin: page("bottomMargin"),
          },
          parts: {
            HeadersFooters: () =>
              new OfficeObject("HeaderFooterGroup", book, {
                parts: {
                  DefaultForAllPages: () =>
                    new OfficeObject("HeaderFooter", book, { settable: { CenterFooter: page("footer") } }),
                },
              }),
          },
          methods: { SetPrintTitleRows: (rows) => setTitleRows(sheet, areaIn(String(rows))) },
          making: { GetPrintTitleRowsOrNullObject: () => titleRows(book, sheet) },
        }),
      Charts: () => chartsObject(book, sheet),
      HorizontalPageBreaks: () =>
        new OfficeObject("PageBreakCollection", book, {
          making: {
            Add: (cell) => {
              refuseWrites(book, sheet);
              sheet.breaks.push(String(cell));
              return new OfficeObject("PageBreak", book, {});
            },
          },
          methods: { RemovePageBreaks: () => (sheet.breaks = []) },
        }),
      FreezePanes: () =>
        new OfficeObject("WorksheetFreezePanes", book, {
          methods: {
            FreezeAt: (area) => (sheet.frozen = String(area)),
            FreezeRows: (count) => (sheet.frozen = `rows ${String(count)}`),
            FreezeColumns: (count) => (sheet.frozen = `columns ${String(count)}`),
            Unfreeze: () => (sheet.frozen = ""),
          },
        }),
    },
    making: {
      GetRange: (address) => range(typeof address === "string" ? areaIn(address) : WHOLE_SHEET),
      GetRanges: (addresses) => {
        const list = String(addresses);
        if (list.length > 8_192) throw new Refusal("InvalidArgument", "too long a list of addresses");
        return areasObject(book, sheet, list.split(",").map(areaIn));
      },
      GetRangeByIndexes: (row, column, rows, columns) =>
        range({
          top: Number(row) + 1,
          left: Number(column) + 1,
          bottom: Number(row) + Number(rows),
          right: Number(column) + Number(columns),
        }),
      GetUsedRangeOrNullObject: (valuesOnly) => {
        if (valuesOnly !== true)
          throw new Refusal("InvalidArgument", "cells that are only formatted count too");
        const used = sheet.usedArea();
        return used === undefined ? null : range(used);
      },
    },
    methods: { Activate: () => null },
  });
}

function setTitleRows(sheet: Sheet, { top, bottom }: Area): void {
  sheet.titleRows = { first: top, last: bottom };
}

function titleRows(book: Book, sheet: Sheet): OfficeObject | null {
  const rows = sheet.titleRows;
  if (rows === undefined) return null;
  const address = addressOf(sheet, `$${rows.first}:$${rows.last}`);
  return new OfficeObject("Range", book, { values: { Address: () => address } });
}

function names(book: Book, sheet: Sheet): OfficeObject {
  const named = (name: string): OfficeObject | null => {
    const known = sheet.names.get(name);
    if (known === undefined) return null;
    return new OfficeObject("NamedItem", book, {
      values: { Formula: () => known.formula, Visible: () => known.visible },
      settable: {
        Visible: (value) => {
          known.visible = value === true;
        },
      },
    });
  };
  return new OfficeObject("NamedItemCollection", book, {
    making: {
      GetItemOrNullObject: (name) => named(String(name)),
      Add: (name, reference) => {
        refuseWrites(book, sheet);
        if (sheet.names.has(String(name))) throw new Refusal("ItemAlreadyExists", String(name));
        sheet.names.set(String(name), { formula: String(reference), visible: true });
        return named(String(name));
      },
    },
  });
}
