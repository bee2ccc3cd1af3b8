/** 二、排名情况 */
import { GRADES } from "../../../scoring/assessment.ts";
import type { UnitAssessment } from "../../../scoring/assessment.ts";
import type { BulletinWords, GroupStanding } from "../../bulletin.ts";
import { score } from "../../../bulletin/figures.ts";
import { list, monthName, placed } from "./phrases.ts";

export const ranking: BulletinWords["ranking"] = {
  heading: "排名情况",
  group: (group) => group,
  firstMonth: "此前没有考评结果，本月位次升降不作比较。",
  nobody: "本月没有单位参加考评，不作排名。",
  paragraphs: (standing) => {
    const { ranked, ends, absent } = standing;
    const apart = absent.length === 0 ? [] : [`${list(absent)}因没有可供考评的事项，不参评。`];
    if (ranked.length === 0) return ["本组没有参评单位。", ...apart];
    const [first] = ranked;
    const isAllTied = ranked.length > 1 && ranked.every(({ rank }) => rank === first?.rank);
    const order = isAllTied
      ? `参评单位${ranked.length}个，得分均为${score(first?.final ?? 0)}分，并列第1名，即${list(ranked)}。`
      : ends === null
        ? `参评单位${ranked.length}个，${ranked.length === 1 ? "即" : "按名次依次为"}${ranked.map(placed).join("、")}。`
        : `参评单位${ranked.length}个。排名前三位${ties(ends.first)}的是${ends.first.map(placed).join("、")}；` +
          `排名后三位${ties(ends.last)}的是${ends.last.map(placed).join("、")}。`;
    return [order, grades(standing), ...movement(standing), ...apart];
  },
};

function grades({ ranked, grades: graded, vetoed }: GroupStanding): string {
  const veto = vetoed.length === 0 ? "" : `其中，${list(vetoed)}因一票否决定为差，名次不变。`;
  const whole = GRADES.find((grade) => graded[grade].length === ranked.length);
  if (whole !== undefined) {
    const subject =
      ranked.length === 1 ? "该单位等次为" : ranked.length === 2 ? "两个单位等次均为" : "各单位等次均为";
    return `${subject}${whole}。${veto}`;
  }
  const parts = GRADES.map((grade) => {
    const units = graded[grade];
    return units.length === 0
      ? `没有等次为${grade}的单位`
      : `等次为${grade}的${units.length}个：${list(units)}`;
  });
  return `${parts.join("；")}。${veto}`;
}

/** Nothing in the first month: the section has said so. */
function movement({ baseline, comparable, risen, fallen }: GroupStanding): readonly string[] {
  if (baseline === null) return [];
  const against = `与${monthName(baseline)}相比`;
  if (!comparable) return [`${against}，没有位次可比的单位。`];
  const up = risen[0]?.movement.rank ?? 0;
  const down = -(fallen[0]?.movement.rank ?? 0);
  if (up === 0 && down === 0) return [`${against}，各单位位次没有变化。`];
  const parts = [
    up === 0 ? "没有位次上升的单位" : `位次上升最多的是${list(risen)}（${both(risen)}上升${up}位）`,
    down === 0 ? "没有位次下降的单位" : `位次下降最多的是${list(fallen)}（${both(fallen)}下降${down}位）`,
  ];
  return [`${against}，${parts.join("，")}。`];
}

function ties(units: readonly UnitAssessment[]): string {
  return units.length === 3 ? "" : "（含并列）";
}

function both(units: readonly UnitAssessment[]): string {
  return units.length > 1 ? "均" : "";
}
