/**
 * How the headers of dates, names and words are told by their parts, as one table of declarations. Money has
 * its own (`money-header.ts`). The first rule of a role that fits a leaf is the one that counts.
 */
import { rulesOf, type HeaderRule } from "./header-rule.ts";
import {
  NOT_OWN_SIDE,
  OF_HELPING_UNITS,
  PROJECT_CODE,
  PROJECT_NAME,
  NOT_PROJECT_NAME,
  UNIT,
  NOT_UNIT,
  PERSON,
  NOT_PERSON,
  PERSON_AND_PHONE,
  TARGET_GROUP,
} from "./header-patterns.ts";
import { REGISTER_RULES } from "./register-rules.ts";

/** 固定资产投资, 谋划储备 alone: targets only where the sheet says it is of targets. */
export const SURE_OF_BARE_TARGETS = 0.62;

/** 个数, 项目数 under the heading that says of what. */
const COUNT = /^(?:项目)?(?:个数|数量|数)$/u;

/** The rules of all ledgers. */
export const HEADER_RULES: readonly HeaderRule[] = [
  ...REGISTER_RULES,
  ...rulesOf("milestones", [
    { field: "project", is: PROJECT_NAME, not: NOT_PROJECT_NAME, sure: 0.9 },
    { field: "project", is: PROJECT_CODE, sure: 0.6 },
    {
      field: "task",
      is: /节点(任务|内容|名称|事项|目标)?$|^(具体|重点|主要|阶段|阶段性|推进|攻坚|年度|月度|任务|节点|关键|目标)*(工作|任务)(任务|内容|事项|节点|目标|分解|名称)?$|^(关键|里程碑|时间)节点(任务|内容|名称)$|^里程碑$/u,
      not: /时间节点$|数|率/u,
      sure: 0.88,
    },
    { field: "unit", is: UNIT, not: NOT_UNIT, notUnder: OF_HELPING_UNITS, sure: 0.88 },
    { field: "owner", is: PERSON_AND_PHONE, sure: 0.92, part: "first" },
    { field: "owner", is: PERSON, not: NOT_PERSON, notUnder: NOT_OWN_SIDE, sure: 0.9 },
    {
      field: "doneOn",
      is: /(实际)(完成|达成|办结|完工|结束)?(节点)?(时间|日期|年月)|^(已)?完成日期$|^(已)?完成(时间|日期)$|^实际完成$/u,
      not: /计划|^完成时间$/u,
      sure: 0.9,
    },
    {
      field: "due",
      is: /(计划|预计|拟|应|要求|目标|规定|最迟|最晚|限定)(完成|达成|实施|办结)(时间|日期|时限|节点|年月)|(完成|办理|办结|节点|推进)(时限|期限|节点)|^时间节点$|^(截止|到期)(时间|日期)$|^完成时间(节点)?$|^(计划|节点)时间$|^(计划|预计|应)完成$|^时限(要求)?$|^期限$|^(完成)?时间要求$|^计划时间节点$|^(计划)?结束(时间|日期)$/u,
      sure: 0.9,
    },
    { field: "status", is: /状态|^完成情况$|^(是否完成|进展情况)$|^(进度|完成进度)$/u, sure: 0.85 },
    { field: "remarks", is: /^备注|^情况说明|说明$/u, sure: 0.9 },
  ]),
  ...rulesOf("progress", [
    { field: "project", is: PROJECT_NAME, not: NOT_PROJECT_NAME, sure: 0.9 },
    { field: "project", is: PROJECT_CODE, sure: 0.6 },
    {
      field: "month",
      is: /^(统计|所属|考核|填报|报告|数据|对账|进度|所在)?(月份|月度|年月|月)$|^报告期$|^(统计|考核)(期|时间|周期)$/u,
      sure: 0.92,
    },
    {
      field: "physicalProgress",
      is: /形象进度|进展(情况)?$|^(本月|当前|目前|最新|工程|建设|项目|工作)+(进展|进度)(情况)?$/u,
      not: /计划|目标|下步|前期|%/u,
      notUnder: /计划/u,
      sure: 0.85,
    },
    { field: "remarks", is: /^备注|^情况说明|^说明$/u, sure: 0.9 },
  ]),
  ...rulesOf("handovers", [
    {
      field: "kind",
      is: /^(事项|问题|交办|任务|督查|督办|办理|协调)*(类别|类型|分类|种类)$|^(事项|交办)性质$/u,
      sure: 0.9,
    },
    {
      field: "closedOn",
      is: /(办结|销号|办理完成|整改完成|完成整改|实际完成|实际办结|解决|反馈|报送|上报|实报)(时间|日期)$|^(实际)?完成日期$/u,
      not: /计划|要求|应|拟|预计|规定|限/u,
      sure: 0.9,
    },
    {
      field: "due",
      is: /(办结|办理|整改|完成|解决|销号|反馈|报送|落实)(时限|期限|限期|截止)|(要求|计划|应|拟|规定|限定|限时|限期)(办结|完成|整改|解决|反馈|报送|上报|报)?(时间|日期|时限)|^(时限|期限)(要求)?$|^(截止|到期|限办)(时间|日期)$|^完成时间$/u,
      sure: 0.9,
    },
    {
      field: "raisedOn",
      is: /(交办|发现|提出|下达|转办|受理|登记|派发|派单|移交|督办|督查|接收|下发|布置|通报)(时间|日期)/u,
      sure: 0.9,
    },
    { field: "origin", is: /来源|依据|出处/u, not: /资金/u, sure: 0.88 },
    {
      field: "status",
      is: /(办理|整改|办结|销号|完成|落实|当前)(状态|情况|进展|结果|进度)|^状态$|是否(办结|销号)/u,
      sure: 0.85,
    },
    {
      field: "title",
      is: /^(交办|督办|督查|协调|待办|具体|协同|报送|办理|转办|工作)*(事项|事由)(名称|内容)?$|(存在|主要|需|反映|交办|具体).{0,8}问题(内容|描述)?$|^问题(内容|描述|清单|事项|名称)?$|^(交办|督查|事项|协调|办理)(内容|任务)$|需解(决)?(事项|问题)|^(报送|上报)?(报表|材料|资料)名称$/u,
      not: /类别|类型|时间|时限/u,
      sure: 0.88,
    },
    { field: "project", is: PROJECT_NAME, not: NOT_PROJECT_NAME, sure: 0.88 },
    { field: "unit", is: UNIT, not: NOT_UNIT, notUnder: OF_HELPING_UNITS, sure: 0.88 },
    { field: "unit", is: /^(办理|整改|处理)(单位|部门)$/u, sure: 0.85 },
    { field: "remarks", is: /^备注|^情况说明|^说明$/u, sure: 0.9 },
  ]),
  ...rulesOf("targets", [
    { field: "unit", is: UNIT, not: NOT_UNIT, notUnder: OF_HELPING_UNITS, sure: 0.88 },
    {
      field: "group",
      is: /^(考核|单位|所在|所属)?(组别|分组|类组|组)$|^(考核|单位)?(组|类)别$/u,
      sure: 0.88,
    },
    {
      field: "reserveTarget",
      is: /(谋划|储备).*(目标|任务|数|计划)|(目标|任务).*(谋划|储备)|^(谋划|储备|谋划储备)项目$/u,
      not: /完成|实际|率/u,
      sure: 0.88,
    },
    {
      field: "signTarget",
      is: /(签约|招商(引资)?|引资).*(目标|任务|额|计划)|(目标|任务).*(签约|招商)/u,
      not: /完成|实际|率|个数/u,
      sure: 0.88,
    },
    {
      field: "startTarget",
      is: /开工.*(目标|任务|数|计划)|(目标|任务).*开工|^新开工(项目)?$/u,
      not: /完成|实际|率|时间|日期/u,
      sure: 0.88,
    },
    { field: "reserveTarget", is: /谋划|储备/u, not: /完成|实际|率/u, under: TARGET_GROUP, sure: 0.88 },
    {
      field: "signTarget",
      is: /签约|招商|引资/u,
      not: /完成|实际|率|个数/u,
      under: TARGET_GROUP,
      sure: 0.88,
    },
    { field: "startTarget", is: /开工/u, not: /完成|实际|率|时间|日期/u, under: TARGET_GROUP, sure: 0.88 },
    // Without a word for a target: what a sheet of targets asks for (see `rolesOf`).
    {
      field: "investTarget",
      is: /^(?:固定资产投资|固投)(?:额|总额)?$/u,
      sure: SURE_OF_BARE_TARGETS,
    },
    {
      field: "reserveTarget",
      is: /^(?:项目)?(?:谋划储备|谋划|储备)(?:项目)?(?:数|个数)?$/u,
      sure: SURE_OF_BARE_TARGETS,
    },
    {
      field: "signTarget",
      is: /^(?:招商引资|招商|引资|签约|招商签约)(?:项目)?(?:签约)?(?:资金|金额|额|总额)?$/u,
      sure: SURE_OF_BARE_TARGETS,
    },
    // 个数 and 资金 under 招商签约: the method counts what was signed by its amount, what was planned or begun by number.
    {
      field: "signTarget",
      is: /^(?:签约)?(?:资金|金额|总额|额度?|投资额?)$/u,
      under: /签约|招商|引资/u,
      sure: SURE_OF_BARE_TARGETS,
    },
    { field: "reserveTarget", is: COUNT, under: /谋划|储备/u, sure: SURE_OF_BARE_TARGETS },
    { field: "startTarget", is: COUNT, under: /开工/u, sure: SURE_OF_BARE_TARGETS },
    {
      field: "investTarget",
      is: /^(?:资金|金额|总额|额度?|投资额?)$/u,
      under: /固定资产投资|固投/u,
      sure: SURE_OF_BARE_TARGETS,
    },
    { field: "bonus", is: /^(考核)?加分(项|值|分值)?$|^(奖励|附加)(分|加分|得分)$/u, sure: 0.92 },
    { field: "penalty", is: /^(考核|处罚|惩罚)?(扣|减|扣减)分(项|值|分值)?$/u, sure: 0.92 },
    {
      field: "reason",
      is: /(加扣|加减|加、扣|奖惩|加分|扣分).{0,3}(事由|原因|说明|依据|理由)|^(事由|加扣分说明)$/u,
      sure: 0.9,
    },
    { field: "veto", is: /一票否决|否决/u, sure: 0.92 },
  ]),
];
