/** The monthly 考评通报, from a month's assessment and the county it was made of. */
import type { Finding } from "../checking/finding.ts";
import { ROLES } from "../ledgers/roles.ts";
import { bulletinWords } from "../messages/bulletin.ts";
import type { Locale } from "../messages/locale.ts";
import type { Assessment } from "../scoring/assessment.ts";
import type { County } from "../scoring/county.ts";
import { laggingAttachment, lossesAttachment, standingsAttachment } from "./attachments.ts";
import { heading, paragraph } from "./blocks.ts";
import type { BulletinDocument, BulletinProvenance } from "./document.ts";
import { doubtfulAmounts } from "./doubts.ts";
import { countyFacts } from "./facts.ts";
import { overallSection } from "./overall.ts";
import { problemsSection } from "./problems.ts";
import { issueText } from "./issue.ts";
import { rankingSection } from "./ranking.ts";
import { requirementsSection } from "./requirements.ts";
import { filled, withColon } from "./wording.ts";

export interface BulletinInput {
  readonly assessment: Assessment;
  /** The county the assessment was made of; its rule set gives masthead, issuer, addressee and copies. */
  readonly county: County;
  /** 第N期, from 1. */
  readonly issue: number;
  /** ISO date it is issued on; deadlines count from it. */
  readonly date: string;
  readonly provenance: BulletinProvenance;
  /** What checking found; doubtful amounts are named. @default none */
  readonly findings?: readonly Finding[];
}

/** Same input, same document. */
export function monthlyBulletin(input: BulletinInput, locale: Locale = "zh-CN"): BulletinDocument {
  const { assessment, county, issue, date, provenance, findings = [] } = input;
  const words = bulletinWords(locale);
  const { form } = words;
  const { masthead, issuer, addressee, copies } = county.rules.bulletin;
  const doubts = doubtfulAmounts(findings, county);
  const facts = countyFacts(county);
  const attachments = [
    standingsAttachment(assessment, provenance, words),
    lossesAttachment(assessment, words, locale),
    laggingAttachment(assessment, facts, words),
  ];
  const sections = [
    [words.overall.heading, overallSection(assessment, county, facts, doubts, words)],
    [words.ranking.heading, rankingSection(assessment, words)],
    [words.problems.heading, problemsSection(assessment, county, facts, doubts, words)],
    [words.requirements.heading, requirementsSection(assessment, county, date, words)],
  ] as const;
  const { bulletin: worded } = county.rules;
  const issueNumber = issue + (worded.issueOffset ?? 0);
  const told = {
    period: assessment.period,
    asOf: county.asOf,
    rulesVersion: provenance.rulesVersion,
    groups: [...new Set(assessment.units.map(({ group }) => group))],
    ledgers: ROLES.filter((role) => county.isPresent(role)),
  };
  const values = { ...words.places(told), 编印单位: issuer };
  const opening = worded.opening === undefined ? words.opening(told) : filled(worded.opening, values);
  const titleLines = form.titleLines(assessment.period);
  return {
    kind: "monthly",
    language: locale,
    masthead,
    issue: issueNumber,
    issuer,
    signature: worded.signature ?? issuer,
    date,
    title: titleLines.join(""),
    addressee: withColon(addressee),
    blocks: [
      paragraph(opening),
      ...sections.flatMap(([title, blocks], index) => [
        heading(1, form.numbered(1, index + 1, title)),
        ...blocks,
      ]),
    ],
    attachments,
    copies,
    form: {
      titleLines,
      issue: issueText(form, worded.issueForm, issueNumber, date),
      date: form.date(date),
      draft: form.draft,
      attachmentsLead: form.attachmentsLead,
      attachmentLabels: attachments.map((_, index) => form.attachmentLabel(index + 1)),
      copies: form.copies(copies),
      printedOn: form.printedOn(date),
    },
    provenance,
  };
}
