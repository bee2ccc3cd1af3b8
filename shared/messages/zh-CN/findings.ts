/** 校验提示：哪里、什么问题、怎么办。 */
import type { CellDetails, OfField } from "../../checking/cell-details.ts";
import type { LikelyProject, RowDetails, ShownDate, StatedSum } from "../../checking/row-details.ts";
import { ROLE_TITLES } from "../../ledgers/roles.ts";
import type { MoneyUnit } from "../../ledgers/rules.ts";
import { NATURES, NOT_YET, PATHS } from "../../ledgers/words.ts";
import { chineseDate, chineseSpan, inUnit } from "../amounts.ts";
import type { SentenceContext, Sentences } from "../sentences.ts";
import { monthName } from "./bulletin/phrases.ts";
import { fieldTitle } from "./field-titles.ts";

/** Where a sheet without a column of units has its unit from. */
const UNIT_SOURCES = {
  "submitted-by": "报送单位",
  "reporting-unit": "填报单位",
  "sheet-name": "表名",
} as const;

export const findings: Sentences<CellDetails & RowDetails> = {
  "number-as-text": (d, where, { isFixable }) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”是文本，不是数字。`,
    hint: `${isFixable ? "点“修正”改为" : "请改为数字"} ${d.value}。`,
  }),
  "number-unreadable": (d, where) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”${NUMBER_FAULTS[d.why]}。`,
    hint: "请改为一个数字；确实没有就留空。",
  }),
  "number-approximate": (d, where) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”是约数，按 ${d.value} 计算。`,
    hint: "如有准确数，请改为准确数。",
  }),
  "money-unit-in-cell": (d, where, { isFixable }) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”自带单位，与本列单位${d.columnUnit}不同，按 ${d.value} ${d.columnUnit}计算。`,
    hint: `${isFixable ? "点“修正”改为" : "建议改为数字"} ${d.value}，与本列单位一致。`,
  }),
  "money-rounded": (d, where) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”不足 1 元的部分四舍五入，按 ${d.yuan} 元计算。`,
    hint: "如不影响，可不处理。",
  }),
  "money-negative": (d, where) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”是负数。`,
    hint: "请核对；如为冲减，请在备注里说明。",
  }),
  "money-unit-doubtful": (d, where) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”与同列、同行的其他金额相差悬殊，单位可能写错（差一万倍）。`,
    hint: `本列单位是${d.columnUnit}。请核对，是否应为 ${d.otherwise} ${d.columnUnit}。`,
  }),
  "money-unit-assumed": (d, where) => ({
    message: `${where}：${d.column} 列“${title(d)}”没有写明金额单位，按${d.unit}读取，而有的金额与此不合。`,
    hint: `请在表头写明单位，例如“${title(d)}（${d.unit}）”。`,
  }),
  "target-negative": (d, where) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”不能是负数。`,
    hint: "请改为 0 或正数。",
  }),
  "date-as-text": (d, where, { isFixable }) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”是文本，不是日期。`,
    hint: `${isFixable ? "点“修正”改为日期" : "请改为日期"} ${slashed(d.date)}。`,
  }),
  "date-unreadable": (d, where) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”读不出日期。`,
    hint: NOT_YET.test(d.text.trim())
      ? "时间栏只写时间：还没有时间的，请清空这个单元格，进展写在别的栏里。"
      : "请写成 2020/11/3、2020年11月 或 11月底 这样的时间；确实没有就留空。",
  }),
  "date-ambiguous": (d, where) => ({
    message: `${where}：${title(d)}“${d.text}”可能是 1 月，也可能是 10 月（末尾的 0 不显示）。`,
    hint: `请写成“${d.text.slice(0, 4)}年1月”或“${d.text.slice(0, 4)}年10月”。`,
  }),
  "date-year-supplied": (d, where) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”没有写年份，按${chineseSpan(d.from, d.to)}读取。`,
    hint: "如年份不对，请补上年份。",
  }),
  "date-as-serial": (d, where, { isFixable }) => ({
    message: `${where}：${title(d)}显示为数字 ${d.text}，按日期 ${slashed(d.date)} 读取。`,
    hint: isFixable ? "点“修正”设为日期格式。" : "请设为日期格式。",
  }),
  "actual-date-coarse": (d, where) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”没有写到月，按${chineseSpan(d.from, d.to)}读取。`,
    hint: "请写明是哪一月、哪一日。",
  }),
  "month-differs": (d, where) => ({
    message: `${where}：${d.column} 列表头“${shown(d.header)}”写的是${monthName(d.month)}，没有考核月份的列。`,
    hint: "如填的是本月数，请改正表头；如确是以前月份的数，请补上本月的列。",
  }),
  "error-value": (d, where) => ({
    message: `${where}：${title(d)}是错误值 ${d.text}。`,
    hint: "请修正公式，或改填实际数值。",
  }),
  "error-value-in-text": (d, where) => ({
    message: `${where}：${title(d)}是错误值 ${d.text}，按空白处理。`,
    hint: "请修正公式，或改填实际内容。",
  }),
  "cell-empty": (d, where) => ({ message: `${where}：${title(d)}没有填写。`, hint: "请补填。" }),
  placeholder: (d, where) => ({
    message: `${where}：${title(d)}填的是“${d.text}”，按没有填写处理。`,
    hint: "请补填实际内容。",
  }),
  "text-untidy": (d, where, { isFixable }) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”有多余的空格、换行或全角字符。`,
    hint: `${isFixable ? "点“修正”改为" : "请改为"}“${d.tidied}”。`,
  }),
  "stage-unknown": (d, where) => ({
    message: `${where}：${title(d)}“${d.text}”不认识，按没有填写处理。`,
    hint: "请改为：储备、意向、签约、合同、开工、竣工、投产、终止。",
  }),
  "nature-unknown": (d, where) => ({
    message: `${where}：${title(d)}“${d.text}”不在规定的类别里。`,
    hint: `请改为：${NATURES.join("、")}。`,
  }),
  "path-unknown": (d, where) => ({
    message: `${where}：${title(d)}“${d.text}”不在六条路径里。`,
    hint: `请改为：${PATHS.join("、")}。`,
  }),
  "kind-unknown": (d, where) => ({
    message: `${where}：${title(d)}“${d.text}”不认识，这一行不能计分。`,
    hint: "请改为：问题、督查、协同、报送。",
  }),
  "flag-unknown": (d, where) => ({
    message: `${where}：${title(d)}“${d.text}”看不出是或否。`,
    hint: "请填“是”，或留空。",
  }),
  "phone-doubtful": (d, where) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”不像完整的电话号码。`,
    hint: "请核对位数；多个号码用“、”分开。",
  }),
  "units-several": (d, where) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”写了多个单位，计入第一个：${d.lead}。`,
    hint: "如牵头单位不是它，请把牵头单位写在最前。",
  }),
  "unit-supplied": (d, where) => ({
    message: `${where}：没有责任单位列，按${UNIT_SOURCES[d.from]}算作${d.unit}。`,
    hint: "如不对，请加一列“责任单位”。",
  }),
  "summary-sheet": (d, where) => ({
    message:
      d.month === undefined
        ? `${where}：${d.rows} 行中有 ${d.elsewhere} 行在别的表里已有，是汇总表，没有重复读取。`
        : `${where}：是${monthName(d.month)}的台账，${d.rows} 行中有 ${d.elsewhere} 行在考核月份的表里已有，没有重复读取。`,
    hint:
      d.month === undefined ? "如不是汇总表，请核对项目名称。" : "如应读取这张表，请核对表名和表头里的月份。",
  }),
  "summary-row-alone": (d, where) => ({
    message:
      d.month === undefined
        ? `${where}：“${d.name}”只在汇总表里有，分表里没有，没有计入。`
        : `${where}：“${d.name}”只在${monthName(d.month)}的表里有，考核月份的表里没有，没有计入。`,
    hint:
      d.month === undefined
        ? "请补到所属单位的分表里。"
        : "如仍在推进，请补到考核月份的表里；如已终止，请写明“终止”。",
  }),
  "header-empty": (d, where) => ({
    message: `${where}：${d.column} 列有 ${d.filled} 行内容，但没有表头，没有读取。`,
    hint: "如是台账的栏目，请写上表头；如不需要，请删除这一列。",
  }),
  "sequence-gap": (d, where) => ({
    message: `${where}：序号是 ${d.found}，前面的应是 ${d.expected}，中间有缺号。`,
    hint: "请核对是否漏行，或重新编号。",
  }),
  "sequence-repeat": (d, where) => ({
    message: `${where}：序号 ${d.found} 与前面的重复或倒退。`,
    hint: "请核对是否多行，或重新编号。",
  }),
  "total-amount-differs": (d, where) => ({
    message:
      `${where}：${d.label}的${title(d)}是 ${money(d.stated, d.unit)}，各行相加是 ${money(d.sum, d.unit)}，${apart(d)}` +
      (d.textNumbers > 0 ? `：其中 ${d.textNumbers} 个数字是文本，没有加进去。` : "。"),
    hint: d.textNumbers > 0 ? "先把文本数字修正为数字，合计会随之改正。" : "请核对合计公式和各行金额。",
  }),
  "total-number-differs": (d, where) => ({
    message: `${where}：${d.label}的${title(d)}是 ${d.stated}，各行相加是 ${d.sum}。`,
    hint: "请核对合计公式和各行数字。",
  }),
  "total-count-differs": (d, where) => ({
    message: `${where}：${d.label}写的是 ${d.stated} 个，实际有 ${d.counted} 行。`,
    hint: "请核对个数，或是否漏行、多行。",
  }),
  "band-count-differs": (d, where) => ({
    message: `${where}：分组标题写的是 ${d.stated} 个，下面实际有 ${d.counted} 行。`,
    hint: "请核对个数，或是否漏行、多行。",
  }),
  "band-amount-differs": (d, where) => ({
    message: `${where}：分组标题的${title(d)}是 ${money(d.stated, d.unit)}，下面各行相加是 ${money(d.sum, d.unit)}，${apart(d)}。`,
    hint: "请核对标题和各行金额。",
  }),
  "key-missing": (d, where) => ({
    message: `${where}：${title(d)}没有填写，这一行不能计分。`,
    hint:
      d.field === "project"
        ? "请补填；如与上一行是同一个项目，请把名称向下填充到每一行；不需要的行请删除。"
        : "请补填；不需要的行请删除。",
  }),
  "project-unknown": (d, where, context) => ({
    message:
      d.because === undefined
        ? `${where}：${ROLE_TITLES[d.role].ledger}里的“${d.project}”在项目台账里找不到，这一行不能计分。`
        : `${where}：“${d.project}”在项目台账里的那一行不能计分，${ROLE_TITLES[d.role].ledger}里的这一行也就不能计分。`,
    hint:
      d.nameless === undefined
        ? likelyHint(d.likely, context)
        : `${context.cellName(d.nameless)} 没有填项目名称，如是这个项目，请先补填；否则请核对项目名称。`,
  }),
  "handover-project-unknown": (d, where, context) => ({
    message: `${where}：涉及项目“${d.project}”在项目台账里找不到。`,
    hint: likelyHint(d.likely, context),
  }),
  "unit-unknown": (d, where) => ({
    message: `${where}：${ROLE_TITLES[d.role].ledger}里的单位“${d.unit}”在${d.role === "projects" ? "" : "项目台账和"}目标台账里都没有。`,
    hint:
      d.likely === undefined
        ? "请核对单位名称；改过名的单位，可在评分规则里写明别名。"
        : `是否应为“${d.likely}”？请核对单位名称；改过名的单位，可在评分规则里写明别名。`,
  }),
  "duplicate-name": (d, where, { cellName }) => ({
    message: `${where}：项目“${d.name}”与 ${cellName(d.other)} 重名${d.code === undefined ? "" : `，项目编号“${d.code}”也相同`}。`,
    hint: "如是同一个项目，请只留一行；如不是，请把名称写得有区别。",
  }),
  "duplicate-code": (d, where, { cellName }) => ({
    message: `${where}：项目编号“${d.code}”与 ${cellName(d.other)} 重复。`,
    hint: "请核对编号；如是同一个项目，请只留一行。",
  }),
  "nearly-same-name": (d, where, { cellName }) => ({
    message: `${where}：项目“${d.name}”与 ${cellName(d.other)} 的“${d.otherName}”名称几乎一样${d.isEvident ? "，责任单位和投资也相同" : ""}，可能是同一个项目。`,
    hint: "如是同一个项目，请只留一行；如不是，可不处理。",
  }),
  "year-to-date-below-month": (d, where, { cellName }) => ({
    message: `${where}：本年累计完成投资 ${money(d.yearToDate, d.unit)}，小于 ${cellName(d.other)} 的 ${d.at} 月完成投资 ${money(d.month, d.unit)}。`,
    hint: "请核对本月数和累计数。",
  }),
  "plan-over-total": (d, where, { cellName }) => ({
    message: `${where}：年度计划投资 ${money(d.plan, d.unit)}，大于 ${cellName(d.other)} 的总投资 ${money(d.total, d.unit)}。`,
    hint: "请核对年度计划和总投资，以及单位。",
  }),
  "invested-over-total": (d, where, { cellName }) => ({
    message:
      `${where}：` +
      (d.sum === undefined
        ? `累计完成投资 ${money(d.invested, d.unit)}`
        : `截至上年底完成 ${money(d.sum.before, d.unit)}，加本年累计 ${money(d.sum.year, d.unit)}，共 ${money(d.invested, d.unit)}`) +
      `，大于 ${cellName(d.other)} 的总投资 ${money(d.total, d.unit)}。`,
    hint: "请核对累计数和总投资，以及单位。",
  }),
  "finish-before-start": (d, where, { cellName }) => ({
    message: `${where}：${fieldTitle("projects", d.finishField)}${date(d.finish)}，早于 ${cellName(d.other)} 的${fieldTitle("projects", d.startField)}${date(d.start)}。`,
    hint: "请核对两个时间。",
  }),
  "stage-behind-dates": (d, where, { cellName }) => ({
    message: `${where}：项目阶段写的是“${d.stage}”，但 ${cellName(d.other)} 的${fieldTitle("projects", d.field)}是${date(d.date)}，表明已到“${d.shown}”，按“${d.shown}”计算。`,
    hint: "请更新项目阶段，或核对时间。",
  }),
  "actual-after-as-of": (d, where) => ({
    message: `${where}：${title(d)}${date(d.date)}，晚于统计截止日${chineseDate(d.asOf)}，本月不算。`,
    hint: "请核对时间；计划的时间请填在计划栏。",
  }),
  "done-without-date": (d, where) => ({
    message: `${where}：写的是“${d.said}”，但没有填${title(d)}。`,
    hint: d.role === "projects" ? "请补填时间。" : "请补填时间；没有时间按未完成计算。",
  }),
  "milestones-none": (d, where) => ({
    message: `${where}：项目“${d.project}”在节点台账里没有节点。`,
    hint: "请在节点台账里分解任务。",
  }),
  "months-differ-from-plan": (d, where, { cellName }) => ({
    message: `${where}：年度计划投资 ${money(d.plan, d.unit)}，全年各月计划（自 ${cellName(d.other)} 起）相加是 ${money(d.sum, d.unit)}。`,
    hint: "请核对年度计划和各月计划。",
  }),
  "registers-differ": (d, where, { cellName }) => ({
    message: `${where}：本年累计完成投资 ${money(d.register, d.unit)}，而 ${cellName(d.other)} 是 ${money(d.ledger, d.unit)}。`,
    hint: "请核对两处，改成一致。",
  }),
  "progress-values-differ": (d, where, { cellName }) => ({
    message: `${where}：同一项目 ${d.month} 月的${title(d)}是 ${money(d.value, d.unit)}，而 ${cellName(d.other)} 是 ${money(d.holds, d.unit)}，按后者计算。`,
    hint: "请核对两处，改成一致。",
  }),
  "months-missing": (d, where) => ({
    message: `${where}：没有累计数，用各月完成数相加，但 ${d.months.join("、")} 月没有填。`,
    hint: "请补填累计数，或补齐各月完成数（没有完成的填 0）。",
  }),
  "year-to-date-falls": (d, where, { cellName }) => ({
    message: `${where}：累计完成投资 ${money(d.now, d.unit)}，比 ${cellName(d.other)} 的上月累计 ${money(d.before, d.unit)}还少。`,
    hint: "请核对累计数。",
  }),
  "year-to-date-breaks": (d, where, { cellName }) => ({
    message: `${where}：累计完成投资 ${money(d.now, d.unit)}，而 ${cellName(d.other)} 的上月累计 ${money(d.before, d.unit)}，加本月 ${money(d.month, d.unit)}，应为 ${money(d.before + d.month, d.unit)}。`,
    hint: "请核对本月数和累计数。",
  }),
  "verified-differs": (d, where, { cellName }) => ({
    message: `${where}：上报完成投资 ${money(d.done, d.unit)}，${cellName(d.other)} 核实 ${money(d.verified, d.unit)}，相差超过 ${d.percent}%。`,
    hint: "请与核实数核对。",
  }),
};

const NUMBER_FAULTS: Readonly<Record<CellDetails["number-unreadable"]["why"], string>> = {
  range: "是一个范围，不是一个数字",
  percent: "是百分比，这里应填数字",
  date: "显示为日期，这里应填数字",
  boolean: "是逻辑值，这里应填数字",
  "too-large": "大得不合理，读不出来",
  text: "读不出数字",
};

/** Longer cells are cut in sentences; the cell itself is one press away. */
const LONGEST_SHOWN = 30;

function shown(text: string): string {
  const line = text.replace(/[\r\n]+/gu, "↵");
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
}

function title({ role, field }: OfField): string {
  return fieldTitle(role, field);
}

function apart({ stated, sum, unit }: StatedSum): string {
  return `相差 ${money(Math.abs(stated - sum), unit)}`;
}

function money(yuan: number, unit: MoneyUnit): string {
  return `${inUnit(yuan, unit)} ${unit}`;
}

function date({ from, to }: ShownDate): string {
  return chineseSpan(from, to);
}

/** As Excel will show it: 2020/9/29. */
function slashed(iso: string): string {
  return iso.replaceAll(/-0?/gu, "/");
}

function likelyHint(likely: LikelyProject | undefined, { cellName }: SentenceContext): string {
  if (likely === undefined) return "请核对项目名称，与项目台账写成一样。";
  return `是否就是 ${cellName(likely.other)} 的“${likely.name}”？请核对项目名称，与项目台账写成一样。`;
}
