/** The months on record; one opens to its ranking as it was answered. */
import { parsePeriod } from "#shared/ledgers/calendar.ts";
import type { PeriodsAnswer } from "#shared/api/periods.ts";
import type { ViewProps } from "../../actions.ts";
import { Icon } from "../../controls/icon.tsx";
import { Failed } from "../collecting/failed.tsx";
import { OwnMonthView } from "../collecting/own-month.tsx";
import { Download } from "../download.tsx";
import { BulletinLinks } from "./bulletin-links.tsx";
import { StandingsView } from "../standings/standings.tsx";

type Month = PeriodsAnswer["periods"][number];

export function HistoryView(props: ViewProps) {
  const { state, words, act } = props;
  const { history, inspection } = state;
  const text = words.record.history;
  const { earlier } = state.collecting;
  if (earlier !== null) {
    const again = () => act.collecting.openOwnMonth(earlier.period);
    return <OwnMonthView {...props} own={earlier} again={again} />;
  }
  switch (history?.kind) {
    case "failed":
      return <Failed {...props} trouble={history.trouble} again={act.openHistory} />;
    case "months":
      return (
        <section class="history" aria-label={text.title}>
          {history.periods.length === 0 && (
            <p class="quiet none">
              {state.collecting.identity?.role === "viewer" ? text.nonePublished : text.none}
            </p>
          )}
          <ul class="rows">
            {history.periods.map((month) => (
              <li key={month.period}>
                <MonthLine {...props} month={month} />
              </li>
            ))}
          </ul>
        </section>
      );
    case "month": {
      const { answer, bulletin } = history;
      // Its cells are of another workbook than the one that may be open.
      const its = {
        ...state,
        inspection: inspection && { ...inspection, can: { select: false, repair: false, mark: false } },
        result: { answer, sheets: [], bulletin },
      };
      return (
        <>
          <h2 class="history-month">{monthName(answer.period, text.period)}</h2>
          <div class="downloads history-downloads">
            <Download
              icon="document"
              href={bulletin}
              hint={words.done.bulletinHint(answer.publication !== null)}
              openOutside={act.openOutside}
            >
              {words.done.bulletin}
            </Download>
            <BulletinLinks {...props} link={bulletin} />
          </div>
          <StandingsView {...props} state={its} />
        </>
      );
    }
    default:
      return (
        <p class="quiet none" role="status">
          {text.loading}
        </p>
      );
  }
}

function MonthLine({ month, words, act }: ViewProps & { readonly month: Month }) {
  const text = words.record.history;
  const { publication } = month;
  const standing = publication === null ? "draft" : publication.current ? "published" : "outdated";
  return (
    <button type="button" class="disclosure-button" onClick={() => act.openMonth(month.period)}>
      <span class="disclosure-summary">
        <span class="unit-name">{monthName(month.period, text.period)}</span>
        <span class="quiet">{text[standing]}</span>
      </span>
      <Icon name="chevron" />
    </button>
  );
}

function monthName(period: string, name: (year: number, month: number) => string): string {
  const month = parsePeriod(period);
  return month === null ? period : name(month.year, month.month);
}
