/** The weekly 督查通报: key projects against their days, from the ledgers alone. */
import { isoDate } from "../../ledgers/calendar.ts";
import type { Day } from "../../ledgers/calendar.ts";
import { ROLES } from "../../ledgers/roles.ts";
import { weekOf } from "../../ledgers/weeks.ts";
import type { Week } from "../../ledgers/weeks.ts";
import { bulletinWords } from "../../messages/bulletin.ts";
import type { Locale } from "../../messages/locale.ts";
import { weeklyWords } from "../../messages/weekly-bulletin.ts";
import type { WeeklyWords } from "../../messages/weekly-bulletin.ts";
import type { County } from "../../scoring/county.ts";
import type { Rules } from "../../ledgers/rules.ts";
import { chartBlock, heading, paragraph } from "../blocks.ts";
import { overdueChart } from "../charts.ts";
import type { BulletinBlock, BulletinDocument, BulletinProvenance } from "../document.ts";
import { issueText } from "../issue.ts";
import { filled, withColon } from "../wording.ts";
import { DUTY_SORTS, weekFacts } from "./facts.ts";
import type { DutySort, WeekFacts } from "./facts.ts";
import { allNext, allOverdue, comingAttachment, urgingAttachment } from "./lists.ts";
import { ledgersOfUnits } from "./sources.ts";
import type { WeeklySources } from "./sources.ts";

/** More names than this in one sentence are no longer read; all stand in the attachment. */
const NAMED_AT_MOST = 5;
/** What is overdue by more days than this wants reasons. */
const LONG = 30;
/** Units answer by the Friday after the week. */
const DAYS_TO_ANSWER = 5;
/** Ledgers the days stand in. */
const LEDGERS = ROLES.filter((role) => role === "projects" || role === "milestones" || role === "handovers");

export interface WeeklyInput {
  /** Assembled for the month of the week's Sunday; its rule set gives masthead, issuer, addressee and copies. */
  readonly county: County;
  readonly week: Week;
  /** ISO date it is issued on. */
  readonly date: string;
  readonly provenance: BulletinProvenance;
  /** For a bulletin made before its week is over. @default the week's Sunday, and nothing said of where ledgers come from */
  readonly made?: {
    /** The last day told of. */
    readonly asOf: Day;
    readonly sources: WeeklySources;
  };
}

/** Same input, same document; its number is the week's. */
export function weeklyBulletin(
  { county, week: whole, date, provenance, made }: WeeklyInput,
  locale: Locale = "zh-CN",
): BulletinDocument {
  const words = weeklyWords(locale);
  const { form, standings } = bulletinWords(locale);
  const { bulletin: worded } = county.rules;
  const { issuer, copies } = worded;
  const ledgers = LEDGERS.filter((role) => county.isPresent(role));
  // The days told of, and those to come: of a week that is not over the rest goes with the next.
  const week = { ...whole, span: { ...whole.span, to: made?.asOf ?? whole.span.to } };
  const next = weekOf(whole.span.to + 1);
  const following = { ...next, span: { ...next.span, from: week.span.to + 1 } };
  const values = { ...words.places(week, ledgers), 编印单位: issuer };
  const facts = weekFacts(county, week.span, made && ledgersOfUnits(made.sources));
  const attachments = [
    urgingAttachment(facts, week, standings.provenance(provenance), words),
    comingAttachment(facts, following, words),
  ];
  const titleLines = words.titleLines(week);
  const sections = [
    [words.progress.heading, progressSection(facts, week, words)],
    [words.problems.heading, problemsSection(facts, week, words, form.numbered)],
    [words.next.heading, nextSection(facts, following, words)],
    [
      words.requirements.heading,
      requirementsSection(facts, { whole, following }, county.rules, words, form.date),
    ],
  ] as const;
  return {
    kind: "weekly",
    language: locale,
    masthead: worded.weeklyMasthead ?? worded.masthead,
    issue: week.number,
    issuer,
    signature: worded.signature ?? issuer,
    date,
    title: titleLines.join(locale === "en" ? " " : ""),
    addressee: withColon(worded.addressee),
    blocks: [
      paragraph(
        worded.weeklyOpening === undefined
          ? words.opening(week, ledgers)
          : filled(worded.weeklyOpening, values),
      ),
      ...(made === undefined ? [] : [paragraph(words.sources(made.sources, whole.span.from))]),
      ...sections.flatMap(([title, blocks], index) => [
        heading(1, form.numbered(1, index + 1, title)),
        ...blocks,
      ]),
    ],
    attachments,
    copies,
    form: {
      titleLines,
      issue: issueText(form, worded.issueForm, week.number, date),
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

function progressSection(facts: WeekFacts, { span }: Week, { progress }: WeeklyWords): BulletinBlock[] {
  const untold = DUTY_SORTS.filter((sort) => facts[sort] === null);
  const told = DUTY_SORTS.flatMap((sort) => {
    const found = facts[sort];
    return found === null ? [] : [paragraph(progress.sort(sort, found, span.to))];
  });
  return untold.length === 0 ? told : [...told, paragraph(progress.untold(untold))];
}

function problemsSection(
  facts: WeekFacts,
  { span }: Week,
  words: WeeklyWords,
  numbered: (level: 1 | 2, number: number, text: string) => string,
): BulletinBlock[] {
  const sorts = DUTY_SORTS.flatMap((sort) => {
    const found = facts[sort];
    return found === null || found.overdue.length === 0 ? [] : [{ sort, found }];
  });
  if (sorts.length === 0) return [paragraph(words.problems.nothing(span.to, toldIn(facts)))];
  return [
    ...sorts.flatMap(({ sort, found }, index) => [
      heading(2, numbered(2, index + 1, words.problems.title(sort))),
      paragraph(words.problems.sort(sort, found, span.to, NAMED_AT_MOST)),
    ]),
    ...chartBlock(overdueChart(allOverdue(facts), words)),
  ];
}

/** Sorts the ledgers tell of. */
function toldIn(facts: WeekFacts): readonly DutySort[] {
  return DUTY_SORTS.filter((sort) => facts[sort] !== null);
}

/** @param week what is to come */
function nextSection(facts: WeekFacts, week: Week, { next }: WeeklyWords): BulletinBlock[] {
  const duties = allNext(facts);
  if (duties.length === 0) return [paragraph(next.nothing(toldIn(facts), week))];
  const counts = {
    milestones: facts.milestones?.next.length ?? 0,
    items: facts.items?.next.length ?? 0,
    starts: facts.starts?.next.length ?? 0,
  };
  return [paragraph(next.due(counts, duties, week))];
}

function requirementsSection(
  facts: WeekFacts,
  { whole, following }: { readonly whole: Week; readonly following: Week },
  { bulletin: { issuer, weeklyClosing } }: Rules,
  { requirements }: WeeklyWords,
  dateName: (iso: string) => string,
): BulletinBlock[] {
  const by = isoDate(whole.span.to + DAYS_TO_ANSWER);
  if (weeklyClosing !== undefined) {
    return [paragraph(filled(weeklyClosing, { 编印单位: issuer, 报送期限: dateName(by) }))];
  }
  const overdue = allOverdue(facts);
  const long = overdue.filter(({ days }) => days > LONG);
  const asked = [
    overdue.length === 0 ? "" : requirements.overdue(by, issuer),
    long.length === 0 ? "" : requirements.long(LONG, long),
    allNext(facts).length === 0 ? "" : requirements.coming(following),
  ].filter((text) => text !== "");
  return (asked.length === 0 ? [requirements.nothing] : asked).map(paragraph);
}
