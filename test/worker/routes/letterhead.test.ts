/** The county's letterhead through the service. */
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { auditSchema } from "#shared/api/audit.ts";
import { MAX_LETTERHEAD_BYTES, letterheadAnswerSchema } from "#shared/api/letterhead.ts";
import type { Letterhead } from "#shared/api/letterhead.ts";
import { problemType } from "#shared/api/problem.ts";
import { sampleLetterhead } from "#worker/bulletin/letterhead/sample.ts";
import { sha256OfBytes } from "#worker/digest.ts";
import { addToken } from "../support/account.ts";
import { officePaper, partsOf, sampleLeadingTo } from "../support/letterheads.ts";
import { letterheadSent, putLetterhead } from "../support/sent-letterheads.ts";
import { scoringRequest } from "../support/ledgers.ts";
import { ask, postJson, postScoring, problemOf } from "../support/service.ts";

const DOCX = "/api/v1/periods/2020-12/bulletin.docx";
const WEEK_DOCX = "/api/v1/weeks/2020-W50/bulletin.docx";

let token: string;

beforeEach(async () => {
  token = await addToken("jingle");
});

async function inForce(): Promise<Letterhead | null> {
  const answer = await ask("/api/v1/letterhead", { token });
  return letterheadAnswerSchema.parse(await answer.json()).letterhead;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const answer = await ask(path, { token });
  expect(answer.status).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
}

async function textOf(path: string): Promise<string> {
  return partsOf(await bytesOf(path))["word/document.xml"] ?? "";
}

async function actsOf(act: string): Promise<readonly { readonly subject: string }[]> {
  const { entries } = auditSchema.parse(await (await ask("/api/v1/audit", { token })).json());
  return entries.filter((entry) => entry.act === act);
}

describe("the letterhead in force", () => {
  it("is told of, and given back byte for byte", async () => {
    expect(await inForce()).toBeNull();
    const paper = officePaper();
    expect((await putLetterhead(token, paper)).status).toBe(200);
    expect(await inForce()).toMatchObject({
      name: "红头.docx",
      bytes: paper.length,
      sha256: await sha256OfBytes(paper),
      putBy: "项目办",
      placeholders: ["期号", "编印单位", "日期", "标题", "主送", "正文", "成文日期", "附件", "抄送"],
    });
    expect(await bytesOf("/api/v1/letterhead.docx")).toEqual(paper);
  });

  it("is the same when the same is put again, with one entry in the log; another takes its place", async () => {
    await putLetterhead(token, officePaper());
    const first = await inForce();
    await putLetterhead(token, officePaper());
    expect(await inForce()).toEqual(first);
    await putLetterhead(token, sampleLetterhead(), "样板.docx");
    expect((await inForce())?.name).toBe("样板.docx");
    expect(await bytesOf("/api/v1/letterhead.docx")).toEqual(sampleLetterhead());
    expect(await actsOf("letterhead-put")).toMatchObject([
      { subject: "红头.docx" },
      { subject: "样板.docx" },
    ]);
  });

  it("is taken out of force, once", async () => {
    await putLetterhead(token);
    for (let times = 0; times < 2; times += 1) {
      const answer = await ask("/api/v1/letterhead", { method: "DELETE", token });
      expect(answer.status).toBe(204);
    }
    expect(await inForce()).toBeNull();
    expect((await problemOf(await ask("/api/v1/letterhead.docx", { token }))).type).toBe(
      problemType("no-letterhead"),
    );
    expect(await actsOf("letterhead-removed")).toHaveLength(1);
    const parts = await env.DB.prepare("SELECT COUNT(*) AS n FROM letterhead_parts").first<number>("n");
    expect(parts).toBe(0);
  });

  it("may have any name, on one line", async () => {
    await putLetterhead(token, officePaper(), "红\n头/版\u0000.docx");
    expect((await inForce())?.name).toBe("红头版.docx");
    await putLetterhead(token, officePaper(), " ");
    expect((await inForce())?.name).toBe("红头模板.docx");
  });

  it("is refused in words, and what was in force stays", async () => {
    await putLetterhead(token, officePaper());
    const before = await inForce();
    const linked = await putLetterhead(token, sampleLeadingTo("image", "https://example.com/a.png", true));
    expect(await problemOf(linked)).toMatchObject({
      type: problemType("invalid-letterhead"),
      status: 422,
      title: "这份红头模板不能用",
      detail: expect.stringContaining("https://example.com/a.png") as string,
    });
    const large = await putLetterhead(token, new Uint8Array(MAX_LETTERHEAD_BYTES + 1));
    expect(await problemOf(large)).toMatchObject({
      status: 413,
      detail: expect.stringContaining("1 MB") as string,
    });
    const json = await ask("/api/v1/letterhead", { method: "PUT", token, body: "{}" });
    expect((await problemOf(json)).type).toBe(problemType("unsupported-type"));
    expect(await inForce()).toEqual(before);
  });
});

