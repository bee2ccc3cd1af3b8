/** 对工作簿里“评分规则”表的提示：哪一格、什么问题、怎么办。 */
import { PLACES } from "../../bulletin/wording.ts";
import type { RuleDetails, RuleFault } from "../../checking/rule-details.ts";
import type { ItemKind } from "../../rules/item.ts";
import type { ValueFault } from "../../rules/try-edits.ts";
import type { Sentences } from "../sentences.ts";

/** 一句话里最多列出几项。 */
const MOST_NAMED = 8;

export const rulesSentences: Sentences<RuleDetails> = {
  "rules-applied": ({ items }, where) => ({
    message: `${where}：按本表评分，写明 ${items.length} 项：${items
      .slice(0, MOST_NAMED)
      .map(({ title, text }) => `${title} ${text}`)
      .join("，")}${items.length > MOST_NAMED ? "等" : ""}。`,
    hint: "没有写的各项仍按原来的规则。",
  }),
  "rules-nothing-read": (_, where) => ({
    message: `${where}：没有找到“项目”“值”两列，也没有认识的项目，没有使用。`,
    hint: "请写成两列：第一列项目（如“建账权重”），第二列值（如 15）。",
  }),
  "rules-item-unknown": ({ text, likely }, where) => ({
    message: `${where}：不认识评分规则项目“${text}”，没有使用。`,
    hint:
      likely.length === 0
        ? "请核对项目名称；不是评分规则的内容请移到别的表。"
        : `请核对项目名称，是否应为${likely.map((title) => `“${title}”`).join("或")}？`,
  }),
  "rules-item-near": ({ text, title }, where) => ({
    message: `${where}：“${text}”按“${title}”读取。`,
    hint: `如确是“${title}”，请改正写法；如不是，请写明是哪一项。`,
  }),
  "rules-item-missing": ({ text }, where) => ({
    message: `${where}：值“${text}”左边没有写项目，没有使用。`,
    hint: "请写明这个值是哪一项；不需要的请删除。",
  }),
  "rules-item-twice": ({ title, text, first }, where, { cellName }) => ({
    message: `${where}：${title}在 ${cellName(first)} 已经写过，这里的“${text}”与它不同。`,
    hint: "请只留一处。",
  }),
  "rules-value-unreadable": ({ title, text, kind }, where) => ({
    message: `${where}：${title}的值“${text}”读不出来。`,
    hint: `请写成${WRITTEN[kind]}；要用原来的规则就留空。`,
  }),
  "rules-value-refused": ({ title, text, fault }, where) => {
    const { what, hint } = refusal(fault);
    return { message: `${where}：${title}的值“${text}”${what}。`, hint };
  },
  "rules-weights-mixed": ({ title, text }, where) => ({
    message: `${where}：${title} ${text} 小于 1，别的权重却大于 1，可能一处写的是小数、一处写的是百分数。`,
    hint: "五个权重请用同一种写法，例如都写 15、30 这样的数。",
  }),
};

/** 每一类值怎么写。 */
const WRITTEN: Readonly<Record<ItemKind, string>> = {
  weight: "一个数，例如 15",
  points: "一个分数，例如 40",
  percent: "一个百分数，例如 30%",
  days: "整数天数，例如 100",
  count: "整数，例如 3",
  "day-of-month": "每月的第几天，例如 5",
  "yes-no": "“是”或“否”",
  date: "完整的日期，例如 2020/11/10",
  mode: "“阈值”或“比例”",
  "money-unit": "元、万元或亿元",
  text: "文字",
  aliases: "“正式名称=别名、别名”，例如 县工信局=工信局、经信局",
  groups: "“单位、单位=组别”，例如 县工信局、县住建局=部门",
  shape:
    "计分方式，例如 按百分点，目标100%，每低1个百分点扣0.5分；分档，90%以上100%，80%以上75%；按名次，前3名100%，其余60%；按件，每件2分；扣分，每件2分",
  "without-task": "重新分配、满分、组平均分，或 基本分18",
};

/** 填写时当场说的：什么问题、怎么办。 */
export function faultOfValue(fault: ValueFault): string {
  if (fault.kind === "unreadable") return `这个值读不出来。请写成${WRITTEN[fault.wanted]}。`;
  const { what, hint } = refusal(fault.fault);
  return `这个值${what}。${hint}`;
}

function refusal(fault: RuleFault): { readonly what: string; readonly hint: string } {
  switch (fault.why) {
    case "too-small":
      return { what: "太小", hint: `请改为不小于 ${fault.limit} 的数。` };
    case "too-big":
      return { what: "太大", hint: `请改为不大于 ${fault.limit} 的数。` };
    case "two-decimals":
      return { what: "的小数超过两位", hint: "请改为最多两位小数。" };
    case "not-whole":
      return { what: "不是整数", hint: "请改为整数。" };
    case "wording-place":
      return { what: "的花括号里有不认识的字样", hint: `花括号里只能写：${PLACES.join("、")}。` };
    case "too-long":
      return { what: "太长", hint: "请写短一些。" };
    case "percent-doubtful":
      return { what: "可能是百分数，也可能是小数", hint: "请带上百分号，例如 30% 或 0.3%。" };
    case "limits-order":
      return { what: "使下限高于上限", hint: "请核对两个界限（优秀线不低于合格线，上限不低于下限）。" };
    case "steps-order":
      return { what: "不对", hint: "各档请从高到低写，完成率越低得分比例不能越高。" };
    case "bands-order":
      return { what: "不对", hint: "各段名次请从前到后写，名次越后得分比例不能越高。" };
    case "incomplete":
      return {
        what: "不完整",
        hint: "请写全，例如 按百分点，每低1个百分点扣0.5分；分档，90%以上100%；按名次，前3名100%；按件，每件2分。",
      };
    case "first-day-missing":
      return { what: "用不上，因为没有写“活动首日”", hint: "请加一行“活动首日”，例如 2020/11/10。" };
    case "unit-twice":
      return {
        what: `里的“${fault.name}”已是另一个单位的名称或别名`,
        hint: "同一个名称只能属于一个单位，请核对。",
      };
    default:
      return { what: "不合规定", hint: "请核对这一项。" };
  }
}
