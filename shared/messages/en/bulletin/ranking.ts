/** II. Ranking */
import { GRADES } from "../../../scoring/assessment.ts";
import type { BulletinWords, GroupStanding } from "../../bulletin.ts";
import { list, monthName, placed } from "./phrases.ts";

export const ranking: BulletinWords["ranking"] = {
  heading: "Ranking",
  group: (group) => group,
  firstMonth: "There is no earlier month to compare with.",
  nobody: "No unit was assessed this month; there is no ranking.",
  paragraphs: (standing) => {
    const { ranked, ends, absent } = standing;
    const apart =
      absent.length === 0 ? [] : [`Not assessed, for want of anything to assess: ${list(absent)}.`];
    if (ranked.length === 0) return ["No unit of this group was assessed.", ...apart];
    const order =
      ends === null
        ? `Units ranked: ${ranked.length}. In order: ${ranked.map(placed).join(", ")}.`
        : `Units ranked: ${ranked.length}. First: ${ends.first.map(placed).join(", ")}. Last: ${ends.last.map(placed).join(", ")}.`;
    return [order, grades(standing), ...movement(standing), ...apart];
  },
};

function grades({ grades: graded, vetoed }: GroupStanding): string {
  const parts = GRADES.map((grade) =>
    graded[grade].length === 0
      ? `${grade}: none`
      : `${grade} (${graded[grade].length}): ${list(graded[grade])}`,
  );
  const veto = vetoed.length === 0 ? "" : ` Graded 差 by veto, the rank kept: ${list(vetoed)}.`;
  return `${parts.join("; ")}.${veto}`;
}

function movement({ baseline, comparable, risen, fallen }: GroupStanding): readonly string[] {
  if (baseline === null) return [];
  const against = `Against ${monthName(baseline)}`;
  if (!comparable) return [`${against} no unit can be compared.`];
  const up = risen[0]?.movement.rank ?? 0;
  const down = -(fallen[0]?.movement.rank ?? 0);
  if (up === 0 && down === 0) return [`${against} no unit moved.`];
  const rose = up === 0 ? "none rose" : `risen most: ${list(risen)} (${up})`;
  const fell = down === 0 ? "none fell" : `fallen most: ${list(fallen)} (${down})`;
  return [`${against}, ${rose}; ${fell}.`];
}
