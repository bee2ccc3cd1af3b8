/**
 * From a header to the fields it can stand for, in every role: by its listed spelling, by its parts, and,
 * where neither says anything, by a typing slip.
 */
import { distance } from "fastest-levenshtein";
import { ROLES, type Role } from "../ledgers/roles.ts";
import { FOREIGN_GROUPS, FOREIGN_LEAVES, OWNERS_SIDE } from "./header-patterns.ts";
import type { HeaderRule } from "./header-rule.ts";
import { HEADER_RULES } from "./header-rules.ts";
import { corrected } from "./header-slips.ts";
import type { HeaderText } from "./header-text.ts";
import { joinedWords } from "./joined-words.ts";
import { besideWords, LISTED, listedAs, type Listed } from "./listed-spellings.ts";
import { matchMoney, type Doubt } from "./money-header.ts";
import { SECOND_HALVES } from "./register-rules.ts";

/** Why a column was taken for a field. */
export type Evidence =
  "exact" | "parts" | "near" | "group" | "contents" | "contents-against" | "beside" | "corrected";

/** One field a header can stand for. */
export interface Candidate {
  readonly role: Role;
  readonly field: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly part?: "first" | "second";
  readonly doubt?: Doubt;
  /** Place of its spelling in the field's list, the commonest 0; of two headers alike sure the commoner counts. */
  readonly rank?: number;
}

/** Longest header that can be a typing slip of a listed one. */
const LONGEST_SLIP = 20;
/** What a slip must not touch: characters that tell one field from another. */
const TELLING = /[开竣签投产总年月本实际计划拟累核到协配责牵建设主人话前时资已未上下非各无序周旬季]/gu;
const SURE_EXACT = 1;
const SURE_NEAR = 0.7;
/** A spelling of two meanings: below what says one of them outright, then its other meaning. */
const SURE_EITHER = 0.86;
const SURE_OTHERWISE = 0.78;

/** People, names and numbers that stand under a heading for the project's owner. */
const OF_A_PERSON = /人|姓名|^(?:单位|企业)?名称$|电话|手机|^单位$|方式/u;
const GENERAL_GROUP = /基本(?:情况|信息)/u;
/** What a spelling may mean where its first meaning is taken by a better column. */
const OTHERWISE: Readonly<Record<string, readonly { readonly role: Role; readonly field: string }[]>> = {
  完工时间: [{ role: "projects", field: "actualFinish" }],
  完成时间: [
    { role: "milestones", field: "doneOn" },
    { role: "handovers", field: "closedOn" },
  ],
};

/** All candidates of a header, at most one a role and part save where a spelling has two meanings. */
export function matchHeader(header: HeaderText): readonly Candidate[] {
  return matchKnown(header) ?? matchSlip(header);
}

/** The candidates of a header as it is written; undefined where no list and no rule knows a word of it. */
function matchKnown(header: HeaderText): readonly Candidate[] | undefined {
  const { leaf, groups } = header;
  if (leaf.words === "" && !leaf.months && !leaf.before && leaf.year === undefined) return [];
  const above = groups.map((part) => part.words).join("/");
  if (FOREIGN_LEAVES.test(leaf.words) || FOREIGN_GROUPS.test(above)) return [];
  if (OWNERS_SIDE.test(above) && !GENERAL_GROUP.test(above) && OF_A_PERSON.test(leaf.words)) return [];
  const words = joinedWords(leaf.words, groups[0]?.words ?? "");
  const candidates = ROLES.flatMap((role) => matchInRole(header, words, role, above));
  if (candidates.length > 0 || ROLES.some((role) => listedAs(role, words, leaf))) return candidates;
  // What stands in brackets explains (责任单位（全称）); without it the words may be known.
  const bare = leaf.words.replace(/[([【][^()[\]【】]{0,40}[)\]】]/gu, "");
  return bare !== leaf.words && bare !== ""
    ? matchKnown({ ...header, leaf: { ...leaf, words: bare } })
    : undefined;
}

