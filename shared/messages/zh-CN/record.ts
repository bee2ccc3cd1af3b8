/** What the pane says of the record. */
import type { RecordWords } from "../record.ts";

export const record: RecordWords = {
  activation: {
    asking: "正在激活……",
    done: (name, county) => `已激活：${county} ${name}`,
  },
  publication: {
    open: "公布本月结果",
    again: "更正后再公布",
    title: (year, month) => `确认公布${year}年${month}月的结果？`,
    advice: "公布后这个月就锁定，通报去掉“征求意见稿”字样。要改只能写明理由重新公布，前一次公布的也会留存。",
    reason: "重新公布的理由",
    confirm: "确认公布",
    done: (number) => (number === 1 ? "已公布" : `已公布（第 ${number} 次）`),
  },
  reason: {
    label: "更正原因",
    advice: "原来公布的结果会留存，可以查阅。确需更正的，写明原因再继续；原因记入操作记录。",
    missing: "先写明更正原因",
    goOn: { correction: "更正，重新评分", publication: "更正后再公布" },
  },
  weekly: {
    title: "督查周报",
    advice: "按手头的台账列出截至这一周周日的节点和交办事项；有错误的行不计。",
    week: "哪一周",
    name: (number, from, to) => `第${number}周（${from}—${to}）`,
    make: "生成周报",
    made: (issue) => `周报第${issue}期已生成`,
    overdue: (week, duties) => (duties === 0 ? `${week}，没有逾期的` : `${week}，${duties} 项逾期`),
    download: "下载周报",
  },
  history: {
    title: "历次考评",
    none: "还没有评过分的月份。",
    nonePublished: "还没有公布过的月份。公布后在这里看排名、下载通报。",
    loading: "正在读取……",
    period: (year, month) => `${year}年${month}月`,
    draft: "未公布",
    published: "已公布",
    outdated: "公布后又评过",
    open: "查看",
  },
  trend: {
    title: (months) => `近 ${months} 次考评`,
    head: ["月份", "得分", "名次", "等次"],
  },
  weights: {
    title: "试试别的权重",
    advice: "拖动滑块，名次随着变；只在这里试算，不存档，不影响正式结果。",
    sum: (sum) => `合计 ${sum}，按比例折算`,
    reset: "恢复原权重",
    moved: (units) => (units === 0 ? "名次都不变" : `${units} 个单位名次有变`),
    was: (rank) => `原第 ${rank} 名`,
  },
};
