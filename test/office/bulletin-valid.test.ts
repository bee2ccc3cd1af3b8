/**
 * Every .docx we write is one by Microsoft's own schema: Word refuses what other programs open, a child out of its order
 * or a part without its type.
 */
import { writeFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BulletinDocument } from "#shared/bulletin/document.ts";
import { officeSuite } from "#test/support/office-suite.ts";
import type { OfficeSuite } from "#test/support/office-suite.ts";
import { wordFaults } from "#test/support/word-faults.ts";
import { bulletinWith } from "#test/worker/support/bulletin.ts";
import { officePaper } from "#test/worker/support/letterheads.ts";
import { renderDocx } from "#worker/bulletin/docx.ts";
import { readLetterhead } from "#worker/bulletin/letterhead/letterhead.ts";
import { sampleLetterhead } from "#worker/bulletin/letterhead/sample.ts";

/** The validator is slow to start, and reads a part a second on a busy machine. */
const TIMEOUT_MS = 240_000;
const COLUMNS = 12;

/** Every kind of block, charts, an upright and a sideways attachment. */
const BULLETIN: BulletinDocument = {
  ...bulletinWith(""),
  attachments: [
    ...bulletinWith("").attachments,
    {
      title: "宽表",
      empty: "",
      tables: [
        {
          caption: "宽表",
          head: Array.from({ length: COLUMNS }, (_, index) => `第${index}栏`),
          rows: [Array.from({ length: COLUMNS }, () => "1")],
          widths: Array.from({ length: COLUMNS }, () => 1),
          align: Array.from({ length: COLUMNS }, () => "left" as const),
        },
      ],
      notes: [],
    },
  ],
};

let suite: OfficeSuite;
/** The sample as another program saves it. */
let saved: Uint8Array;

beforeAll(async () => {
  suite = await officeSuite();
  const path = join(suite.folder, "sample.docx");
  await writeFile(path, sampleLetterhead());
  saved = new Uint8Array(await readFile(await suite.convert(path, "docx")));
}, TIMEOUT_MS);
afterAll(() => suite.close());

const PAPERS = {
  "the form's page": () => null,
  "our sample": () => sampleLetterhead(),
  "our sample as LibreOffice saves it": () => saved,
  "an office's own paper": () => officePaper(),
} as const;

describe.each(Object.keys(PAPERS) as (keyof typeof PAPERS)[])("on %s", (name) => {
  test.each([true, false])("a bulletin is valid, draft: %s", { timeout: TIMEOUT_MS }, async (draft) => {
    const paper = PAPERS[name]();
    const docx = renderDocx(BULLETIN, { draft }, paper === null ? null : readLetterhead(paper));
    const before = paper === null ? [] : await wordFaults(paper);
    const faults = await wordFaults(docx);
    // What was wrong with the paper is its own.
    expect(faults.filter(({ said }) => !before.some((fault) => fault.said === said))).toEqual([]);
  });
});

test("the sample is valid", { timeout: TIMEOUT_MS }, async () => {
  expect(await wordFaults(sampleLetterhead())).toEqual([]);
});

test("the validator sees a child out of its order", { timeout: TIMEOUT_MS }, async () => {
  const parts = unzipSync(sampleLetterhead());
  const name = "word/document.xml";
  const text = strFromU8(parts[name] ?? new Uint8Array());
  const broken = text.replace(/(<w:pStyle [^>]*\/>)(<w:spacing [^>]*\/>)/u, "$2$1");
  expect(broken).not.toBe(text);
  expect(await wordFaults(zipSync({ ...parts, [name]: strToU8(broken) }))).toEqual([
    {
      said: expect.stringContaining("unexpected child element") as string,
      place: expect.anything() as string,
    },
  ]);
});
