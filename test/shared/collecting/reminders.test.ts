/** Whom to remind of what, in which order, and the message to a unit. */
import { describe, expect, test } from "vitest";
import type { OverdueDuty } from "#shared/bulletin/weekly/facts.ts";
import { isDueSoon, remindersByUnit } from "#shared/collecting/reminders.ts";
import type { CollectedMonth } from "#shared/collecting/reminders.ts";
import { parseIsoDate } from "#shared/ledgers/calendar.ts";
import type { Day } from "#shared/ledgers/calendar.ts";
import { reminderWords } from "#shared/messages/reminders.ts";

const TODAY = day("2021-01-08");

function day(iso: string): Day {
  return parseIsoDate(iso) ?? 0;
}

function overdue(unit: string, task: string, due: string): OverdueDuty {
  const duty = { kind: "节点", unit, project: "风电项目", task, due: day(due), doneOn: null } as const;
  return { duty, days: TODAY - duty.due };
}

const MONTHS: readonly CollectedMonth[] = [
  {
    period: "2020-12",
    missing: ["中庄乡"],
    returned: [{ unit: "丰润镇", day: day("2021-01-06"), remark: "漏报一个项目" }],
  },
  { period: "2021-01", missing: ["中庄乡", "鹅城镇", "丰润镇"], returned: [] },
];
const DUTIES = [
  overdue("鹅城镇", "征地", "2020-12-20"),
  overdue("中庄乡", "立项", "2020-12-31"),
  overdue("鹅城镇", "环评", "2021-01-08"),
];
const BY = { dueDay: 5, today: TODAY };
const TOLD = { today: TODAY, ledgersOf: day("2021-01-04"), issuer: "项目推进中心" };

describe("reminders", () => {
  test("begin five days before a month is due", () => {
    expect(isDueSoon("2020-12", 5, day("2020-12-30"))).toBe(false);
    expect(isDueSoon("2020-12", 5, day("2020-12-31"))).toBe(true);
  });

  test("come by unit: who has not handed in, what was sent back, then most overdue", () => {
    const found = remindersByUnit(MONTHS, DUTIES, BY);
    expect(
      found.map(({ unit, missing, returned, overdue: its }) => [
        unit,
        missing.length,
        returned.length,
        its.length,
      ]),
    ).toEqual([
      ["中庄乡", 1, 0, 1],
      ["丰润镇", 0, 1, 0],
      ["鹅城镇", 0, 0, 2],
    ]);
    expect(remindersByUnit([], [], BY)).toEqual([]);
  });

  test("are said to a unit in one message", () => {
    const messages = remindersByUnit(MONTHS, DUTIES, BY).map((unit) =>
      reminderWords("zh-CN").message(unit, TOLD),
    );
    expect(messages).toEqual([
      "中庄乡：\n1. 2020年12月台账还没有报送，期限1月5日，已过3天，请马上报送。\n2. 据1月4日的台账，有1项逾期：风电项目“立项”（2020年12月31日到期，逾期8天）。请抓紧办理，已办结的请在台账里填上时间再报。\n项目推进中心　2021年1月8日",
      "丰润镇：\n2020年12月台账已于1月6日退回，要改的是：漏报一个项目。请改正后重新报送。\n项目推进中心　2021年1月8日",
      "鹅城镇：\n据1月4日的台账，有2项逾期：风电项目“征地”（2020年12月20日到期，逾期19天）；风电项目“环评”（1月8日到期，今天）。请抓紧办理，已办结的请在台账里填上时间再报。\n项目推进中心　2021年1月8日",
    ]);
  });

  test("name no more than can be read on a telephone", () => {
    const many = Array.from({ length: 12 }, (_, at) => overdue("鹅城镇", `任务${at + 1}`, "2020-12-20"));
    const [unit] = remindersByUnit([], many, BY);
    const message = unit === undefined ? "" : reminderWords("zh-CN").message(unit, TOLD);
    expect(message).toContain("有12项逾期");
    expect(message).toContain("“任务8”（2020年12月20日到期，逾期19天）；以及其他4项。");
    expect(message).not.toContain("任务9");
  });
});
