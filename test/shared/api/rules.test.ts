import { describe, expect, expectTypeOf, it } from "vitest";
import { parseRules, rulesSchema } from "#shared/api/rules.ts";
import type { RulesInput } from "#shared/api/rules.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import type { Rules } from "#shared/ledgers/rules.ts";

/** Paths and codes of what is wrong with a rule set. */
function faults(input: unknown): string[] {
  const parsed = rulesSchema.safeParse(input);
  return (parsed.error?.issues ?? []).map((issue) => {
    const code: unknown = issue.code === "custom" ? issue.params?.code : issue.code;
    return `${issue.path.join(".")} ${String(code)}`;
  });
}

describe("the rule set's schema", () => {
  it("makes the method's defaults of nothing", () => {
    expect(parseRules({})).toEqual(DEFAULT_RULES);
    expectTypeOf<ReturnType<typeof parseRules>>().toEqualTypeOf<Rules>();
  });

  it("takes back what it has made", () => {
    const rules = parseRules({ units: [{ name: "县工信局" }], campaign: { firstDay: "2020-11-10" } });
    expect(parseRules(rules)).toEqual(rules);
  });

  it("fills in what an official leaves out, at every depth", () => {
    const input: RulesInput = {
      weights: { register: 0.15 },
      full: { R1: 50.5 },
      grade: { mode: "quota" },
      units: [{ name: "县工信局", aliases: ["工信局"], group: "部门" }, { name: "鹅城镇" }],
      campaign: { firstDay: "2020-11-10", targets: { start: 95 } },
      bulletin: { issuer: "县项目办" },
    };
    const rules = parseRules(input);
    expect(rules.weights).toEqual({ ...DEFAULT_RULES.weights, register: 0.15 });
    expect(rules.full).toEqual({ ...DEFAULT_RULES.full, R1: 50.5 });
    expect(rules.grade).toEqual({ ...DEFAULT_RULES.grade, mode: "quota" });
    expect(rules.units[1]).toEqual({ name: "鹅城镇", aliases: [] });
    expect(rules.campaign).toEqual({
      name: "冬季百日攻坚战",
      firstDay: "2020-11-10",
      days: 100,
      targets: { start: 95, invest: 80, funded: 80, finish: 100 },
    });
    expect(rules.bulletin).toEqual({ ...DEFAULT_RULES.bulletin, issuer: "县项目办" });
  });

  it.each([
    [{ wieghts: {} }, [" unrecognized_keys"]],
    [{ full: { R9: 1 } }, ["full unrecognized_keys"]],
    [{ weights: { register: -1 } }, ["weights.register too_small"]],
    [{ weights: { register: "15" } }, ["weights.register invalid_type"]],
    [{ weights: { register: Number.NaN } }, ["weights.register invalid_type"]],
    [{ full: { R1: 1001 } }, ["full.R1 too_big"]],
    [{ full: { R1: 33.333 } }, ["full.R1 two-decimals"]],
    [{ full: { R1: 1e-7 } }, ["full.R1 two-decimals"]],
    [{ caps: { finalMin: 10, finalMax: 5 } }, ["caps.finalMin limits-order"]],
    [{ grade: { mode: "curve" } }, ["grade.mode invalid_value"]],
    [{ grade: { medium: 90 } }, ["grade.medium limits-order"]],
    [{ grade: { excellentPercent: 101 } }, ["grade.excellentPercent too_big"]],
    [{ moneyUnit: "美元" }, ["moneyUnit invalid_value"]],
    [{ units: [{ name: " " }] }, ["units.0.name too_small"]],
    [{ units: [{ name: "县工信局" }, { name: "x", aliases: ["县 工信局"] }] }, ["units unit-twice"]],
    [{ campaign: {} }, ["campaign.firstDay invalid_type"]],
    [{ campaign: { firstDay: "2020-11-31" } }, ["campaign.firstDay iso-date"]],
    [{ campaign: { firstDay: "2020-11-10", days: 0 } }, ["campaign.days too_small"]],
    [null, [" invalid_type"]],
  ])("refuses %j", (input, expected) => {
    expect(faults(input)).toEqual(expected);
  });

  it("takes a unit's own name among its aliases", () => {
    expect(faults({ units: [{ name: "县工信局", aliases: ["县工信局", "工信局"] }] })).toEqual([]);
  });
});
