/** What the bulletins say, in the language of official papers. */
import { ROLE_TITLES } from "../../ledgers/roles.ts";
import type { BulletinWords } from "../bulletin.ts";
import { lagging, losses, standings } from "./bulletin/attachments.ts";
import { charts } from "./bulletin/charts.ts";
import { overall } from "./bulletin/overall.ts";
import { dayName, isoName, monthName } from "./bulletin/phrases.ts";
import { problems } from "./bulletin/problems.ts";
import { ranking } from "./bulletin/ranking.ts";
import { requirements } from "./bulletin/requirements.ts";
import { named } from "../../bulletin/wording.ts";

const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

export const bulletin: BulletinWords = {
  form: {
    titleLines: (period) => [`关于${monthName(period)}全县项目建设`, "“五账法”考评情况的通报"],
    issue: (issue) => `第${issue}期`,
    date: isoName,
    draft: "征求意见稿",
    attachmentsLead: "附件：",
    attachmentLabel: (number) => `附件${number}`,
    copies: (copies) => `抄送：${copies}`,
    printedOn: (iso) => `${isoName(iso)}印发`,
    numbered: (level, number, text) =>
      level === 1 ? `${numeral(number)}、${text}` : `（${numeral(number)}）${text}`,
  },
  opening: ({ period, asOf, rulesVersion, ledgers, groups }) => {
    const books = ledgers.length === 0 ? "台账" : ledgers.map((role) => ROLE_TITLES[role].ledger).join("、");
    return (
      `根据项目建设“五账法”考评规则${named(rulesVersion, (version) => `（${version}版）`)}和各单位${books}，对${assessedUnits(groups)}` +
      `${monthName(period)}项目建设情况进行了考评，数据截至${dayName(asOf)}。现将有关情况通报如下：`
    );
  },
  places: ({ period, asOf, rulesVersion, ledgers }) => ({
    月份: monthName(period),
    截止日期: dayName(asOf),
    规则版本: rulesVersion,
    台账: ledgers.map((role) => ROLE_TITLES[role].ledger).join("、"),
    年: period.slice(0, 4),
  }),
  overall,
  ranking,
  problems,
  requirements,
  charts,
  standings,
  losses,
  lagging,
};

/** 各乡镇、县直有关单位; groups of a county's own by their names. */
function assessedUnits(groups: readonly string[]): string {
  if (groups.length === 0) return "各单位";
  return groups
    .map((group) => (group === "乡镇" ? "各乡镇" : group === "部门" ? "县直有关单位" : `${group}组各单位`))
    .join("、");
}

/** 一 … 九十九. */
function numeral(number: number): string {
  const tens = Math.floor(number / 10);
  const lead = tens === 0 ? "" : `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十`;
  return lead + (DIGITS[number % 10] ?? "");
}
