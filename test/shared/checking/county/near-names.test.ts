/** Names that are one project's, and names that are two projects', however alike. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearlySamePairs } from "#shared/checking/county/near-names.ts";

function areNear(first: string, second: string, evidence: readonly [string | null, string | null]): boolean {
  const projects = [first, second].map((name, at) => ({ name, evidence: evidence[at] ?? null }));
  return nearlySamePairs(projects).length > 0;
}
const UNKNOWN = [null, null] as const;
const ALIKE = ["东河镇 500", "东河镇 500"] as const;
const UNLIKE = ["东河镇 500", "西河乡 900"] as const;

const NEAR: readonly (readonly [string, string])[] = [
  ["东河镇文化广场建设项目", "东河镇文化广场工程"],
  ["新建东河镇文化广场", "东河镇文化广场项目"],
  ["东河镇污水处理厂(扩容)项目", "东河镇污水处理厂扩容工程"],
  ["东河镇藜麦加工园区项目", "东河镇黎麦加工园区项目"],
  ["东河镇藜麦加工园区项目", "东河镇藜麦加工园项目"],
  ["东河镇藜麦加工园区项目", "东河镇藜麦加加工园区项目"],
  ["东河镇藜麦加工园区项目", "东河镇藜麦工加园区项目"],
  ["东河镇生猪养殖场建设项目", "东河镇生猪养殖厂建设项目"],
  ["东河镇高标准农田建设项目", "东河镇高标准农田建没项目"],
  ["东河镇高标准农田建设项目", "东河镇高标准农田建设项日"],
  ["东河镇旅游公路东段改造工程", "东河镇旅游公咯东段改造工程"],
  ["东河镇美丽乡村示范点项目", "东河镇美立乡村示范点项目"],
  ["县城集中供热管网改造一期工程", "县城集中供热管往改造一期工程"],
];

const FAR: readonly (readonly [string, string])[] = [
  ["北山风电场一期工程", "北山风电场二期工程"],
  ["北山风电场Ⅰ期工程", "北山风电场Ⅱ期工程".normalize("NFKC")],
  ["县城污水管网改造(东段)", "县城污水管网改造(西段)"],
  ["经开区标准化厂房A区", "经开区标准化厂房B区"],
  ["保障性住房1号楼工程", "保障性住房2号楼工程"],
  ["保障性住房12号楼工程", "保障性住房1-2号楼工程"],
  ["鹅城镇高标准农田建设项目", "王村乡高标准农田建设项目"],
  ["段家寨乡人畜饮水工程", "康家会镇人畜饮水工程"],
  ["县道公路改造(张家庄段)", "县道公路改造(李家庄段)"],
  ["农村道路硬化张村项目", "农村道路硬化李村项目"],
  ["东河镇老旧小区供水改造项目", "东河镇老旧小区供热改造项目"],
  ["东河镇肉牛养殖合作社项目", "东河镇肉羊养殖合作社项目"],
  ["第一实验小学教学楼项目", "第二实验小学教学楼项目"],
  ["东河镇中心小学操场改造", "东河镇中心小学食堂改造"],
  ["县医院门诊楼项目", "县法院审判庭项目"],
  ["2019年农村危房改造项目", "2020年农村危房改造项目"],
];

describe("one project", () => {
  test.each(NEAR)("%s = %s", (first, second) => {
    expect(areNear(first, second, UNKNOWN)).toBe(true);
    expect(areNear(second, first, UNLIKE)).toBe(true);
  });

  test.each([
    ["县医院迁建项目", "县医院迁见项目"],
    ["城东小学项目", "城东小雪项目"],
    ["东河镇集中供暖项目", "东河镇集中供热项目"],
    ["静乐县垃圾填埋场", "垃圾填埋场项目"],
  ])("%s = %s where unit and money agree", (first, second) => {
    expect(areNear(first, second, ALIKE)).toBe(true);
    expect(areNear(first, second, UNLIKE)).toBe(false);
    expect(areNear(first, second, UNKNOWN)).toBe(false);
  });
});

describe("two projects", () => {
  test.each(FAR)("%s ≠ %s", (first, second) => {
    expect(areNear(first, second, UNKNOWN)).toBe(false);
  });

  test.each(FAR.filter(([first]) => !/供水|牛/u.test(first)))(
    "%s ≠ %s, whatever unit and money say",
    (a, b) => {
      expect(areNear(a, b, ALIKE)).toBe(false);
    },
  );

  test("the same name is none that is nearly the same", () => {
    expect(areNear("东河镇文化广场项目", "东河镇文化广场项目", ALIKE)).toBe(false);
  });
});

test("the pairs found are the pairs there are, in any order of the list", () => {
  const names = [...NEAR, ...FAR].flat();
  const someNames = fc.shuffledSubarray(names, { minLength: 2, maxLength: 14 });
  const evidence = fc.constantFrom(null, "甲 1", "乙 2");
  const lists = someNames.chain((list) =>
    fc
      .array(evidence, { minLength: list.length, maxLength: list.length })
      .map((proofs) => list.map((name, at) => ({ name, evidence: proofs[at] ?? null }))),
  );
  fc.assert(
    fc.property(lists, (list) => {
      const found = nearlySamePairs(list).map(({ first, second }) => `${first} ${second}`);
      const expected = list.flatMap((second, at) =>
        list.slice(0, at).flatMap((first, before) => {
          const isNear = nearlySamePairs([first, second]).length > 0;
          expect(nearlySamePairs([second, first]).length > 0).toBe(isNear);
          return isNear ? [`${before} ${at}`] : [];
        }),
      );
      expect(found.toSorted()).toEqual(expected.toSorted());
    }),
    { numRuns: 200 },
  );
});
