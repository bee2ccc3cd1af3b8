/** 三、存在问题: what is late, behind, overdue or doesn't reconcile, by unit and project, worst first. */
import type { BulletinWords, Naming } from "../messages/bulletin.ts";
import type { Assessment } from "../scoring/assessment.ts";
import type { County } from "../scoring/county.ts";
import { heading, paragraph } from "./blocks.ts";
import type { BulletinBlock } from "./document.ts";
import type { DoubtfulAmount } from "./doubts.ts";
import {
  investmentFacts,
  itemFacts,
  milestoneFacts,
  reconciliationFacts,
  reportFacts,
  startFacts,
} from "./facts.ts";

/** More names than this in one sentence are no longer read; the rest stand in the attachment. */
const NAMED_AT_MOST = 5;

export function problemsSection(
  assessment: Assessment,
  county: County,
  doubts: readonly DoubtfulAmount[],
  words: BulletinWords,
): BulletinBlock[] {
  const facts = {
    starts: startFacts(county),
    investment: investmentFacts(county),
    milestones: milestoneFacts(county),
    items: itemFacts(county),
    reports: reportFacts(county),
    data: reconciliationFacts(county),
  };
  const { problems } = words;
  const naming: Naming = { asOf: county.asOf, limit: NAMED_AT_MOST };
  const isClean =
    facts.starts?.late.length === 0 &&
    facts.investment?.behind.length === 0 &&
    [facts.milestones, facts.items, facts.reports].every(
      (each) => each !== null && each.onTime === each.due,
    ) &&
    facts.data.made > 0 &&
    facts.data.mismatches.length === 0 &&
    doubts.length + assessment.leftOut.length === 0;
  if (isClean) return [paragraph(problems.nothing(county.asOf))];
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [problems.starts.heading, [problems.starts.paragraph(facts.starts, naming)]],
    [problems.investment.heading, problems.investment.paragraphs(facts.investment, naming, county.month)],
    [
      problems.items.heading,
      [problems.items.milestones(facts.milestones, naming), problems.items.handovers(facts.items, naming)],
    ],
    [problems.reports.heading, [problems.reports.paragraph(facts.reports, naming)]],
    [
      problems.data.heading,
      [
        problems.data.paragraph(facts.data, naming, county.month),
        ...(doubts.length === 0 ? [] : [problems.data.doubtful(doubts, naming)]),
        ...(assessment.leftOut.length === 0 ? [] : [problems.data.leftOut(assessment.leftOut.length)]),
      ],
    ],
  ];
  return parts.flatMap(([title, texts], index) => [
    heading(2, words.form.numbered(2, index + 1, title)),
    ...texts.map(paragraph),
  ]);
}
