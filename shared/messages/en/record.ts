/** What the pane says of the record. */
import type { RecordWords } from "../record.ts";

export const record: RecordWords = {
  activation: {
    asking: "Activating…",
    done: (name, county) => `Activated: ${county}, ${name}`,
  },
  publication: {
    open: "Publish this month",
    again: "Publish the correction",
    title: (year, month) => `Publish the results of ${year}-${String(month).padStart(2, "0")}?`,
    advice:
      "A published month is locked and its bulletin is no longer a draft. It can only be published anew with a reason; what was published before is kept.",
    reason: "Reason for publishing again",
    confirm: "Publish",
    done: (number) => (number === 1 ? "Published" : `Published (${number})`),
  },
  reason: {
    label: "Reason for the correction",
    advice: "What was published is kept and can be read. To correct it, give the reason; it goes on record.",
    missing: "Give the reason first",
    goOn: { correction: "Correct and score again", publication: "Publish the correction" },
  },
  weekly: {
    title: "Weekly bulletin",
    advice:
      "Milestones and assignments up to the week's Sunday, by the ledgers in hand; rows with errors don't count.",
    week: "Which week",
    name: (number, from, to) => `Week ${number} (${from}–${to})`,
    make: "Make it",
    made: (issue) => `Bulletin no. ${issue} is made`,
    overdue: (week, duties) => `${week}, ${duties === 0 ? "nothing" : duties} overdue`,
    download: "Download the weekly bulletin",
  },
  history: {
    title: "Earlier months",
    none: "No month has been scored yet.",
    nonePublished: "No month has been published yet. Once one is, its ranking and bulletin are here.",
    loading: "Loading…",
    period: (year, month) => `${year}-${month}`,
    draft: "not published",
    published: "published",
    outdated: "scored again since",
    open: "Open",
  },
  trend: {
    title: (months) => `The last ${months} months scored`,
    head: ["Month", "Score", "Rank", "Grade"],
  },
  weights: {
    title: "Try other weights",
    advice: "Move the sliders and see the ranks change; nothing is recorded, the results stay as they are.",
    sum: (sum) => `${sum} together, in proportion`,
    reset: "Back to the weights as they are",
    moved: (units) => (units === 0 ? "No rank changes" : `${units} units change their rank`),
    was: (rank) => `was ${rank}`,
  },
};
