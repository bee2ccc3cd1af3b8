/** Conditional formats as Excel's interface shows them: those of custom formulas, with a fill, and colour bars. */
import type { Book, ConditionalFormat, Sheet } from "./book.ts";
import { barObject } from "./drawing-object.ts";
import { OfficeObject } from "./office-object.ts";
import { Refusal } from "./refusal.ts";

/** Those of a sheet; what is added lies over the given cells. */
export function conditionalFormats(book: Book, sheet: Sheet, addresses: readonly string[]): OfficeObject {
  return new OfficeObject("ConditionalFormatCollection", book, {
    item: (id) => formatOf(book, sheet, String(id)),
    items: () => sheet.conditionalFormats.map(({ id }) => ({ id, object: formatOf(book, sheet, id) })),
    making: {
      GetItem: (id) => formatOf(book, sheet, String(id)),
      Add: (type) => {
        if (book.readOnly || sheet.locked) throw new Refusal("AccessDenied", sheet.name);
        count += 1;
        const id = `format ${count}`;
        sheet.conditionalFormats.push({
          id,
          type: String(type),
          addresses,
          formula: "",
          fill: "",
          bar: new Map(),
        });
        return formatOf(book, sheet, id);
      },
    },
    methods: {
      ClearAll: () => {
        if (book.readOnly || sheet.locked) throw new Refusal("AccessDenied", sheet.name);
        // Of the whole sheet alone: nothing here asks for less.
        sheet.conditionalFormats = [];
      },
    },
  });
}

let count = 0;
const made = new WeakMap<ConditionalFormat, OfficeObject>();

function formatOf(book: Book, sheet: Sheet, id: string): OfficeObject {
  const format = sheet.conditionalFormats.find((one) => one.id === id);
  if (format === undefined) throw new Refusal("ItemNotFound", id);
  const known = made.get(format) ?? makeFormat(book, sheet, format);
  made.set(format, known);
  return known;
}

function makeFormat(book: Book, sheet: Sheet, format: ConditionalFormat): OfficeObject {
  const fill = new OfficeObject("ConditionalRangeFill", book, {
    settable: { Color: (colour) => (format.fill = String(colour)) },
  });
  const look = new OfficeObject("ConditionalRangeFormat", book, { parts: { Fill: () => fill } });
  const rule = new OfficeObject("ConditionalFormatRule", book, {
    values: { Formula: () => format.formula },
    settable: { Formula: (formula) => (format.formula = String(formula)) },
  });
  const custom = new OfficeObject("CustomConditionalFormat", book, {
    parts: { Rule: () => rule, Format: () => look },
  });
  return new OfficeObject("ConditionalFormat", book, {
    values: { Type: () => format.type, Id: () => format.id },
    parts: {
      DataBar: () => {
        if (format.type !== "DataBar") throw new Refusal("InvalidOperation", format.type);
        return barObject(book, format.bar ?? new Map());
      },
      Custom: () => {
        if (format.type !== "Custom") throw new Refusal("InvalidOperation", format.type);
        return custom;
      },
    },
    methods: {
      Delete: () => {
        if (book.readOnly || sheet.locked) throw new Refusal("AccessDenied", sheet.name);
        sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== format);
      },
    },
  });
}
