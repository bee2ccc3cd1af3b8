/** What runs once a workbook is there: loaded then, so that the pane itself opens at once. */
export { ExcelHost } from "#addin/hosts/excel.ts";
export { newWorkbook, openFile } from "#addin/hosts/file.ts";
export { requestBulletinLink } from "#addin/service.ts";
export { inspect, score, writeResults } from "#addin/session.ts";
export { settleRules } from "#shared/rules/settle-rules.ts";
export { sheetSummaries } from "./sheet-summaries.ts";
export { summaryOf } from "./summary.ts";
export { troubleOf } from "./trouble-of.ts";
