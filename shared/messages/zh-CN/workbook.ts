/** What is wrong with a workbook, and what to do. */
import type { WorkbookWords } from "../workbook.ts";

const of = (subject: string) => (subject === "" ? "这个文件" : `“${subject}”`);
const sheet = (subject: string) => (subject === "" ? "这张工作表" : `工作表“${subject}”`);

export const workbook: WorkbookWords = {
  "not-a-workbook": (subject) => ({
    title: `${of(subject)}不是 Excel 工作簿。`,
    advice: "请选择 Excel 或 WPS 表格，例如 .xlsx、.xls、.et 文件；别的格式请先另存为 .xlsx。",
  }),
  encrypted: (subject) => ({
    title: `${of(subject)}设有打开密码，无法读取。`,
    advice: "请在 Excel、WPS 里打开，去掉密码后另存一份，再选择它。",
  }),
  damaged: (subject) => ({
    title: `${of(subject)}已损坏或没有传完整，无法读取。`,
    advice: "请在 Excel、WPS 里打开它，修复后另存一份；打不开的，请向报送单位重新要一份。",
  }),
  "too-large": (subject) => ({
    title: `${of(subject)}太大，无法读取。`,
    advice: "请删去与台账无关的工作表、图片和大片空白格式，另存一份再试。",
  }),
  unsupported: (subject) => ({
    title: `${of(subject)}不能写入结果。`,
    advice: "请在 Excel、WPS 里另存为 .xlsx，再评分。",
  }),
  "cell-editing": () => ({ title: "有单元格正在编辑。", advice: "请按回车键结束编辑，再试一次。" }),
  "timed-out": () => ({
    title: "Excel 很久没有回应。",
    advice:
      "请关闭 Excel 里打开的对话框，稍等再试；仍然不行，请保存后重新打开工作簿。工作簿里没有留下写了一半的结果。",
  }),
  "access-denied": () => ({
    title: "Excel 不允许插件访问这本工作簿。",
    advice: "请点 Excel 上方的“启用编辑”，再试一次。",
  }),
  "sheet-gone": (subject) => ({
    title: `${sheet(subject)}已经不在了。`,
    advice: "它可能刚被删除或改名。请重新识别后再试。",
  }),
  "sheet-there": (subject) => ({
    title: `已经有${sheet(subject)}了。`,
    advice: "它是在读取以后加的。请再读一次工作簿，然后重试。",
  }),
  "read-only": () => ({ title: "这本工作簿是只读的，结果写不进去。", advice: "请另存一份，在副本里评分。" }),
  protected: (subject) => ({
    title: `${subject === "" ? "这本工作簿" : sheet(subject)}受保护，结果写不进去。`,
    advice: "请在“审阅”里撤销保护，再试一次。",
  }),
  "payload-too-large": (subject) => ({
    title: `${sheet(subject)}内容太多，Excel 一次传不过来。`,
    advice: "请删去这张表里与台账无关的内容，再试一次。",
  }),
  "no-ledger": (subject) => ({
    title: `${of(subject)}里没有认出台账。`,
    advice: "台账要有表头，例如“项目名称、责任单位、总投资”。请检查是否选错了文件，或表头是否被删。",
  }),
  "no-period": () => ({
    title: "工作簿里没有写明考核月份。",
    advice: "请选择考核月份，例如 2020-12；也可以在台账标题下写上“统计时间截止：2020年12月31日”。",
  }),
  "no-rows": (subject) => ({
    title: `${of(subject)}里的台账是空的，没有一行数据。`,
    advice: "请确认选择的是填好的台账。",
  }),
  "service-unreachable": () => ({
    title: "连不上评分服务。",
    advice: "读取和校验不受影响。请检查网络和设置里的服务地址，稍后再试；台账没有任何改动。",
  }),
};
