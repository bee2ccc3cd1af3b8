/** What is being done and how far, to see and to hear. */
import type { ViewProps } from "../actions.ts";
import { Button } from "../controls/button.tsx";
import type { Activity } from "../state/state.ts";

const STEPS: Readonly<Record<Activity["run"], readonly Activity["step"][]>> = {
  inspection: ["opening", "reading", "recognising"],
  repair: ["opening", "repairing", "reading", "recognising"],
  rules: ["opening", "saving", "reading", "recognising"],
  correction: ["opening", "remembering", "reading", "recognising"],
  publication: ["opening", "sending"],
  submission: ["opening", "reading", "recognising", "submitting"],
  collected: ["opening", "reading", "sending", "writing"],
  marking: ["opening", "marking"],
  preview: ["opening", "reading", "recognising"],
  weekly: ["opening", "reading", "recognising", "sending"],
  scoring: ["opening", "reading", "recognising", "sending", "writing"],
};

export function ProgressView({ state, words, act }: ViewProps) {
  const { activity } = state;
  const step = activity === null ? "" : words.steps[activity.step];
  return (
    <div class="progress">
      {/* Only the step's name is read out: a count that changes many times a second would never stop talking. */}
      <p class="visually-hidden" role="status">
        {step}
      </p>
      {activity !== null && (
        <>
          <div
            class="progress-track"
            role="progressbar"
            aria-label={step}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={percentOf(activity)}
          >
            <div class="progress-bar" style={{ width: `${percentOf(activity)}%` }} />
          </div>
          <div class="progress-line">
            <p aria-hidden="true">
              {step}
              {activity.total !== undefined && activity.total > 1 && (
                <span class="quiet"> {words.share(activity.done ?? 0, activity.total)}</span>
              )}
            </p>
            <p class="quiet" aria-hidden="true">
              {words.stepCount(STEPS[activity.run].indexOf(activity.step) + 1, STEPS[activity.run].length)}
            </p>
            {(activity.step === "sending" || activity.step === "submitting") && (
              <Button look="subtle" onPress={act.cancel}>
                {words.cancel}
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}

/** Whole percent of the run: steps weigh alike, the present one by its count. */
function percentOf(activity: Activity): number {
  const steps = STEPS[activity.run];
  const within =
    activity.total === undefined || activity.total === 0 ? 0.5 : (activity.done ?? 0) / activity.total;
  return Math.floor(((steps.indexOf(activity.step) + within) / steps.length) * 100);
}
