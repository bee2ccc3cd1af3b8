/**
 * The method once more, §2 to §7, as a slow program over plain rows: every figure found by looking through all
 * rows again, dates compared as ISO text, fractions as pairs of bigint. It shares no code with the engine.
 */
import { printed, reduced } from "./figures.ts";
import type { PlainCounty, PlainRecord, PlainSheet, PlainValue } from "./model.ts";

type Fraction = readonly [bigint, bigint];

export interface OracleIndicator {
  readonly num: bigint;
  readonly den: bigint;
  readonly points: number;
}

export interface OracleUnit {
  readonly unit: string;
  readonly group: string;
  readonly participates: boolean;
  readonly composite: number | null;
  readonly bonus: number;
  readonly penalty: number;
  readonly final: number | null;
  rank: number | null;
  grade: string | null;
  readonly veto: boolean;
  readonly accounts: Readonly<Record<string, number | null>>;
  readonly indicators: Readonly<Record<string, OracleIndicator | null>>;
  readonly losses: readonly string[];
}

const ONE: Fraction = [1n, 1n];

interface Row {
  readonly v: PlainRecord;
  readonly sheet: PlainSheet;
  readonly place: number;
}

const DATES = ["signedOn", "contractOn", "actualStart", "actualFinish", "operatingOn"];
const LADDER = ["储备", "意向", "签约", "合同", "开工", "竣工", "投产"];
const SHOWN: Readonly<Record<string, string>> = {
  signedOn: "签约",
  contractOn: "合同",
  actualStart: "开工",
  actualFinish: "竣工",
  operatingOn: "投产",
};
const LEDGERS: Readonly<Record<string, readonly string[]>> = {
  register: ["R1", "R2", "R3"],
  breakdown: ["B1", "B2", "B3"],
  reconciliation: ["C1", "C2", "C3"],
  delivery: ["D1", "D2", "D3", "D4", "D5"],
  settlement: ["S1", "S2", "S3"],
};

/** The letters the builder gives a field are its place in this list. */
const PROJECT_COLUMNS =
  "code name unit coUnits nature category path stage totalInvestment annualPlan leader team scheme owner phone signedOn contractOn plannedStart actualStart plannedFinish actualFinish operatingOn investedBefore investedMonth investedYear investedTotal physicalProgress problem remarks".split(
    " ",
  );
const MILESTONE_COLUMNS = "project task unit owner due doneOn status remarks".split(" ");
const PROGRESS_COLUMNS =
  "project month planned done yearToDate verified funded physicalProgress remarks".split(" ");
const HANDOVER_COLUMNS = "kind title unit project raisedOn due closedOn status origin remarks".split(" ");
const TARGET_COLUMNS =
  "unit group reserveTarget signTarget startTarget investTarget bonus penalty reason veto".split(" ");
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  projects: PROJECT_COLUMNS,
  milestones: MILESTONE_COLUMNS,
  progress: PROGRESS_COLUMNS,
  handovers: HANDOVER_COLUMNS,
  targets: TARGET_COLUMNS,
};

function letters(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : letters(Math.floor(index / 26) - 1) + letters(index % 26);
}

function cell(row: Row, ...fields: string[]): string {
  const field = fields.find((one) => row.sheet.columns.includes(one)) ?? fields.at(-1) ?? "";
  const column = row.sheet.letters?.[field] ?? letters(COLUMNS[row.sheet.role]?.indexOf(field) ?? 0);
  return `${row.sheet.name}!${column}${row.place}`;
}

function compact(text: PlainValue): string {
  return String(text).normalize("NFKC").replace(/\s/gu, "");
}

function from(date: PlainValue): string {
  return String(date).split("/")[0] ?? "";
}

function to(date: PlainValue): string {
  return String(date).split("/")[1] ?? "";
}

function decimal(value: number): Fraction {
  const [whole = "0", fraction = ""] = String(value).split(".");
  return [BigInt(whole + fraction), 10n ** BigInt(fraction.length)];
}

function add([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * d + c * b, b * d];
}

function times([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * c, b * d];
}

/** Rounded to a whole number, halves away from zero. */
function round([n, d]: Fraction): number {
  const negative = n < 0n;
  const size = negative ? -n : n;
  let whole = size / d;
  if ((size % d) * 2n >= d) whole += 1n;
  return Number(negative ? -whole : whole);
}

