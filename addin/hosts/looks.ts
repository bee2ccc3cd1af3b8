/** How the plan's closed set of styles and formats looks, told once for every host. */
import type { PlanFormat, PlanStyle } from "#shared/results/plan.ts";

/** What a style sets. Colours are RRGGBB. */
export interface Look {
  readonly font: string;
  /** In points. */
  readonly size: number;
  readonly bold?: boolean;
  /** Absent for the window's own text colour. */
  readonly colour?: string;
  readonly fill?: string;
  readonly bordered: boolean;
  /** Absent: text left, numbers right. */
  readonly horizontal?: "left" | "center";
  /** Absent for the middle. */
  readonly vertical?: "top";
  /** What becomes of a content wider than its cell; absent: wrapped. Only what shrinks never shows as `####`. */
  readonly fit?: "shrink" | "overflow";
}

/** 宋体 and 黑体 are on every Windows in Chinese; what is newer (等线) is not on the offices' older machines. */
const BODY_FONT = "宋体";
const HEAD_FONT = "黑体";
const GREY = "595959";
const BODY = { font: BODY_FONT, size: 10.5, bordered: true } as const;

/** In inches: a little less than Excel's own, so that a wide table stays legible at one page wide. */
export const PAGE_MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6 } as const;

export const BORDER_COLOUR = "BFBFBF";
/** A cell that leads somewhere is underlined and has this colour, whatever its style. */
export const LINK_COLOUR = "0563C1";
/** Colour bars behind figures, light enough to read them on; a chart's line is darker. */
export const BAR_COLOUR = "BDD7EE";
export const LINE_COLOUR = "2E75B6";
/** Lines behind a chart, and its small texts. */
export const GRID_COLOUR = "E3E3E3";
export const CHART_FONT = BODY_FONT;
export const CHART_TEXT_SIZE = 9;

export const LOOKS: Readonly<Record<PlanStyle, Look>> = {
  title: { font: HEAD_FONT, size: 16, bordered: false, horizontal: "center" },
  subtitle: { ...BODY, colour: GREY, bordered: false, horizontal: "center" },
  section: { font: HEAD_FONT, size: 11, bordered: false, horizontal: "left", fit: "overflow" },
  header: { ...BODY, font: HEAD_FONT, fill: "DCE3EC", horizontal: "center" },
  body: BODY,
  centred: { ...BODY, horizontal: "center" },
  strong: { ...BODY, bold: true },
  figure: { ...BODY, font: HEAD_FONT, size: 15, horizontal: "center", fit: "shrink" },
  label: { ...BODY, font: HEAD_FONT, size: 9, fill: "DCE3EC", horizontal: "center" },
  small: { ...BODY, size: 9 },
  compact: { ...BODY, size: 9, horizontal: "center", fit: "shrink" },
  note: { ...BODY, size: 9, colour: GREY, bordered: false, horizontal: "left", vertical: "top" },
  excellent: softly("E2EFDA", "375623"),
  medium: softly("FFF4D6", "7F6000"),
  poor: softly("FADBD8", "922B21"),
  error: softly("FADBD8", "922B21"),
  warning: softly("FFF4D6", "7F6000"),
  notice: softly("DDEBF7", "1F4E79"),
};

/** Number formats as Excel writes them. `percent` shows a fraction, `wan` an amount in 万元, `plain` a number as it is. */
export const NUMBER_FORMATS: Readonly<Record<PlanFormat, string>> = {
  text: "@",
  integer: "#,##0",
  points: "0.00",
  signed: "+0.00;-0.00;0.00",
  percent: "0.00%",
  wan: "#,##0.00",
  plain: "General",
};

/** A fill that prints legibly in grey, and a text colour of enough contrast on it. */
function softly(fill: string, colour: string): Look {
  return { ...BODY, fill, colour, horizontal: "center" };
}
