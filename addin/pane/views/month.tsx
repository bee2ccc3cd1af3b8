/** Which month: shown as the workbook names it, and changeable. */
import { parsePeriod, periodOf as periodFrom } from "#shared/ledgers/calendar.ts";
import type { Period } from "#shared/ledgers/calendar.ts";
import { useState } from "preact/hooks";
import type { ViewProps } from "../actions.ts";
import { Choice } from "../controls/choice.tsx";
import { lacksMonth, periodOf, whyNotChooseMonth } from "../state/questions.ts";

/** Years offered before and after the one in question. */
const YEARS_BACK = 8;
const YEARS_AHEAD = 1;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

export function MonthView({ state, words, act }: ViewProps) {
  const period = periodOf(state);
  const wanted = lacksMonth(state);
  if (state.workbook === null || ((period === null || parsePeriod(period) === null) && !wanted)) return null;
  const note = wanted
    ? words.month.wanted
    : state.chosenPeriod === null
      ? words.month.found
      : words.month.chosen;
  return (
    <div class="month" role="group" aria-label={words.month.label}>
      <p class="month-label">
        {words.month.label}
        <span class={wanted ? "month-note wanted" : "month-note"}>{note}</span>
      </p>
      <PeriodChoice
        period={period}
        thisYear={state.thisYear}
        words={words}
        disabled={whyNotChooseMonth(state) !== null}
        onChoose={act.choosePeriod}
      />
    </div>
  );
}

export interface PeriodChoiceProps extends Pick<ViewProps, "words"> {
  /** null where none is known yet. */
  readonly period: Period | null;
  readonly thisYear: number;
  readonly disabled: boolean;
  /** Called once both year and month are chosen. */
  readonly onChoose: (period: Period) => void;
}

/** A year and a month to choose from. */
export function PeriodChoice({ period, thisYear, words, disabled, onChoose }: PeriodChoiceProps) {
  const known = period === null ? null : parsePeriod(period);
  const [asked, setAsked] = useState<{ readonly year?: number; readonly month?: number }>({});
  const year = known?.year ?? asked.year;
  const month = known?.month ?? asked.month;
  const choose = (next: { readonly year?: number | undefined; readonly month?: number | undefined }) => {
    if (next.year !== undefined && next.month !== undefined) {
      setAsked({});
      onChoose(periodFrom(next.year, next.month));
    } else {
      setAsked(next as { readonly year?: number; readonly month?: number });
    }
  };
  return (
    <>
      <NumberChoice
        label={words.month.year}
        none={words.month.none}
        value={year}
        values={yearsAround(year ?? thisYear, thisYear)}
        show={words.month.yearOption}
        disabled={disabled}
        onChoose={(chosen) => choose({ year: chosen, month })}
      />
      <NumberChoice
        label={words.month.month}
        none={words.month.none}
        value={month}
        values={MONTHS}
        show={words.month.monthOption}
        disabled={disabled}
        onChoose={(chosen) => choose({ year, month: chosen })}
      />
    </>
  );
}

interface NumberChoiceProps {
  readonly label: string;
  readonly none: string;
  readonly value: number | undefined;
  readonly values: readonly number[];
  readonly show: (value: number) => string;
  readonly disabled: boolean;
  readonly onChoose: (value: number) => void;
}

function NumberChoice({ value, values, show, onChoose, ...choice }: NumberChoiceProps) {
  return (
    <Choice
      {...choice}
      value={value === undefined ? "" : String(value)}
      options={values.map((each) => ({ value: String(each), text: show(each) }))}
      onChoose={(chosen) => onChoose(Number(chosen))}
    />
  );
}

/** From the later of both years downwards, both always among them. */
function yearsAround(year: number, thisYear: number): readonly number[] {
  const last = Math.max(year, thisYear) + YEARS_AHEAD;
  const first = Math.min(year, thisYear - YEARS_BACK);
  return Array.from({ length: last - first + 1 }, (_, at) => last - at);
}
