/** 督查周报: the week is chosen, the bulletin made, read and passed on. */
import { dateOf } from "#shared/ledgers/calendar.ts";
import { parseWeek, weekOf, weeksOfPeriod } from "#shared/ledgers/weeks.ts";
import type { Week } from "#shared/ledgers/weeks.ts";
import { useState } from "preact/hooks";
import type { ViewProps } from "../../actions.ts";
import { Button } from "../../controls/button.tsx";
import { Choice } from "../../controls/choice.tsx";
import { Disclosure } from "../../controls/disclosure.tsx";
import { periodOf, whyNotScore } from "../../state/questions.ts";
import { BulletinLinks } from "./bulletin-links.tsx";
import { Download } from "../download.tsx";

const KEY = "weekly";

export function WeeklyView(props: ViewProps) {
  const { state, words, act } = props;
  const [chosen, setChosen] = useState<string | null>(null);
  const period = periodOf(state);
  if (state.inspection === null || period === null) return null;
  const text = words.record.weekly;
  const weeks = weeksOfPeriod(period);
  // Today's week, else the month's last; a choice made for another month holds no more.
  const named = (wanted: string | null) => weeks.find(({ name }) => name === wanted);
  const week = named(chosen) ?? named(weekOf(state.today).name) ?? weeks.at(-1);
  if (week === undefined) return null;
  const blocked = whyNotScore(state);
  return (
    <div class="weekly rows">
      <Disclosure
        open={state.opened[KEY] === true}
        onToggle={() => act.toggle(KEY)}
        summary={<span>{text.title}</span>}
      >
        {() => (
          <div class="weekly-content">
            <p class="quiet">{text.advice}</p>
            <div class="weekly-line">
              <Choice
                label={text.week}
                value={week.name}
                options={weeks.map((each) => ({ value: each.name, text: nameOf(each, text.name) }))}
                onChoose={setChosen}
              />
              <Button
                blocked={blocked === null ? undefined : words.blocked[blocked]}
                busy={state.activity?.run === "weekly"}
                onPress={() => act.makeWeekly(week.name)}
              >
                {text.make}
              </Button>
            </div>
            <Made {...props} />
          </div>
        )}
      </Disclosure>
    </div>
  );
}

/** Word of it stands there from the start, empty, so that it is read out when it comes. */
function Made(props: ViewProps) {
  const { words, act } = props;
  const { weekly } = props.state;
  const text = words.record.weekly;
  const week = weekly && parseWeek(weekly.week);
  return (
    <>
      <p role="status" class="message-title">
        {weekly && text.made(weekly.issue)}
      </p>
      {weekly && week && (
        <div class="downloads">
          <Download
            icon="document"
            href={weekly.link}
            hint={text.overdue(nameOf(week, text.name), weekly.overdue)}
            openOutside={act.openOutside}
          >
            {text.download}
          </Download>
          <BulletinLinks {...props} link={weekly.link} />
        </div>
      )}
    </>
  );
}

function nameOf({ number, span }: Week, name: WeekWords["name"]): string {
  const [from, to] = [dateOf(span.from), dateOf(span.to)];
  return name(number, `${from.month}/${from.day}`, `${to.month}/${to.day}`);
}

type WeekWords = ViewProps["words"]["record"]["weekly"];
