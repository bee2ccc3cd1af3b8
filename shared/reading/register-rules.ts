/** How the headers of a register are told by their parts; money has its own (`money-header.ts`). */
import { rulesOf, type HeaderRule } from "./header-rule.ts";
import {
  HELPING_UNITS,
  OF_HELPING_UNITS,
  NOT_OWN_SIDE,
  PLANNED,
  timeOf,
  START,
  FINISH,
  BOTH,
  PROJECT_CODE,
  PROJECT_NAME,
  NOT_PROJECT_NAME,
  UNIT,
  NOT_UNIT,
  PERSON,
  NOT_PERSON,
  PHONE,
  PERSON_AND_PHONE,
} from "./header-patterns.ts";

/** The rules of a register, the first that fits counting. */
export const REGISTER_RULES: readonly HeaderRule[] = rulesOf("projects", [
  { field: "code", is: PROJECT_CODE, sure: 0.92 },
  { field: "code", is: /^(项目)?赋码$|^(投资项目)?(统一)?(项目)?代码$/u, sure: 0.8 },
  {
    field: "name",
    is: PROJECT_NAME,
    not: NOT_PROJECT_NAME,
    notUnder: /业主|企业(?!项目)|目标|任务|指标/u,
    sure: 0.9,
  },
  {
    field: "coUnits",
    is: HELPING_UNITS,
    notUnder: /业主/u,
    sure: 0.92,
  },
  {
    field: "coUnits",
    is: /^(?:单位|部门)?(?:名称|全称)$|^(?:单位|部门)$/u,
    under: OF_HELPING_UNITS,
    sure: 0.9,
  },
  { field: "unit", is: UNIT, not: NOT_UNIT, notUnder: NOT_OWN_SIDE, sure: 0.88 },
  { field: "nature", is: /^(项目|建设|工程)?性质$/u, sure: 0.9 },
  {
    field: "stage",
    is: /(项目|建设|所处|进展|目前|当前|推进|实施|工程)(所处)?(阶段|状态)|^阶段$|^(项目)?状态$/u,
    not: /计划/u,
    sure: 0.9,
  },
  {
    field: "category",
    is: /^(项目|产业|行业|所属|建设|工程)*(类别|类型|分类|领域|行业|产业)$|^(所属)?(行业|产业)(类别|领域|分类)?$/u,
    sure: 0.88,
  },
  { field: "path", is: /(发展)?路径$|六化/u, sure: 0.9 },
  // 责任单位及责任人: the unit is what the row can't do without.
  { field: "unit", is: /(责任|牵头)(单位|部门)[及和与、/(]+(责任|负责)人/u, sure: 0.7 },
  { field: "owner", is: PERSON_AND_PHONE, notUnder: NOT_OWN_SIDE, sure: 0.92, part: "first" },
  { field: "owner", is: PERSON, not: NOT_PERSON, notUnder: NOT_OWN_SIDE, sure: 0.9 },
  { field: "owner", is: /^姓名$/u, under: PERSON, notUnder: NOT_OWN_SIDE, sure: 0.9 },
  {
    field: "leader",
    is: /领导(姓名|\(.{1,8}\))?$|^(县级?|包联|包保|包抓|挂钩)领导|领导[及和与、(]职务|^县级?领导(包联|包保|包抓)$|县(处)?级(包联|包保|包抓)?干部|^(包联|包保|包抓)县(处)?级干部/u,
    not: /小组|专班|(?<![及和与、(])职务|电话|批示|意见/u,
    sure: 0.88,
  },
  {
    field: "leader",
    is: /领导(姓名)?[及和与、,/(;+]{1,2}.{0,2}(电话|手机|联系方式)/u,
    sure: 0.85,
  },
  { field: "leader", is: /^姓名$/u, under: /领导/u, sure: 0.88 },
  {
    field: "team",
    is: /专班|工作班子|一套班子|^班子$|工作组$|^(服务|工作)团队$|^一套人马$/u,
    not: /组长|电话|负责人|责任人|联系|^第.{1,3}(?:专班|工作组)$/u,
    sure: 0.88,
  },
  // Who leads the group stands for it where nothing else names it.
  { field: "team", is: /(专班|工作班子|工作组)(组长|班长)$/u, sure: 0.8 },
  { field: "team", is: /^(组长|班长)$/u, under: /专班|班子/u, sure: 0.8 },
  { field: "scheme", is: /方案/u, not: /批复|设计|时间|规划/u, sure: 0.85 },
  {
    field: "plannedStart",
    is: BOTH,
    not: /实际|是否/u,
    sure: 0.88,
    part: "first",
  },
  {
    field: "actualStart",
    is: /实际(开[(、/和及与]{0,2}竣[)]?工|开工.{0,3}竣工|起止)/u,
    sure: 0.85,
    part: "first",
  },
  {
    field: "operatingOn",
    is: timeOf("投产|投运|运营|达产|投入使用"),
    not: /计划|拟|预计|预期|是否|条件/u,
    sure: 0.88,
  },
  {
    field: "contractOn",
    is: timeOf("合同"),
    not: /计划|拟|预计|金额|额|编号|名称|开工|竣工|工期|完工|价/u,
    sure: 0.88,
  },
  {
    field: "signedOn",
    is: timeOf("签约|签订意向|签订协议|签订框架|协议签订"),
    not: /计划|拟|预计|金额|额|单位|方|企业|主体|数/u,
    sure: 0.88,
  },
  {
    field: "plannedStart",
    is: timeOf(START, PLANNED),
    not: /是否|条件|实际|率/u,
    sure: 0.9,
  },
  {
    field: "actualStart",
    is: timeOf(START),
    not: /计划|拟|预计|应|是否|条件|率|未|合同|情况|竣工|完工/u,
    sure: 0.9,
  },
  {
    field: "plannedFinish",
    is: timeOf(FINISH, PLANNED),
    not: /是否|条件|实际|率|投资/u,
    sure: 0.9,
  },
  { field: "plannedFinish", is: /^(项目)?(完工|建成)(时间|日期|年月)$/u, sure: 0.85 },
  {
    field: "actualFinish",
    is: timeOf(FINISH),
    not: /计划|拟|预计|应|是否|条件|率|未|合同|情况|投资|开工/u,
    sure: 0.9,
  },
  {
    field: "physicalProgress",
    is: /形象进度|进展(情况|及成效)?$|^(本月|当前|目前|最新|工程|建设|项目|工作|推进)+(进展|进度)(情况)?$|^进度(情况)?$|^(完成|建设|推进)情况$/u,
    not: /计划|目标|下步|前期|%|手续/u,
    notUnder: /计划|目标|手续/u,
    sure: 0.85,
  },
  {
    field: "problem",
    is: /问题|困难|制约因素|^需(要)?(协调|解决).{0,6}事项$/u,
    not: /时限|时间|类别|类型|责任|是否|编号/u,
    sure: 0.85,
  },
  { field: "remarks", is: /^备注|^情况说明|^(其他)?说明$/u, sure: 0.9 },
  {
    field: "phone",
    is: PHONE,
    notUnder: new RegExp(`${NOT_OWN_SIDE.source}|领导`, "u"),
    not: /领导|业主|企业|法人|传真|建设单位|施工|监理|投资|专班|组长/u,
    sure: 0.85,
  },
]);

/** Second halves of cells with two values: the finish beside the start, the phone beside the name. */
export const SECOND_HALVES: readonly HeaderRule[] = rulesOf("projects", [
  { field: "plannedFinish", is: BOTH, not: /实际|是否/u, sure: 0.88, part: "second" },
  {
    field: "actualFinish",
    is: /实际(开[(、/和及与]{0,2}竣[)]?工|开工.{0,3}竣工|起止)/u,
    sure: 0.85,
    part: "second",
  },
  { field: "phone", is: PERSON_AND_PHONE, notUnder: NOT_OWN_SIDE, sure: 0.92, part: "second" },
]);
