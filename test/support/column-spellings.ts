/**
 * What an experienced official maps each header to: every listed spelling and its near kin, by ledger and field,
 * and the headers that are no field of any ledger. Written down from how offices write, not from the program.
 */

/** The month all these headers are read in. */
export const SPELLINGS_PERIOD = "2020-11";

/** Spellings of a field: those of the published list, and those nearly like them. */
export interface Spellings {
  readonly listed: readonly string[];
  readonly kin: readonly string[];
}

const split = (text: string): readonly string[] => text.split(" ").filter((word) => word !== "");
const of = (listed: string, kin = ""): Spellings => ({ listed: split(listed), kin: split(kin) });

const NAMES = of(
  "项目名称 工程名称 项目全称 项目名 工程项目名称 子项目名称",
  "重点项目名称 建设项目名称 项目（工程）名称 项目名称及编号 具体项目名称 招商项目名称",
);
const UNITS = of(
  "责任单位 牵头单位 服务单位 代办单位 主管单位 申报单位 报送部门 包保单位 归口部门 乡镇（部门）",
  "牵头责任单位 责任部门 主责单位 责任乡镇 属地责任单位 实施责任单位 主管部门 牵头部门 包联单位 项目责任单位 责任单位（部门） 责任单位名称 责任乡镇（部门） 负责单位 乡镇（单位） 乡镇/部门 落实单位 第一责任单位 包抓单位 责任主体 招商责任单位",
);
const OWNERS = of(
  "责任人 项目负责人 联系人 项目联系人 项目联络员 经办人",
  "具体责任人 直接责任人 项目责任人 责任人姓名 联络员 具体负责人 包联责任人 责任单位负责人 第一责任人 具体经办人 责任人及职务 代办员 服务专员 主要负责人",
);
const REMARKS = of("备注 备注说明 情况说明", "说明 备注（其他） 备注信息");
const PHYSICAL = of(
  "形象进度 目前项目形象进度 目前为止项目形象进度 11月形象进度 项目进展 本月进展 进展情况 完成情况",
  "工程形象进度 当前形象进度 截至11月底形象进度 工程进度 建设进展 项目进展情况 目前进展 最新进展情况 项目建设进展情况 本月形象进度 目前进度 当前工作进展 形象进度描述 最新进展 工程进展情况",
);

