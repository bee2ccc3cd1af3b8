/** 三、存在问题: what is late, behind, overdue or doesn't reconcile, by unit and project, worst first. */
import type { BulletinWords, Naming, ProblemTopic } from "../messages/bulletin.ts";
import type { Assessment } from "../scoring/assessment.ts";
import type { County } from "../scoring/county.ts";
import { heading, paragraph } from "./blocks.ts";
import type { BulletinBlock } from "./document.ts";
import type { DoubtfulAmount } from "./doubts.ts";
import type { CountyFacts, ReconciliationFacts } from "./facts.ts";

/** More names than this in one sentence are no longer read; the rest stand in the attachment. */
const NAMED_AT_MOST = 5;

export function problemsSection(
  assessment: Assessment,
  county: County,
  facts: CountyFacts,
  doubts: readonly DoubtfulAmount[],
  words: BulletinWords,
): BulletinBlock[] {
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
  const { starts, investment, milestones, items, reports, data } = facts;
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [problems.starts.heading, starts === null ? [] : [problems.starts.paragraph(starts, naming)]],
    [
      problems.investment.heading,
      investment === null ? [] : problems.investment.paragraphs(investment, naming, county.month),
    ],
    [
      problems.items.heading,
      [
        ...(milestones === null ? [] : [problems.items.milestones(milestones, naming)]),
        ...(items === null ? [] : [problems.items.handovers(items, naming)]),
      ],
    ],
    [problems.reports.heading, reports === null ? [] : [problems.reports.paragraph(reports, naming)]],
    [
      problems.data.heading,
      [
        ...(data.made === 0 ? [] : [problems.data.paragraph(data, naming, county.month)]),
        ...(doubts.length === 0 ? [] : [problems.data.doubtful(doubts, naming)]),
        ...(assessment.leftOut.length === 0 ? [] : [problems.data.leftOut(assessment.leftOut.length)]),
      ],
    ],
  ];
  const told = parts
    .filter(([, texts]) => texts.length > 0)
    .flatMap(([title, texts], index) => [
      heading(2, words.form.numbered(2, index + 1, title)),
      ...texts.map(paragraph),
    ]);
  const untold = untoldAmong(facts);
  return untold.length === 0 ? told : [...told, paragraph(problems.untold(untold))];
}

/** Topics the ledgers can't answer. */
function untoldAmong({
  data,
  ...facts
}: Readonly<Record<Exclude<ProblemTopic, "data">, unknown>> & {
  readonly data: ReconciliationFacts;
}): readonly ProblemTopic[] {
  const topics = (["starts", "investment", "milestones", "items", "reports"] as const).filter(
    (topic) => facts[topic] === null,
  );
  return data.made === 0 ? [...topics, "data"] : topics;
}