function get(row: Row, field: string): PlainValue {
  return row.v[field] ?? null;
}

function total(values: readonly { value: number }[]): bigint {
  return values.reduce((sum, one) => sum + BigInt(one.value), 0n);
}

function yes(is: boolean): Fraction {
  return [is ? 1n : 0n, 1n];
}

/** How many of the rows are so, of all. */
function ratio(base: readonly Row[], its: (row: Row) => boolean): Fraction {
  return [BigInt(base.filter(its).length), BigInt(base.length)];
}

/** A rate as printed, null where its sources are absent or there is nothing to divide by. */
function rate(sourced: boolean, [num, den]: Fraction): string | null {
  return sourced && den > 0n ? `${reduced(num, den)} ${printed(round([num * 10_000n, den]))}` : null;
}

function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
}

/** Stages as `count 万元`, rates as `num/den percent` (null: none), all as printed. */
export type OracleStages = Readonly<Record<string, string | null>>;

export interface OracleResult {
  /** In the order results are printed. */
  readonly units: readonly OracleUnit[];
  /** Of the county under "", of each unit under its name. */
  readonly stages: Readonly<Record<string, OracleStages>>;
  /** The day, then a line for each of the four rates; null without a campaign. */
  readonly campaign: readonly string[] | null;
  readonly accounts: Readonly<Record<string, readonly string[]>>;
}

