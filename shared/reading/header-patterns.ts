/** What headers are made of: the words for names, units, people, times and events, as patterns that rules share. */

/** Whose people and addresses are not the county's (项目业主, 建设单位, 法人 …). */
export const OWNERS_SIDE = /业主|建设单位|投资(主体|方|人|商|单位)|企业|法人|施工|监理|设计|承建|总包/u;
/** The units that help. */
export const HELPING_UNITS = /(?:协同|配合|协办|协作|参与|协助)(?:责任)?(?:单位|部门)/u;
/** A heading over what is theirs alone: their names and people are nobody's who answers. */
export const OF_HELPING_UNITS = new RegExp(`(?:^|/)${HELPING_UNITS.source}(?:$|/)`, "u");
/** Whose people are not the project's own. */
export const NOT_OWN_SIDE = new RegExp(`${OWNERS_SIDE.source}|${OF_HELPING_UNITS.source}`, "u");
/** What makes an event a planned one. */
export const PLANNED = "计划|拟|预计|预期|应|约定|目标|要求|规定";
/** A time, or an event that is planned or has happened; the event alone is as often a stage, a count or a tick. */
export const TIME =
  "时间|日期|年月|时限|期限|年份|时点|^(?:计划|拟|预计|预期|实际)(?:开工|动工|开建|竣工|完工|建成|投产|运营|投运|签约|合同签订|签订合同)$";
/** A header that names an event and a time of it, planned or not. */
export const timeOf = (event: string, planned = ""): RegExp =>
  new RegExp(`^(?=.*(?:${event}))(?=.*(?:${TIME}))${planned === "" ? "" : `(?=.*(?:${planned}))`}`, "u");
/** Words for the start of building. */
export const START = "开工|动工|开建|始建|开始建设|启动建设";
/** Words for its end. */
export const FINISH = "竣工|完工|建成|完成建设";
/** Start and finish in one cell. */
export const BOTH =
  /开[(、/和及与]{0,2}竣[)]?工|开工.{0,3}竣工|开工.{0,3}完工|起止(年限|时间|年月|日期)?|建设(年限|期限|时限)/u;
/** The column of project codes; where milestones or progress have no names, it says whose they are. */
export const PROJECT_CODE =
  /^(统计库|在线平台|审批平台|备案|立项)?(项目|工程)(统一)?(编号|编码|代码|库编码)/u;
/** The column of project names. */
export const PROJECT_NAME =
  /^(重点|建设|工程|所属|关联|涉及|相关|具体|招商|签约|储备|谋划|攻坚|包联|调度|督导|推进|子)*(项目|工程)(全称|名称?|名)?$|^名称$|^项目(\(工程\)|及工程|\/工程)名称$|项目名称(及.{1,8})?$/u;
/** What sounds like it and is none. */
export const NOT_PROJECT_NAME = /类|业主|单位|企业|负责人|性质|^(?!项目名称).*(?:编|代码)/u;
/** The unit that answers for a row. */
export const UNIT =
  /^(责任|负责|牵头|服务|代办|主管|申报|上报|报送|填报|包保|包联|归口|承办|落实|主办|牵头责任|行业主管|主责|被考核|考核|承担|包抓|招商|引资|引进)(责任)?(单位|部门|乡镇|主体|科室)(\(部门\)|\(单位\)|\(乡镇\)|名称)?$|^(乡镇|部门|单位)(名称)?(\(.{1,6}\))?$|^(县直|县级)?(单位|部门)?(乡镇|部门)?[、/及和(]?(乡镇|部门|单位|县直部门|街道)\)?$|(责任|牵头)(单位|部门)|^(?:被)?考核对象$/u;
/** Units that do not: owners, builders, those who help or hand over. */
export const NOT_UNIT =
  /建设单位|业主|投资|施工|监理|设计|协同|配合|协办|联系|负责人|责任人|人员|电话|领导|提出|提请|交办|来文|督查单位|督导|验收|审批|法人/u;
/** The person who answers for it. */
export const PERSON =
  /责任人|负责人|联系人|联络员|联络人|经办人|代办员|代办人员|包联干部|服务专员|具体责任人|责任人员|项目(长|管家|秘书|专员)|首席服务员/u;
/** What only begins like one. */
export const NOT_PERSON =
  /电话|手机|(责任|牵头)(单位|部门)(?!(?:主要)?(?:负责|责任|联系)人$)|单位$|部门$|(?<!及|和|与|、)职务|领导$|县级|县处级|法人|业主|企业|填表|填报|审核|制表|分管负责|^人员/u;
/** Telephone numbers. */
export const PHONE = /电话|手机|联系方式|联系号码|手机号/u;
/** A person with the number in the same cell; 责任人电话 without a word between is the number alone. */
export const PERSON_AND_PHONE =
  /姓名.{0,2}(电话|手机|联系方式)|(责任人|负责人|联系人|联络员|经办人)(姓名)?[及和与、,/(;+]{1,2}.{0,2}(电话|手机|联系方式|联系号码)/u;

/** A heading over a unit's targets, whose leaves only say of what. */
export const TARGET_GROUP = /目标|任务|指标/u;

/** Headings whose columns are no field at all, whatever the columns are called. */
export const FOREIGN_GROUPS = /资金(构成|来源|筹措|结构)|投资(构成|来源|结构)/u;
/** Leaves that are no field, though a rule may sound like them. */
export const FOREIGN_LEAVES =
  /率(\(.{0,8}\))?$|^(?:项目)?级别$|占比|比例|百分比|是否(?!完成|办结|销号|一票)|同比|环比|增幅|增速|排名|得分|名次|差额|缺口/u;
