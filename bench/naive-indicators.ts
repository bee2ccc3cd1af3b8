/**
 * The indicators as a plain program would compute them: one pass over the typed columns, sums as doubles, no cell
 * remembered, and only for a county in which names are unique and no month is told twice.
 */
import type { DateSpan } from "#shared/ledgers/calendar.ts";
import { monthSpan, parsePeriod, yearSpan } from "#shared/ledgers/calendar.ts";
import { INDICATOR_IDS, type IndicatorId } from "#shared/ledgers/rules.ts";
import type { Ledgers } from "#shared/ledgers/table.ts";
import { stageOrder, type Stage } from "#shared/ledgers/words.ts";

/** Numerator and denominator of an indicator for a unit, multiplied by 12 where the method does. */
export type Ratios = ReadonlyMap<string, Readonly<Record<IndicatorId, readonly [num: number, den: number]>>>;

const PLACE = Object.fromEntries(INDICATOR_IDS.map((id, at) => [id, 2 * at])) as Record<IndicatorId, number>;
const MONTHS = 12;
const SIGNED = stageOrder("签约");
const CONTRACT = stageOrder("合同");
const STARTED = stageOrder("开工");
const FINISHED = stageOrder("竣工");
const OPERATING = stageOrder("投产");

/** What months say of a project. */
class Progress {
  planned = 0;
  plannedMonths = 0;
  plannedYear = 0;
  plannedYearMonths = 0;
  done = 0;
  doneMonths = 0;
  doneNow: number | null = null;
  verifiedNow: number | null = null;
  toDateNow: number | null = null;
  toDateBefore: number | null = null;
}

function add(its: Float64Array, id: IndicatorId, num: number, den: number): void {
  const place = PLACE[id];
  its[place] = (its[place] ?? 0) + num;
  its[place + 1] = (its[place + 1] ?? 0) + den;
}

