/** The main job from top to bottom: workbook, month, 一键评分, then what came of it. */
import type { ViewProps } from "../actions.ts";
import { Button } from "../controls/button.tsx";
import { MessageBar } from "../controls/message-bar.tsx";
import type { PaneState } from "../state/state.ts";
import { whyNotScore } from "../state/questions.ts";
import { HomeLinks } from "./collecting/home-links.tsx";
import { OwnMonthView } from "./collecting/own-month.tsx";
import { SubmitButton } from "./collecting/submit-button.tsx";
import { DoneView } from "./done.tsx";
import { FindingsView } from "./findings/findings.tsx";
import { LedgersView } from "./columns/ledgers.tsx";
import { MonthView } from "./month.tsx";
import { ProgressView } from "./progress.tsx";
import { StandingsView } from "./standings/standings.tsx";
import { TroubleView } from "./trouble.tsx";
import { WeightsView } from "./standings/weights.tsx";
import { WeeklyView } from "./record/weekly.tsx";
import { WorkbookView } from "./workbook.tsx";

export function WorkView(props: ViewProps) {
  const { state, words, act } = props;
  const { identity, own } = state.collecting;
  const isUnit = identity?.role === "unit";
  const { lead, leadInExcel, privacy } = words.collecting.submit;
  const said = isUnit
    ? {
        ...words,
        choose: {
          ...words.choose,
          lead: lead(identity.unit ?? ""),
          leadInExcel: leadInExcel(identity.unit ?? ""),
          privacy,
        },
      }
    : words;
  return (
    <>
      <div class="bench">
        {state.officeMissing && state.workbook === null && (
          <MessageBar
            intent="warning"
            title={words.officeMissing.title}
            actions={<Button onPress={act.reopen}>{words.retry}</Button>}
          >
            <p>{words.officeMissing.advice}</p>
          </MessageBar>
        )}
        {state.collecting.signedOut && (state.workbook === null || isUntouched(state)) && (
          <SignedOut {...props} />
        )}
        {isUntouched(state) && <p class="lead">{said.choose.leadInExcel}</p>}
        <WorkbookView {...props} words={said} />
        <MonthView {...props} />
        {isUnit ? <SubmitButton {...props} /> : <ScoreButton {...props} />}
        {isUntouched(state) && <Button onPress={act.lookAgain}>{words.choose.check}</Button>}
        <ProgressView {...props} />
      </div>
      <TroubleView {...props} />
      {isUnit && <OwnMonthView {...props} own={own} again={act.collecting.reloadOwn} />}
      <DoneView {...props} />
      <StandingsView {...props} />
      <WeightsView {...props} />
      {/* Issued by the county alone. */}
      {!isUnit && <WeeklyView {...props} />}
      <LedgersView {...props} />
      <FindingsView {...props} />
      <HomeLinks {...props} />
      {state.workbook === null && <p class="footnote">{said.choose.privacy}</p>}
    </>
  );
}

/** The workbook is open in Excel, and nothing was asked of it yet. */
function isUntouched({ place, recognised, result, trouble, activity }: PaneState): boolean {
  return place === "excel" && recognised === null && result === null && trouble === null && activity === null;
}

/** Told before anything is chosen, so that nobody does all the work and learns of it at the end. */
function SignedOut({ words, act }: ViewProps) {
  return (
    <MessageBar
      intent="notice"
      title={words.signIn.title}
      actions={<Button onPress={() => act.show("settings")}>{words.signIn.open}</Button>}
    >
      <p>{words.signIn.advice}</p>
    </MessageBar>
  );
}

function ScoreButton({ state, words, act }: ViewProps) {
  const blocked = whyNotScore(state);
  return (
    <>
      <Button
        look="primary"
        icon="score"
        blocked={blocked === null ? undefined : words.blocked[blocked]}
        busy={state.activity !== null}
        onPress={() => act.score({ leaveOutErrors: false })}
      >
        {words.score}
      </Button>
      {blocked !== null && blocked !== "busy" && <p class="button-reason">{words.blocked[blocked]}</p>}
    </>
  );
}
