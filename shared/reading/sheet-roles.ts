/** Which ledgers a table is, decided by the columns it has; its name and titles weigh little. */
import type { Role } from "../ledgers/roles.ts";
import { ROLES } from "../ledgers/roles.ts";
import type { Candidate } from "./header-match.ts";
import { SURE_OF_BARE_TARGETS } from "./header-rules.ts";
import type { HeaderText } from "./header-text.ts";

/** A column as roles are decided by: its candidates, and the months its header names. */
export interface CandidateColumn {
  readonly candidates: readonly Candidate[];
  readonly header: Pick<HeaderText, "leaf" | "groups">;
}

/** How much a field speaks for its ledger; a field not named here says nothing. */
const TELLING: Readonly<Record<Role, Readonly<Record<string, number>>>> = {
  projects: {
    code: 1,
    name: 1,
    unit: 0.5,
    nature: 2,
    category: 1,
    path: 2,
    stage: 1.5,
    totalInvestment: 2,
    annualPlan: 2,
    leader: 1.5,
    team: 1.5,
    scheme: 1.5,
    signedOn: 1,
    contractOn: 1,
    plannedStart: 2,
    actualStart: 2,
    plannedFinish: 2,
    actualFinish: 1.5,
    operatingOn: 1,
    investedBefore: 1.5,
    investedMonth: 1,
    investedYear: 1,
    investedTotal: 1,
    physicalProgress: 0.5,
    owner: 0.3,
    problem: 0.3,
  },
  milestones: { project: 0.5, task: 4, due: 2, doneOn: 2, unit: 0.3, owner: 0.3, status: 0.5 },
  progress: {
    project: 0.5,
    month: 5,
    planned: 1.5,
    done: 1.5,
    yearToDate: 1,
    verified: 2,
    funded: 2,
    physicalProgress: 0.3,
  },
  handovers: {
    kind: 2,
    title: 3,
    unit: 0.3,
    project: 0.3,
    raisedOn: 2,
    due: 1.5,
    closedOn: 2.5,
    status: 0.5,
    origin: 1.5,
  },
  targets: {
    unit: 0.5,
    group: 1,
    reserveTarget: 3,
    signTarget: 3,
    startTarget: 3,
    investTarget: 2,
    bonus: 2,
    penalty: 2,
    reason: 1,
    veto: 3,
  },
};

const NAMED: Readonly<Record<Role, RegExp>> = {
  projects: /建账|项目(?:建设)?(?:台账|清单|一览|登记|库|汇总)|重点项目/u,
  milestones: /理账|节点|任务分解/u,
  progress: /对账|进度|月报|投资完成/u,
  handovers: /交账|交办|督办|问题|协调/u,
  targets: /算账|目标|任务书/u,
};
/** A sheet that says it is of targets: what it names need not say so again. */
const OF_TARGETS = /目标|任务/u;
/** What a name adds: less than any telling column. */
const NAME_WEIGHT = 1;
/** Least weight of a register that has a name column, and of one whose name column is missing. */
const LEAST_REGISTER = 3;
const LEAST_NAMELESS = 10;
/** Weight from which a sheet with a 月份 column and each project once is the register of that month. */
const FULL_REGISTER = 7;
/** Of these a register has one at least; a list of who looks after which project has none. */
const CORE_FIELDS = [
  "totalInvestment",
  "annualPlan",
  "nature",
  "stage",
  "plannedStart",
  "actualStart",
  "plannedFinish",
  "actualFinish",
];
const TARGET_FIELDS = [
  "reserveTarget",
  "signTarget",
  "startTarget",
  "investTarget",
  "bonus",
  "penalty",
  "veto",
];
const MONTH_FIELDS = ["planned", "done", "yearToDate", "verified", "funded"];
/** A sheet with a column of one amount for each of so many months is of progress, though it has no other. */
const LEAST_MONTHS = 2;
const INVESTED_FIELDS = ["investedMonth", "investedYear", "investedTotal", "investedBefore"];

/**
 * The roles of a table, its main one first; none where it is no ledger. `repeats` tells whether project names
 * stand on several rows: then a sheet with months is a progress ledger, however much else it carries.
 */
