/** 校验提示：哪里、什么问题、怎么办。 */
import type { CellDetails, OfField } from "../../checking/cell-details.ts";
import type { RowDetails } from "../../checking/row-details.ts";
import { fieldDeclaration } from "../../ledgers/fields.ts";
import { ROLE_TITLES } from "../../ledgers/roles.ts";
import { NATURES, PATHS } from "../../ledgers/words.ts";
import { inWan } from "../amounts.ts";
import { placeName } from "../places.ts";
import type { Sentences } from "../sentences.ts";

export const findings: Sentences<CellDetails & RowDetails> = {
  "number-as-text": (d, where) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”是文本，不是数字。`,
    hint: `点“修正”改为 ${d.value}。`,
  }),
  "number-unreadable": (d, where) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”${NUMBER_FAULTS[d.why]}。`,
    hint: "请改为一个数字；确实没有就留空。",
  }),
  "number-approximate": (d, where) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”是约数，按 ${d.value} 计算。`,
    hint: "如有准确数，请改为准确数。",
  }),
  "money-unit-in-cell": (d, where) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”自带单位，与本列单位${d.columnUnit}不同，按 ${d.value} ${d.columnUnit}计算。`,
    hint: `建议改为数字 ${d.value}，与本列单位一致。`,
  }),
  "money-rounded": (d, where) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”不足 1 元的部分四舍五入，按 ${d.yuan} 元计算。`,
    hint: "如不影响，可不处理。",
  }),
  "money-negative": (d, where) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”是负数。`,
    hint: "请核对；如为冲减，请在备注说明。",
  }),
  "money-unit-doubtful": (d, where) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”与本列其他金额相差一万倍左右，单位可能写错。`,
    hint: `本列单位是${d.columnUnit}。请核对，是否应为 ${d.otherwise} ${d.columnUnit}。`,
  }),
  "money-unit-assumed": (d, where) => ({
    message: `${where}：${d.column} 列“${title(d)}”没有写明金额单位，按${d.unit}读取，而列内金额不一致。`,
    hint: `请在表头写明单位，例如“${title(d)}（${d.unit}）”。`,
  }),
  "target-negative": (d, where) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”不能是负数。`,
    hint: "请改为 0 或正数。",
  }),
  "date-as-text": (d, where) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”是文本，不是日期。`,
    hint: `点“修正”改为日期 ${d.date}。`,
  }),
  "date-unreadable": (d, where) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”读不出日期。`,
    hint: "请写成 2020/11/3、2020年11月 或 11月底 这样的时间；确实没有就留空。",
  }),
  "date-ambiguous": (d, where) => ({
    message: `${where}：${title(d)}“${d.text}”可能是 1 月，也可能是 10 月（末尾的 0 不显示）。`,
    hint: `请写成“${d.text.slice(0, 4)}年1月”或“${d.text.slice(0, 4)}年10月”。`,
  }),
  "date-year-supplied": (d, where) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”没有写年份，按 ${span(d.from, d.to)} 读取。`,
    hint: "如年份不对，请补上年份。",
  }),
  "date-as-serial": (d, where) => ({
    message: `${where}：${title(d)}显示为数字 ${d.text}，按日期 ${d.date} 读取。`,
    hint: "点“修正”设为日期格式。",
  }),
  "actual-date-coarse": (d, where) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”只到季度或年，按 ${span(d.from, d.to)} 读取。`,
    hint: "请写明是哪一月、哪一日。",
  }),
  "month-differs": (d, where) => ({
    message: `${where}：${d.column} 列表头“${shown(d.header)}”写的是 ${d.month}，没有考核月份的列。`,
    hint: "如填的是本月数，请改正表头；如确是上月数，请补上本月的列。",
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
  "text-untidy": (d, where) => ({
    message: `${where}：${title(d)}“${shown(d.text)}”有多余的空格、换行或全角字符。`,
    hint: `点“修正”改为“${d.tidied}”。`,
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
    message: `${where}：${title(d)}“${d.text}”不认识，这一行不计分。`,
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
    message: `${where}：没有责任单位列，按${d.from === "reporting-unit" ? "填报单位" : "表名"}算作${d.unit}。`,
    hint: "如不对，请加一列“责任单位”。",
  }),
  "summary-sheet": (d, where) => ({
    message: `${where}：${d.rows} 行中有 ${d.elsewhere} 行在别的表里已有，是汇总表，没有重复读取。`,
    hint: "如不是汇总表，请核对项目名称。",
  }),
  "summary-row-alone": (d, where) => ({
    message: `${where}：“${d.name}”只在汇总表里有，分表里没有，没有计入。`,
    hint: "请补到所属单位的分表里。",
  }),
  "sequence-gap": (d, where) => ({
    message: `${where}：序号是 ${d.found}，上一行之后应为 ${d.expected}，中间有缺号。`,
    hint: "请核对是否漏行，或重新编号。",
  }),
  "sequence-repeat": (d, where) => ({
    message: `${where}：序号 ${d.found} 重复或倒退。`,
    hint: "请核对是否多行，或重新编号。",
  }),
  "total-amount-differs": (d, where) => ({
    message:
      `${where}：${d.label}的${title(d)}是 ${inWan(d.stated)} 万元，各行相加是 ${inWan(d.sum)} 万元` +
      (d.textNumbers > 0 ? `，其中 ${d.textNumbers} 个数字是文本，没有加进去。` : "。"),
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
    message: `${where}：分组标题写的是 ${d.stated} 个项目，下面实际有 ${d.counted} 行。`,
    hint: "请核对个数，或是否漏行、多行。",
  }),
  "band-amount-differs": (d, where) => ({
    message: `${where}：分组标题的${title(d)}是 ${inWan(d.stated)} 万元，下面各行相加是 ${inWan(d.sum)} 万元。`,
    hint: "请核对标题和各行金额。",
  }),
  "key-missing": (d, where) => ({
    message: `${where}：${title(d)}没有填写，这一行不能计分。`,
    hint: "请补填；不需要的行请删除。",
  }),
  "project-unknown": (d, where) => ({
    message: `${where}：${ROLE_TITLES[d.role].ledger}里的“${d.project}”在项目台账里找不到，这一行不能计分。`,
    hint: "请核对项目名称，与项目台账写成一样。",
  }),
  "handover-project-unknown": (d, where) => ({
    message: `${where}：涉及项目“${d.project}”在项目台账里找不到。`,
    hint: "请核对项目名称，与项目台账写成一样。",
  }),
  "unit-unknown": (d, where) => ({
    message: `${where}：${ROLE_TITLES[d.role].ledger}里的单位“${d.unit}”在项目台账和目标台账里都没有。`,
    hint: "请核对单位名称；改过名的单位可在评分规则里写明别名。",
  }),
  "duplicate-name": (d, where) => ({
    message: `${where}：项目“${d.name}”与 ${placeName(d.other)} 重名。`,
    hint: "如是同一个项目，请只留一行；如不是，请把名称写得有区别。",
  }),
  "duplicate-code": (d, where) => ({
    message: `${where}：项目编号“${d.code}”与 ${placeName(d.other)} 重复。`,
    hint: "请核对编号；如是同一个项目，请只留一行。",
  }),
  "nearly-same-name": (d, where) => ({
    message: `${where}：项目“${d.name}”与 ${placeName(d.other)}“${d.otherName}”几乎同名，可能是同一个项目。`,
    hint: "如是同一个项目，请只留一行。",
  }),
  "year-to-date-below-month": (d, where) => ({
    message: `${where}：本年累计 ${inWan(d.yearToDate)} 万元，小于 ${d.at} 月完成 ${inWan(d.month)} 万元。`,
    hint: "请核对本月数和累计数。",
  }),
  "plan-over-total": (d, where) => ({
    message: `${where}：年度计划投资 ${inWan(d.plan)} 万元，大于总投资 ${inWan(d.total)} 万元。`,
    hint: "请核对年度计划和总投资，以及单位。",
  }),
  "invested-over-total": (d, where) => ({
    message: `${where}：开工以来累计完成投资 ${inWan(d.invested)} 万元，大于总投资 ${inWan(d.total)} 万元。`,
    hint: "请核对累计数和总投资，以及单位。",
  }),
  "finish-before-start": (d, where) => ({
    message: `${where}：${d.finishField === "plannedFinish" ? "计划" : "实际"}竣工时间 ${d.finish} 早于${d.startField === "plannedStart" ? "计划" : "实际"}开工时间 ${d.start}。`,
    hint: "请核对两个时间。",
  }),
  "stage-behind-dates": (d, where) => ({
    message: `${where}：项目阶段写的是“${d.stage}”，但${titleOf("projects", d.field)}表明已到“${d.shown}”，按“${d.shown}”计算。`,
    hint: "请更新项目阶段，或核对时间。",
  }),
  "actual-after-as-of": (d, where) => ({
    message: `${where}：${title(d)} ${d.date} 晚于统计截止日 ${d.asOf}，本月不算。`,
    hint: "请核对时间；计划的时间请填在计划栏。",
  }),
  "done-without-date": (d, where) => ({
    message: `${where}：写的是“${d.said}”，但没有填${title(d)}。`,
    hint: "请补填时间；没有时间按未完成计算。",
  }),
  "milestones-none": (d, where) => ({
    message: `${where}：项目“${d.project}”在节点台账里没有节点。`,
    hint: "请在节点台账里分解任务。",
  }),
  "months-differ-from-plan": (d, where) => ({
    message: `${where}：年度计划投资 ${inWan(d.plan)} 万元，各月计划相加是 ${inWan(d.sum)} 万元。`,
    hint: "请核对年度计划和进度台账的月计划。",
  }),
  "registers-differ": (d, where) => ({
    message: `${where}：累计完成投资 ${inWan(d.register)} 万元，进度台账 ${placeName(d.other)} 是 ${inWan(d.ledger)} 万元。`,
    hint: "请核对两处，改成一致。",
  }),
  "progress-values-differ": (d, where) => ({
    message: `${where}：同一项目 ${d.month} 月的${title(d)}是 ${inWan(d.value)} 万元，${placeName(d.other)} 是 ${inWan(d.holds)} 万元，按后者计算。`,
    hint: "请核对两处，改成一致。",
  }),
  "months-missing": (d, where) => ({
    message: `${where}：没有累计数，用各月完成数相加，但 ${d.months.join("、")} 月没有填。`,
    hint: "请补填累计数，或补齐各月完成数（没有完成填 0）。",
  }),
  "year-to-date-falls": (d, where) => ({
    message: `${where}：累计完成投资 ${inWan(d.now)} 万元，比上月累计 ${inWan(d.before)} 万元还少。`,
    hint: "请核对累计数。",
  }),
  "year-to-date-breaks": (d, where) => ({
    message: `${where}：累计完成投资 ${inWan(d.now)} 万元，上月累计 ${inWan(d.before)} 加本月 ${inWan(d.month)} 是 ${inWan(d.before + d.month)} 万元。`,
    hint: "请核对本月数和累计数。",
  }),
  "verified-differs": (d, where) => ({
    message: `${where}：上报完成投资 ${inWan(d.done)} 万元，核实 ${inWan(d.verified)} 万元，相差超过 ${d.percent}%。`,
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
  return titleOf(role, field);
}

function titleOf(role: OfField["role"], field: string): string {
  return fieldDeclaration(role, field)?.title ?? field;
}

function span(from: string, to: string): string {
  return from === to ? from : `${from} 至 ${to}`;
}
