/** A township's own workbook: no column of units or stages, headers of two rows, bands, milestones, items handed over. */
import { expect, it } from "vitest";
import { answerOf, type OfficeFile } from "./answer-of.ts";

const DONGSHAN: OfficeFile = {
  name: "东山镇10月.xlsx",
  sheets: [
    { name: "封面", rows: ["", "|东山镇2020年重点项目", "|五账合一", "", "|东山镇人民政府"] },
    {
      name: "项目台账",
      rows: [
        "东山镇2020年10月重点项目建设台账",
        "填报单位：东山镇人民政府（盖章）||||统计时间截止：2020年10月31日||||||||||||单位：万元",
        "",
        "序号|项目名称|建设性质|发展路径|投资情况|||||时间||||“五个一”|||",
        "||||总投资|年度计划投资|至2019年底累计完成投资|10月完成投资|1-10月累计完成投资|计划开工时间|实际开工时间|计划竣工时间|实际竣工时间|包联领导|工作专班|推进方案|责任人",
        "甲|乙|丙|丁|1|2|3|4|5|6|7|8|9|戊|己|庚|辛",
        "一、在建项目（3个）",
        "1|东山供水管网改造|新建|社会文明化|3200|1200|400|120|1000|@2019-09|@2019-09-10|2021.6||张建国|供水专班|已制定|李明",
        "2|东山中药材加工厂|新建|工业新型化|4500|2000|0|200|1500|2020.4|@2020-04-20|2021.8||张建国|药材专班|已制定|李明",
        "3|东山生态养殖场|扩建|农业特色化|1800|'900|0|90|700|2020.3|@2020-03-15|2020.11||王强|养殖专班|/|赵红",
        "小计|3个|||=SUM(E8:E10)=>9500|4100|400|410|3200||||||||",
        "二、谋划项目（2个）",
        "1|东山光伏电站|新建|工业新型化|12000|0||||2021.3||2022.12||王强|光伏专班||赵红",
        "2|东山康养小镇|新建|旅游全域化|20000|0||||2021.13||2023年||王强|||赵红",
        "小计|2个|||32000|0|||||||||||",
        "总计||||41600|4100|400|410|3200||||||||",
        "注：1.统计范围为500万元以上项目；2.谋划项目不填完成投资。",
        "填报人：李明||||审核人：张建国||||||||||||",
      ],
      merges: [
        "A1:Q1",
        "A4:A5",
        "B4:B5",
        "C4:C5",
        "D4:D5",
        "E4:I4",
        "J4:M4",
        "N4:Q4",
        "A7:Q7",
        "A12:Q12",
        "A17:Q17",
      ],
    },
    {
      name: "节点台账",
      rows: [
        "东山镇2020年项目节点分解表",
        "序号|项目名称|节点任务|责任人|计划完成时间|实际完成时间|状态|备注",
        "1|东山供水管网改造|主管网铺设|李明|@2020-06-30|@2020-06-25|已完成|",
        "||入户管网|李明|10月底||推进中|",
        "||竣工验收|李明|2021.6|||",
        "2|东山中药材加工厂|厂房主体封顶|李明|2020年9月底|@2020-10-12|已完成|滞后",
        "||设备安装|李明|2020年12月|||",
        "3|东山生态养殖场|圈舍建设|赵红|三季度|2020.9.28|已完成|",
        "填表人：李明",
      ],
      merges: ["A1:H1", "A3:A5", "B3:B5"],
    },
    {
      name: "交办台账",
      rows: [
        "督查交办事项台账（截至2020年10月31日）",
        "序号|类别|交办事项|责任单位|涉及项目|交办时间|办结时限|办结时间|来源",
        "一、问题（2件）",
        "1|问题|解决东山供水管网占道审批|东山镇、交通局|东山供水管网改造|@2020-09-05|@2020-09-20|@2020-09-18|督查通报第12期",
        "2|问题|落实光伏电站用地指标|自然资源局|东山光伏电站|@2020-10-08|@2020-10-30||督查通报第14期",
        "二、报送（1件）",
        "2|报送|报送9月月报|东山镇||@2020-09-25|@2020-10-05|@2020-10-05|通知",
        "3",
        "4",
      ],
    },
    {
      name: "通讯录",
      rows: ["序号|姓名|职务|联系电话", "1|张建国|镇长|13835010001", "2|王强|副镇长|13835010002"],
    },
    { name: "草稿", rows: ["项目名称|责任单位|总投资", "旧项目|东山镇|1"], hidden: true },
  ],
};