export const FIELD_SPELLINGS: Readonly<Record<string, Readonly<Record<string, Spellings>>>> = {
  projects: {
    code: of(
      "项目编号 项目编码 项目代码 项目代码（备案证号） 统计库项目编码",
      "投资项目代码 项目统一代码 工程编号 投资项目统一代码 在线平台项目代码",
    ),
    name: NAMES,
    unit: UNITS,
    coUnits: of(
      "协同单位 配合单位 协办单位",
      "配合部门 协同部门 协作单位 协助单位 配合责任单位 协同配合单位 参与单位",
    ),
    nature: of("建设性质 项目性质", "性质 工程性质 建设性质（新建/续建）"),
    category: of(
      "项目类别 产业类别 项目类型 项目分类 行业领域",
      "类别 产业类型 所属行业 行业类别 产业分类 所属领域 行业分类 建设类别",
    ),
    path: of("发展路径", "所属路径 六大发展路径 “六化”路径"),
    stage: of(
      "项目阶段 建设阶段 项目状态 所处阶段 进展阶段",
      "当前阶段 目前阶段 项目所处阶段 阶段 状态 推进阶段 目前所处阶段 项目建设阶段 建设状态 项目目前状态 当前状态 所处状态 项目所处状态",
    ),
    totalInvestment: of(
      "总投资 项目总投资 计划总投资 投资总额 总投资额 概算总投资 估算总投资 投资金额 投资额",
      "项目概算总投资 计划完成总投资 投资规模 总投资规模 项目投资总额 计划总投资额 工程总投资 批复总投资 协议总投资 投资总规模 计划投资总额 预计总投资 项目计划总投资 总投资估算 估算投资 投资估算 概算投资 总投资概算 协议投资额 拟总投资 合同投资额 拟投资总额",
    ),
    annualPlan: of(
      "年度计划投资 年度投资计划 今年计划投资 本年计划投资 2020年计划投资 当年计划投资 年计划投资 年度投资 目标任务投资",
      "拟完成投资 全年计划投资 年度目标投资 今年投资计划 2020年度投资计划 2020年度计划投资 2020年投资计划 计划投资额 2020年计划完成投资 年度计划完成投资 全年目标投资 年度投资目标 本年度计划投资 2020年投资目标 2020年拟完成投资 2020年投资任务 本年度投资计划 年内计划投资 2020年度计划投资额 年度计划投资额 年度投资任务 2020年完成投资目标 2020年投资目标任务 年度任务（万元） 年度目标（万元） 2020年计划完成额 今年计划 年度计划 2020年度计划 2020年拟投资 2020年预计完成投资 本年计划完成投资 全年投资任务",
    ),
    leader: of(
      "包联领导 责任领导 包保领导 包抓领导 挂钩领导 联系领导 包项目县领导 分管领导 牵头领导",
      "包联领导及电话 包联领导（电话） 包联县领导 县级包联领导 县级领导 包抓县领导 责任县领导 县领导 包联领导姓名 联系县领导 包联县级领导 县级责任领导 挂帅领导 包项目领导 包联领导（县级） 挂点领导 包干领导 包联领导及职务 一名县级领导 包联县级干部 县级包联干部 县领导包联",
    ),
    team: of(
      "工作专班 工作班子 一套班子 专班",
      "项目专班 服务专班 推进专班 工作专班组长 项目工作专班 专班名称 服务团队 专班成员 一套人马 工作专班名称",
    ),
    scheme: of("推进方案 实施方案 一套方案 工作方案", "专项方案 项目推进方案 一个方案 推进工作方案"),
    owner: OWNERS,
    phone: of("联系电话 手机号码", "联系方式 电话 手机 电话号码 手机号 责任人电话 联系人电话"),
    signedOn: of("签约时间 意向签约时间", "签约日期 意向签约日期 协议签订时间 签订协议时间 项目签约时间"),
    contractOn: of("合同签订日期 合同签订时间", "签订合同时间 正式合同签订时间 合同签订年月 签订合同日期"),
    plannedStart: of(
      "计划开工时间 拟开工时间 开工（计划开工）时间 开工/计划开工时间",
      "计划开工日期 预计开工时间 拟开工日期 计划开工年月 计划动工时间 应开工时间 计划开工 项目计划开工时间 计划开工时间（年月） 计划开工建设时间",
    ),
    actualStart: of(
      "开工时间 实际开工时间 开工日期",
      "实际开工日期 动工时间 开工年月 实际动工时间 项目开工时间 实际开工 开工建设时间 新开工时间 正式开工时间",
    ),
    plannedFinish: of(
      "计划竣工时间 预计竣工时间 拟建成时间 完工时间",
      "计划竣工日期 预计完工时间 计划完工时间 计划建成时间 拟竣工时间 预计建成时间 计划竣工年月 拟完工时间 预计竣工日期 计划竣工 竣工（计划竣工）时间 竣工/计划竣工时间 计划完工日期 计划建成投用时间",
    ),
    actualFinish: of(
      "竣工时间 实际竣工时间",
      "实际完工日期 实际完工时间 竣工日期 实际竣工日期 实际建成时间 竣工验收时间 实际竣工",
    ),
    operatingOn: of(
      "投产时间 实际投产时间",
      "投运时间 投产日期 实际投产日期 投入运营时间 正式投产时间 投入使用时间",
    ),
    investedBefore: of(
      "至2019年底累计完成投资 截至2019年底完成投资 到上年底累计完成投资 开工至上年底累计",
      "截止2019年底累计完成投资 截至2019年12月底累计完成投资 截至上年底累计完成投资 截至去年底累计完成投资 2019年底累计完成投资 上年末累计完成投资 2019年底前完成投资 自开工至2019年底累计完成投资 截至2019年末累计完成投资额 截至2019年12月31日累计完成投资 以前年度累计完成投资 截至上年末累计完成投资 2020年以前完成投资 2019年及以前完成投资",
    ),
    investedMonth: of(
      "本月完成投资 当月完成投资 11月完成投资额 2020-11月实际完成投资 11月累计完成投资额",
      "月度完成投资 本月完成投资额 当月投资 11月份完成投资 本月实际完成投资 11月投资完成额 2020年11月完成投资 11月当月完成投资 十一月完成投资 11月实际完成投资",
    ),
    investedYear: of(
      "1-11月累计完成投资额 1-11月完成投资 今年累计完成投资 年度累计完成投资 自元月至本月完成投资 年初至今累计完成投资额 本年完成投资 本年度投资计划完成情况",
      "年内累计完成 全年累计 自年初累计 本年累计完成投资 2020年累计完成投资 今年以来完成投资 年初以来累计完成投资 1-11月累计 1至11月完成投资 元月至11月累计完成投资 本年度完成投资 2020年1-11月完成投资 今年完成投资 当年累计完成投资 1-11月投资完成额 年度完成投资 1-本月累计完成投资 自年初累计完成投资 今年以来累计完成投资 当年完成投资 1-11月份累计完成投资 2020年完成投资 截至11月底年度累计完成投资 1-11月实际完成 1-11月完成情况（万元） 1-11月完成额 2020年实际完成投资 本年已完成投资 年度累计完成 年度已完成投资 当年累计 本年累计 1-11月累计完成 2020年1-11月累计",
    ),
    investedTotal: of(
      "自开工累计完成投资 自开始累积完成投资 开工至本月完成投资 累计完成投资",
      "开累完成投资 累计完成额 开工以来累计完成投资 自开工以来完成投资 项目累计完成投资 开工至今累计完成投资 开工以来完成投资 历年累计完成投资 自开工至11月底累计完成投资 建设以来累计完成投资 累计完成投资额 截至目前完成投资 已完成投资 截至目前累计完成投资 累计已完成投资",
    ),
    physicalProgress: PHYSICAL,
    problem: of(
      "存在问题 主要存在问题 需协调解决的问题 问题和建议",
      "存在的问题 主要问题 存在困难和问题 困难和问题 存在的主要问题 目前存在问题 推进中存在的问题 需要协调解决的问题 存在问题及建议 存在困难 困难问题 需协调事项 制约因素 存在的困难和问题",
    ),
    remarks: REMARKS,
  },
  milestones: {
    project: NAMES,
    task: of(
      "节点任务 工作任务 节点 任务内容 工作内容",
      "节点名称 关键节点 里程碑节点 节点内容 工作节点 具体任务 具体工作 主要任务 任务名称 重要节点 推进节点 节点工作任务 任务事项 阶段任务 重点工作 节点工作内容 推进任务 月度任务 目标任务 阶段性任务 工作节点任务",
    ),
    unit: UNITS,
    owner: OWNERS,
    due: of(
      "计划完成时间 完成时限 时间节点 完成时间",
      "截止时间 计划完成日期 完成期限 要求完成时间 时限 节点时限 节点时间 应完成时间 目标完成时间 预计完成时间 计划完成时限 截止日期 完成时间节点 计划时间 节点完成时限 最迟完成时间 节点计划完成时间 计划节点完成时间 完成时间要求 时间要求 完成期限要求 计划时间节点",
    ),
    doneOn: of(
      "实际完成时间 完成日期",
      "实际完成日期 实际完成年月 已完成时间 实际时间 实际达成时间 节点实际完成时间 实际完成节点时间",
    ),
    status: of("状态", "完成状态 是否完成 节点状态 完成进度"),
    remarks: REMARKS,
  },
  progress: {
    project: NAMES,
    month: of("月份", "统计月份 年月 所属月份 报告期 统计月度 月度 对账月份"),
    planned: of(
      "月计划投资 本月计划",
      "本月计划投资 当月计划投资 月度计划投资 月投资计划 本月计划完成投资 当月计划 月度投资计划",
    ),
    done: of(
      "月完成投资",
      "本月完成投资 当月完成投资 月度完成投资 本月完成投资额 月实际完成投资 当月完成 本月实际完成投资",
    ),
    yearToDate: of(
      "累计完成投资",
      "年内累计完成 全年累计 年度累计完成投资 今年累计完成投资 自年初累计 本年累计完成投资 年初至今累计完成投资 累计完成投资额 累计完成额 年累计完成投资",
    ),
    verified: of(
      "核实完成投资 核查数 入统投资 列统投资",
      "核实投资 核定投资额 入统投资额 核实数 核查投资 核查完成投资 本月入统投资 本月核实完成投资 纳统投资 统计核实数",
    ),
    funded: of(
      "到位资金 资金到位额 本月资金到位",
      "本月到位资金 当月到位资金 资金到位 本月资金到位额 到位资金额 当月资金到位",
    ),
    physicalProgress: PHYSICAL,
    remarks: REMARKS,
  },
  handovers: {
    kind: of("类别 事项类别", "事项类型 问题类别 交办类别 督办类别 任务类别 类型 交办类型"),
    title: of(
      "事项 存在问题 交办事项 需协调解决问题 需协调解决的问题 需解事项",
      "交办内容 督办事项 问题描述 具体事项 问题内容 事项名称 事项内容 督查事项 交办问题 具体问题 协调事项 交办任务 工作事项 存在的问题 交办事项内容",
    ),
    unit: of(
      UNITS.listed.join(" "),
      "牵头责任单位 责任部门 主责单位 责任乡镇 属地责任单位 承办单位 主办单位 落实单位 承办部门 整改责任单位 办理单位",
    ),
    project: of(NAMES.listed.join(" "), "涉及项目 所属项目 相关项目 关联项目"),
    raisedOn: of(
      "交办时间 发现时间",
      "交办日期 下达时间 转办时间 发现日期 提出时间 受理日期 督办时间 移交时间 问题发现时间 接收时间 下发时间 布置时间 通报时间 督查时间 派单时间",
    ),
    due: of(
      "办结时限",
      "办结期限 整改时限 完成时限 要求办结时间 限办时间 整改期限 截止时间 办理时限 要求完成时间 应办结时间 计划办结时间 限时办结时间 规定完成时限 要求整改时限 应报送时间 要求报送时间 报送截止时间 报送时限 整改完成时限 反馈时限",
    ),
    closedOn: of(
      "办结时间 销号时间",
      "销号日期 整改完成时间 办结日期 实际办结时间 实际完成时间 解决时间 整改完成日期 办结销号时间 实际办结日期 实际报送时间 报送时间 反馈时间 实际整改完成时间",
    ),
    status: of("状态", "办理状态 办理情况 办结情况 整改情况 销号情况 是否办结 落实情况 办理结果 是否销号"),
    origin: of("来源 交办依据", "任务来源 问题来源 事项来源 交办来源 来源依据 依据"),
    remarks: REMARKS,
  },
  targets: {
    unit: of(
      UNITS.listed.join(" "),
      "单位 单位名称 乡镇 部门 被考核单位 考核单位 责任部门 乡镇（单位） 考核对象 乡镇名称 责任主体",
    ),
    group: of("组别", "分组 考核组别 所属组别 考核分组 单位类别"),
    reserveTarget: of(
      "谋划储备目标 谋划储备目标（个）",
      "储备目标 谋划项目目标数 储备项目目标（个） 谋划储备任务（个） 谋划目标 储备任务 谋划储备项目数 项目谋划储备目标 谋划储备个数 谋划储备任务数 储备项目任务",
    ),
    signTarget: of(
      "签约目标 签约目标（万元）",
      "签约目标额 招商引资签约目标 招商引资目标（万元） 签约任务 招商签约任务（万元） 招商引资任务 签约金额目标 签约额目标 招商引资目标额 签约额目标（亿元）",
    ),
    startTarget: of(
      "新开工目标 新开工目标（个）",
      "开工目标 新开工任务（个） 新开工项目目标 开工任务 新开工项目数 新开工个数目标 年度开工目标 开工项目数 新开工项目（个）",
    ),
    investTarget: of(
      "固定资产投资目标 固定资产投资目标（万元）",
      "固投目标 固定资产投资任务 投资目标 固投任务（万元） 固定资产投资计划 年度投资任务 投资任务 固投计划 固定资产投资年度目标 固定资产投资任务数 全年固投目标 固投目标任务",
    ),
    bonus: of("加分", "奖励加分 加分项 奖励分 加分值 附加分"),
    penalty: of("扣分", "扣减分 减分 扣分项 扣分值 处罚扣分"),
    reason: of("加扣分事由", "加减分原因 加扣分原因 事由 加扣分说明 奖惩事由 加扣分依据 加减分事由"),
    veto: of("一票否决", "一票否决事项 是否一票否决 一票否决情况 否决"),
  },
};

