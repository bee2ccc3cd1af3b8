/** What a leaf and the heading straight above it say only together (计划 under 开工时间, 名称 under 责任单位). */

const PLAIN_TIME = /^(?:计划|实际|拟|预计)?(?:时间|日期|年月)?$/u;
/** An event without a word on whether it is planned: the heading above may have it. */
const PLAIN_EVENT = /^(?:开工|动工|竣工|完工|建成|完成|办结)(?:时间|日期|年月)?$/u;
/** 计划, 实际 under 时间, 完成时间. */
const PLAN_OR_FACT = /^(?:计划|实际)$/u;
const ONLY_TIME = /^(?:完成)?(?:时间|日期|时限)$/u;
/** 签约 under 时间节点. */
const BARE_EVENT = /^(?:意向)?(?:签约|合同签订|签订合同|开工|动工|竣工|完工|建成|投产|投运)$/u;
const GROUP_OF_DATES = /时间|日期|年月/u;
const GROUP_OF_TIMES = /(?:开工|竣工|完工|投产|签约|完成|办结)(?:时间|日期|情况)?$/u;
/** 目标 under 谋划储备, 签约额, 新开工. */
const PLAIN_TARGET = /^(?:年度|全年)?(?:目标|任务|指标|目标任务)(?:数|值|额)?$/u;
const GROUP_OF_TARGETS = /谋划|储备|签约|招商|引资|开工/u;
const GROUP_OF_PROJECT = /^(?:项目|工程|项目基本(?:情况|信息)|基本(?:情况|信息))$/u;

/** 计划 under 开工时间, 开工时间 under 计划, 名称 under 责任单位: what only both together say. */
export function joinedWords(words: string, group: string): string {
  if (PLAIN_TIME.test(words) && GROUP_OF_TIMES.test(group)) {
    const modifier = /计划|实际|拟|预计/u.exec(words)?.[0] ?? "";
    return `${modifier}${group.replace(/(?:时间|日期|情况)$/u, "")}时间`;
  }
  if (PLAIN_EVENT.test(words)) {
    const [planned, done] = [/计划|拟|预计|要求/u.test(group), /实际/u.test(group)];
    if (planned !== done) return `${planned ? "计划" : "实际"}${words}`;
  }
  if (BARE_EVENT.test(words) && GROUP_OF_DATES.test(group)) return `${words}时间`;
  if (PLAN_OR_FACT.test(words) && ONLY_TIME.test(group)) return `${words}完成时间`;
  if (/(?:单位|部门)$/u.test(group) && /^(?:责任|牵头|主办|配合|协同|协办)$/u.test(words))
    return `${words}单位`;
  if (/^名称$/u.test(words) && /(?:单位|部门)$/u.test(group)) return group;
  if (PLAIN_TARGET.test(words) && GROUP_OF_TARGETS.test(group)) return `${group}${words}`;
  return GROUP_OF_PROJECT.test(group) && /^(?:名称|编号|编码|代码|类别|性质|阶段)$/u.test(words)
    ? `项目${words}`
    : words;
}