it("is read as its officials meant it, every mistake at its cell", async () => {
  expect(await answerOf([DONGSHAN])).toEqual({
    period: "2020-10",
    sheets: [
      "封面 no-header · title 2,3,5",
      "项目台账 projects+progress · header 4,5,6 · title 1,2 · band 7,12 · subtotal 11,15,16 · note 17,18 · rows 5 · 万元",
      "节点台账 milestones · header 2 · title 1 · note 9 · rows 6",
      "交办台账 handovers · header 2 · title 1 · band 3,6 · blank 8,9 · rows 3",
      "通讯录 no-field · header 1 · note 2,3",
      "草稿 hidden · note 1,2",
    ],
    ledgers: {
      projects: [
        "项目台账 8 name=东山供水管网改造 unit=东山镇 nature=新建 path=社会文明化 stage=开工 totalInvestment=3200 annualPlan=1200 leader=张建国 team=供水专班 scheme=已制定 owner=李明 plannedStart=2019-09 actualStart=2019-09-10 plannedFinish=2021-06 investedBefore=400 investedMonth=120 investedYear=1000",
        "项目台账 9 name=东山中药材加工厂 unit=东山镇 nature=新建 path=工业新型化 stage=开工 totalInvestment=4500 annualPlan=2000 leader=张建国 team=药材专班 scheme=已制定 owner=李明 plannedStart=2020-04 actualStart=2020-04-20 plannedFinish=2021-08 investedBefore=0 investedMonth=200 investedYear=1500",
        "项目台账 10 name=东山生态养殖场 unit=东山镇 nature=扩建 path=农业特色化 stage=开工 totalInvestment=1800 annualPlan=900 leader=王强 team=养殖专班 owner=赵红 plannedStart=2020-03 actualStart=2020-03-15 plannedFinish=2020-11 investedBefore=0 investedMonth=90 investedYear=700",
        "项目台账 13 name=东山光伏电站 unit=东山镇 nature=新建 path=工业新型化 stage=储备 totalInvestment=12000 annualPlan=0 leader=王强 team=光伏专班 owner=赵红 plannedStart=2021-03 plannedFinish=2022-12",
        "项目台账 14 name=东山康养小镇 unit=东山镇 nature=新建 path=旅游全域化 stage=储备 totalInvestment=20000 annualPlan=0 leader=王强 owner=赵红 plannedFinish=2023",
      ],
      milestones: [
        "节点台账 3 project=东山供水管网改造 task=主管网铺设 owner=李明 due=2020-06-30 doneOn=2020-06-25 status=已完成",
        "节点台账 4 project=东山供水管网改造 task=入户管网 owner=李明 due=2020-10-31 status=推进中",
        "节点台账 5 project=东山供水管网改造 task=竣工验收 owner=李明 due=2021-06",
        "节点台账 6 project=东山中药材加工厂 task=厂房主体封顶 owner=李明 due=2020-09-30 doneOn=2020-10-12 status=已完成 remarks=滞后",
        "节点台账 7 task=设备安装 owner=李明 due=2020-12",
        "节点台账 8 project=东山生态养殖场 task=圈舍建设 owner=赵红 due=2020-07-01..2020-09-30 doneOn=2020-09-28 status=已完成",
      ],
      progress: [
        "项目台账 8 project=东山供水管网改造 month=2020-10 done=120 yearToDate=1000",
        "项目台账 9 project=东山中药材加工厂 month=2020-10 done=200 yearToDate=1500",
        "项目台账 10 project=东山生态养殖场 month=2020-10 done=90 yearToDate=700",
      ],
      handovers: [
        "交办台账 4 kind=问题 title=解决东山供水管网占道审批 unit=东山镇 project=东山供水管网改造 raisedOn=2020-09-05 due=2020-09-20 closedOn=2020-09-18 origin=督查通报第12期",
        "交办台账 5 kind=问题 title=落实光伏电站用地指标 unit=自然资源局 project=东山光伏电站 raisedOn=2020-10-08 due=2020-10-30 origin=督查通报第14期",
        "交办台账 7 kind=报送 title=报送9月月报 unit=东山镇 raisedOn=2020-09-25 due=2020-10-05 closedOn=2020-10-05 origin=通知",
      ],
      targets: [],
    },
    findings: [
      "error date-unreadable 项目台账 J14",
      "error key-missing 节点台账 B7",
      "notice date-year-supplied 节点台账 E4",
      "notice date-year-supplied 节点台账 E8",
      "notice sheet-hidden 草稿",
      "notice sheet-not-recognised 封面",
      "notice sheet-not-recognised 通讯录",
      "notice unit-supplied 项目台账",
      "notice units-several 交办台账 D4",
      "warning date-as-text 节点台账 F8 →44102",
      "warning number-as-text 项目台账 F10 →900",
      "warning sequence-repeat 交办台账 A7",
      "warning total-amount-differs 项目台账 E16",
    ],
  });
});