/** Headers of a register, beside its proper columns, that are no field, however alike they sound. */
export const NO_FIELDS_OF_A_REGISTER: readonly string[] = split(
  "年计划形象进度 年度形象进度目标 计划形象进度 建设地点 所属乡镇 所在乡镇 项目所在地 投资主体 建设单位 业主 项目业主 业主单位 施工单位 监理单位 设计单位 法人代表 项目法人 企业联系人 业主联系人 业主联系电话 法人电话 完成率 投资完成率 年度投资完成率（%） 完成率（％） 建设规模及内容 建设内容 建设内容及规模 主要建设内容 占地面积 占地面积（亩） 用地情况 用地面积 年产值 预计年产值（万元） 税收 年税收（万元） 预计税收 就业人数 带动就业（人） 备案 立项 环评 土地 备案情况 立项时间 环评批复时间 土地手续 用地手续办理情况 前期手续办理情况 施工许可 是否入库 入库时间 已到位资金 中央预算内资金 银行贷款 自筹 自筹资金 专项债券 省级资金 上年度完成率 排名 得分 开工率 计划工期 合同工期 建设工期（月） 责任股室 填报人 审核人 制表人 更新时间 填报时间 经度 纬度 招商引资额 到位外资 累计到位资金 是否开工 是否竣工 招标时间 中标价 计划投产时间 预计投产时间 计划签约时间 下月计划 下步工作计划 下一步工作打算 未开工原因 滞后原因 工作措施 上年同期完成投资 去年同期 同比增长 增幅 2019年完成投资 2021年计划投资 尚需投资 剩余投资 未完成投资 设备投资 其中：设备投资 土建投资 征地费 资金来源 投资强度（万元/亩） 所属园区 投资方 客商 提出单位 督查单位 审批单位 项目级别 领导小组 包联领导电话 包联领导职务 未完成原因 超时天数 开工条件 二季度完成投资 第三季度计划投资 二季度计划投资 下半年完成投资 1-10月完成投资同比 资金缺口 已支付资金 拨付资金 支付率 投资回收期 项目单位 实施主体 建设主体 投资企业 签约企业 落地乡镇 项目实施单位 建设周期 是否制定方案 前期工作进展 下步工作 领导批示 招商引资到位资金 序号 行号 NO",
);

