/** Charts and colour bars of a sheet, as Excel's interface shows them: what is set is noted by its member's path. */
import { areaAddress } from "#shared/ledgers/address.ts";
import type { Book, Sheet } from "./book.ts";
import { OfficeObject, type Members } from "./office-object.ts";
import { Refusal } from "./refusal.ts";

/** A chart or a format, what was set of it by path (`Axes.ValueAxis.Minimum`). */
export type Noted = Map<string, unknown>;

/** An object whose members, all settable, are told as paths from it; parts come from the paths. */
function noting(
  book: Book,
  kind: string,
  noted: Noted,
  paths: readonly string[],
  own: Members = {},
): OfficeObject {
  const settable: Record<string, (value: unknown) => void> = {};
  const parts: Record<string, () => OfficeObject> = {};
  for (const name of new Set(paths.map((path) => path.split(".")[0] ?? ""))) {
    const below = paths.flatMap((path) => (path.startsWith(`${name}.`) ? [path.slice(name.length + 1)] : []));
    if (below.length === 0) settable[name] = (value) => noted.set(name, value);
    else parts[name] = () => noting(book, `${kind}.${name}`, prefixed(noted, name), below);
  }
  return new OfficeObject(kind, book, {
    ...own,
    settable: { ...settable, ...own.settable },
    parts: { ...parts, ...own.parts },
  });
}

/** A view of the notes that adds a name in front of what is set. */
function prefixed(noted: Noted, name: string): Noted {
  const view: Noted = new Map();
  view.set = (path, value) => {
    noted.set(`${name}.${path}`, value);
    return view;
  };
  return view;
}

const OF_A_CHART = [
  "Format.Font.Name",
  "Format.Font.Size",
  "Title.Text",
  "Title.Format.Font.Size",
  "Title.Format.Font.Bold",
  "Legend.Visible",
  "Axes.ValueAxis.Minimum",
  "Axes.ValueAxis.Maximum",
  "Axes.ValueAxis.NumberFormat",
  "Axes.ValueAxis.MajorGridlines.Format.Line.Color",
];
const OF_A_SERIES = [
  "Name",
  "Format.Line.Color",
  "MarkerBackgroundColor",
  "MarkerForegroundColor",
  "HasDataLabels",
  "DataLabels.Position",
  "DataLabels.NumberFormat",
];
const OF_A_BAR = [
  "LowerBoundRule",
  "UpperBoundRule",
  "PositiveFormat.FillColor",
  "PositiveFormat.GradientFill",
  "PositiveFormat.BorderColor",
];

/** The charts of a sheet. */
export function chartsObject(book: Book, sheet: Sheet): OfficeObject {
  const item = (id: unknown): OfficeObject => {
    const chart = sheet.charts.find((one) => one.get("Name") === id);
    if (chart === undefined) throw new Refusal("ItemNotFound", String(id));
    return chartObject(book, sheet, chart);
  };
  return new OfficeObject("ChartCollection", book, {
    item,
    items: () =>
      sheet.charts.map((chart) => ({
        id: String(chart.get("Name")),
        object: chartObject(book, sheet, chart),
      })),
    making: {
      Add: (type, source, by) => {
        refuseWrites(book, sheet);
        const area = source instanceof OfficeObject ? source.area : undefined;
        if (area === undefined) throw new Refusal("InvalidArgument", "no range");
        const chart: Noted = new Map<string, unknown>([
          ["Type", type],
          ["Source", areaAddress(area)],
          ["By", by],
          ["Name", `图表 ${sheet.charts.length + 1}`],
        ]);
        sheet.charts.push(chart);
        return chartObject(book, sheet, chart);
      },
    },
  });
}

function chartObject(book: Book, sheet: Sheet, chart: Noted): OfficeObject {
  const series = (): OfficeObject =>
    noting(book, "ChartSeries", prefixed(chart, "Series"), OF_A_SERIES, {
      methods: {
        SetXAxisValues: (range) => {
          const area = range instanceof OfficeObject ? range.area : undefined;
          chart.set("Categories", area === undefined ? "" : areaAddress(area));
        },
      },
    });
  return noting(book, "Chart", chart, OF_A_CHART, {
    values: { Name: () => chart.get("Name"), Id: () => chart.get("Name") },
    settable: { Name: (value) => chart.set("Name", value) },
    parts: {
      Series: () =>
        new OfficeObject("ChartSeriesCollection", book, {
          making: {
            GetItemAt: (index) => {
              if (index !== 0) throw new Refusal("ItemNotFound", String(index));
              return series();
            },
          },
        }),
    },
    methods: {
      SetPosition: (from, to) => chart.set("Position", `${String(from)}:${String(to)}`),
      Delete: () => {
        refuseWrites(book, sheet);
        sheet.charts.splice(sheet.charts.indexOf(chart), 1);
      },
    },
  });
}

/** A colour bar. */
export function barObject(book: Book, noted: Noted): OfficeObject {
  return noting(book, "DataBarConditionalFormat", noted, OF_A_BAR);
}

function refuseWrites(book: Book, sheet: Sheet): void {
  if (book.readOnly || sheet.locked) throw new Refusal("AccessDenied", sheet.name);
}
