/** 四、下步要求: what each unit graded 差 mends first and by when, whom the county talks to, what everyone does. */
import { dateOf, daysInMonth, isoDate, monthSpan, parseIsoDate } from "../ledgers/calendar.ts";
import type { Day } from "../ledgers/calendar.ts";
import type { IndicatorId } from "../ledgers/rules.ts";
import type { BulletinWords, Repair } from "../messages/bulletin.ts";
import type { Assessment, UnitAssessment } from "../scoring/assessment.ts";
import type { County } from "../scoring/county.ts";
import { isMendable } from "../scoring/mending.ts";
import { isTalkedTo } from "../scoring/movement.ts";
import { paragraph } from "./blocks.ts";
import { filled } from "./wording.ts";
import type { BulletinBlock } from "./document.ts";

const REPAIRS_A_UNIT = 3;
/** What is mended in the ledger itself takes a week. */
const LEDGER_DAYS = 7;
/** What is done on site has until the end of the month, or of the next one if that is nearer than this. */
const WORKS_DAYS = 15;
/** Indicators that are mended by writing the ledger. */
const LEDGER_INDICATORS: ReadonlySet<IndicatorId> = new Set(["R1", "R2", "B1", "B2", "B3", "C3", "D5"]);

/** The days (ISO) by which ledgers and works are to be mended. */
export interface Deadlines {
  readonly ledgers: string;
  readonly works: string;
}

/** Deadlines of a bulletin by its date. */
export function deadlinesFrom(date: Day): Deadlines {
  const { year, month, day } = dateOf(date);
  const near = daysInMonth(year, month) - day < WORKS_DAYS;
  const end = !near
    ? monthSpan(year, month)
    : month === 12
      ? monthSpan(year + 1, 1)
      : monthSpan(year, month + 1);
  return { ledgers: isoDate(date + LEDGER_DAYS), works: isoDate(end.to) };
}

/** @param date ISO date of the bulletin */
export function requirementsSection(
  assessment: Assessment,
  county: County,
  date: string,
  words: BulletinWords,
): BulletinBlock[] {
  const { requirements } = words;
  const { issuer, closing } = county.rules.bulletin;
  const ranked = assessment.units.filter(({ rank }) => rank !== null);
  if (ranked.length === 0) return [paragraph(requirements.nobodyAssessed)];
  const poor = ranked.filter(({ grade }) => grade === "差");
  const deadlines = deadlinesFrom(parseIsoDate(date) ?? county.asOf);
  const talked = poor.filter(({ movement }) => isTalkedTo(movement));
  return [
    paragraph(poor.length === 0 ? requirements.nobodyPoor : requirements.poor(poor.length)),
    ...poor.map((unit, index) => paragraph(requirements.unit(index + 1, unit, repairsOf(unit, deadlines)))),
    ...(poor.length === 0
      ? []
      : [paragraph(talked.length === 0 ? requirements.noTalk : requirements.talk(talked))]),
    paragraph(
      closing === undefined
        ? requirements.everyone(deadlines.ledgers, deadlines.works, issuer)
        : filled(closing, {
            编印单位: issuer,
            台账整改期限: words.form.date(deadlines.ledgers),
            工程整改期限: words.form.date(deadlines.works),
          }),
    ),
  ];
}

function repairsOf(unit: UnitAssessment, deadlines: Deadlines): readonly Repair[] {
  return unit.losses
    .filter(isMendable)
    .toSorted((a, b) => b.composite - a.composite)
    .slice(0, REPAIRS_A_UNIT)
    .map((loss) => ({
      loss,
      by: LEDGER_INDICATORS.has(loss.indicator) ? deadlines.ledgers : deadlines.works,
    }));
}
