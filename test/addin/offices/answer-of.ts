/** What `read --json` answers of workbook files, in lines that can be laid beside a key written by hand. */
import { openFile } from "#addin/hosts/file.ts";
import { readAnswer } from "#shared/api/read-answer.ts";
import { inspectWorkbooks } from "#shared/inspection.ts";
import { FIELDS } from "#shared/ledgers/fields.ts";
import { ROLES, type Role } from "#shared/ledgers/roles.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { officeWorkbook, type OfficeSheet } from "#test/support/office-workbooks.ts";

/** A workbook of an office: its file name and sheets. */
export interface OfficeFile {
  readonly name: string;
  readonly sheets: readonly OfficeSheet[];
}

export interface AnswerLines {
  readonly period: string;
  /** `项目台账 projects+progress · header 4,5 · title 1,2 · rows 6 · 万元` for each table. */
  readonly sheets: readonly string[];
  /** `项目台账 6 name=… unit=…`; money in 万元, dates as short as they are. */
  readonly ledgers: Readonly<Record<Role, readonly string[]>>;
  /** `error date-unreadable 项目台账 J14`; what is absent is left out. */
  readonly findings: readonly string[];
}

/** Opens the files as the command does and reads them. @throws where they name no month */
export async function answerOf(files: readonly OfficeFile[]): Promise<AnswerLines> {
  const workbooks = [];
  for (const { name, sheets } of files) {
    const host = await openFile(officeWorkbook(sheets), name);
    workbooks.push({ ...(await host.read()), name });
  }
  const inspection = inspectWorkbooks(workbooks, DEFAULT_RULES);
  if (inspection.period === undefined) throw new Error("the workbooks name no month");
  const answer = readAnswer(inspection, "zh-CN");
  const several = files.length > 1;
  const placed = (workbook: string | undefined, sheet: string | undefined): string =>
    [several ? workbook : undefined, sheet].filter((part) => part !== undefined).join(" ");
  return {
    period: answer.period,
    sheets: answer.sheets.map(
      ({ workbook, name, roles, headerRows, dataRows, skippedRows, moneyUnit, notLedger }) => {
        const kinds = new Map<string, number[]>();
        for (const { row, why } of skippedRows) kinds.set(why, [...(kinds.get(why) ?? []), row]);
        const parts = [
          `${placed(workbook, name)} ${notLedger ?? roles.join("+")}`,
          headerRows.length === 0 ? "" : `header ${headerRows.join(",")}`,
          ...["title", "header", "band", "subtotal", "note", "example", "blank", "unknown"].flatMap(
            (kind) => {
              const rows = kinds.get(kind);
              return rows ? [`${kind === "header" ? "again" : kind} ${rows.join(",")}`] : [];
            },
          ),
          dataRows === 0 ? "" : `rows ${dataRows}`,
          moneyUnit ?? "",
        ];
        return parts.filter((part) => part !== "").join(" · ");
      },
    ),
    ledgers: Object.fromEntries(
      ROLES.map((role) => [
        role,
        answer.ledgers[role].map(({ source, ...values }) => {
          const fields = Object.entries(FIELDS[role]).flatMap(([field, { kind }]) => {
            const value = values[field];
            if (value === undefined || value === false || (Array.isArray(value) && value.length === 0))
              return [];
            return [`${field}=${shortly(kind, value)}`];
          });
          return `${placed(source.workbook, source.sheet)} ${source.row} ${fields.join(" ")}`;
        }),
      ]),
    ) as unknown as AnswerLines["ledgers"],
    findings: answer.findings
      .filter(({ check }) => check !== "ledger-absent" && check !== "column-absent")
      .map(({ severity, check, workbook, sheet, cell, fix }) =>
        [severity, check, placed(workbook, sheet), cell, fix && `→${String(fix.to)}`]
          .filter((part) => part !== undefined && part !== "")
          .join(" "),
      )
      .toSorted(),
  };
}

const WAN = 10_000;

function shortly(kind: string, value: unknown): string {
  if (kind === "money") return String(Number(value) / WAN);
  if (kind === "date" && typeof value === "object" && value !== null && "from" in value && "to" in value) {
    const [from, to] = [String(value.from), String(value.to)];
    if (from === to) return from;
    const [year = "", month = ""] = from.split("-");
    if (from.endsWith("-01") && to.slice(0, 7) === from.slice(0, 7) && Number(to.slice(8)) >= 28)
      return `${year}-${month}`;
    return from === `${year}-01-01` && to === `${year}-12-31` ? year : `${from}..${to}`;
  }
  return Array.isArray(value) ? value.join("+") : String(value);
}
