/** Names as the method compares them, unit cells, and the calendar. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dateOf,
  dayOf,
  dayOfSerial,
  daysInMonth,
  isoDate,
  parseIsoDate,
  parsePeriod,
  serialOfDay,
} from "#shared/ledgers/calendar.ts";
import { isEmptyText, isPlaceholder, keyOf, tidy } from "#shared/ledgers/text.ts";
import { splitUnits, unitNames } from "#shared/ledgers/units.ts";
import { STAGE_WORDS } from "#shared/ledgers/words.ts";

describe("text", () => {
  test.each(["", " ", "　", "/", "—", "——", "－", "―", "\\", "无", " 无 ", "暂无", "待定", "未 定", "／"])(
    "%j is an empty cell",
    (text) => expect(isEmptyText(text)).toBe(true),
  );

  test.each(["0", "无锡路", "否", "-1", "×", "暂无资金", "未定级", "."])("%j is none", (text) =>
    expect(isEmptyText(text)).toBe(false),
  );

  test("a blank is no placeholder", () => {
    expect(isPlaceholder("　")).toBe(false);
    expect(isPlaceholder("无")).toBe(true);
  });

  test.each([
    ["  县 发改局\n", "县发改局"],
    ["风电 10 MW", "风电10 MW"],
    ["（一）Ａ１", "(一)A1"],
    ["A  B", "A B"],
    ["\u200B东河\uFEFF镇", "东河镇"],
  ])("%j is printed as %j", (text, printed) => expect(tidy(text)).toBe(printed));

  test("what is printed is compared as what was written", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("东", "Ａ", "1", " ", "\n", "（", "\u200B") }),
        (text) => {
          expect(keyOf(tidy(text))).toBe(keyOf(text));
          expect(tidy(tidy(text))).toBe(tidy(text));
        },
      ),
    );
  });
});

describe("units", () => {
  const names = unitNames({
    units: [
      { name: "县工信局", aliases: ["工信局", "工业和信息化局"], group: "部门" },
      { name: "段家寨乡人民政府", aliases: [] },
    ],
  });

  test.each([
    ["能源局、神峪沟乡", ["能源局", "神峪沟乡"]],
    ["能源局,神峪沟乡", ["能源局", "神峪沟乡"]],
    ["能源局，神峪沟乡", ["能源局", "神峪沟乡"]],
    ["能源局/神峪沟乡", ["能源局", "神峪沟乡"]],
    ["能源局；神峪沟乡", ["能源局", "神峪沟乡"]],
    ["能源局\n神峪沟乡", ["能源局", "神峪沟乡"]],
    ["、能源局", ["能源局"]],
    ["/", []],
    ["能源局 神峪沟乡", ["能源局神峪沟乡"]],
  ])("%j splits", (cell, parts) => expect(splitUnits(cell)).toEqual(parts));

  test.each([
    ["鹅城镇人民政府", "鹅城镇"],
    ["鹅城镇政府", "鹅城镇"],
    ["城关街道办事处", "城关街道"],
    ["县政府办公室", "县政府办公室"],
    ["县人民政府", "县人民政府"],
    ["工信局", "县工信局"],
    ["工业和 信息化局", "县工信局"],
    ["段家寨乡", "段家寨乡人民政府"],
    ["段家寨乡政府", "段家寨乡人民政府"],
  ])("%s is %s", (written, canonical) => {
    expect(names.canonical(written)).toBe(canonical);
    expect(names.canonical(names.canonical(written))).toBe(canonical);
  });

  test("only units of the rule set are named by it", () => {
    expect(names.isNamed("工信局")).toBe(true);
    expect(names.isNamed("鹅城镇")).toBe(false);
    expect(names.groupOf("县工信局")).toBe("部门");
  });
});

test("no word means two stages", () => {
  const words = Object.values(STAGE_WORDS).flat();
  expect(new Set(words).size).toBe(words.length);
});

describe("calendar", () => {
  const day = fc.integer({ min: -20_000, max: 47_000 });

  test("a day survives its date, its ISO text and its serial", () => {
    fc.assert(
      fc.property(day, (one) => {
        const { year, month, day: date } = dateOf(one);
        expect(dayOf(year, month, date)).toBe(one);
        expect(parseIsoDate(isoDate(one))).toBe(one);
        expect(dayOfSerial(serialOfDay(one) + 0.75)).toBe(one);
      }),
    );
  });

  test.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [61, "1900-03-01"],
    [44_136, "2020-11-01"],
  ])("Excel's serial %i is %s", (serial, iso) => expect(isoDate(dayOfSerial(serial))).toBe(iso));

  test.each([
    [2020, 2, 29],
    [2021, 2, 28],
    [1900, 2, 28],
    [2000, 2, 29],
    [2020, 11, 30],
    [2020, 12, 31],
  ])("%i-%i has %i days", (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
    expect(dayOf(year, month, days + 1)).toBeNull();
  });

  test.each(["2020-13", "2020-0", "1999-12", "2020-1", "202012", "2020-12-01"])("%s is no period", (text) =>
    expect(parsePeriod(text)).toBeNull(),
  );
});