/** Scores every unit of a county. */
export function oracle(county: PlainCounty): OracleResult {
  const [year = "", monthText = ""] = county.period.split("-");
  const month = Number(monthText);
  const lengths = [31, Number(year) % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const asOf = `${county.period}-${String(lengths[month - 1])}`;
  const inYear = (iso: string): boolean => iso.startsWith(year);
  const { rules } = county;

  const rowsOf = (role: string): Row[] =>
    county.sheets
      .filter((sheet) => sheet.role === role)
      .flatMap((sheet) => sheet.rows.map((v, at) => ({ v, sheet, place: sheet.places[at] ?? 0 })));
  const has = (role: string, field: string): boolean =>
    county.sheets.some((sheet) => sheet.role === role && sheet.columns.includes(field));
  const happened = (date: PlainValue): boolean => date !== null && from(date) <= asOf;
  const inYearByNow = (date: PlainValue): boolean => happened(date) && inYear(from(date));
  const any = (role: string, fields: string): boolean => fields.split(" ").some((field) => has(role, field));
  const each = (role: string, fields: string): boolean =>
    fields.split(" ").every((field) => has(role, field));

  // Projects and what follows from their rows.
  const projects = rowsOf("projects").filter((row) => get(row, "name") !== null && get(row, "unit") !== null);
  const stage = (row: Row): string => {
    const written = get(row, "stage");
    if (written === "终止") return "终止";
    const steps = DATES.filter((field) => happened(get(row, field))).map((field) => SHOWN[field] ?? "");
    if (written !== null) steps.push(String(written));
    return LADDER[Math.max(0, ...steps.map((step) => LADDER.indexOf(step)))] ?? "储备";
  };
  const atLeast = (row: Row, step: string): boolean => LADDER.indexOf(stage(row)) >= LADDER.indexOf(step);
  const live = (row: Row): boolean => stage(row) !== "终止";
  const started = (row: Row): boolean => happened(get(row, "actualStart")) || atLeast(row, "开工");
  const signedEver = (row: Row): boolean =>
    atLeast(row, "签约") || DATES.some((field) => happened(get(row, field)));
  const find = (reference: PlainValue): Row | undefined => {
    if (reference === null) return undefined;
    let matching = projects.filter((row) => compact(get(row, "name")) === compact(reference));
    if (matching.length === 0) {
      matching = projects.filter(
        (row) => get(row, "code") !== null && compact(get(row, "code")) === compact(reference),
      );
    }
    return matching.find(live) ?? matching[0];
  };

  // The other ledgers' rows that count.
  const milestones = rowsOf("milestones").filter(
    (row) => find(get(row, "project")) !== undefined && get(row, "task") !== null,
  );
  const projectOf = (row: Row): Row => {
    const project = find(get(row, "project"));
    if (!project) throw new Error("a milestone of no project");
    return project;
  };
  const milestoneUnit = (row: Row): PlainValue => get(row, "unit") ?? get(projectOf(row), "unit");
  const handovers = rowsOf("handovers").filter((row) =>
    ["kind", "title", "unit", "due"].every((field) => get(row, field) !== null),
  );
  const targets = rowsOf("targets").filter((row) => get(row, "unit") !== null);

  // Progress.
  const progressRows = rowsOf("progress");
  const monthKey = (n: number): string => `${year}-${String(n).padStart(2, "0")}`;
  const value = (project: Row, n: number, field: string): { value: number; cell: string } | null => {
    const ledger = progressRows.find(
      (row) =>
        !row.sheet.register &&
        get(row, "month") === monthKey(n) &&
        find(get(row, "project")) === project &&
        get(row, field) !== null,
    );
    if (ledger) return { value: Number(get(ledger, field)), cell: cell(ledger, field) };
    const own = field === "done" ? "investedMonth" : field === "yearToDate" ? "investedYear" : null;
    if (n === month && own !== null && get(project, own) !== null) {
      return { value: Number(get(project, own)), cell: cell(project, own) };
    }
    const pair = progressRows.find(
      (row) =>
        row.sheet.register &&
        row.sheet.name === project.sheet.name &&
        row.place === project.place &&
        get(row, "month") === monthKey(n) &&
        get(row, field) !== null,
    );
    return pair ? { value: Number(get(pair, field)), cell: cell(pair, field) } : null;
  };
  const known = (project: Row, field: string, last: number): { value: number; cell: string }[] => {
    const found = [];
    for (let n = 1; n <= last; n += 1) {
      const one = value(project, n, field);
      if (one) found.push(one);
    }
    return found;
  };
  const ytd = (project: Row): { value: bigint; cell: string } | null => {
    const registered = get(project, "investedYear");
    if (registered !== null)
      return { value: BigInt(Number(registered)), cell: cell(project, "investedYear") };
    const reported = value(project, month, "yearToDate");
    if (reported) return { value: BigInt(reported.value), cell: reported.cell };
    const dones = known(project, "done", month);
    return dones.length > 0 ? { value: total(dones), cell: dones.at(-1)?.cell ?? "" } : null;
  };
  const planToDate = (project: Row): Fraction => {
    const planned = known(project, "planned", month);
    if (planned.length === month) return [total(planned), 1n];
    return [BigInt(Number(get(project, "annualPlan"))) * BigInt(month), 12n];
  };

  // Units in order, with groups.
  const names = new Set<string>();
  for (const row of targets) names.add(String(get(row, "unit")));
  for (const row of projects) names.add(String(get(row, "unit")));
  for (const row of milestones) names.add(String(milestoneUnit(row)));
  for (const row of handovers) names.add(String(get(row, "unit")));

  const units = [...names].map((unit) => scoreUnit(unit));
  rank(units);
  const groups = [...new Set(["乡镇", "部门", ...units.map(({ group }) => group)])];
  const listed = groups.flatMap((group) => {
    const members = units.filter((unit) => unit.group === group);
    const ranks = [...new Set(members.map((unit) => unit.rank ?? 1e9))].sort((a, b) => a - b);
    return ranks.flatMap((place) => members.filter((unit) => (unit.rank ?? 1e9) === place));
  });
  const stages = Object.fromEntries([
    ["", stagesOf(projects)],
    ...units.map(
      ({ unit }) => [unit, stagesOf(projects.filter((row) => get(row, "unit") === unit))] as const,
    ),
  ]);
  return { units: listed, stages, campaign: campaign(), accounts: LEDGERS };

  function campaign(): string[] | null {
    const fought = rules.campaign;
    if (!fought) return null;
    const passed = dayNumber(asOf) - dayNumber(fought.firstDay) + 1;
    const k = passed < 0 ? 0 : passed > fought.days ? fought.days : passed;
    const lastDay = dayNumber(fought.firstDay) + fought.days - 1;
    const toStart = projects.filter(hadToStart);
    const toFinish = projects.filter((row) => {
      const finish = get(row, "plannedFinish");
      return live(row) && finish !== null && inYear(to(finish)) && dayNumber(to(finish)) <= lastDay;
    });
    const isFinishKnown =
      has("projects", "plannedFinish") && any("projects", "stage actualFinish operatingOn");
    const whole = stagesOf(projects);
    const lines: [string, string | null | undefined, number][] = [
      ["开工率", rate(isSourced("C2"), ratio(toStart, started)), fought.targets.start],
      ["投资完成率", whole["投资完成率"], fought.targets.invest],
      ["资金到位率", whole["资金到位率"], fought.targets.funded],
      [
        "竣工率",
        rate(
          isFinishKnown,
          ratio(toFinish, (row) => atLeast(row, "竣工")),
        ),
        fought.targets.finish,
      ],
    ];
    return [
      `${k}/${fought.days}`,
      ...lines.map(([name, reached, target]) => {
        const all = round(times(decimal(target), [100n, 1n]));
        const due = round(times(decimal(target), [100n * BigInt(k), BigInt(fought.days)]));
        return `${name} ${String(reached)} ${printed(all)} ${printed(due)}`;
      }),
    ];
  }

  function hadToStart(row: Row): boolean {
    const start = get(row, "plannedStart");
    if (!live(row) || start === null || to(start) > asOf) return false;
    const began = get(row, "actualStart");
    return inYear(to(start)) || !started(row) || (began !== null && inYear(from(began)));
  }

  function stagesOf(rows: readonly Row[]): OracleStages {
    const report: Record<string, string | null> = {};
    for (const step of [...LADDER, "终止"]) {
      const its = rows.filter((row) => stage(row) === step);
      const yuan = its.reduce((sum, row) => sum + BigInt(Number(get(row, "totalInvestment") ?? 0)), 0n);
      report[step] = `${its.length} ${printed(round([yuan, 100n]))}`;
    }
    const signed = rows.filter(signedEver);
    const isContracted = (row: Row): boolean => atLeast(row, "合同");
    report["履约率"] = rate(isSourced("D2"), ratio(signed, isContracted));
    report["开工率"] = rate(
      isSourced("D3"),
      ratio(signed, (row) => live(row) && started(row)),
    );
    const landing = rows.filter((row) => atLeast(row, "签约"));
    report["落地率"] = rate(isSourced("D2"), ratio(landing, isContracted));
    const isOperating = (row: Row): boolean => stage(row) === "投产";
    report["投产率"] = rate(any("projects", "stage operatingOn"), ratio(signed, isOperating));
    const planned = rows.filter((row) => live(row) && Number(get(row, "annualPlan") ?? 0) > 0);
    const sum = (of: (row: Row) => Fraction): Fraction =>
      planned.reduce<Fraction>((all, row) => add(all, of(row)), [0n, 1n]);
    const annual = sum((row) => [BigInt(Number(get(row, "annualPlan"))), 1n])[0];
    const invested = sum((row) => [ytd(row)?.value ?? 0n, 1n])[0];
    report["投资完成率"] = rate(isSourced("C1"), [invested, annual]);
    report["fromPace"] =
      report["投资完成率"] === null
        ? null
        : printed(round([(invested * 12n - annual * BigInt(month)) * 10_000n, annual * 12n]));
    const funded = total(planned.flatMap((row) => known(row, "funded", month)));
    const due = sum(planToDate);
    const isFunded = has("progress", "funded") && has("projects", "annualPlan");
    report["资金到位率"] = rate(isFunded, [funded * due[1], due[0]]);
    return report;
  }

  function scoreUnit(unit: string): OracleUnit {
    const own = projects.filter((row) => get(row, "unit") === unit);
    const alive = own.filter(live);
    const ownMilestones = milestones.filter((row) => milestoneUnit(row) === unit && live(projectOf(row)));
    const ownHandovers = handovers.filter(
      (row) =>
        get(row, "unit") === unit &&
        to(get(row, "due")) <= asOf &&
        (inYear(to(get(row, "due"))) ||
          get(row, "closedOn") === null ||
          from(get(row, "closedOn")) >= `${year}-01-01`),
    );
    const ownTargets = targets.filter((row) => get(row, "unit") === unit);
    const held = (field: string): PlainValue =>
      ownTargets.map((row) => get(row, field)).find((one) => one !== null) ?? null;
    const target = (field: string): Fraction => decimal(Number(held(field) ?? 0));
    const planned = alive.filter((row) => Number(get(row, "annualPlan") ?? 0) > 0);
    const N = BigInt(month);

    const shares: Record<string, { share: Fraction; cell: string }[]> = {};
    const sums: Record<string, { num: Fraction; den: Fraction }> = {};
    const put = (id: string, num: Fraction, den: Fraction, place: () => string): void => {
      const sum = sums[id] ?? { num: [0n, 1n], den: [0n, 1n] };
      sums[id] = { num: add(sum.num, num), den: add(sum.den, den) };
      const share = add(den, [-num[0], num[1]]);
      if (share[0] > 0n) (shares[id] ??= []).push({ share, cell: place() });
    };

    for (const row of alive) {
      for (const field of ["leader", "team", "scheme", "owner"]) {
        if (has("projects", field))
          put("R1", yes(get(row, field) !== null), ONE, () => cell(row, field, "name"));
      }
      const others = projects.filter((other) => other !== row && live(other));
      const sharesName = others.some((other) => compact(get(other, "name")) === compact(get(row, "name")));
      const sharesCode =
        get(row, "code") !== null &&
        others.some(
          (other) => get(other, "code") !== null && compact(get(other, "code")) === compact(get(row, "code")),
        );
      put("R1", yes(!sharesName && !sharesCode), ONE, () => cell(row, sharesName ? "name" : "code"));
      for (const field of ["nature", "totalInvestment", "annualPlan", "plannedStart", "plannedFinish"]) {
        if (has("projects", field))
          put("R2", yes(get(row, field) !== null), ONE, () => cell(row, field, "name"));
      }
      if (["签约", "合同", "开工"].includes(stage(row))) {
        const broken = milestones.some(
          (one) => projectOf(one) === row && get(one, "due") !== null && inYear(to(get(one, "due"))),
        );
        put("B1", yes(broken), ONE, () => cell(row, "name"));
      }
      if (hadToStart(row)) {
        put("C2", yes(started(row)), ONE, () => cell(row, "actualStart", "stage", "plannedStart"));
      }
      const now = value(row, month, "yearToDate");
      const before = month < 2 ? null : value(row, month - 1, "yearToDate");
      const done = value(row, month, "done");
      if (now && before && done) put("C3", yes(now.value === before.value + done.value), ONE, () => now.cell);
      const invested = ytd(row);
      if (get(row, "investedBefore") !== null && invested && get(row, "totalInvestment") !== null) {
        const fits =
          BigInt(Number(get(row, "investedBefore"))) + invested.value <=
          BigInt(Number(get(row, "totalInvestment")));
        put("C3", yes(fits), ONE, () => cell(row, "totalInvestment"));
      }
      const verified = value(row, month, "verified");
      if (done && verified) {
        const [digits, scale] = decimal(rules.tolerance.verifiedPercent);
        const apart = BigInt(Math.abs(done.value - verified.value));
        put("C3", yes(apart * 100n * scale <= BigInt(verified.value) * digits), ONE, () => done.cell);
      }
    }
    for (const row of planned) {
      const months = known(row, "planned", 12);
      const annual = BigInt(Number(get(row, "annualPlan")));
      if (months.length === 12) {
        const [digits, scale] = decimal(rules.tolerance.planPercent);
        const apart = total(months) - annual;
        const fits = (apart < 0n ? -apart : apart) * 100n * scale <= annual * digits;
        put("B3", yes(fits), ONE, () => cell(row, "annualPlan"));
      }
      const invested = ytd(row);
      put("C1", [invested?.value ?? 0n, 1n], planToDate(row), () =>
        invested ? invested.cell : cell(row, "investedYear", "annualPlan"),
      );
    }
    for (const row of ownMilestones) {
      const due = get(row, "due");
      const isOwned = due !== null && get(row, "owner") !== null;
      put("B2", yes(isOwned), ONE, () => cell(row, due === null ? "due" : "owner", "task"));
      const doneOn = get(row, "doneOn");
      if (due === null || to(due) > asOf) continue;
      if (!inYear(to(due)) && doneOn !== null && from(doneOn) < `${year}-01-01`) continue;
      put("D1", yes(doneOn !== null && from(doneOn) <= to(due)), ONE, () => cell(row, "doneOn", "due"));
    }
    for (const row of own) {
      if (!signedEver(row)) continue;
      put("D2", yes(atLeast(row, "合同")), ONE, () => cell(row, "contractOn", "stage", "name"));
      put("D3", yes(live(row) && started(row)), ONE, () => cell(row, "actualStart", "stage", "name"));
    }
    for (const row of ownHandovers) {
      const closed = get(row, "closedOn");
      const credit =
        closed === null ? 0n : from(closed) <= to(get(row, "due")) ? 2n : from(closed) <= asOf ? 1n : 0n;
      put(get(row, "kind") === "报送" ? "D5" : "D4", [credit, 1n], [2n, 1n], () =>
        cell(row, "closedOn", "due"),
      );
    }
    const against = (id: string, field: string, reached: bigint): void => {
      const den = times(target(field), [N, 12n]);
      const holder = ownTargets.find((row) => get(row, field) !== null);
      put(id, [reached, 1n], den, () => (holder ? cell(holder, field) : ""));
    };
    against(
      "R3",
      "reserveTarget",
      BigInt(alive.filter((row) => ["储备", "意向"].includes(stage(row))).length),
    );
    against(
      "S1",
      "investTarget",
      alive.reduce((sum, row) => sum + (ytd(row)?.value ?? 0n), 0n),
    );
    against("S2", "startTarget", BigInt(alive.filter((row) => inYearByNow(get(row, "actualStart"))).length));
    against(
      "S3",
      "signTarget",
      alive
        .filter((row) => inYearByNow(get(row, "signedOn")))
        .reduce((sum, row) => sum + BigInt(Number(get(row, "totalInvestment") ?? 0)), 0n),
    );

    const indicators: Record<string, OracleIndicator | null> = {};
    const accounts: Record<string, number | null> = {};
    let weighted: Fraction = [0n, 1n];
    let weight: Fraction = [0n, 1n];
    for (const [account, ids] of Object.entries(LEDGERS)) {
      let points = 0;
      let full: Fraction = [0n, 1n];
      for (const id of ids) {
        const sum = sums[id];
        indicators[id] = null;
        if (!sum || !isSourced(id) || sum.den[0] <= 0n) continue;
        const its = decimal(rules.full[id as keyof typeof rules.full]);
        const num = sum.num[0] * sum.den[1];
        const den = sum.den[0] * sum.num[1];
        const reached: Fraction = num <= 0n ? [0n, 1n] : num >= den ? [1n, 1n] : [num, den];
        const got = round(times(times(its, reached), [100n, 1n]));
        indicators[id] = { num, den, points: got };
        points += got;
        full = add(full, its);
      }
      accounts[account] = full[0] > 0n ? round([BigInt(points) * 100n * full[1], full[0]]) : null;
      const score = accounts[account];
      if (score === null || score === undefined) continue;
      const its = decimal(rules.weights[account as keyof typeof rules.weights]);
      weighted = add(weighted, times(its, [BigInt(score), 1n]));
      weight = add(weight, its);
    }

    const takesPart = alive.length > 0 || ownMilestones.length > 0 || ownHandovers.length > 0;
    const composite =
      takesPart && weight[0] > 0n ? round([weighted[0] * weight[1], weighted[1] * weight[0]]) : null;
    const adjust = (field: "bonus" | "penalty"): number =>
      Math.min(
        ownTargets.reduce((sum, row) => sum + Number(get(row, field) ?? 0), 0),
        round(times(decimal(rules.caps[field]), [100n, 1n])),
      );
    const bonus = adjust("bonus");
    const penalty = adjust("penalty");
    const limit = (points: number): number => round(times(decimal(points), [100n, 1n]));
    const final =
      composite === null
        ? null
        : Math.min(
            limit(rules.caps.finalMax),
            Math.max(limit(rules.caps.finalMin), composite + bonus - penalty),
          );
    const written = held("group");
    const ruled = rules.units.find((one) => one.name === unit)?.group;
    return {
      unit,
      group:
        written === null
          ? (ruled ?? (/(镇|乡|街道)$/.test(unit) ? "乡镇" : "部门"))
          : compact(written).replace(/组$/, ""),
      participates: composite !== null,
      composite,
      bonus,
      penalty,
      final,
      rank: null,
      grade: null,
      veto: ownTargets.some((row) => get(row, "veto") === true),
      accounts,
      indicators,
      losses: composite === null ? [] : lossLines(indicators, accounts, shares, weight),
    };
  }

  function lossLines(
    indicators: Readonly<Record<string, OracleIndicator | null>>,
    accounts: Readonly<Record<string, number | null>>,
    shares: Readonly<Record<string, readonly { share: Fraction; cell: string }[]>>,
    weight: Fraction,
  ): string[] {
    const lines: string[] = [];
    for (const [account, ids] of Object.entries(LEDGERS)) {
      const applicable = ids.filter((id) => indicators[id] !== null);
      const full = applicable.reduce<Fraction>(
        (sum, id) => add(sum, decimal(rules.full[id as keyof typeof rules.full])),
        [0n, 1n],
      );
      const its = decimal(rules.weights[account as keyof typeof rules.weights]);
      for (const id of applicable) {
        const whole = round(times(decimal(rules.full[id as keyof typeof rules.full]), [100n, 1n]));
        const loss = whole - (indicators[id]?.points ?? 0);
        const parts = shares[id] ?? [];
        const all = parts.reduce<Fraction>((sum, part) => add(sum, part.share), [0n, 1n]);
        if (loss === 0 || parts.length === 0) continue;
        const exact = parts.map(({ share }): Fraction => [
          BigInt(loss) * share[0] * all[1],
          share[1] * all[0],
        ]);
        const split = exact.map(([n, d]) => Number(n / d));
        const given = new Set<number>();
        while (split.reduce((sum, one) => sum + one, 0) < loss) {
          let most = -1;
          for (const [at, [n, d]] of exact.entries()) {
            if (given.has(at)) continue;
            const [m, e] = exact[most] ?? [0n, 1n];
            if (most === -1 || (n % d) * e > (m % e) * d) most = at;
          }
          given.add(most);
          split[most] = (split[most] ?? 0) + 1;
        }
        for (const [at, points] of split.entries()) {
          if (points === 0) continue;
          const worth =
            accounts[account] === null || weight[0] === 0n
              ? 0
              : round([BigInt(points) * 100n * full[1] * its[0] * weight[1], full[0] * its[1] * weight[0]]);
          lines.push(`${id} ${points} ${worth} ${parts[at]?.cell}`);
        }
      }
    }
    return lines;
  }

  function isSourced(id: string): boolean {
    const ytdKnown = any("projects", "investedYear investedMonth") || any("progress", "yearToDate done");
    switch (id) {
      case "R3":
        return (
          has("targets", "reserveTarget") &&
          any("projects", "stage signedOn contractOn actualStart actualFinish operatingOn")
        );
      case "B1":
        return has("milestones", "due");
      case "B2":
        return each("milestones", "due owner");
      case "B3":
        return has("progress", "planned") && has("projects", "annualPlan");
      case "C1":
        return has("projects", "annualPlan") && ytdKnown;
      case "C2":
        return (
          has("projects", "plannedStart") && any("projects", "stage actualStart actualFinish operatingOn")
        );
      case "D1":
        return each("milestones", "due doneOn");
      case "D2":
        return any("projects", "stage contractOn actualStart actualFinish operatingOn");
      case "D3":
        return any("projects", "stage actualStart actualFinish operatingOn");
      case "D4":
      case "D5":
        return each("handovers", "due closedOn");
      case "S1":
        return has("targets", "investTarget") && ytdKnown;
      case "S2":
        return has("targets", "startTarget") && has("projects", "actualStart");
      case "S3":
        return has("targets", "signTarget") && each("projects", "signedOn totalInvestment");
      default:
        return true;
    }
  }

  function rank(all: readonly OracleUnit[]): void {
    for (const unit of all) {
      if (unit.final === null) continue;
      const peers = all.filter((other) => other.group === unit.group && other.final !== null);
      unit.rank = 1 + peers.filter((other) => Number(other.final) > Number(unit.final)).length;
      const percent = (share: number): number => round(times(decimal(share), [BigInt(peers.length), 100n]));
      const { grade } = rules;
      const points = (limit: number): boolean => {
        const [digits, scale] = decimal(limit);
        return BigInt(Number(unit.final)) * scale >= digits * 100n;
      };
      const isExcellent =
        grade.mode === "quota" ? unit.rank <= percent(grade.excellentPercent) : points(grade.excellent);
      const isPoor =
        grade.mode === "quota"
          ? unit.rank > peers.length - percent(grade.poorPercent)
          : !points(grade.medium);
      unit.grade = unit.veto ? "差" : isExcellent ? "优" : isPoor ? "差" : "中";
    }
  }
}
