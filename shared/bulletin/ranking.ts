/** 二、排名情况: each group's first and last, its grades, who rose and fell most, who took no part. */
import { groupBy } from "../ledgers/group.ts";
import type { BulletinWords, GroupStanding } from "../messages/bulletin.ts";
import type { Assessment, Grade, UnitAssessment } from "../scoring/assessment.ts";
import type { Period } from "../ledgers/calendar.ts";
import { heading, paragraph } from "./blocks.ts";
import type { BulletinBlock } from "./document.ts";

/** With fewer units ranked, first and last three would be the same ones: the group is listed whole. */
const LEAST_FOR_ENDS = 7;
const PLACES = 3;

export function rankingSection(assessment: Assessment, words: BulletinWords): BulletinBlock[] {
  const groups = [...groupBy(assessment.units, ({ group }) => group)];
  if (assessment.units.every(({ rank }) => rank === null)) return [paragraph(words.ranking.nobody)];
  const ranking = groups.flatMap(([group, units], index) => [
    heading(2, words.form.numbered(2, index + 1, words.ranking.group(group))),
    ...words.ranking.paragraphs(groupStanding(units, assessment.baseline)).map(paragraph),
  ]);
  return assessment.baseline === null ? [paragraph(words.ranking.firstMonth), ...ranking] : ranking;
}

/** Who stands where among a group's units, given in rank order. */
export function groupStanding(units: readonly UnitAssessment[], baseline: Period | null): GroupStanding {
  const ranked = units.filter(({ rank }) => rank !== null);
  const graded = (wanted: Grade) => ranked.filter(({ grade }) => grade === wanted);
  const moved = ranked.map(({ movement }) => movement.rank).filter((places) => places !== null);
  const [most, least] = [Math.max(0, ...moved), Math.min(0, ...moved)];
  return {
    ranked,
    ends: ends(ranked),
    grades: { 优: graded("优"), 中: graded("中"), 差: graded("差") },
    vetoed: ranked.filter(({ veto }) => veto),
    baseline,
    risen: most === 0 ? [] : ranked.filter(({ movement }) => movement.rank === most),
    fallen: least === 0 ? [] : ranked.filter(({ movement }) => movement.rank === least),
    comparable: moved.length > 0,
    absent: units.filter(({ rank }) => rank === null),
  };
}

function ends(ranked: readonly UnitAssessment[]): GroupStanding["ends"] {
  if (ranked.length < LEAST_FOR_ENDS) return null;
  const lastFrom = ranked.at(-PLACES)?.rank ?? 0;
  const first = ranked.filter(({ rank }) => rank !== null && rank <= PLACES);
  const last = ranked.filter(({ rank }) => rank !== null && rank >= lastFrom);
  // So many ties that the two would meet.
  return first.length + last.length > ranked.length ? null : { first, last };
}
