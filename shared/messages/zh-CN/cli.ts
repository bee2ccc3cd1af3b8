/** What the commands `read` and `score` say. */
import type { CommandWords } from "../cli.ts";

export const cli: CommandWords = {
  usage: {
    read: "用法：npm run read -- 台账.xlsx… [--period 2020-12] [--json] [--columns] [--rules 规则.json]",
    repair: "用法：npm run repair -- 台账.xlsx… [--period 2020-12] [--out 目录]",
    score:
      "用法：npm run score -- 台账.xlsx… [--period 2020-12] [--json] [--out 目录] [--rules 规则.json] [--letterhead 红头.docx] [--leave-out-errors] [--memory] [--what-if 改动.json] [--correction 更正原因]",
    bulletin:
      "用法：npm run bulletin -- 台账.xlsx… --week 2020-W50（周督查通报）或 [--period 2020-12]（月考评通报） [--out 目录] [--rules 规则.json] [--letterhead 红头.docx] [--leave-out-errors] [--memory] [--json]",
  },
  unknownOption: (detail) => `参数有误：${detail}`,
  noFile: "请给出至少一个台账文件。",
  badPeriod: (text) => `“${text}”不是月份。请写成 2020-12 这样。`,
  badWeek: (text) => `“${text}”不是周次。请写成 2020-W50 这样（周一至周日为一周）。`,
  weekAndPeriod: "--week 和 --period 只能给一个：周通报用 --week，月通报用 --period。",
  bulletinName: { month: (period) => `考评通报-${period}`, week: (week) => `督查通报-${week}` },
  unreadable: (path) => `读不到文件：${path}`,
  givenTwice: (path) => `同一个文件给了不止一次，只读一次：${path}`,
  badRules: (path, detail) => `规则文件 ${path} 有误：${detail}`,
  steps: {
    reading: "正在读取…",
    recognising: "正在识别和校验…",
    sending: "正在评分…",
    writing: "正在写入结果…",
  },
  service: "正在启动评分服务…",
  recognised: (sheets, rows) => `认出 ${sheets} 张台账，共 ${rows} 行`,
  sheetHead: ["工作表", "识别为", "表头行", "数据行", "金额单位"],
  notLedger: "（不是台账）",
  columnsHead: ["列", "表头", "识别为", "把握", "依据"],
  counts: (errors, warnings, notices, causes) =>
    `错误 ${errors} 条，警告 ${warnings} 条，提示 ${notices} 条${causes < errors + warnings + notices ? `，按原因归为 ${causes} 类` : ""}`,
  severities: { error: "错误", warning: "警告", notice: "提示" },
  more: (causes) => `……另有 ${causes} 类，见“校验报告”或加 --json 查看`,
  stopped: "有错误，评分已停止。请改正后再试；或加 --leave-out-errors，让错误的行不计、错误的格按空白计。",
  standings: (period, group, count) => `${period} 五账考评 ${group}组（参评 ${count} 个）`,
  standingsHead: [
    "名次",
    "单位",
    "建账",
    "理账",
    "对账",
    "交账",
    "算账",
    "综合",
    "加分",
    "扣分",
    "最终",
    "等次",
    "名次变化",
  ],
  notAssessed: (units) => `不参评：${units.join("、")}`,
  talk: (unit, months) => `约谈：${unit}（连续${months}个月等次为差）`,
  advice: (unit, sentence) => `${unit}：${sentence}`,
  leftOut: (count) => `有 ${count} 行因错误没有计入，见“校验报告”。`,
  repair: {
    line: (place, old, becomes) => `${place}：${old} → ${becomes}`,
    repaired: (workbook, cells) => `${workbook}：修正 ${cells} 格。原文件没有改动。`,
    nothing: (workbook) => `${workbook}：没有可以放心修正的单元格。`,
    copyName: (base) => `${base}-修正`,
  },
  whatIf: {
    badChanges: (path, detail) => `改动文件 ${path} 有误：${detail}`,
    noMonth: "请给出台账文件；或用 --period 写明一个评过分的月份，在那次评分的台账上推演。",
    heading: (period, group) => `${period} 假设推演 ${group}组（今 → 改动后）`,
    head: ["名次", "单位", "最终", "增减", "等次", "各账变化"],
    unchanged: (count, all) =>
      count === all
        ? `按这些改动，${all} 个单位的得分、名次、等次都不变。`
        : count === 0
          ? `${all} 个单位都有变化。`
          : `其余 ${count} 个单位不变。`,
    newFindings: (errors, warnings, notices) =>
      `会新增：错误 ${errors} 条，警告 ${warnings} 条，提示 ${notices} 条`,
    goneFindings: (errors, warnings, notices) =>
      `会消除：错误 ${errors} 条，警告 ${warnings} 条，提示 ${notices} 条`,
    nothingKept: "这只是推演：没有保存任何结果，工作簿没有改动。",
  },
  written: "已写入：",
  original: "原有工作表未作任何改动；新增工作表：",
  originals: (workbooks) => `${workbooks} 个台账工作簿未作任何改动；结果另存为一个新工作簿，工作表：`,
  refusal: (title, detail) => (detail === "" ? title : `${title} ${detail}`),
};
