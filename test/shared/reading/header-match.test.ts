import { describe, expect, it } from "vitest";
import { matchHeader } from "#shared/reading/header-match.ts";
import { readHeader } from "#shared/reading/header-text.ts";

/** `role.field` of every candidate of a header; its path is written with `/`. */
function fieldsOf(path: string): string[] {
  return matchHeader(readHeader(path.split("/"))).map(
    ({ role, field, part }) => `${role}.${field}${part === undefined ? "" : `:${part}`}`,
  );
}

describe("spellings officials use", () => {
  const spellings: Readonly<Record<string, string>> = {
    "projects.code": "项目编号 项目编码 项目代码 项目代码（备案证号） 统计库项目编码",
    "projects.name": "项目名称 工程名称 项目全称 项目名 工程项目名称 子项目名称",
    "projects.unit":
      "责任单位 牵头单位 服务单位 代办单位 主管单位 申报单位 报送部门 包保单位 归口部门 乡镇（部门）",
    "projects.coUnits": "协同单位 配合单位 协办单位",
    "projects.nature": "建设性质 项目性质",
    "projects.category": "项目类别 产业类别 项目类型 项目分类 行业领域",
    "projects.stage": "项目阶段 建设阶段 项目状态 所处阶段 进展阶段",
    "projects.totalInvestment":
      "总投资 项目总投资 计划总投资 投资总额 总投资额 概算总投资 估算总投资 投资金额 投资额 总投资（亿元） 总投资(万元)",
    "projects.annualPlan":
      "年度计划投资 年度投资计划 今年计划投资 本年计划投资 2020年计划投资 2020年度计划投资 当年计划投资 年计划投资 年度投资 目标任务投资 2020年计划投资（万元）",
    "projects.investedBefore":
      "至2019年底累计完成投资 截至2019年底完成投资 到上年底累计完成投资 开工至上年底累计 截止2019年12月底累计完成投资 2019年底前完成投资",
    "projects.investedMonth":
      "本月完成投资 当月完成投资 11月完成投资额 2020-11月实际完成投资 11月累计完成投资额 十一月完成投资",
    "projects.investedYear":
      "1-11月累计完成投资额 1-11月完成投资 今年累计完成投资 年度累计完成投资 自元月至本月完成投资 年初至今累计完成投资额 本年完成投资 本年度投资计划完成情况 1—11月累计",
    "projects.investedTotal": "自开工累计完成投资 自开始累积完成投资 开工至本月完成投资 累计完成投资",
    "progress.planned": "月计划投资 本月计划 2020-03月计划投资",
    "progress.done": "月完成投资 3月完成投资",
    "progress.verified": "核实完成投资 核查数 入统投资 列统投资",
    "progress.funded": "到位资金 资金到位额 本月资金到位",
    "projects.physicalProgress":
      "形象进度 目前项目形象进度 目前为止项目形象进度 11月形象进度 项目进展 本月进展 进展情况 完成情况",
    "projects.plannedStart": "计划开工时间 拟开工时间 开工（计划开工）时间 开工/计划开工时间",
    "projects.actualStart": "开工时间 实际开工时间 开工日期",
    "projects.plannedFinish": "计划竣工时间 预计竣工时间 拟建成时间 完工时间",
    "projects.actualFinish": "竣工时间 实际竣工时间",
    "projects.signedOn": "签约时间 意向签约时间",
    "projects.contractOn": "合同签订日期 合同签订时间",
    "projects.operatingOn": "投产时间 实际投产时间",
    "projects.leader":
      "包联领导 责任领导 包保领导 包抓领导 挂钩领导 联系领导 包项目县领导 分管领导 牵头领导 县级包联领导",
    "projects.team": "工作专班 工作班子 一套班子 专班",
    "projects.scheme": "推进方案 实施方案 一套方案 工作方案",
    "projects.owner": "责任人 项目负责人 联系人 项目联系人 项目联络员 经办人",
    "projects.phone": "联系电话 手机号码",
    "milestones.task": "节点任务 工作任务 节点 任务内容 工作内容",
    "milestones.due": "计划完成时间 完成时限 时间节点 完成时间",
    "milestones.doneOn": "实际完成时间 完成日期",
    "handovers.kind": "类别 事项类别",
    "handovers.title": "事项 存在问题 交办事项 需协调解决问题 需协调解决的问题 需解事项",
    "handovers.raisedOn": "交办时间 发现时间",
    "handovers.due": "办结时限",
    "handovers.closedOn": "办结时间 销号时间",
    "handovers.origin": "来源 交办依据",
    "projects.problem": "存在问题 主要存在问题 需协调解决的问题 问题和建议",
    "projects.remarks": "备注 备注说明 情况说明",
    "targets.reserveTarget": "谋划储备目标（个）",
    "targets.signTarget": "签约目标（万元）",
    "targets.startTarget": "新开工目标(个)",
    "targets.investTarget": "固定资产投资目标（万元）",
    "targets.veto": "一票否决 是否一票否决",
  };
  for (const [field, written] of Object.entries(spellings)) {
    it(field, () => {
      const missed = written.split(" ").filter((spelling) => {
        // A slash inside a spelling is no path.
        const header = readHeader([spelling]);
        return !matchHeader(header).some((one) => `${one.role}.${one.field}` === field);
      });
      expect(missed).toEqual([]);
    });
  }
});