function matchInRole(header: HeaderText, words: string, role: Role, above: string): readonly Candidate[] {
  const listed = listedAs(role, words, header.leaf);
  const money = matchMoney(header).filter((match) => match.role === role);
  if (money.length > 0) {
    return money.map((match) => {
      const exact = listed?.field === match.field;
      return {
        role,
        field: match.field,
        confidence: exact ? SURE_EXACT : match.sure,
        evidence: [exact ? "exact" : "parts"] as const,
        ...(exact ? { rank: listed.rank } : {}),
        ...(match.doubt ? { doubt: match.doubt } : {}),
      };
    });
  }
  const found: Candidate[] = [];
  const rule = HEADER_RULES.find((one) => one.role === role && fits(one, words, above));
  // A header may say constructor.
  const others = Object.hasOwn(OTHERWISE, words) ? OTHERWISE[words] : undefined;
  const otherwise = others?.find((one) => one.role === role);
  const second = SECOND_HALVES.find((one) => one.role === role && fits(one, words, above));
  if (
    listed &&
    !listed.money &&
    rule?.part === undefined &&
    !isVetoed(role, listed.field, words, above) &&
    !otherUnitThanMeant(header, role, listed.field)
  ) {
    found.push({
      role,
      field: listed.field,
      confidence: otherwise ? SURE_EITHER : SURE_EXACT,
      evidence: ["exact"],
      rank: listed.rank,
    });
  } else if (rule && !otherUnitThanMeant(header, role, rule.field)) {
    const exact = listed?.field === rule.field;
    found.push({
      role,
      field: rule.field,
      confidence: exact ? SURE_EXACT : otherwise ? SURE_EITHER : rule.sure,
      evidence: [exact ? "exact" : "parts", ...(rule.under ? (["group"] as const) : [])],
      ...(exact ? { rank: listed.rank } : {}),
      ...(rule.part ? { part: rule.part } : {}),
    });
  }
  if (second && rule?.part === "first") {
    found.push({ role, field: second.field, confidence: second.sure, evidence: ["parts"], part: "second" });
  }
  if (otherwise) {
    found.push({ role, field: otherwise.field, confidence: SURE_OTHERWISE, evidence: ["beside"] });
  }
  return found;
}

/** Whether a heading above speaks against what a spelling says by itself (年度目标 above 形象进度). */
function isVetoed(role: Role, field: string, words: string, above: string): boolean {
  if (above === "") return false;
  const rules = HEADER_RULES.filter((one) => one.role === role && one.field === field && one.is.test(words));
  return rules.length > 0 && !rules.some((one) => fits(one, words, above));
}

function fits(rule: HeaderRule, words: string, above: string): boolean {
  return (
    rule.is.test(words) &&
    !(rule.not?.test(words) ?? false) &&
    (rule.under?.test(above) ?? true) &&
    !(rule.notUnder?.test(above) ?? false)
  );
}

/** A count in 万元 or an amount in 个 is another column than its words say. */
function otherUnitThanMeant(header: HeaderText, role: Role, field: string): boolean {
  // 谋划项目（个） counts projects, it doesn't name one.
  if (field === "name" || field === "project") return header.leaf.otherUnit !== undefined;
  if (role !== "targets") return false;
  if (field === "reserveTarget" || field === "startTarget")
    return header.moneyUnit !== undefined && header.leaf.moneyUnit !== undefined;
  return (field === "signTarget" || field === "investTarget") && header.leaf.otherUnit !== undefined;
}

/**
 * What a typing slip may have been: a character mistaken for one that sounds or looks like it, read as the right one;
 * else listed spellings one slip away (two in long headers), as long as no telling character is touched.
 */
function matchSlip(header: HeaderText): readonly Candidate[] {
  const { words } = header.leaf;
  const right = corrected(words);
  if (right !== undefined) {
    const meant = matchKnown({ ...header, leaf: { ...header.leaf, words: right } }) ?? [];
    return meant.map((one) => ({
      ...one,
      confidence: Math.min(one.confidence, SURE_NEAR),
      evidence: ["near"],
    }));
  }
  if (words.length < 4 || words.length > LONGEST_SLIP) return [];
  const beside = besideWords(header.leaf);
  const allowed = words.length >= 8 ? 2 : 1;
  const found: Candidate[] = [];
  for (const role of ROLES) {
    let best: { readonly listed: Listed; readonly slips: number } | undefined;
    for (const listed of LISTED[role].values()) {
      const spelling = listed.words;
      if (listed.beside !== beside || spelling.length < 4) continue;
      if (Math.abs(spelling.length - words.length) > allowed) continue;
      const slips = distance(words, spelling);
      if (slips > allowed || (best && slips >= best.slips) || !tellsTheSame(words, spelling, slips)) continue;
      best = { listed, slips };
    }
    if (best) {
      found.push({ role, field: best.listed.field, confidence: SURE_NEAR, evidence: ["near"] });
    }
  }
  return found;
}

/** Both have the telling characters in common; a slip may have spoilt one of them, never made it another. */
function tellsTheSame(words: string, spelling: string, slips: number): boolean {
  const mine: readonly string[] = words.match(TELLING) ?? [];
  const theirs: readonly string[] = spelling.match(TELLING) ?? [];
  const added = mine.filter((character) => !theirs.includes(character));
  const lost = theirs.filter((character) => !mine.includes(character));
  return added.length === 0 && lost.length <= slips;
}
