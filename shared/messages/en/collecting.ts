/** What the pane says of handing in, of the county's desk, and of who may use the service. */
import type { CollectingWords } from "../collecting.ts";

const units = (count: number) => (count === 1 ? "1 unit" : `${count} units`);

export const collecting: CollectingWords = {
  submit: {
    action: "Hand in this month’s ledgers",
    as: (unit) => `Handing in for ${unit}`,
    lead: (unit) =>
      `Choose the ledgers of ${unit}: they are recognised, checked and handed in to the county.`,
    leadInExcel: (unit) =>
      `The workbook that is open is recognised and checked, and the rows of ${unit} are handed in to the county.`,
    privacy:
      "Your workbook is not changed. The columns that count are sent, telephones and remarks are not; rows of other units are not taken.",
    stopped: {
      title: (errors) => `Your unit’s rows have ${errors} errors; nothing was handed in`,
      advice:
        "Best mend them first. You can also hand in as it is: rows without a key are left out, other wrong cells count as empty, and the county sees how many there are.",
      leaveOut: "Hand in in spite of errors",
    },
  },
  own: {
    title: (year, month) => `Handing in for ${year}-${String(month).padStart(2, "0")}`,
    none: (due) => `Nothing was handed in for this month yet; it is due by ${due}.`,
    received: (version) => (version === 1 ? "Received" : `Received for the ${version}th time`),
    receivedAt: (moment, by, rows) => `${moment}, by ${by}: ${rows} rows taken.`,
    found: (error, warning, notice) =>
      `Checks found ${error} errors, ${warning} warnings and ${notice} notices.`,
    nothingFound: "Checks found nothing.",
    late: (due) => `Later than the day it was due, ${due}.`,
    returned: "Sent back: please mend and hand in again",
    returnedBy: (moment, by) => `${moment}, ${by}`,
    left: (places) => `${places} places were not taken`,
    findings: (findings) => `${findings} findings`,
    result: "Your unit’s result",
    noResult: "The county has not scored this month yet.",
    draft: "A draft: it may change until it is published",
    published: "Published",
    of: (ranked) => `${units(ranked)} in the group`,
  },
  desk: {
    title: "Handed in",
    submitted: (count) => `${units(count)} handed in`,
    due: (due) => `Due ${due}`,
    none: "No unit has handed in this month yet.",
    missing: (count) => `${units(count)} missing`,
    late: "Late",
    returned: "Sent back",
    line: (moment, rows) => `${moment} · ${rows} rows`,
    version: (version, by) => (version === 1 ? `By ${by}` : `No. ${version}, by ${by}`),
    notTaken: (places) => `${places} places were not taken`,
    remark: (remark) => `Remark: ${remark}`,
    returnIt: "Send back",
    returnOf: (unit) => `Send back what ${unit} handed in`,
    returnTitle: (unit) => `Send back what ${unit} handed in?`,
    remarkLabel: "What is to be mended",
    remarkHint: "The unit reads this. What is sent back is not scored.",
    remarkWanted: "Say what is to be mended, so that the unit knows what to do.",
    confirmReturn: "Send back",
    sentBack: (unit) => `Sent back to ${unit}`,
    scoreAll: "Score all together",
    scoreHint: (count) =>
      `Scores the ${units(count)} received as one; those sent back or missing are not in it.`,
    nothingToScore: "Nothing has come in that could be scored",
    rulesOf: (workbook, items) => `Scored by the rules of “${workbook}” (${items} set).`,
    rulesOfLast: "No rules are at hand: scored by those of the last scoring.",
    rulesOfOpen:
      "Scored by the open workbook's sheet 评分规则 where it has one, else by the rules of the last scoring.",
    withOwn: (workbook) => `With the targets and handovers of “${workbook}”`,
    refresh: "Refresh",
    stopped: {
      title: (errors) => `Together they have ${errors} errors; scoring stopped`,
      advice:
        "Send them back to be mended, or score without the wrong rows: rows without a key are left out, other wrong cells count as empty.",
      leaveOut: "Score without the wrong rows",
    },
  },
  reminders: {
    title: "Reminders",
    units: (count) => `${units(count)} to remind`,
    nobody: "Nobody is to be reminded.",
    missing: (month, days) =>
      days >= 0 ? `${month} missing, due in ${days} days` : `${month} missing, ${-days} days late`,
    returned: (month) => `${month} sent back, not handed in again`,
    overdue: (duties) => `${duties} overdue`,
    and: "; ",
    copy: "Copy",
    copyFor: (unit) => `Copy the message to ${unit}`,
    messageTo: (unit) => `Message to ${unit}`,
    copied: "Copied, to be pasted into a chat:",
    copyByHand: "Copying is not allowed here; press Ctrl+C:",
    unpublished: (month, again) =>
      again ? `${month} was corrected and is not published again.` : `${month} is scored and not published.`,
    week: (number, isThis) => (isThis ? "This week" : `Week ${number}`),
    weekly: {
      done: (week, { moment }) => `${week}: the bulletin was made by itself (${moment}).`,
      "made-by-hand": (week) => `${week}: the bulletin had been made by hand; no other was made.`,
      "no-new-ledgers": (week) => `${week}: no new ledgers came in, so no bulletin was made.`,
      failed: (week, { run }) =>
        `${week}: the bulletin could not be made. Make it from the ledgers in hand; the log tells why under ${run}.`,
    },
    retentionFailed: (run) =>
      `Outdated ledgers could not be cleared; it is tried again next month. The log tells why under ${run}.`,
  },
  access: {
    title: "Access",
    issueTitle: "Issue an activation code",
    role: "For whom",
    roles: { county: "Project office", unit: "Unit", viewer: "Reader" },
    roleHints: {
      county: "Scores, publishes, sends back, issues codes.",
      unit: "Hands in its own ledgers and sees its own result.",
      viewer: "Sees published results and bulletins.",
    },
    unit: "Unit",
    unitWanted: "Give the unit’s name as it stands in the ledgers.",
    name: "Person",
    nameHint: "The record calls whoever uses it by this name.",
    nameWanted: "Give the person’s name.",
    issue: "Issue code",
    issued: (name) => `Activation code for ${name}`,
    issuedAdvice: (expires) =>
      `Shown this once. Tell it to the person directly: on their own computer they open the pane, press Settings, enter the code and save. It works once, until ${expires}.`,
    copy: "Copy code",
    copied: "Copied",
    copyByHand: "Copying is closed here: select the code and copy it by hand.",
    codes: "Activation codes",
    noCodes: "No code is waiting to be used.",
    devices: "Computers with access",
    states: { open: "Waiting", used: "Used", active: "In use", expired: "Expired", revoked: "Withdrawn" },
    until: (day) => `Until ${day}`,
    own: "This computer",
    withdraw: "Withdraw",
    withdrawOf: (name) => `Withdraw ${name}`,
    withdrawCode: (name) => `Withdraw the code for ${name}? It will work no more.`,
    withdrawDevice: (name) => `Withdraw the access of ${name}? That computer will need a new code.`,
    withdrawOwn: "Withdraw the access of this computer? It will need a new code.",
    confirm: "Withdraw",
    withdrawn: (name) => `Withdrawn: ${name}`,
    last: "The project office’s only computer can’t be withdrawn: nobody could administer any more. Activate another first.",
    earlier: (entries) => `${entries} no longer valid`,
  },
  viewer: { lead: (county) => `Published results and bulletins of ${county}.` },
  letterhead: "Letterhead",
  elsewhere: "Elsewhere",
  again: "Read again",
  loading: "Reading …",
};