/** Numerators and denominators of every unit. */
export function naiveIndicators(ledgers: Ledgers, period: string): Ratios {
  const { year = 0, month = 0 } = parsePeriod(period) ?? {};
  const asOf = monthSpan(year, month).to;
  const whole = yearSpan(year);
  const inYear = (day: number): boolean => day >= whole.from && day <= whole.to;
  const happened = (date: DateSpan | null | undefined): boolean => date != null && date.from <= asOf;
  const isDue = (due: DateSpan, actual: DateSpan | null | undefined): boolean =>
    due.to <= asOf && (inYear(due.to) || actual == null || actual.from >= whole.from);
  const sums = new Map<string, Float64Array>();
  const of = (unit: string): Float64Array => {
    let its = sums.get(unit);
    if (its === undefined) sums.set(unit, (its = new Float64Array(2 * INDICATOR_IDS.length)));
    return its;
  };
  const progress = new Map<string, Progress>();
  for (const { rows, values } of ledgers.progress) {
    for (let at = 0; at < rows.length; at += 1) {
      const name = values.project?.[at] ?? "";
      let its = progress.get(name);
      if (its === undefined) progress.set(name, (its = new Progress()));
      const itsMonth = Number((values.month?.[at] ?? "").slice(5));
      const planned = values.planned?.[at] ?? null;
      const done = values.done?.[at] ?? null;
      if (planned !== null) {
        its.plannedYear += planned;
        its.plannedYearMonths += 1;
        if (itsMonth <= month) {
          its.planned += planned;
          its.plannedMonths += 1;
        }
      }
      if (done !== null && itsMonth <= month) {
        its.done += done;
        its.doneMonths += 1;
      }
      if (itsMonth === month) {
        its.doneNow = done;
        its.verifiedNow = values.verified?.[at] ?? null;
        its.toDateNow = values.yearToDate?.[at] ?? null;
      } else if (itsMonth === month - 1) its.toDateBefore = values.yearToDate?.[at] ?? null;
    }
  }

  const brokenDown = new Set<string>();
  for (const { rows, values } of ledgers.milestones) {
    for (let at = 0; at < rows.length; at += 1) {
      const due = values.due?.[at];
      if (due != null && inYear(due.to)) brokenDown.add(values.project?.[at] ?? "");
    }
  }

  const liveUnit = new Map<string, string>();
  for (const { rows, values } of ledgers.projects) {
    for (let at = 0; at < rows.length; at += 1) {
      const name = values.name?.[at] ?? "";
      const unit = values.unit?.[at] ?? "";
      const its = of(unit);
      const dates = [
        values.signedOn?.[at],
        values.contractOn?.[at],
        values.actualStart?.[at],
        values.actualFinish?.[at],
        values.operatingOn?.[at],
      ];
      const [signedOn, contractOn, actualStart, actualFinish, operatingOn] = dates;
      const written: Stage | null = values.stage?.[at] ?? null;
      let stage = written === null ? 0 : stageOrder(written);
      if (written !== "终止") {
        if (happened(signedOn)) stage = Math.max(stage, SIGNED);
        if (happened(contractOn)) stage = Math.max(stage, CONTRACT);
        if (happened(actualStart)) stage = Math.max(stage, STARTED);
        if (happened(actualFinish)) stage = Math.max(stage, FINISHED);
        if (happened(operatingOn)) stage = Math.max(stage, OPERATING);
      }
      const started = happened(actualStart) || stage >= STARTED;
      if (stage >= SIGNED || dates.some(happened)) {
        add(its, "D2", stage >= CONTRACT ? 1 : 0, 1);
        add(its, "D3", started && written !== "终止" ? 1 : 0, 1);
      }
      if (written === "终止") continue;
      liveUnit.set(name, unit);
      const total = values.totalInvestment?.[at] ?? null;
      const plan = values.annualPlan?.[at] ?? null;
      const start = values.plannedStart?.[at];
      const ones = [values.leader, values.team, values.scheme, values.owner];
      add(its, "R1", 1 + ones.filter((column) => (column?.[at] ?? null) !== null).length, 5);
      const elements = [values.nature?.[at], total, plan, start, values.plannedFinish?.[at]];
      add(its, "R2", elements.filter((value) => value != null).length, 5);
      if (stage < SIGNED) add(its, "R3", MONTHS, 0);
      if (stage >= SIGNED && stage <= STARTED) add(its, "B1", brokenDown.has(name) ? 1 : 0, 1);
      if (start != null && start.to <= asOf) {
        const begunNow = actualStart != null && inYear(actualStart.from);
        if (inYear(start.to) || !started || begunNow) add(its, "C2", started ? 1 : 0, 1);
      }
      const told = progress.get(name);
      const toDate =
        values.investedYear?.[at] ?? told?.toDateNow ?? (told && told.doneMonths > 0 ? told.done : null);
      if (plan !== null && plan > 0) {
        const known = told?.plannedMonths === month;
        add(its, "C1", MONTHS * (toDate ?? 0), known ? MONTHS * told.planned : plan * month);
        if (told?.plannedYearMonths === MONTHS) {
          add(its, "B3", Math.abs(told.plannedYear - plan) * 100 <= plan ? 1 : 0, 1);
        }
      }
      const toDateNow = told?.toDateNow ?? values.investedYear?.[at] ?? null;
      if (told && toDateNow !== null && told.toDateBefore !== null && told.doneNow !== null) {
        add(its, "C3", toDateNow === told.toDateBefore + told.doneNow ? 1 : 0, 1);
      }
      const before = values.investedBefore?.[at] ?? null;
      if (before !== null && toDate !== null && total !== null) {
        add(its, "C3", before + toDate <= total ? 1 : 0, 1);
      }
      if (told && told.doneNow !== null && told.verifiedNow !== null) {
        add(its, "C3", Math.abs(told.doneNow - told.verifiedNow) * 20 <= told.verifiedNow ? 1 : 0, 1);
      }
      add(its, "S1", MONTHS * (toDate ?? 0), 0);
      if (actualStart != null && inYear(actualStart.from) && happened(actualStart)) add(its, "S2", MONTHS, 0);
      if (signedOn != null && inYear(signedOn.from) && happened(signedOn)) {
        add(its, "S3", MONTHS * (total ?? 0), 0);
      }
    }
  }

  for (const { rows, values } of ledgers.milestones) {
    for (let at = 0; at < rows.length; at += 1) {
      const unit = liveUnit.get(values.project?.[at] ?? "");
      if (unit === undefined) continue;
      const its = of(unit);
      const due = values.due?.[at];
      const doneOn = values.doneOn?.[at];
      add(its, "B2", due != null && values.owner?.[at] != null ? 1 : 0, 1);
      if (due == null || !isDue(due, doneOn)) continue;
      add(its, "D1", doneOn != null && doneOn.from <= due.to ? 1 : 0, 1);
    }
  }

  for (const { rows, values } of ledgers.handovers) {
    for (let at = 0; at < rows.length; at += 1) {
      const due = values.due?.[at];
      const closedOn = values.closedOn?.[at];
      if (due == null || !isDue(due, closedOn)) continue;
      const credit = closedOn == null ? 0 : closedOn.from <= due.to ? 2 : closedOn.from <= asOf ? 1 : 0;
      add(of(values.unit?.[at] ?? ""), values.kind?.[at] === "报送" ? "D5" : "D4", credit, 2);
    }
  }

  for (const { rows, values } of ledgers.targets) {
    for (let at = 0; at < rows.length; at += 1) {
      const its = of(values.unit?.[at] ?? "");
      add(its, "R3", 0, month * (values.reserveTarget?.[at] ?? 0));
      add(its, "S1", 0, month * (values.investTarget?.[at] ?? 0));
      add(its, "S2", 0, month * (values.startTarget?.[at] ?? 0));
      add(its, "S3", 0, month * (values.signTarget?.[at] ?? 0));
    }
  }

  return new Map(
    [...sums].map(([unit, its]) => [
      unit,
      Object.fromEntries(
        INDICATOR_IDS.map((id) => [id, [its[PLACE[id]] ?? 0, its[PLACE[id] + 1] ?? 0]]),
      ) as unknown as Record<IndicatorId, readonly [number, number]>,
    ]),
  );
}
