/** The controlled words of the ledgers and the spellings that mean them. */

/** The stages of a project in their order, and 终止, which is neither above nor below any. */
export const STAGES = ["储备", "意向", "签约", "合同", "开工", "竣工", "投产", "终止"] as const;
export type Stage = (typeof STAGES)[number];

/** Place of a stage in the pipeline, 0 to 6; 终止 has none (-1). */
export function stageOrder(stage: Stage): number {
  return stage === "终止" ? -1 : STAGES.indexOf(stage);
}

/** Every spelling that officials use for a stage, the stage's own name among them. */
export const STAGE_WORDS: Readonly<Record<Stage, readonly string[]>> = {
  储备: ["储备", "谋划", "前期", "前期储备", "谋划储备", "拟建", "包装", "前期工作", "前期准备", "谋划中"],
  意向: ["意向", "洽谈", "在谈", "意向洽谈", "洽谈中", "正在洽谈"],
  签约: ["签约", "协议", "已签约", "已签协议", "签订协议"],
  合同: ["合同", "已签合同", "落地", "促进开工", "未开工", "尚未开工", "待开工", "签订合同", "签订正式合同"],
  开工: [
    "开工",
    "在建",
    "续建",
    "加快建设",
    "建设中",
    "已开工",
    "复工",
    "新开工",
    "开工建设",
    "正在建设",
    "建设阶段",
    "施工阶段",
    "正在施工",
    "施工中",
    "在建中",
  ],
  竣工: ["竣工", "完工", "建成", "已成", "竣工验收"],
  投产: [
    "投产",
    "达产",
    "投产达产",
    "运营",
    "投入运营",
    "运营中",
    "投产运营",
    "竣工投产",
    "完工投产",
    "建成投产",
    "投入使用",
    "建成投用",
  ],
  终止: ["终止", "中止", "取消", "退出", "解约"],
};

/** What an item handed to a unit can be (类别). */
export const HANDOVER_KINDS = ["问题", "督查", "协同", "报送"] as const;
export type HandoverKind = (typeof HANDOVER_KINDS)[number];

/** 建设性质. An unknown one is kept as written, and told. */
export const NATURES = ["新建", "续建", "扩建", "改扩建", "技改", "迁建", "租赁"] as const;

/** 发展路径. An unknown one is kept as written, and told. */
export const PATHS = [
  "工业新型化",
  "农业特色化",
  "旅游全域化",
  "产城融合化",
  "环境生态化",
  "社会文明化",
] as const;

/** Says that something has not happened, or is going on: no date, though officials write it where a date belongs. */
export const NOT_YET =
  /^(?:尚未|尚无|还未|还没|暂未|仍未|目前未|未|待|没有?|正在|在建|在办)|(?:未(?:开工|完成|办结|竣工)|[办理改设工行进]中)$/u;

/** 一票否决: what a cell says for yes and for no, after NFKC, without white space, in lower case. */
export const YES_WORDS: ReadonlySet<string> = new Set(["是", "√", "✓", "1", "有", "yes"]);
export const NO_WORDS: ReadonlySet<string> = new Set(["否", "0", "×", "no"]);