describe("what sounds alike", () => {
  it.each([
    "年计划形象进度",
    "资金构成/中央",
    "资金构成/自筹资金",
    "建设地点",
    "所属乡镇",
    "投资主体",
    "建设单位",
    "项目业主",
    "项目业主/名称",
    "项目业主/联系人",
    "项目业主/联系电话",
    "法人代表",
    "年度投资完成率",
    "资金到位率",
    "1-11月计划投资",
    "2020年计划开工率",
    "累计到位资金",
    "计划签约时间",
    "是否开工",
    "其中：设备投资",
    "计划完成投资占比",
    "投资强度（万元/亩）",
    "占地面积（亩）",
  ])("%s is no field", (header) => {
    expect(fieldsOf(header)).toEqual([]);
  });

  it.each([
    ["开工时间", "竣工时间"],
    ["计划开工时间", "实际开工时间"],
    ["责任单位", "协同单位"],
    ["本月完成投资", "本年完成投资"],
    ["月计划投资", "月完成投资"],
    ["年度计划投资", "计划总投资"],
    ["截至2019年底累计完成投资", "1-11月累计完成投资"],
  ])("%s and %s share no field", (one, other) => {
    const fields = new Set(fieldsOf(one));
    expect(fieldsOf(other).filter((field) => fields.has(field))).toEqual([]);
  });

  it("the year after is not this year's plan by its words alone", () => {
    expect(readHeader(["2021年计划投资"]).leaf.year).toBe(2021);
  });
});

describe("paths", () => {
  it.each([
    ["投资完成情况（万元）/总投资", "projects.totalInvestment"],
    ["2020年投资（万元）/计划", "projects.annualPlan"],
    ["月度投资计划/3月", "progress.planned"],
    ["11月/完成投资", "projects.investedMonth"],
    ["投资完成情况/截至2019年底", "projects.investedBefore"],
    ["包联领导/姓名", "projects.leader"],
    ["责任人/姓名", "projects.owner"],
    ["开工时间/计划", "projects.plannedStart"],
    ["竣工/实际时间", "projects.actualFinish"],
    ["计划时间/开工", "projects.plannedStart"],
    ["项目计划进度/竣工时间", "projects.plannedFinish"],
    ["实际建设时间/开工时间", "projects.actualStart"],
    ["实际/完成时间", "milestones.doneOn"],
    ["责任单位/牵头", "projects.unit"],
    ["责任单位/配合", "projects.coUnits"],
    ["2020年完成投资（万元）/11月", "projects.investedMonth"],
    ["2020年完成投资（万元）/1-11月", "projects.investedYear"],
    ["责任单位/名称", "projects.unit"],
    ["项目/名称", "projects.name"],
    ["项目/编号", "projects.code"],
    ["计划投资/2020年", "projects.annualPlan"],
  ])("%s", (path, field) => {
    expect(fieldsOf(path)).toContain(field);
  });

  it("a heading for the owner's side leaves the project's own name alone", () => {
    expect(fieldsOf("企业项目基本情况/项目名称")).toContain("projects.name");
  });

  it("keeps the unit of the nearest heading that names one", () => {
    expect(readHeader(["投资（万元）", "总投资（亿元）"]).moneyUnit).toBe("亿元");
    expect(readHeader(["投资（万元）", "总投资"]).moneyUnit).toBe("万元");
    expect(readHeader(["总投资", "万元"]).moneyUnit).toBe("万元");
    expect(readHeader(["总投资(单位：元)"]).moneyUnit).toBe("元");
  });
});

describe("two values in one cell", () => {
  it.each([
    ["计划开竣工时间", "projects.plannedStart:first", "projects.plannedFinish:second"],
    ["建设起止年限", "projects.plannedStart:first", "projects.plannedFinish:second"],
    ["建设年限", "projects.plannedStart:first", "projects.plannedFinish:second"],
    ["实际开竣工时间", "projects.actualStart:first", "projects.actualFinish:second"],
    ["责任人及联系电话", "projects.owner:first", "projects.phone:second"],
    ["责任人（电话）", "projects.owner:first", "projects.phone:second"],
  ])("%s", (header, first, second) => {
    expect(fieldsOf(header)).toEqual(expect.arrayContaining([first, second]));
  });
});

describe("typing slips", () => {
  it.each([
    ["项目名秤", "projects.name"],
    ["责任単位", "projects.unit"],
    ["建设性制", "projects.nature"],
    ["固定资产投资自标", "targets.investTarget"],
  ])("%s", (header, field) => {
    const match = matchHeader(readHeader([header])).find((one) => `${one.role}.${one.field}` === field);
    expect(match?.evidence).toEqual(["near"]);
  });

  it("never turns one field into another", () => {
    for (const header of ["建设单位", "竣工时间", "签约单位", "施工单位"]) {
      for (const candidate of matchHeader(readHeader([header])))
        expect(candidate.evidence).not.toContain("near");
    }
  });
});
