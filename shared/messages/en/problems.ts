import { PLACEHOLDERS, written } from "../../bulletin/placeholders.ts";
import { PLACES } from "../../bulletin/wording.ts";
import type { RefusalWords } from "../problems.ts";

export const problems: RefusalWords = {
  problems: {
    "invalid-period": {
      title: "Not a month",
      detail: (period) =>
        `“${period}” is no assessment month. Write year and month as 2020-12 (2000 to 2099).`,
    },
    "invalid-week": {
      title: "Not a week",
      detail: (week) => `“${week}” is no week. Write a year and a week such as 2020-W50 (Monday to Sunday).`,
    },
    "invalid-json": {
      title: "Unreadable request",
      detail: () => "The request is not complete JSON. Try again; if that fails, update the add-in.",
    },
    "invalid-idempotency-key": {
      title: "Bad request key",
      detail: (limit) =>
        `A request key (Idempotency-Key) is 1 to ${limit} visible ASCII characters. Update the add-in and try again.`,
    },
    unauthenticated: {
      title: "Not signed in",
      detail: () =>
        "Enter the activation code from the county's project office in the settings, then try again.",
    },
    "expired-token": {
      title: "Signed out: expired",
      detail: (day) =>
        `This device was signed in until ${day}. Ask the county's project office for a new activation code.`,
    },
    "revoked-token": {
      title: "Signed out: withdrawn",
      detail: (day) =>
        `This device was signed out on ${day}. To go on, ask the county's project office for a new activation code.`,
    },
    forbidden: {
      title: "Not permitted",
      detail: () =>
        "This is done by the county's project office. Use one of its devices, or hand it to them.",
    },
    "other-unit": {
      title: "Not your unit's result",
      detail: (unit) =>
        `You are signed in for “${unit}” and see its results alone. The bulletin has the others.`,
    },
    "invalid-code": {
      title: "Wrong activation code",
      detail: () =>
        "There is no such code. It has four groups of four letters or digits; compare it with the one you were given.",
    },
    "used-code": {
      title: "Activation code used",
      detail: () =>
        "A code signs in one device. For another one ask the county's project office for a new code.",
    },
    "expired-code": {
      title: "Activation code expired",
      detail: (day) => `The code was valid until ${day}. Ask the county's project office for a new one.`,
    },
    "too-many-attempts": {
      title: "Too many wrong codes",
      detail: (minutes) =>
        `Too many wrong codes were entered. Check the code and try again in ${minutes} minutes.`,
    },
    "too-many-requests": {
      title: "Too many requests",
      detail: (seconds) =>
        `This device has sent too many requests within a minute. Try again in ${seconds} seconds.`,
    },
    "last-administrator": {
      title: "The county's last device",
      detail: () =>
        "Nobody could administer the county's record any more. Sign in another county device first, then sign out this one.",
    },
    "invalid-link": {
      title: "Invalid download link",
      detail: () =>
        "The link is incomplete or was altered. Go back to the result and download the bulletin again.",
    },
    "expired-link": {
      title: "Download link expired",
      detail: () =>
        "Links last some ten minutes. Go back to the result and download the bulletin anew, or ask whoever gave you the link.",
    },
    "not-found": {
      title: "No such address",
      detail: (path) => `The service has no address “${path}”. Check it, or update the add-in.`,
    },
    "no-letterhead": {
      title: "No letterhead",
      detail: () =>
        "The county has put none in force: bulletins are set on the standard's page. Upload one first.",
    },
    "invalid-letterhead": { title: "This letterhead can't be used", detail: (fault) => fault },
    "no-weekly-bulletin": {
      title: "No bulletin of that week yet",
      detail: (week) => `There is no bulletin of ${week}. Make one of the week's ledgers first.`,
    },
    "not-scored": {
      title: "Month not scored yet",
      detail: (period) => `There is no result for ${period}. Score the month first.`,
    },
    "not-published": {
      title: "Month not published yet",
      detail: (period) => `The result of ${period} is not published yet, and can be seen once it is.`,
    },
    "no-such-unit": {
      title: "No such unit in the result",
      detail: (unit) => `The month's result has no unit “${unit}”. Write its name as the ranking does.`,
    },
    "no-such-entry": {
      title: "No such entry",
      detail: () => "There is no such entry; its id may be wrong. Load the list again and try once more.",
    },
    "method-not-allowed": {
      title: "Wrong method",
      detail: (methods) =>
        `This address takes other methods only (${methods}). Update the add-in and try again.`,
    },
    "too-large": {
      title: "Too large",
      detail: (limit) =>
        `At most ${limit} can be sent at once. Delete rows and sheets that are no ledgers; for ledgers that large, use the service on a server of your own.`,
    },
    "file-too-large": {
      title: "The file is too large",
      detail: (limit) => `A file takes ${limit} at most. Make its pictures smaller.`,
    },
    "unsupported-type": {
      title: "Wrong request format",
      detail: (wanted) =>
        `The request is of another format (${wanted} is needed). Update the add-in and try again.`,
    },
    "encoded-body": {
      title: "Wrong request format",
      detail: () =>
        "The request is compressed, which is not taken (Content-Encoding). Update the add-in and try again.",
    },
    "invalid-request": {
      title: "Bad request",
      detail: (count) =>
        `The request breaks the rules in ${count} place(s). Update the add-in and try again; if that fails, tell the administrator.`,
    },
    "invalid-rules": {
      title: "Bad rule set",
      detail: (count) => `The rule set is wrong in ${count} place(s). Correct each and score again.`,
    },
    "invalid-ledgers": {
      title: "Bad ledger data",
      detail: (fault) => fault,
    },
    "no-ledger": {
      title: "No ledger to score",
      detail: () =>
        "No ledger rows were received. Check that the workbook has a project ledger whose header is recognised.",
    },
    "no-own-rows": {
      title: "No row of the unit",
      detail: (unit) =>
        `The ledgers have no row of “${unit}”; nothing was taken. Check the column of units, or ask the project office for the name on your code.`,
    },
    "no-submissions": {
      title: "Nothing handed in yet",
      detail: (period) => `No unit has handed in ledgers of ${period}, or all were sent back.`,
    },
    "submission-closed": {
      title: "Month published",
      detail: (period) =>
        `The result of ${period} is published. To correct it, the project office sends your ledgers back first.`,
    },
    "submission-replaced": {
      title: "Not the newest",
      detail: () => "The unit has handed in again since. Load the list again and send back the newest.",
    },
    "errors-found": {
      title: "Stopped by errors in the ledgers",
      detail: (count) =>
        `The ledgers have ${count} error(s). Correct each as the check says, or choose to go on and leave them out.`,
    },
    "invalid-changes": {
      title: "A change can't be made",
      detail: (fault) => fault,
    },
    "changes-in-error": {
      title: "The changes bring errors",
      detail: (count) =>
        `With these changes the ledgers would have ${count} errors. Correct the values, or choose to leave out errors.`,
    },
    "answer-cleared": {
      title: "The answer is no longer kept",
      detail: (period) =>
        `This scoring of ${period} was superseded and never published, and was cleared after a year. Read the month's newest result, or send the ledgers anew.`,
    },
    "idempotency-conflict": {
      title: "Request key already used",
      detail: () =>
        "The same request key (Idempotency-Key) was used for something else. Do it once more: it gets a new key.",
    },
    "request-in-flight": {
      title: "Being done",
      detail: () => "The same request is being answered. Try again in a few seconds; nothing is done twice.",
    },
    "month-published": {
      title: "Month published",
      detail: (period) =>
        `The result of ${period} is published and locked. To correct it, give the reason, score it again and publish; what was published stays.`,
    },
    "reason-needed": {
      title: "A reason is needed",
      detail: (period) => `${period} is published already. Say why it is published anew.`,
    },
    "publication-overtaken": {
      title: "Published a moment ago",
      detail: (period) => `Another device has just published ${period}. Load it again and compare.`,
    },
    "scoring-outdated": {
      title: "Result out of date",
      detail: (period) =>
        `Since ${period} was scored the month before, or the program, has changed: scored now it is another result. Score ${period} again, check it, then publish.`,
    },
    internal: {
      title: "The service failed",
      detail: (request) =>
        `The service failed; your ledgers are unchanged. Try again later; if it persists, give the administrator the request id ${request}.`,
    },
    "not-configured": {
      title: "Service not configured",
      detail: () =>
        "The service has no secret yet and can not be used. The administrator sets it as the instructions say (LEDGER_SECRET).",
    },
  },
  wireFaults: {
    "ledgers-shape": () =>
      "The ledger data is incomplete (texts or sheets are missing). Update the add-in and try again.",
    "ledgers-texts": () =>
      "The table of texts holds something that is no text or longer than 32,767 characters. Look for overlong cells.",
    "ledgers-too-many": (where) =>
      `${where}Too many sheets, columns or rows. Delete what is no ledger and score again.`,
    "sheet-shape": (where) =>
      `${where}The description of the sheet is incomplete. Update the add-in and try again.`,
    "sheet-rows": (where) =>
      `${where}Row numbers must be ascending positive integers. Update the add-in and try again.`,
    "sheet-bands": (where) => `${where}Band headings do not fit the rows. Update the add-in and try again.`,
    "column-shape": (where) =>
      `${where}The description of the column is incomplete, or its cells do not fit the rows. Update the add-in and try again.`,
    "column-field": (where) =>
      `${where}The column's field is none of a ledger, or must not be sent. Update the add-in and try again.`,
    "column-formats": (where) =>
      `${where}Number formats do not fit the rows. Update the add-in and try again.`,
    "cell-value": (where) => `${where}The value of the cell can't be read. Update the add-in and try again.`,
  },
  letterheadFaults: {
    "no-docx": () => "This is no Word document (.docx). Save it as .docx in Word or WPS.",
    "old-word": () => "An old .doc, or under a password. Take the password off and save it as .docx.",
    damaged: (part) =>
      `The file is damaged${part === "" ? "" : ` (${part})`}. Open it in Word or WPS and save it anew.`,
    outsized: () => "Unpacked, the template is too large. Make its pictures smaller.",
    "template-kind": () => "A Word template (.dotx) or a document with macros (.docm). Save it as .docx.",
    strict: () => "Saved as Strict Open XML. Save it as an ordinary Word document (.docx).",
    macros: () => "The template holds macros. Save it as a document without them (.docx).",
    embedded: () => "The template holds other files (sheets, controls). Delete them, or make them pictures.",
    external: (target) => `The template links to ${target}. Remove the link, or insert what it links to.`,
    foreign: (kind) => `The template holds what no bulletin needs (${kind}). Delete it.`,
    field: (field) => `The template has a field that can't stand (${field}). Unlink it (Ctrl+Shift+F9).`,
    "no-text": () =>
      `${written("正文")} is missing. Write it on a line of its own where the text shall stand.`,
    twice: (placeholder) => `${placeholder} is there more than once. Keep one.`,
    "not-alone": (placeholder) =>
      `${placeholder} needs a line of its own, outside tables, text boxes, headers and footers.`,
    unknown: (placeholder) =>
      `There is no ${placeholder}. Known are: ${PLACEHOLDERS.map(written).join(", ")}.`,
  },
  changeFaults: {
    "no-sheet": (where) =>
      `${where}the ledgers have no such sheet, or it was taken for none. Check its name.`,
    "sheet-in-several": (where) => `${where}several workbooks have such a sheet. Name the workbook.`,
    "no-column": (where) => `${where}no column that is scored. Change a cell of a recognised column.`,
    "no-row": (where) => `${where}no row of data. Check the number of the row.`,
    "cell-twice": (where) => `${where}the cell is changed twice. Keep one of the changes.`,
  },
  unknownKeys: (keys) => `unknown key(s) ${keys.join(", ")}: check the spelling`,
  keyMissing: "must be given",
  kindUnknown: "there is no such kind: check the spelling",
  schemaFaults: {
    "two-decimals": "at most two decimals",
    "iso-date": "must be a date such as 2020-11-10",
    "limits-order": "the lower limit is above the upper one (what is left out has its default: give both)",
    "cell-address": "must be a cell such as H12",
    "steps-order": "steps go from the highest rate down, and a lower rate brings no greater share",
    "bands-order": "bands go from the first place on, and a later place brings no greater share",
    "wording-place": `braces can hold only: ${PLACES.join(", ")}`,
    "unit-twice": "a unit's name or alias is given twice",
    "ledgers-missing": "ledgers are needed, or where they are (from: submissions)",
    "unit-of-role": "a clerk of a unit needs its unit, any other role has none",
  },
};
