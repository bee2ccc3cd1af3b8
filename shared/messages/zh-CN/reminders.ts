/** 催报催办: a message to a unit. */
import type { OverdueDuty } from "../../bulletin/weekly/facts.ts";
import type { Day } from "../../ledgers/calendar.ts";
import type { ReminderWords } from "../reminders.ts";
import { dayName, dueName, monthName } from "./bulletin/phrases.ts";

/** More than this no one reads on a telephone; the bulletin lists all. */
const NAMED_AT_MOST = 8;

export const reminders: ReminderWords = {
  message: ({ unit, missing, returned, overdue }, { today, ledgersOf, issuer }) => {
    const items = [
      ...missing.map(({ period, due, days }) => {
        const limit = `${monthName(period)}台账还没有报送，期限${dueName(due, today)}`;
        if (days > 0) return `${limit}，还有${days}天，请按时报送。`;
        return days === 0 ? `${limit}，就是今天，请抓紧报送。` : `${limit}，已过${-days}天，请马上报送。`;
      }),
      ...returned.map(
        ({ period, day, remark }) =>
          `${monthName(period)}台账已于${dueName(day, today)}退回，要改的是：${sentence(remark)}请改正后重新报送。`,
      ),
      ...(overdue.length === 0
        ? []
        : [
            `${ledgersOf === null ? "" : `据${dueName(ledgersOf, today)}的台账，`}有${overdue.length}项逾期：${named(overdue, today)}请抓紧办理，已办结的请在台账里填上时间再报。`,
          ]),
    ];
    const [only = ""] = items;
    const body = items.length === 1 ? only : items.map((item, index) => `${index + 1}. ${item}`).join("\n");
    return `${unit}：\n${body}\n${issuer === "" ? "" : `${issuer}　`}${dayName(today)}`;
  },
};

function named(overdue: readonly OverdueDuty[], today: Day): string {
  const shown = overdue.slice(0, NAMED_AT_MOST).map(({ duty, days }) => {
    const what =
      duty.task === ""
        ? `${duty.project}开工`
        : duty.project === "" || duty.task.includes(duty.project)
          ? duty.task
          : `${duty.project}“${duty.task}”`;
    return `${what}（${dueName(duty.due, today)}到期，${days === 0 ? "今天" : `逾期${days}天`}）`;
  });
  const more = overdue.length > shown.length ? `；以及其他${overdue.length - shown.length}项` : "";
  return `${shown.join("；")}${more}。`;
}

/** With a stop at its end, whatever was written. */
function sentence(text: string): string {
  return /[。！？!?]$/u.test(text) ? text : `${text}。`;
}
