/** A bureau that keeps three ledgers on one sheet: instructions, an example, a repeated header, notes and signatures among them. */
import { expect, it } from "vitest";
import { answerOf, type OfficeFile } from "./answer-of.ts";

const BUREAU: OfficeFile = {
  name: "工信局3月.xlsx",
  sheets: [
    {
      name: "Sheet1",
      rows: [
        "县工信局2021年3月五账合一表",
        "填报单位：县工信局||||||填报日期：2021年4月5日||||||单位：万元",
        "一、建账",
        "序号|工程名称|责任单位|建设性质|概算总投资|年度投资计划|计划开工时间|实际开工时间|计划竣工时间|项目状态|包保领导|联系人（电话）|1-3月完成投资|3月完成投资|形象进度",
        "填写说明|与备案名称一致|填写全称|下拉选择|保留整数|保留整数|格式：2021/3|格式：2021/3|格式：2021/3|下拉选择|填写姓名|填写姓名和电话|保留整数|保留整数|请简要填写",
        "例|某某机械制造项目|县工信局|新建|5000|1000|2021.3|2021.3|2022.6|在建|张某|李某 13800000000|200|100|基础施工",
        "1|铸造产业园|县工信局|新建|15000|5000|@2021-02|@2021-02-25|2022年6月|在建|陈涛|马丽 13835020001|600|350|场地平整",
        "2|新材料中试基地|县工信局|新建|8000|3000|2021.4||2022年10月|前期|陈涛|马丽|0|0|可研编制",
        "3|酒业技改|县工信局|技改|2600|2000|@2020-09|@2020-09-12|2020年8月|在建|陈涛|马丽⏎13835020001|500|=N99/0=>#REF!|设备安装",
        "合计|3个|||=SUM(E7:E9)=>25600|10000|||||||1100||",
        "注：1.状态按实际填写；2.每月5日前报送。",
        "",
        "二、理账",
        "序号|工程名称|工作任务|责任人|完成时限|完成时间|备注",
        "1|铸造产业园|三通一平|马丽|@2021-03-31|@2021-03-30|",
        "2|铸造产业园|厂房基础|马丽|2021年6月||",
        "序号|工程名称|工作任务|责任人|完成时限|完成时间|备注",
        "3|酒业技改|设备调试|马丽|@2021-03-15||",
        "4|新材料中试|可研批复|马丽|2021年4月底||",
        "",
        "三、交账",
        "序号|事项类别|交办事项|责任单位|交办时间|办结时限|办结时间",
        "1|督察|整改扬尘问题|县工信局|@2021-03-01|@2021-03-20|@2021-03-25",
        "2|报送|报送2月月报|县工信局|@2021-02-25|@2021-03-05|@2021-03-04",
        "3|协同|协助办理环评|县工信局|@2021-03-05||",
        "填报人：马丽|||审核人：孙凯|||",
      ],
      merges: ["A1:O1", "A3:O3", "A11:O11", "A13:G13", "A21:G21"],
    },
    { name: "Sheet2", rows: [] },
    {
      name: "选项",
      rows: ["建设性质|项目状态", "新建|谋划", "续建|在建", "技改|完工"],
    },
  ],
};

it("is read as its officials meant it, every mistake at its cell", async () => {
  expect(await answerOf([BUREAU])).toEqual({
    period: "2021-03",
    sheets: [
      "Sheet1 projects+progress · header 4 · title 1,2,3 · subtotal 10 · note 5,11 · example 6 · rows 3 · 万元",
      "Sheet1 milestones · header 14 · title 13 · again 17 · rows 4",
      "Sheet1 handovers · header 22 · title 21 · note 26 · rows 3",
      "Sheet2 empty",
      "选项 no-field · header 1 · note 2,3,4",
    ],
    ledgers: {
      projects: [
        "Sheet1 7 name=铸造产业园 unit=县工信局 nature=新建 stage=开工 totalInvestment=15000 annualPlan=5000 leader=陈涛 owner=马丽 phone=13835020001 plannedStart=2021-02 actualStart=2021-02-25 plannedFinish=2022-06 investedMonth=350 investedYear=600 physicalProgress=场地平整",
        "Sheet1 8 name=新材料中试基地 unit=县工信局 nature=新建 stage=储备 totalInvestment=8000 annualPlan=3000 leader=陈涛 owner=马丽 plannedStart=2021-04 plannedFinish=2022-10 investedMonth=0 investedYear=0 physicalProgress=可研编制",
        "Sheet1 9 name=酒业技改 unit=县工信局 nature=技改 stage=开工 totalInvestment=2600 annualPlan=2000 leader=陈涛 owner=马丽 phone=13835020001 plannedStart=2020-09 actualStart=2020-09-12 plannedFinish=2020-08 investedYear=500 physicalProgress=设备安装",
      ],
      milestones: [
        "Sheet1 15 project=铸造产业园 task=三通一平 owner=马丽 due=2021-03-31 doneOn=2021-03-30",
        "Sheet1 16 project=铸造产业园 task=厂房基础 owner=马丽 due=2021-06",
        "Sheet1 18 project=酒业技改 task=设备调试 owner=马丽 due=2021-03-15",
        "Sheet1 19 project=新材料中试 task=可研批复 owner=马丽 due=2021-04-30",
      ],
      progress: [
        "Sheet1 7 project=铸造产业园 month=2021-03 done=350 yearToDate=600",
        "Sheet1 8 project=新材料中试基地 month=2021-03 done=0 yearToDate=0",
        "Sheet1 9 project=酒业技改 month=2021-03 yearToDate=500",
      ],
      handovers: [
        "Sheet1 23 title=整改扬尘问题 unit=县工信局 raisedOn=2021-03-01 due=2021-03-20 closedOn=2021-03-25",
        "Sheet1 24 kind=报送 title=报送2月月报 unit=县工信局 raisedOn=2021-02-25 due=2021-03-05 closedOn=2021-03-04",
        "Sheet1 25 kind=协同 title=协助办理环评 unit=县工信局 raisedOn=2021-03-05",
      ],
      targets: [],
    },
    findings: [
      "error error-value Sheet1 N9",
      "error key-missing Sheet1 F25",
      "error kind-unknown Sheet1 B23",
      "error project-unknown Sheet1 B19",
      "notice sheet-not-recognised 选项",
      "warning finish-before-start Sheet1 I9",
    ],
  });
});
