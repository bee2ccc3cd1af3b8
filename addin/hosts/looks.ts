/** How the plan's closed set of styles and formats looks, told once for every host. */
import type { PlanFormat, PlanStyle } from "#shared/results/plan.ts";

/** What a style sets. Colours are RRGGBB; every cell is wrapped. */
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
}

/** 宋体 and 黑体 are on every Windows in Chinese; what is newer (等线) is not on the offices' older machines. */
const BODY_FONT = "宋体";
const HEAD_FONT = "黑体";
const GREY = "595959";
const BODY = { font: BODY_FONT, size: 10.5, bordered: true } as const;

export const BORDER_COLOUR = "BFBFBF";
/** A cell that leads somewhere is underlined and has this colour, whatever its style. */
export const LINK_COLOUR = "0563C1";

export const LOOKS: Readonly<Record<PlanStyle, Look>> = {
  title: { font: HEAD_FONT, size: 16, bordered: false, horizontal: "center" },
  subtitle: { ...BODY, colour: GREY, bordered: false, horizontal: "center" },
  header: { ...BODY, font: HEAD_FONT, fill: "DCE3EC", horizontal: "center" },
  body: BODY,
  centred: { ...BODY, horizontal: "center" },
  strong: { ...BODY, bold: true },
  note: { ...BODY, size: 9, colour: GREY, bordered: false, horizontal: "left", vertical: "top" },
  excellent: softly("E2EFDA", "375623"),
  medium: softly("FFF4D6", "7F6000"),
  poor: softly("FADBD8", "922B21"),
  error: softly("FADBD8", "922B21"),
  warning: softly("FFF4D6", "7F6000"),
  notice: softly("DDEBF7", "1F4E79"),
};

/** Number formats as Excel writes them. `percent` shows a fraction, `wan` an amount in 万元. */
export const NUMBER_FORMATS: Readonly<Record<PlanFormat, string>> = {
  text: "@",
  integer: "#,##0",
  points: "0.00",
  signed: "+0.00;-0.00;0.00",
  percent: "0.00%",
  wan: "#,##0.00",
};

/** A fill that prints legibly in grey, and a text colour of enough contrast on it. */
function softly(fill: string, colour: string): Look {
  return { ...BODY, fill, colour, horizontal: "center" };
}
