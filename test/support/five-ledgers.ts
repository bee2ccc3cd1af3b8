/** A small county's five ledgers with nothing wrong in them, for tests that put one thing wrong. */
import { columnNumber } from "#shared/ledgers/address.ts";
import { DEFAULT_RULES, type Rules } from "#shared/ledgers/rules.ts";
import { inspectWorkbooks } from "#shared/inspection.ts";
import type { Finding } from "#shared/checking/finding.ts";
import type { CellValue, SheetGrid } from "#shared/reading/grid.ts";
import { sheetGrid, workbook } from "./sheet-grids.ts";

/** The month the ledgers are of. */
export const PERIOD = "2020-11";

const SHEETS = {
  项目台账: [
    "重点项目台账（截至2020年11月底）",
    "填报单位：县项目办 | | | | 单位：万元",
    "序号|项目编号|项目名称|责任单位|建设性质|发展路径|项目阶段|总投资|年度计划投资|包联领导|工作专班|推进方案|责任人|联系电话|签约时间|合同签订时间|计划开工时间|实际开工时间|计划竣工时间|实际竣工时间|投产时间|截至2019年底累计完成投资|本月完成投资|1-11月累计完成投资",
    "1|X01|北山风电场一期工程|能源局|新建|工业新型化|开工|30000|8000|张三|有|有|李四|13835012345|2018.9|2018.12|2019.6|2019.6|2021.6| | |5000|700|7600",
    "2|X02|北山风电场二期工程|能源局|新建|工业新型化|合同|28000|6000|张三|有|有|李四|0350-6012345|2019.9|2020.2|2020.12| |2022.6| | |0|0|0",
    "3|X03|东河镇藜麦加工园区项目|东河镇|新建|农业特色化|开工|3600|1200|王五|有|有|赵六|13935012345|2019.10|2019.11|2020.3|2020.4|2021.3| | |0|100|1100",
    "4|X04|城区集中供热工程|住房和城乡建设局|续建|产城融合化|投产|4300|900|王五|有|有|钱七|13935012346|2018.3|2018.4|2018.5|2018.5|2020.10|2020.10|2020.11|3300|50|850",
    "合计：4个| | | | | | |65900|16100| | | | | | | | | | | | |8300|850|9550",
  ],
  节点台账: [
    "序号|项目名称|节点任务|责任单位|责任人|计划完成时间|实际完成时间|状态",
    "1|北山风电场一期工程|主体完工|能源局|李四|2020.9|2020.9|已完成",
    "2|北山风电场二期工程|土地报批|能源局|李四|2020.12| |推进中",
    "3|东河镇藜麦加工园区项目|厂房封顶|东河镇|赵六|2020.8|2020.10|已完成",
  ],
  进度台账: [
    "项目名称|月份|月计划投资（万元）|月完成投资（万元）|累计完成投资（万元）|核实完成投资（万元）|到位资金（万元）",
    "北山风电场一期工程|2020.10|600|600|6900|600|600",
    "北山风电场一期工程|2020.11|700|700|7600|690|700",
    "东河镇藜麦加工园区项目|2020.10|100|100|1000|100|100",
    "东河镇藜麦加工园区项目|2020.11|100|100|1100|100|80",
  ],
  交办台账: [
    "序号|类别|事项|责任单位|交办时间|办结时限|办结时间|办理情况",
    "1|督查|风电场用地手续|能源局|2020.9|2020.10|2020.10|已办结",
    "2|问题|园区供水|东河镇|2020.10|2020.12| |办理中",
    "3|协同|并网手续|住房和城乡建设局|2020.10|2020.11|2020.11|已办结",
    "4|报送|11月进度|能源局|2020.11|2020.12| | ",
  ],
  目标台账: [
    "单位名称|组别|谋划储备目标(个)|签约目标(万元)|新开工目标(个)|固定资产投资目标(万元)|加分|扣分|加扣分事由|一票否决",
    "能源局|部门|1|20000|1|9000|1.5| |获省表彰|否",
    "住房和城乡建设局|部门|1|5000|1|3000| | | | ",
    "东河镇|乡镇|1|3000|1|1200| |0.5|迟报| ",
  ],
} as const;

export type LedgerSheet = keyof typeof SHEETS;

/** Cells to put in place of the sound ones, by sheet and A1 address; with a number format where it matters. */
export type Changes = {
  readonly [S in LedgerSheet]?: Readonly<
    Record<string, CellValue | { readonly value: CellValue; readonly format: string }>
  >;
};

/** The five ledgers with the changes made. */
export function fiveLedgers(changes: Changes = {}): ReturnType<typeof workbook> {
  return workbook(...Object.entries(SHEETS).map(([name, rows]) => changed(name, rows, changes)));
}

function changed(name: string, rows: readonly string[], changes: Changes): SheetGrid {
  // Months stand as text: as a number 2020.10 has lost its zero.
  const sound = sheetGrid(
    name,
    rows.map((row) => row.replace(/\|(?=\d{4}\.\d)/gu, "|'")),
  );
  const values = sound.values.map((row) => [...row]);
  const formats: Record<string, string> = {};
  for (const [address, change] of Object.entries(changes[name as LedgerSheet] ?? {})) {
    const [, letters = "A", row = "1"] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
    const cells = (values[Number(row) - 1] ??= []);
    const isFormatted = change !== null && typeof change === "object";
    while (cells.length < columnNumber(letters)) cells.push(null);
    cells[columnNumber(letters) - 1] = isFormatted ? change.value : change;
    if (isFormatted) formats[address] = change.format;
  }
  return sheetGrid(name, values, { formats });
}

/** Every finding of a workbook save those on what is absent. @throws {Error} where no month can be known */
export function findingsIn(
  book: ReturnType<typeof workbook>,
  rules: Rules = DEFAULT_RULES,
  period: string = PERIOD,
): readonly Finding[] {
  const inspection = inspectWorkbooks([book], rules, period);
  if (inspection.period === undefined) throw new Error("The workbook names no month.");
  return inspection.findings.filter(({ check }) => check !== "column-absent" && check !== "ledger-absent");
}

/** `error date-unreadable 节点台账 F3` of each finding. */
export function findingLines(
  book: ReturnType<typeof workbook>,
  rules?: Rules,
  period?: string,
): readonly string[] {
  return findingsIn(book, rules, period).map(({ severity, check, sheet, cell }) =>
    [severity, check, sheet, cell].filter((part) => part !== undefined).join(" "),
  );
}
