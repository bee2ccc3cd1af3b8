/** How an indicator's points come about. */
import type { ReckoningWords, ThingsSaid } from "../describe-reckoning.ts";

export const reckoning: ReckoningWords = {
  ratio: (rate, { target, base }) =>
    `完成率${rate}；达到${target}%得满分，不到的按比例${base === 0 ? "" : `，基本分${base}分`}。`,
  perPoint: (rate, full, { target, atTarget = full, above, below, least, most = full }) =>
    `完成率${rate}；${target}%得${atTarget}分，${above === 0 ? "" : `每高1个百分点加${above}分，`}每低1个百分点扣${below}分，最高${most}分，最低${least}分。`,
  steps: (rate, { steps }) =>
    `完成率${rate}；${steps.map(({ from, percent }) => `${from}%以上得满分的${percent}%`).join("，")}，再低不得分。`,
  ranks: (place, { bands, rest }) =>
    `组内第${place}名；${bands.map(({ to, percent }) => `前${to}名得满分的${percent}%`).join("，")}，其余${rest === 0 ? "不得分" : `得${rest}%`}。`,
  counts: (done, { each, base }) =>
    `完成${things(done)}；${base === 0 ? "" : `基本分${base}分，`}每${one(done)}得${each}分，不超过满分。`,
  deductions: (missing, full, { each, floor }) =>
    `少${things(missing)}；从满分${full}分起，每少${one(missing)}扣${each}分，扣到${floor}分为止。`,
  given: {
    base: (points) => `本月没有任务，按规则得基本分${points}分。`,
    mean: (points) => `本月没有任务，按规则得本组平均分${points}分。`,
    full: (points) => `本月没有任务，按规则得满分${points}分。`,
  },
  relative: "其他单位的结果变了，这一项也会变。",
};

function things({ ofMoney, count }: ThingsSaid): string {
  return `${count}${ofMoney ? "万元" : "件"}`;
}

function one({ ofMoney }: ThingsSaid): string {
  return ofMoney ? "1万元" : "1件";
}
