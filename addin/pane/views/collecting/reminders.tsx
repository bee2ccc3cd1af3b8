/** 催报催办: what the clock did, what is not published yet, and whom to remind, each with a message to paste. */
import type { RemindersAnswer } from "#shared/api/reminders.ts";
import { parsePeriod } from "#shared/ledgers/calendar.ts";
import type { Period } from "#shared/ledgers/calendar.ts";
import type { ViewProps } from "../../actions.ts";
import { Disclosure } from "../../controls/disclosure.tsx";
import { BulletinLinks } from "../record/bulletin-links.tsx";
import { Failed } from "./failed.tsx";
import { jobSentence } from "./job-sentence.ts";
import { ReminderLine } from "./reminder-line.tsx";

const KEY = "reminders";

export function RemindersView(props: ViewProps) {
  const { state, words, act } = props;
  const { reminders, desk } = state.collecting;
  if (reminders === null || reminders.kind === "loading") return null;
  if (reminders.kind === "failed") {
    // What keeps the month from being read is said there.
    if (desk?.asked.kind !== "known") return null;
    return <Failed {...props} trouble={reminders.trouble} again={() => act.collecting.openDesk(null)} />;
  }
  return <Known {...props} known={reminders.known} text={words.collecting.reminders} />;
}

interface KnownProps extends ViewProps {
  readonly known: RemindersAnswer;
  readonly text: ViewProps["words"]["collecting"]["reminders"];
}

function Known({ known, text, ...props }: KnownProps) {
  const { state, words, act } = props;
  const { jobs, unpublished, units, bulletin } = known;
  const month = (period: Period) => {
    const { year, month: number } = parsePeriod(period) ?? { year: 0, month: 0 };
    return words.record.history.period(year, number);
  };
  const told = jobs.flatMap((job) => jobSentence(job, state.today, text));
  return (
    <section class="reminders" aria-label={text.title}>
      {told.map((sentence) => (
        <p key={sentence} class="reminder-told">
          {sentence}
        </p>
      ))}
      {bulletin !== null && (
        <div class="reminder-bulletin">
          <BulletinLinks {...props} link={state.settings.service + bulletin} />
        </div>
      )}
      {unpublished.map(({ period, again }) => (
        <p key={period} class="reminder-told">
          {text.unpublished(month(period), again)}
        </p>
      ))}
      {units.length === 0 ? (
        <p class="reminder-told quiet">{text.nobody}</p>
      ) : (
        <div class="rows">
          <Disclosure
            open={state.opened[KEY] === true}
            onToggle={() => act.toggle(KEY)}
            summary={<span>{text.units(units.length)}</span>}
          >
            {() => (
              <ul class="reminder-units">
                {units.map((unit) => (
                  <li key={unit.unit}>
                    <ReminderLine reminder={unit} month={month} text={text} />
                  </li>
                ))}
              </ul>
            )}
          </Disclosure>
        </div>
      )}
    </section>
  );
}