/** Paths (groups above a leaf, parted by `>`) that are no field of a register. */
export const NO_FIELD_PATHS: readonly string[] = split(
  "资金构成>中央 资金构成>省级 资金构成>自筹 资金构成>银行贷款 资金构成>总投资 资金来源>到位资金 项目业主>名称 项目业主>联系人 项目业主>法人代表 项目业主>电话 项目业主>联系电话 建设单位>负责人 建设单位>联系电话 手续办理情况>立项 手续办理情况>环评 手续办理情况>土地 手续办理情况>时间 上年同期>完成投资 2019年>完成投资 2021年>计划投资 用地情况>面积 效益>年产值 施工单位>名称 施工单位>项目负责人 年度目标>形象进度 总投资>中央预算内 总投资>自筹 总投资>其他 总投资>其中：土建 下月计划>投资 下月计划>形象进度 上月>完成投资 1-11月>计划投资 1-11月>完成率 2020年>投资额 项目阶段>签约 项目阶段>开工 是否>开工 包联领导>电话 包联领导>职务 包联领导>单位 计划>形象进度",
);

/** Paths and what the official reads in them, in a register of November 2020. */
export const FIELD_PATHS: readonly (readonly [string, string])[] = [
  ["投资完成情况（万元）>总投资", "projects.totalInvestment"],
  ["投资完成情况>本月", "projects.investedMonth"],
  ["投资完成情况>当月", "projects.investedMonth"],
  ["投资完成情况>11月", "projects.investedMonth"],
  ["投资完成情况>1-11月", "projects.investedYear"],
  ["投资完成情况>1-11月累计", "projects.investedYear"],
  ["投资完成情况>本年累计", "projects.investedYear"],
  ["投资完成情况>年度累计", "projects.investedYear"],
  ["2020年投资完成情况>累计", "projects.investedYear"],
  ["2020年投资完成情况>11月", "projects.investedMonth"],
  ["2020年投资完成情况>本月", "projects.investedMonth"],
  ["投资完成情况>截至2019年底", "projects.investedBefore"],
  ["累计完成投资>截至2019年底", "projects.investedBefore"],
  ["累计完成投资>1-11月", "projects.investedYear"],
  ["累计完成投资>自开工", "projects.investedTotal"],
  ["投资完成情况>自开工累计", "projects.investedTotal"],
  ["完成投资（万元）>本月", "projects.investedMonth"],
  ["完成投资（万元）>年初至今", "projects.investedYear"],
  ["计划投资（万元）>总投资", "projects.totalInvestment"],
  ["计划投资（万元）>2020年", "projects.annualPlan"],
  ["计划投资>年度", "projects.annualPlan"],
  ["2020年投资（万元）>计划", "projects.annualPlan"],
  ["2020年投资（万元）>完成", "projects.investedYear"],
  ["年度投资（万元）>计划", "projects.annualPlan"],
  ["年度投资（万元）>完成", "projects.investedYear"],
  ["本月投资>计划", "progress.planned"],
  ["本月投资>完成", "projects.investedMonth"],
  ["本月>计划", "progress.planned"],
  ["本月>完成", "projects.investedMonth"],
  ["本月>计划投资", "progress.planned"],
  ["本月>完成投资", "projects.investedMonth"],
  ["11月>计划投资", "progress.planned"],
  ["11月>完成投资", "projects.investedMonth"],
  ["资金到位>本月", "progress.funded"],
  ["资金到位情况>本月到位", "progress.funded"],
  ["计划>开工时间", "projects.plannedStart"],
  ["实际>开工时间", "projects.actualStart"],
  ["计划>竣工时间", "projects.plannedFinish"],
  ["实际>竣工时间", "projects.actualFinish"],
  ["计划时间>开工", "projects.plannedStart"],
  ["实际时间>竣工", "projects.actualFinish"],
  ["时间>计划开工", "projects.plannedStart"],
  ["时间>实际开工", "projects.actualStart"],
  ["开工时间>计划", "projects.plannedStart"],
  ["开工时间>实际", "projects.actualStart"],
  ["竣工时间>计划", "projects.plannedFinish"],
  ["竣工时间>实际", "projects.actualFinish"],
  ["竣工>计划时间", "projects.plannedFinish"],
  ["开工>实际时间", "projects.actualStart"],
  ["建设时间>计划开工时间", "projects.plannedStart"],
  ["包联领导>姓名", "projects.leader"],
  ["责任人>姓名", "projects.owner"],
  ["责任人>电话", "projects.phone"],
  ["责任人>联系电话", "projects.phone"],
  ["项目负责人>姓名", "projects.owner"],
  ["责任单位>牵头", "projects.unit"],
  ["责任单位>牵头单位", "projects.unit"],
  ["责任单位>配合", "projects.coUnits"],
  ["责任单位>配合单位", "projects.coUnits"],
  ["责任单位>名称", "projects.unit"],
  ["责任单位>责任人", "projects.owner"],
  ["责任体系>责任单位", "projects.unit"],
  ["项目>名称", "projects.name"],
  ["项目>编号", "projects.code"],
  ["项目基本情况>性质", "projects.nature"],
  ["项目基本情况>名称", "projects.name"],
  ["基本信息>总投资（亿元）", "projects.totalInvestment"],
  ["五个一>一名领导", "projects.leader"],
  ["五个一>一套班子", "projects.team"],
  ["五个一>一套方案", "projects.scheme"],
  ["工作专班>组长", "projects.team"],
  ["总投资（万元）>合计", "projects.totalInvestment"],
  ["总投资（万元）>小计", "projects.totalInvestment"],
  ["年度计划投资（万元）>合计", "projects.annualPlan"],
  ["2020年计划>投资额", "projects.annualPlan"],
  ["2020年计划>开工时间", "projects.plannedStart"],
  ["2020年完成情况>投资额", "projects.investedYear"],
  ["本月完成情况>投资", "projects.investedMonth"],
  ["本月完成情况>形象进度", "projects.physicalProgress"],
  ["11月份>实际完成投资", "projects.investedMonth"],
  ["11月份>实际完成（万元）", "projects.investedMonth"],
  ["时间节点>签约", "projects.signedOn"],
  ["时间节点>合同签订", "projects.contractOn"],
  ["时间节点>开工", "projects.actualStart"],
  ["时间节点>计划竣工", "projects.plannedFinish"],
  ["时间节点>投产", "projects.operatingOn"],
  ["项目推进时间>竣工", "projects.actualFinish"],
];

/** Two values in one cell of a register: what each half is. */
export const SHARED_SPELLINGS: readonly (readonly [string, string, string])[] = [
  ...split(
    "计划开竣工时间 建设起止年限 建设年限 起止年限 起止时间 建设起止时间 计划开工竣工时间 计划开、竣工时间 建设期限 开竣工时间 建设起止年月 计划建设起止时间",
  ).map((header) => [header, "plannedStart", "plannedFinish"] as const),
  ["实际开竣工时间", "actualStart", "actualFinish"],
  ...split(
    "责任人及联系电话 责任人（电话） 责任人及电话 联系人及电话 负责人及联系方式 责任人、电话 联系人（电话） 责任人/电话 项目负责人及联系电话 姓名及电话",
  ).map((header) => [header, "owner", "phone"] as const),
];