describe("bulletins", () => {
  it("of a month and of a week are set on it; pages as .html are not", async () => {
    await putLetterhead(token, officePaper());
    await postScoring(token, scoringRequest());
    await postJson("/api/v1/weeks/2020-W50/bulletins", scoringRequest(), token);
    for (const path of [DOCX, WEEK_DOCX]) {
      expect(await textOf(path)).toContain("丹阳县督查");
      const html = await (await ask(path.replace(".docx", ".html"), { token })).text();
      expect(html).not.toContain("丹阳县督查");
    }
    expect(await textOf(DOCX)).toContain("征求意见稿");
  });

  it("that are published keep their bytes, whatever is put in force after", async () => {
    await putLetterhead(token, officePaper());
    await postScoring(token, scoringRequest());
    await postJson("/api/v1/periods/2020-12/publication", {}, token);
    const published = await bytesOf(DOCX);
    expect(partsOf(published)["word/document.xml"]).toContain("丹阳县督查");
    expect(partsOf(published)["word/document.xml"]).not.toContain("征求意见稿");
    await ask("/api/v1/letterhead", { method: "DELETE", token });
    expect(await bytesOf(DOCX)).toEqual(published);
    const verified = await ask("/api/v1/audit/verification", { token });
    expect(await verified.json()).toMatchObject({ intact: true });
  });

  it("carry the digests they are held against the record by", async () => {
    await putLetterhead(token, officePaper());
    await postScoring(token, scoringRequest());
    const plain = await (await ask(DOCX.replace(".docx", ".html"), { token })).text();
    const digest = /sha256:[0-9a-f]{64}/u.exec(plain)?.[0] ?? "none";
    expect(await textOf(DOCX)).toContain(digest);
  });

  it("are set once on paper that is sent, which is kept nowhere", async () => {
    await postScoring(token, scoringRequest());
    await postJson("/api/v1/weeks/2020-W50/bulletins", scoringRequest(), token);
    for (const path of [DOCX, WEEK_DOCX]) {
      const answer = await ask(path, { method: "POST", token, ...letterheadSent(officePaper()) });
      const parts = partsOf(new Uint8Array(await answer.arrayBuffer()));
      expect(parts["word/document.xml"]).toContain("丹阳县督查");
      expect(await textOf(path)).not.toContain("丹阳县督查");
    }
    expect(await inForce()).toBeNull();
    await postJson("/api/v1/periods/2020-12/publication", {}, token);
    const refused = await ask(DOCX, { method: "POST", token, ...letterheadSent(officePaper()) });
    expect((await problemOf(refused)).type).toBe(problemType("month-published"));
  });
});

describe("the sample", () => {
  it("is accepted as it is", async () => {
    const sample = await bytesOf("/api/v1/letterhead-sample.docx");
    expect((await putLetterhead(token, sample)).status).toBe(200);
  });
});