export function rolesOf(
  columns: readonly CandidateColumn[],
  names: string,
  repeats: boolean,
): readonly Role[] {
  const fields = new Map<Role, ReadonlyMap<string, number>>(
    ROLES.map((role) => [role, bestOf(columns, role, role === "targets" && !OF_TARGETS.test(names))]),
  );
  const has = (role: Role, field: string): boolean => fields.get(role)?.has(field) ?? false;
  const count = (role: Role, among: readonly string[]): number =>
    among.filter((field) => has(role, field)).length;
  const weight = (role: Role): number => {
    let sum = NAMED[role].test(names) ? NAME_WEIGHT : 0;
    for (const [field, sure] of fields.get(role) ?? []) sum += (TELLING[role][field] ?? 0) * sure;
    return sum;
  };
  const registerWeight = weight("projects");
  const targets = count("targets", TARGET_FIELDS);
  const invested = count("projects", INVESTED_FIELDS);
  const can: Readonly<Record<Role, boolean>> = {
    projects:
      count("projects", CORE_FIELDS) > 0 &&
      registerWeight >= (has("projects", "name") ? LEAST_REGISTER : LEAST_NAMELESS),
    // A ledger that calls itself one of milestones is one without its dates too: then they are missing, not it.
    milestones:
      has("milestones", "task") &&
      (has("milestones", "due") ||
        has("milestones", "doneOn") ||
        (has("milestones", "project") && NAMED.milestones.test(names))),
    progress:
      has("progress", "project") &&
      (count("progress", MONTH_FIELDS) >= (has("progress", "month") ? 1 : 2) ||
        monthsNamed(columns) >= LEAST_MONTHS),
    handovers:
      has("handovers", "title") &&
      ["kind", "due", "closedOn", "raisedOn"].some((field) => has("handovers", field)),
    targets:
      !has("projects", "name") && (has("targets", "unit") ? targets >= (invested > 0 ? 2 : 1) : targets >= 2),
  };
  let main: Role | undefined;
  for (const role of ROLES) {
    if (can[role] && (main === undefined || weight(role) > weight(main))) main = role;
  }
  if (main === undefined) return [];
  // What repeats its projects and names a task in each row is no register of them, whatever it repeats of them.
  if (main === "projects" && repeats && can.milestones) return ["milestones"];
  if (can.progress && can.projects && (main === "projects" || main === "progress")) {
    const register = !repeats && registerWeight >= FULL_REGISTER;
    return has("progress", "month") && !register ? ["progress"] : ["projects", "progress"];
  }
  if (main === "projects") {
    const monthly =
      count("progress", MONTH_FIELDS) > 0 ||
      has("projects", "investedMonth") ||
      has("projects", "investedYear");
    return monthly ? ["projects", "progress"] : ["projects"];
  }
  return [main];
}

/** The roles of a table an official said is this ledger: a register with columns of the month is progress too. */
export function rolesSaid(columns: readonly CandidateColumn[], role: Role): readonly Role[] {
  if (role !== "projects") return [role];
  const [register, progress] = [bestOf(columns, "projects"), bestOf(columns, "progress")];
  const monthly =
    MONTH_FIELDS.some((field) => progress.has(field)) ||
    register.has("investedMonth") ||
    register.has("investedYear");
  return monthly ? ["projects", "progress"] : ["projects"];
}

/** The roles of a table once its columns are settled: a register without a month's amount fills no progress ledger. */
export function rolesFilled(
  roles: readonly Role[],
  claims: readonly { readonly role: Role; readonly field: string }[],
): readonly Role[] {
  const monthly = claims.some(
    ({ role, field }) => role === "progress" || field === "investedMonth" || field === "investedYear",
  );
  return monthly || !roles.includes("projects") ? roles : roles.filter((role) => role !== "progress");
}

/** How many different months the headers of columns of a month's amounts name. */
function monthsNamed(columns: readonly CandidateColumn[]): number {
  const months = new Set<number>();
  for (const { candidates, header } of columns) {
    if (!candidates.some(({ role, field }) => role === "progress" && MONTH_FIELDS.includes(field))) continue;
    for (const { months: named } of [header.leaf, ...header.groups]) {
      if (named?.kind === "month" && named.month !== undefined) months.add(named.month);
    }
  }
  return months.size;
}

/** Each field's best confidence in a role; `withoutBare`, but for headers that are targets only on a sheet of targets. */
function bestOf(
  columns: readonly CandidateColumn[],
  role: Role,
  withoutBare = false,
): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (const { candidates } of columns) {
    for (const { role: of, field, confidence } of candidates) {
      if (withoutBare && confidence <= SURE_OF_BARE_TARGETS) continue;
      if (of === role && confidence > (best.get(field) ?? 0)) best.set(field, confidence);
    }
  }
  return best;
}
