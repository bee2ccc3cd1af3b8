/**
 * From candidates to columns: months are settled against the period, doubts by what stands beside, and every
 * field goes to the column that is surest of it.
 */
import { fieldDeclaration } from "../ledgers/fields.ts";
import type { Claim, ClaimSetting, HeaderColumn } from "./claim.ts";
import { contentsSpeak } from "./column-contents.ts";
import { claimsByContents, withSharedCells } from "./contents-claims.ts";
import { withoutPhonesOfOthers } from "./phones-beside.ts";
import { besideOf, claimsOf } from "./settle-months.ts";

/** Two claims on one field. */
export interface Rival {
  readonly kept: Claim;
  readonly lost: Claim;
}

/** Below this a claim that its contents speak against is dropped. */
const LEAST_AGAINST_CONTENTS = 0.95;
const CONTENTS_AGAINST = 0.35;
const CONTENTS_FOR = 0.05;
/** A spelling that a list has. */
const SURE_SPELLING = 1;
/** Rank of a header that no list names: after all that one does. */
const UNLISTED = 1000;
/** Rivals surer than this are told. */
const TOLD_RIVAL = 0.8;
/** 乡镇 or 部门 beside a 责任单位 says where a project lies. */
const PLACE = /^(?:所[属在])?(?:乡镇|部门|单位|街道)(?:名称)?$/u;

/** The columns of a table as fields, and the rivals that lost. */
export function claimColumns(
  columns: readonly HeaderColumn[],
  setting: ClaimSetting,
): { readonly claims: readonly Claim[]; readonly rivals: readonly Rival[] } {
  const beside = besideOf(columns);
  const weighed = columns.flatMap((column) => claimsOf(column, beside, setting)).flatMap(weighContents);
  const byHeader = withoutPhonesOfOthers(columns, weighed);
  const claims = [...withSharedCells(byHeader), ...claimsByContents(columns, byHeader, setting)];
  // Of columns alike sure the one that can mean nothing else goes first.
  const meanings = new Map<string, number>();
  for (const claim of claims) meanings.set(meaningOf(claim), (meanings.get(meaningOf(claim)) ?? 0) + 1);
  const ranked = claims.toSorted(
    (a, b) =>
      strengthOf(b) - strengthOf(a) ||
      Number(isCorrected(b)) - Number(isCorrected(a)) ||
      (meanings.get(meaningOf(a)) ?? 0) - (meanings.get(meaningOf(b)) ?? 0) ||
      (a.rank ?? UNLISTED) - (b.rank ?? UNLISTED) ||
      b.confidence - a.confidence ||
      a.column.column - b.column.column,
  );
  const bySlot = new Map<string, Claim>();
  const taken = new Set<string>();
  const lost: Rival[] = [];
  for (const claim of ranked) {
    const seat = `${claim.column.column} ${claim.part ?? "whole"}`;
    if (taken.has(seat)) continue;
    const slot = slotOf(claim, setting);
    const kept = bySlot.get(slot);
    if (kept) {
      lost.push({ kept, lost: claim });
      continue;
    }
    bySlot.set(slot, claim);
    taken.add(seat);
  }
  const rivals = lost.filter(
    ({ kept, lost: loser }) =>
      (loser.confidence >= TOLD_RIVAL || loser.evidence.includes("near")) &&
      // An official who gave the field to another column knows of this one.
      (!isCorrected(kept) || isCorrected(loser)) &&
      // A separate cell goes before its half of a shared one.
      loser.part === undefined &&
      kept.part === undefined &&
      !taken.has(`${loser.column.column} whole`) &&
      !(loser.field === "unit" && PLACE.test(loser.column.header.leaf.words)),
  );
  const settled = [...bySlot.values()].toSorted(
    (a, b) =>
      a.column.column - b.column.column || (a.part === "second" ? 1 : 0) - (b.part === "second" ? 1 : 0),
  );
  return {
    claims: settled,
    rivals: onePerColumn(rivals).toSorted((a, b) => a.lost.column.column - b.lost.column.column),
  };
}

function onePerColumn(rivals: readonly Rival[]): readonly Rival[] {
  const seen = new Set<number>();
  return rivals.filter(({ lost }) => {
    if (seen.has(lost.column.column)) return false;
    seen.add(lost.column.column);
    return true;
  });
}

function isCorrected({ evidence }: Claim): boolean {
  return evidence.includes("corrected");
}

/** The commonest spelling with a slip in it is meant no less than a rarer one written right. */
function strengthOf({ confidence, evidence, rank }: Claim): number {
  return evidence.includes("near") && rank !== undefined ? SURE_SPELLING : confidence;
}

/** A column in one role. */
function meaningOf({ column, role }: Claim): string {
  return `${role} ${column.column}`;
}

/**
 * What only one column may be: a field of one month. A half of a shared cell stands beside the field's own column,
 * for the rows where that is empty.
 */
function slotOf({ column, role, field, month, part, ticked }: Claim, { period }: ClaimSetting): string {
  const place = ticked ? column.column : part === undefined ? "own" : "shared";
  return [role, field, month === period ? "" : month, place].join(" ");
}

function weighContents(claim: Claim): readonly Claim[] {
  if (isCorrected(claim)) return [claim];
  const kind = fieldDeclaration(claim.role, claim.field)?.kind;
  const speaks =
    kind && (claim.part === undefined || kind === "date")
      ? contentsSpeak(kind, claim.field, claim.column.contents)
      : undefined;
  if (speaks === "for") {
    return [
      {
        ...claim,
        confidence: Math.min(1, claim.confidence + CONTENTS_FOR),
        evidence: [...claim.evidence, "contents"],
      },
    ];
  }
  if (speaks !== "against") return [claim];
  if (claim.confidence < LEAST_AGAINST_CONTENTS) return [];
  return [
    {
      ...claim,
      confidence: claim.confidence - CONTENTS_AGAINST,
      evidence: [...claim.evidence, "contents-against"],
    },
  ];
}
