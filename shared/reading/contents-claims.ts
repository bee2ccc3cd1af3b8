/**
 * What columns claim by their cells rather than their headers: a name and a telephone number that share the cells
 * of a header which names but one of them, a column of units whose header was left empty, codes under 编号, start and
 * finish under 工期, ticks under stages.
 */
import type { Role } from "../ledgers/roles.ts";
import { stageOfTicks } from "./values/stage-ticks.ts";
import type { Claim, ClaimSetting, HeaderColumn } from "./claim.ts";

/** Share of a column's cells that must show it, and cells from which it counts. */
const MOSTLY = 0.5;
const NEARLY_ALL = 0.8;
const ENOUGH = 3;
/** What a column without a header is worth by its cells: less than any header. */
const SURE_BY_CONTENTS = 0.5;
/** 所属乡镇 where nothing else names a unit. */
const SURE_OF_PLACES = 0.68;
const PLACE = /^(?:所属|所在)(?:乡镇|街道|部门|单位)$/u;
/** 编号 alone heads the numbers of the rows as often. */
const SURE_OF_CODES = 0.65;
/** 工期 is a number of months as often. */
const SURE_OF_SPANS = 0.65;
const DURATION = /^(?:计划|建设|施工)?(?:工期|周期)$|^建设期$/u;
const CODES = /^(?:编号|编码|代码)$/u;
/** Columns of which rows tick one. */
const LEAST_TICKED = 2;
const SURE_OF_TICKS = 0.9;
const UNIT_ROLES = ["projects", "handovers", "targets"] as const;

/** The claims of a table, those of shared cells parted in two. */
export function withSharedCells(claims: readonly Claim[]): readonly Claim[] {
  return claims.flatMap((claim) => {
    const { column, role, field, part } = claim;
    if (part !== undefined || column.contents.count < ENOUGH || column.contents.namedPhones < MOSTLY)
      return claim;
    if (field !== "owner" && field !== "phone") return claim;
    const other = field === "owner" ? "phone" : "owner";
    // Where each has a column of its own, what stands beside it in a cell is a note.
    if (claims.some((one) => one.role === role && one.field === other && one.column !== column)) return claim;
    const evidence = [...claim.evidence, "contents"] as const;
    const owner: Claim = { ...claim, field: "owner", part: "first", evidence };
    return role === "projects" ? [owner, { ...claim, field: "phone", part: "second", evidence }] : owner;
  });
}

/** Columns whose cells say what their headers leave open, where no header claims the field. */
export function claimsByContents(
  columns: readonly HeaderColumn[],
  claims: readonly Claim[],
  { roles, ofOneUnit }: ClaimSetting,
): readonly Claim[] {
  const found: Claim[] = [];
  const claim = (
    role: Role,
    field: string,
    confidence: number,
    fits: (column: HeaderColumn) => boolean,
    part?: "first" | "second",
  ): void => {
    const taken = claims.some((one) => one.role === role && one.field === field && one.part === part);
    if (!roles.includes(role) || taken) return;
    const column = columns.find((one) => one.contents.count >= ENOUGH && fits(one));
    if (column)
      found.push({ column, role, field, confidence, evidence: ["contents"], ...(part ? { part } : {}) });
  };
  for (const role of UNIT_ROLES) {
    claim(
      role,
      "unit",
      SURE_BY_CONTENTS,
      ({ header, contents }) => header.written === "" && contents.units >= NEARLY_ALL,
    );
  }
  // Beside a 责任单位 it is only where the project lies.
  claim(
    "projects",
    "unit",
    SURE_OF_PLACES,
    ({ header, contents }) =>
      ofOneUnit !== true && PLACE.test(header.leaf.words) && contents.units >= NEARLY_ALL,
  );
  for (const part of ["first", "second"] as const) {
    claim(
      "projects",
      part === "first" ? "plannedStart" : "plannedFinish",
      SURE_OF_SPANS,
      ({ header, contents }) => DURATION.test(header.leaf.words) && contents.spans >= NEARLY_ALL,
      part,
    );
  }
  // 编号 numbers the rows, unless it holds codes.
  claim(
    "projects",
    "code",
    SURE_OF_CODES,
    ({ header, contents }) => CODES.test(header.leaf.words) && contents.codes >= NEARLY_ALL,
  );
  const hasStage = claims.some(({ role, field }) => role === "projects" && field === "stage");
  return roles.includes("projects") && !hasStage ? [...found, ...claimsOfTicks(columns)] : found;
}

/** The columns of stages that rows tick: two at least, and nothing but ticks in any. */
function claimsOfTicks(columns: readonly HeaderColumn[]): readonly Claim[] {
  const ofStages = columns.filter(({ header }) => stageOfTicks(header.written) !== undefined);
  const ticked = ofStages.filter(({ contents }) => contents.ticks > 0);
  const isOfTicks = ofStages.every(({ contents }) => contents.count === 0 || contents.ticks >= NEARLY_ALL);
  if (ofStages.length < LEAST_TICKED || ticked.length === 0 || !isOfTicks) return [];
  return ofStages.map((column) => ({
    column,
    role: "projects",
    field: "stage",
    confidence: SURE_OF_TICKS,
    evidence: ["group", "contents"],
    ticked: true,
  }));
}
