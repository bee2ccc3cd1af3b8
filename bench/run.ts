/**
 * `npm run bench`: how long reading and checking a whole county takes, beside what the file library needs merely to
 * open the file – all in one run, so that the machine matters little and the ratios hold.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as XLSX from "@e965/xlsx";
import { distance } from "fastest-levenshtein";
import { openFile } from "#addin/hosts/file.ts";
import { table } from "#addin/cli/table.ts";
import { checkCounty, checkSheets } from "#shared/checking/checks.ts";
import { nearlySamePairs } from "#shared/checking/county/near-names.ts";
import { inspectWorkbooks } from "#shared/inspection.ts";
import { FIELDS } from "#shared/ledgers/fields.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { keyOf } from "#shared/ledgers/text.ts";
import { matchHeader } from "#shared/reading/header-match.ts";
import { readHeader } from "#shared/reading/header-text.ts";
import { readLedgers } from "#shared/reading/read-ledgers.ts";
import { recogniseWorkbooks } from "#shared/reading/recognise.ts";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import { countyFile, countyGrids } from "./county.ts";
import { measure } from "./measure.ts";
import { report } from "./report.ts";

const TURNS = 5;

const book = countyGrids();
const bytes = countyFile(book);
const { recognition } = recogniseWorkbooks([book]);
const period = recognition.period ?? "";
const mapped = recognition.layouts.flatMap((layout) => layout.mapped ?? []);
const rows = mapped.reduce((sum, sheet) => sum + sheet.rows.length, 0);
const { ledgers } = readLedgers(mapped, { period, rules: DEFAULT_RULES });
const county = assembleCounty(ledgers, period, DEFAULT_RULES);
const names = county.projects.map(({ name }) => ({ name: keyOf(name), evidence: null }));
const headers = Object.values(FIELDS).flatMap((fields) =>
  Object.values(fields).flatMap((field) => [...field.headers]),
);

const whole = await measure(
  [
    { name: "the file library opens the file", count: rows, run: () => XLSX.read(bytes) },
    {
      name: "the host opens and reads the file",
      count: rows,
      run: async () => (await openFile(bytes, "county.xlsx")).read(),
    },
    {
      name: "reading and checking, from grids",
      count: rows,
      run: () => inspectWorkbooks([book], DEFAULT_RULES),
    },
  ],
  TURNS,
);
const parts = await measure(
  [
    { name: "recognise sheets and columns", count: rows, run: () => recogniseWorkbooks([book]) },
    {
      name: "read cells into ledgers",
      count: rows,
      run: () => readLedgers(mapped, { period, rules: DEFAULT_RULES }),
    },
    {
      name: "put the county together",
      count: rows,
      run: () => assembleCounty(ledgers, period, DEFAULT_RULES),
    },
    { name: "check rows and ledgers", count: rows, run: () => checkCounty(county, ledgers, mapped) },
    { name: "check sheets", count: rows, run: () => checkSheets([book], recognition) },
    {
      name: "match headers, every spelling known",
      count: headers.length,
      run: () => headers.map((header) => matchHeader(readHeader([header]))),
    },
  ],
  TURNS,
);
const pairs = (names.length * (names.length - 1)) / 2;
const duplicates = await measure(
  [
    { name: "near names, by what they share", count: pairs, run: () => nearlySamePairs(names) },
    { name: "near names, every pair by edit distance", count: pairs, run: everyPair },
  ],
  2,
);

process.stdout.write(
  [
    `${names.length} projects, ${rows} rows in all, ${(bytes.length / 2 ** 20).toFixed(1)} MiB as a file`,
    report(whole, whole[0]),
    report(parts, whole[2]),
    report(duplicates, duplicates[0]),
    table(["most memory held, in MiB", ""], peaks(), new Set([1])),
    "",
  ].join("\n"),
);

/** What a program that knew no better would do. */
function everyPair(): number {
  let near = 0;
  for (const [at, { name }] of names.entries()) {
    for (let other = at + 1; other < names.length; other += 1) {
      if (distance(name, names[other]?.name ?? "") <= 1) near += 1;
    }
  }
  return near;
}

/** Each in a process of its own, which ends with it. */
function peaks(): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const path = join(folder, "county.xlsx");
  writeFileSync(path, bytes);
  const peakOf = (what: string): string =>
    execFileSync(process.execPath, [fileURLToPath(new URL("peak-memory.ts", import.meta.url)), what, path], {
      encoding: "utf8",
    });
  const found = [
    ["nothing but the program", peakOf("nothing")],
    ["the file library opens the file", peakOf("library")],
    ["the host opens and reads the file", peakOf("host")],
    ["the host reads it, and all is checked", peakOf("inspect")],
  ];
  rmSync(folder, { recursive: true });
  return found;
}
