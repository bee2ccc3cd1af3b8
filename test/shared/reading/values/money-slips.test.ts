/** How surely a slip of the unit is found, and how rarely a sound register is doubted, over random registers. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { readLedgers } from "#shared/reading/read-ledgers.ts";
import { mappedSheet } from "#test/support/mapped-sheets.ts";

const REGISTERS = 200;
const SLIP = 10_000;

/** Totals spread over four powers of ten around 5000 万元, as counties' are; a plan within each, and what is done of it. */
const project = fc.record({
  size: fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true })),
  planned: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
  done: fc.double({ min: 0, max: 1, noNaN: true }),
});
const registers = fc.sample(fc.tuple(fc.array(project, { minLength: 8, maxLength: 60 }), fc.nat()), {
  numRuns: REGISTERS,
  seed: 2020,
});

interface Register {
  readonly totals: readonly number[];
  readonly plans: readonly number[];
  readonly years: readonly number[];
  readonly slipped: number;
}

function registerOf([projects, pick]: (typeof registers)[number]): Register {
  const totals = projects.map(({ size: [one, other] }) => Math.round(5000 * 10 ** (one + other)));
  const plans = totals.map((total, at) => Math.round(total * (projects[at]?.planned ?? 0)));
  const years = plans.map((plan, at) => Math.round(plan * (projects[at]?.done ?? 0)));
  return { totals, plans, years, slipped: pick % projects.length };
}

/** The cells whose unit is doubted. */
function doubted({ totals, plans, years }: Omit<Register, "slipped">): readonly string[] {
  const columns = [
    { field: "name", cells: totals.map((_, at) => `项目${String(at)}号`) },
    { field: "totalInvestment", cells: totals },
    { field: "annualPlan", cells: plans },
    { field: "investedYear", cells: years },
  ];
  const sheet = mappedSheet("projects", columns, { moneyUnit: "万元" });
  const { findings } = readLedgers([sheet], { period: "2020-11", rules: DEFAULT_RULES });
  return findings.flatMap(({ check, cell = "" }) => (check === "money-unit-doubtful" ? [cell] : []));
}

test("no sound register is doubted", () => {
  expect(registers.flatMap((register) => doubted(registerOf(register)))).toEqual([]);
});

test.each([
  ["a total in 元", "totals", SLIP],
  ["a total in 亿元", "totals", 1 / SLIP],
  ["a plan in 元", "plans", SLIP],
] as const)("%s is found in 97 of 100, and nothing else", (_, column, factor) => {
  const letter = column === "totals" ? "B" : "C";
  const outcomes = registers.map((register) => {
    const sound = registerOf(register);
    const amounts = sound[column].map((amount, at) => (at === sound.slipped ? amount * factor : amount));
    const cell = `${letter}${String(sound.slipped + 2)}`;
    const cells = doubted({ ...sound, [column]: amounts });
    return { found: cells.includes(cell), others: cells.filter((one) => one !== cell) };
  });
  expect(outcomes.filter(({ found }) => found).length).toBeGreaterThanOrEqual(0.97 * REGISTERS);
  expect(outcomes.flatMap(({ others }) => others)).toEqual([]);
});
