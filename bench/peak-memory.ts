/** Run as a process of its own: opens or reads a workbook file once, and prints the most memory it ever held, in MiB. */
import { readFile } from "node:fs/promises";
import * as XLSX from "@e965/xlsx";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { inspectWorkbooks } from "#shared/inspection.ts";
import { openFile } from "#addin/hosts/file.ts";

const KIB_IN_MIB = 1024;
const [, , what = "", path = ""] = process.argv;

const bytes = await readFile(path);
if (what === "library") XLSX.read(bytes);
if (what === "host" || what === "inspect") {
  const host = await openFile(bytes, "county.xlsx");
  const book = await host.read();
  if (what === "inspect") inspectWorkbooks([book], DEFAULT_RULES);
}
process.stdout.write(String(Math.round(process.resourceUsage().maxRSS / KIB_IN_MIB)));
