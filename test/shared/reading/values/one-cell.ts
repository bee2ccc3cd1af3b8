/** One cell read as one field: its value, what is told of it, and the fixes offered. */
import { test } from "vitest";
import { DEFAULT_RULES, type Rules } from "#shared/ledgers/rules.ts";
import type { Role } from "#shared/ledgers/roles.ts";
import type { Finding, Fix } from "#shared/checking/finding.ts";
import { ledgerRows } from "#shared/reading/ledger-rows.ts";
import { readLedgers } from "#shared/reading/read-ledgers.ts";
import { mappedSheet, type TestCell, type TestColumn } from "#test/support/mapped-sheets.ts";

/** What a cell is to become. */
export interface CellReading {
  /** Dates as `from..to`, one date where they are the same; undefined for an empty or unreadable cell. */
  readonly value: unknown;
  /** `severity check` of each finding of the cell, in the order told. */
  readonly told: readonly string[];
  readonly fixes: readonly Fix[];
}

export interface CellPlace extends Omit<TestColumn, "field" | "cells" | "role"> {
  /** @default "2020-11" */
  readonly period?: string;
  readonly rules?: Rules;
  /** Cells below it in the same column. */
  readonly below?: readonly TestCell[];
}

const KEY_FIELDS: Readonly<Record<Role, string>> = {
  projects: "name",
  milestones: "project",
  progress: "project",
  handovers: "title",
  targets: "unit",
};

/** Reads a cell standing in B2 beside a filled key in A2. */
export function readOne(role: Role, field: string, cell: TestCell, place: CellPlace = {}): CellReading {
  const { period = "2020-11", rules = DEFAULT_RULES, below = [], ...column } = place;
  const cells = [cell, ...below];
  const key = KEY_FIELDS[role];
  const names = cells.map((_, at) => `${"甲乙丙丁戊己庚辛壬癸".charAt(at % 10)}${String(at)}号`);
  const own: TestColumn = { column: "B", ...column, field, cells };
  const columns = field === key ? [own] : [{ field: key, cells: names }, own];
  const { ledgers, findings } = readLedgers([mappedSheet(role, columns)], { period, rules });
  const told = findings.filter((finding) => finding.cell === "B2");
  return {
    value: shownValue(ledgerRows(ledgers)[role][0]?.[field]),
    told: told.map(({ severity, check }) => `${severity} ${check}`),
    fixes: told.flatMap(({ fix }: Finding) => fix ?? []),
  };
}

/** Dates as `from..to`, all else as it is. */
export function shownValue(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("from" in value) || !("to" in value)) return value;
  return value.from === value.to ? value.from : `${String(value.from)}..${String(value.to)}`;
}

/** The cell once its fix is pressed. */
export function fixedCell(cell: TestCell, { to, format }: Fix): TestCell {
  const kept = cell !== null && typeof cell === "object" ? cell.format : undefined;
  const shown = format ?? kept;
  return shown === undefined ? to : { value: to, format: shown };
}

/** One test for each row of a table whose rows may end early. */
export function eachCell<T extends readonly unknown[]>(rows: readonly T[], body: (...row: T) => void): void {
  for (const row of rows) {
    test(JSON.stringify(row), () => {
      body(...row);
    });
  }
}
