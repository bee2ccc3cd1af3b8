/** Standing sentences in a county's own words. */
import { describe, expect, test } from "vitest";
import { parseRules } from "#shared/api/rules.ts";
import { filled, hasKnownPlaces, withColon } from "#shared/bulletin/wording.ts";
import { weeklyBulletin } from "#shared/bulletin/weekly/weekly.ts";
import { parseWeek } from "#shared/ledgers/weeks.ts";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import { ledgersOf, table } from "#test/support/ledgers.ts";
import { PROVENANCE, bulletinOf, under, wordsOf } from "./bulletin-of.ts";

const TABLES = [table("projects", [{ name: "风电项目", unit: "鹅城镇", stage: "开工" }])];
const RULES = parseRules({
  bulletin: {
    issuer: "县项目办",
    signature: "县重点项目指挥部办公室",
    addressee: "各乡镇",
    issueForm: "〔{年}〕{期号}号",
    issueOffset: 3,
    opening: "根据县委部署，按{规则版本}版规则对{月份}进行考评，数据截至{截止日期}，依据{台账}：",
    closing: "台账{台账整改期限}前改正，工程{工程整改期限}前整改，报{编印单位}。",
    weeklyMasthead: "重点项目周报",
    weeklyOpening: "现将第{周次}周（{起止日期}）情况通报如下：",
    weeklyClosing: "请于{报送期限}前报{编印单位}。",
  },
});

describe("a county's own words", () => {
  test("open and close the month, sign it and number it", () => {
    const bulletin = bulletinOf(TABLES, { rules: RULES });
    expect(bulletin).toMatchObject({
      issue: 15,
      issuer: "县项目办",
      signature: "县重点项目指挥部办公室",
      addressee: "各乡镇：",
      form: { issue: "〔2021〕15号" },
    });
    expect(bulletin.blocks.map(wordsOf)[0]).toBe(
      "根据县委部署，按default-1版规则对2020年12月进行考评，数据截至2020年12月31日，依据项目台账：",
    );
    expect(under(bulletin, "下步要求").at(-1)).toBe(
      "台账2021年1月15日前改正，工程2021年1月31日前整改，报县项目办。",
    );
  });

  test("open and close the week under its own masthead", () => {
    const week = parseWeek("2020-W50");
    if (week === null) throw new Error("no week");
    const county = assembleCounty(ledgersOf(...TABLES), "2020-12", RULES);
    const bulletin = weeklyBulletin({ county, week, date: "2020-12-14", provenance: PROVENANCE });
    expect([bulletin.masthead, bulletin.form.issue]).toEqual(["重点项目周报", "〔2020〕50号"]);
    expect(bulletin.blocks.map(wordsOf)[0]).toBe("现将第50周（12月7日至13日）情况通报如下：");
    expect(under(bulletin, "工作要求")).toEqual(["请于2020年12月18日前报县项目办。"]);
  });

  test("change no rule set that does not give them", () => {
    expect(Object.keys(parseRules({}).bulletin)).toEqual(["masthead", "issuer", "addressee", "copies"]);
  });

  test("may name no place there is none of", () => {
    expect(() => parseRules({ bulletin: { opening: "现将{上月}情况通报如下：" } })).toThrow();
    expect([hasKnownPlaces("{月份}{期号}"), hasKnownPlaces("没有"), hasKnownPlaces("{}")]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

test("a place without a value here is left out", () => {
  expect(filled("第{周次}周{月份}", { 月份: "2020年12月" })).toBe("第周2020年12月");
});

test.each([
  ["各乡镇", "各乡镇："],
  ["各乡镇:", "各乡镇："],
  ["各乡镇： ", "各乡镇："],
  ["", ""],
])("the addressee %j is printed %j", (written, printed) => {
  expect(withColon(written)).toBe(printed);
});
