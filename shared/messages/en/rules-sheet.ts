/** What is said of a workbook's own rule set; items keep the Chinese names they have in the sheet. */
import { PLACES } from "../../bulletin/wording.ts";
import type { RuleDetails, RuleFault } from "../../checking/rule-details.ts";
import type { ItemKind } from "../../rules/item.ts";
import type { ValueFault } from "../../rules/try-edits.ts";
import type { Sentences } from "../sentences.ts";

/** Most items a sentence names. */
const MOST_NAMED = 8;

export const rulesSentences: Sentences<RuleDetails> = {
  "rules-applied": ({ items }, where) => ({
    message: `${where}: scoring follows this sheet, which sets ${items.length} item(s): ${items
      .slice(0, MOST_NAMED)
      .map(({ title, text }) => `${title} ${text}`)
      .join(", ")}${items.length > MOST_NAMED ? " and others" : ""}.`,
    hint: "Whatever it does not set stays as it was.",
  }),
  "rules-nothing-read": (_, where) => ({
    message: `${where}: has neither the columns 项目 and 值 nor an item that is known; it was not used.`,
    hint: "Write two columns: the item (such as 建账权重) and its value (such as 15).",
  }),
  "rules-item-unknown": ({ text, likely }, where) => ({
    message: `${where}: no item of a rule set is called “${text}”; it was not used.`,
    hint:
      likely.length === 0
        ? "Check the item's name; move what is no rule to another sheet."
        : `Check the item's name: is it ${likely.map((title) => `“${title}”`).join(" or ")}?`,
  }),
  "rules-item-near": ({ text, title }, where) => ({
    message: `${where}: “${text}” is read as “${title}”.`,
    hint: `Correct the spelling if it is “${title}”; if not, say which item it is.`,
  }),
  "rules-item-missing": ({ text }, where) => ({
    message: `${where}: the value “${text}” has no item on its left; it was not used.`,
    hint: "Say which item it is of, or delete it.",
  }),
  "rules-item-twice": ({ title, text, first }, where, { cellName }) => ({
    message: `${where}: ${title} is set in ${cellName(first)} already, and “${text}” differs from it.`,
    hint: "Keep one of them.",
  }),
  "rules-value-unreadable": ({ title, text, kind }, where) => ({
    message: `${where}: the value “${text}” of ${title} can't be read.`,
    hint: `Write ${WRITTEN[kind]}, or leave it empty to keep the rule as it was.`,
  }),
  "rules-value-refused": ({ title, text, fault }, where) => {
    const { what, hint } = refusal(fault);
    return { message: `${where}: the value “${text}” of ${title} ${what}.`, hint };
  },
  "rules-weights-mixed": ({ title, text }, where) => ({
    message: `${where}: ${title} ${text} is below 1 while others are above; one may be a share, the other a percentage.`,
    hint: "Write all five weights alike, such as 15 and 30.",
  }),
};

/** How a value of each kind is written. */
const WRITTEN: Readonly<Record<ItemKind, string>> = {
  weight: "a number such as 15",
  points: "a number of points such as 40",
  percent: "a percentage such as 30%",
  days: "a whole number of days such as 100",
  count: "a whole number such as 3",
  "day-of-month": "a day of the month such as 5",
  "yes-no": "是 (yes) or 否 (no)",
  date: "a full date such as 2020/11/10",
  mode: "阈值 (threshold) or 比例 (quota)",
  "money-unit": "元, 万元 or 亿元",
  text: "text",
  aliases: "name=alias、alias, such as 县工信局=工信局、经信局",
  groups: "unit、unit=group, such as 县工信局、县住建局=部门",
  shape: "a shape, such as 按百分点，目标100%，每低1个百分点扣0.5分 or 分档，90%以上100%，80%以上75%",
  "without-task": "重新分配, 满分, 组平均分 or 基本分18",
};

/** Said where a value is typed: what is wrong, and what to do. */
export function faultOfValue(fault: ValueFault): string {
  if (fault.kind === "unreadable") return `This can't be read. Write ${WRITTEN[fault.wanted]}.`;
  const { what, hint } = refusal(fault.fault);
  return `This value ${what}. ${hint}`;
}

function refusal(fault: RuleFault): { readonly what: string; readonly hint: string } {
  switch (fault.why) {
    case "too-small":
      return { what: "is too small", hint: `Give a number of at least ${fault.limit}.` };
    case "too-big":
      return { what: "is too great", hint: `Give a number of at most ${fault.limit}.` };
    case "two-decimals":
      return { what: "has more than two decimals", hint: "Give at most two." };
    case "not-whole":
      return { what: "is no whole number", hint: "Give a whole number." };
    case "wording-place":
      return { what: "has unknown words in braces", hint: `Braces can hold only: ${PLACES.join(", ")}.` };
    case "too-long":
      return { what: "is too long", hint: "Shorten it." };
    case "percent-doubtful":
      return { what: "may be a percentage or a share", hint: "Add the percent sign: 30% or 0.3%." };
    case "limits-order":
      return {
        what: "puts the lower limit above the upper",
        hint: "Check both (优秀线 not below 合格线, upper not below lower).",
      };
    case "steps-order":
      return {
        what: "is not right",
        hint: "Write the steps from the highest rate down; a lower one brings no greater share.",
      };
    case "bands-order":
      return {
        what: "is not right",
        hint: "Write the places from the first on; a later one brings no greater share.",
      };
    case "incomplete":
      return {
        what: "is not complete",
        hint: "Write it out, such as 按百分点，每低1个百分点扣0.5分 or 分档，90%以上100% or 按件，每件2分.",
      };
    case "first-day-missing":
      return { what: "is of no use without 活动首日", hint: "Add a line 活动首日, such as 2020/11/10." };
    case "unit-twice":
      return {
        what: `holds “${fault.name}”, which is another unit's name or alias`,
        hint: "A name can belong to one unit only; check it.",
      };
    default:
      return { what: "breaks the rule set's form", hint: "Check this item." };
  }
}
