/** What the ribbon's buttons say when they stop. */
import type { CommandWords } from "../commands.ts";

export const commands: CommandWords = {
  errors: (count) => ({
    title: `有 ${count} 处错误，评分停在这里`,
    advice: "错误都列在“校验报告”工作表里，点单元格可以跳到原处。改正后再点“一键评分”。",
  }),
  signIn: {
    title: "还没有激活",
    advice: "读取和校验已经完成。要评分，请在面板的设置里填入本单位的激活码。",
  },
  refusedAdvice: "工作簿没有任何改动。请在面板里再评一次，那里会写明原因。",
  next: "其他办法在面板里：点“开始”选项卡的“打开面板”。",
  close: "知道了",
};
