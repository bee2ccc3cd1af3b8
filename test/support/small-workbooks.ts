/** Small workbook files for what officials choose by mistake. */
import * as xlsx from "@e965/xlsx";

type Row = readonly (string | number)[];

/** An .xlsx file of one or several sheets given as rows. */
export function workbookFile(sheets: Readonly<Record<string, readonly Row[]>>): Buffer {
  const book = xlsx.utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  return Buffer.from(xlsx.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

/** What Excel saves a workbook with a password to open it as: its package sealed in a compound file. */
export function encryptedFile(): Buffer {
  const container = xlsx.CFB.utils.cfb_new();
  xlsx.CFB.utils.cfb_add(container, "/EncryptionInfo", Buffer.from([4, 0, 4, 0, 64, 0, 0, 0]));
  xlsx.CFB.utils.cfb_add(container, "/EncryptedPackage", Buffer.alloc(64, 7));
  return Buffer.from(xlsx.CFB.write(container, { type: "array" }) as number[]);
}

export const PROJECT_HEADER: Row = [
  "序号",
  "项目名称",
  "责任单位",
  "建设性质",
  "项目阶段",
  "总投资（万元）",
  "年度计划投资（万元）",
  "计划开工时间",
  "计划竣工时间",
];

export const PROJECT_ROWS: readonly Row[] = [
  [1, "鹅城镇污水处理厂", "鹅城镇", "新建", "开工", 1200, 600, "2020年3月", "2021年10月"],
  [2, "王村乡养殖场", "王村乡", "新建", "签约", 800, 300, "2020年5月", "2021年6月"],
  [3, "丰润镇中药材基地", "丰润镇", "续建", "开工", 2400, 900, "2019年9月", "2020年12月"],
];
