import { describe, expect, test } from "vitest";
import { dayOf, isoDate, parseIsoDate } from "#shared/ledgers/calendar.ts";
import { parseWeek, periodOfWeek, weekOf, weeksOfPeriod } from "#shared/ledgers/weeks.ts";

function spanOf(name: string): readonly string[] {
  const week = parseWeek(name);
  return week === null ? [] : [isoDate(week.span.from), isoDate(week.span.to)];
}

describe("weeks as ISO 8601 counts them", () => {
  test.each([
    ["2020-W50", "2020-12-07", "2020-12-13"],
    ["2020-W01", "2019-12-30", "2020-01-05"],
    ["2020-W53", "2020-12-28", "2021-01-03"],
    ["2021-W01", "2021-01-04", "2021-01-10"],
  ])("%s is %s to %s", (name, from, to) => {
    expect(spanOf(name)).toEqual([from, to]);
  });

  test.each(["2021-W53", "2020-W00", "2020-W54", "2020-50", "1999-W10", "2020-W5", ""])(
    "%s is no week",
    (name) => {
      expect(parseWeek(name)).toBeNull();
    },
  );

  test("every day of a century lies in the week of its name", () => {
    const [first, last] = [dayOf(2000, 1, 3) ?? 0, dayOf(2099, 12, 27) ?? 0];
    for (let day = first; day <= last; day += 1) {
      const week = weekOf(day);
      expect(week.span.from <= day && day <= week.span.to).toBe(true);
      expect(parseWeek(week.name)).toEqual(week);
    }
  });

  test("a week's ledgers are those of the month of its Sunday", () => {
    expect(periodOfWeek(weekOf(parseIsoDate("2020-11-30") ?? 0))).toBe("2020-12");
    expect(periodOfWeek(weekOf(parseIsoDate("2020-12-31") ?? 0))).toBe("2021-01");
  });

  test("a month's weeks are those whose Sunday lies in it", () => {
    const names = weeksOfPeriod("2020-12").map(({ name }) => name);
    expect(names).toEqual(["2020-W49", "2020-W50", "2020-W51", "2020-W52"]);
    expect(weeksOfPeriod("2021-01")[0]?.name).toBe("2020-W53");
    expect(weeksOfPeriod("2020-13")).toEqual([]);
  });
});
