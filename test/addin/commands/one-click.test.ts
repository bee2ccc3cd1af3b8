/** What the ribbon's buttons do, over a workbook file. With the real service: the ribbon's own test. */
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { checkOpenWorkbook, scoreOpenWorkbook } from "#addin/commands/one-click.ts";
import { openFile } from "#addin/hosts/file.ts";
import { ServiceUnreachable } from "#addin/service.ts";
import { PROJECT_HEADER, PROJECT_ROWS, workbookFile } from "#test/support/small-workbooks.ts";

/** A port nobody listens on. */
const NOBODY = { service: "http://127.0.0.1:9", token: "" };
const SAMPLE = new URL("../../../addin/public/samples/jingle-2020-12.xlsx", import.meta.url);
const sample = async () => openFile(await readFile(SAMPLE), "jingle.xlsx");

async function sheetsOf(bytes: Uint8Array): Promise<string[]> {
  const grid = await (await openFile(bytes, "saved.xlsx")).read();
  return grid.sheets.map((sheet) => sheet.name);
}

it("checks without any service", async () => {
  const host = await sample();
  const before = await sheetsOf(await readFile(SAMPLE));
  expect(await checkOpenWorkbook(host)).toBeNull();
  const added = (await sheetsOf(host.save())).filter((name) => !before.includes(name));
  expect(added).toEqual(["校验报告 2020-12"]);
});

it("says that the service can't be reached, and writes nothing then", async () => {
  const host = await sample();
  await expect(scoreOpenWorkbook(host, NOBODY)).rejects.toThrow(ServiceUnreachable);
  expect(await sheetsOf(host.save())).toEqual(await sheetsOf(await readFile(SAMPLE)));
});

it("stops where the month stands nowhere", async () => {
  const host = await openFile(workbookFile({ 项目台账: [PROJECT_HEADER, ...PROJECT_ROWS] }), "无月份.xlsx");
  const trouble = { kind: "workbook", code: "no-period", subject: "" };
  expect(await scoreOpenWorkbook(host, NOBODY)).toEqual(trouble);
  expect(await checkOpenWorkbook(host)).toEqual(trouble);
});
