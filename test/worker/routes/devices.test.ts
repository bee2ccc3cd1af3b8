/** Codes, devices and who one is, as clients meet them. */
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it, vi } from "vitest";
import {
  activationCodesSchema,
  devicesSchema,
  newActivationCodeSchema,
  newDeviceSchema,
  sessionSchema,
} from "#shared/api/access.ts";
import type { NewActivationCodeAnswer, NewDeviceAnswer } from "#shared/api/access.ts";
import { problemType } from "#shared/api/problem.ts";
import type { ProblemCode } from "#shared/api/problem.ts";
import { verifyAudit } from "#worker/store/audit/audit.ts";
import { addToken } from "../support/account.ts";
import { ask, postJson, problemOf } from "../support/service.ts";
import { countOf, expectWholeRecord } from "../support/whole-record.ts";

const CLERK = { role: "unit", unit: "鹅城镇人民政府", name: "鹅城镇 张三" };

let token: string;

beforeEach(async () => {
  token = await addToken("jingle");
});

async function issued(request: object = CLERK): Promise<NewActivationCodeAnswer> {
  const answer = await postJson("/api/v1/activation-codes", request, token);
  expect(answer.status).toBe(201);
  return newActivationCodeSchema.parse(await answer.json());
}

function activate(code: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return postJson("/api/v1/devices", { code }, undefined, headers);
}

async function activated(request: object = CLERK): Promise<NewDeviceAnswer> {
  const answer = await activate((await issued(request)).code);
  expect(answer.status).toBe(201);
  return newDeviceSchema.parse(await answer.json());
}

async function refused(answer: Response, status: number, code: ProblemCode) {
  expect(answer.status).toBe(status);
  const problem = await problemOf(answer);
  expect(problem.type).toBe(problemType(code));
  return problem;
}

function remove(path: string, by = token): Promise<Response> {
  return ask(path, { method: "DELETE", token: by });
}

describe("an activation code", () => {
  it("is the same under the same key, though the record holds no code", async () => {
    const headers = { "idempotency-key": "6f1a52f1" };
    const issue = (request: object = CLERK, by = token) =>
      postJson("/api/v1/activation-codes", request, by, headers);
    const [first, second] = await Promise.all([issue(), issue()]);
    const answers = [first, second, await issue()];
    const codes = await Promise.all(
      answers.map(async (answer) => newActivationCodeSchema.parse(await answer.json())),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(codes[1]).toEqual(codes[0]);
    expect(codes[2]).toEqual(codes[0]);
    expect(await countOf("activation_codes", "jingle")).toBe(1);
    await expectWholeRecord("jingle", "issued three times");
    await refused(await issue({ ...CLERK, name: "别人" }), 422, "idempotency-conflict");
    await refused(await issue({ ...CLERK, codeDays: 1 }), 422, "idempotency-conflict");
    // Another device's key is another key, whatever it reads.
    const other = await addToken("jingle");
    const theirs = newActivationCodeSchema.parse(await (await issue(CLERK, other)).json());
    expect(theirs.code).not.toBe(codes[0]?.code);
    const { code = "" } = codes[0] ?? {};
    const rows = await env.DB.prepare("SELECT * FROM activation_codes").all();
    expect(JSON.stringify(rows.results)).not.toContain(code.replaceAll("-", ""));
    expect((await activate(code)).status).toBe(201);
  });

  it("signs in one device, as whom it was issued for", async () => {
    const { code } = await issued();
    const device = newDeviceSchema.parse(await (await activate(code.toLowerCase())).json());
    expect(device).toMatchObject({ role: "unit", unit: "鹅城镇", name: "鹅城镇 张三" });
    const session = await ask("/api/v1/session", { token: device.token });
    expect(sessionSchema.parse(await session.json())).toEqual({
      county: { id: "jingle", name: "jingle县" },
      role: "unit",
      unit: "鹅城镇",
      name: "鹅城镇 张三",
    });
    await refused(await activate(code), 409, "used-code");
  });

  it("answers again what was lost on the way, to who sends the same key, for a quarter of an hour", async () => {
    const { code } = await issued();
    const key = { "idempotency-key": crypto.randomUUID() };
    const device: unknown = await (await activate(code, key)).json();
    const again = await activate(code, key);
    expect(again.status).toBe(201);
    expect(await again.json()).toEqual(device);
    await refused(await activate(code, { "idempotency-key": crypto.randomUUID() }), 409, "used-code");
    await refused(await activate(code), 409, "used-code");
    vi.useFakeTimers({ now: Date.now() + 16 * 60 * 1000, toFake: ["Date"] });
    await refused(await activate(code, key), 409, "used-code");
    vi.useRealTimers();
  });

  it("signs in one of several who hurry", async () => {
    const { code } = await issued();
    const answers = await Promise.all([1, 2, 3, 4].map(() => activate(code)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409, 409]);
    expect(await verifyAudit(env.DB, "jingle")).toMatchObject({ head: { sequence: 2 } });
  });

  it("is kept as its digest, and so is the token", async () => {
    const { code } = await issued();
    const device = newDeviceSchema.parse(await (await activate(code)).json());
    for (const table of ["activation_codes", "devices", "audit"]) {
      const { results } = await env.DB.prepare(`SELECT * FROM ${table} WHERE county = 'jingle'`).all();
      const kept = JSON.stringify(results);
      expect(kept).not.toContain(device.token);
      expect(kept).not.toContain(code);
      expect(kept).not.toContain(code.replaceAll("-", ""));
    }
  });

  it("expires, and can be taken back", async () => {
    const late = await issued();
    const withdrawn = await issued();
    expect((await remove(`/api/v1/activation-codes/${withdrawn.id}`)).status).toBe(204);
    await refused(await activate(withdrawn.code), 403, "invalid-code");
    await env.DB.prepare("UPDATE activation_codes SET expires_at = '2020-12-31T00:00:00.000Z' WHERE id = ?")
      .bind(late.id)
      .run();
    expect((await refused(await activate(late.code), 410, "expired-code")).detail).toContain("2020-12-31");
    await refused(await remove("/api/v1/activation-codes/none"), 404, "no-such-entry");
  });

  it("is listed with what has become of it", async () => {
    const open = await issued();
    const withdrawn = await issued();
    await remove(`/api/v1/activation-codes/${withdrawn.id}`);
    const used = await issued();
    await activate(used.code);
    const answer = await ask("/api/v1/activation-codes", { token });
    const { codes } = activationCodesSchema.parse(await answer.json());
    const states = new Map(codes.map(({ id, state }) => [id, state]));
    expect([open, withdrawn, used].map(({ id }) => states.get(id))).toEqual(["open", "revoked", "used"]);
    expect(JSON.stringify(codes)).not.toContain(open.code);
  });

  it("names a unit for a clerk, and for nobody else", async () => {
    for (const request of [
      { role: "unit", name: "张三" },
      { role: "county", unit: "鹅城镇", name: "张三" },
    ]) {
      const answer = await postJson("/api/v1/activation-codes", request, token);
      const { errors } = await refused(answer, 422, "invalid-request");
      expect(errors?.map(({ path }) => path)).toEqual(["unit"]);
      expect(errors?.[0]?.message).toMatch(/\p{Script=Han}/u);
    }
  });

  it("can't be guessed: too many wrong ones of one place are refused, right ones too", async () => {
    const { code } = await issued();
    const here = { "cf-connecting-ip": "192.0.2.7" };
    vi.useFakeTimers({ now: Date.parse("2026-11-30T08:01:00Z"), toFake: ["Date"] });
    try {
      for (let tries = 0; tries < 20; tries += 1) {
        await refused(await activate("AAAA-AAAA-AAAA-AAAA", here), 403, "invalid-code");
      }
      const limited = await activate(code, here);
      expect(limited.headers.get("retry-after")).toBe("840");
      expect((await refused(limited, 429, "too-many-attempts")).detail).toContain("14 分钟");
      expect((await activate(code, { "cf-connecting-ip": "192.0.2.8" })).status).toBe(201);
      vi.setSystemTime(Date.parse("2026-11-30T08:15:00Z"));
      await refused(await activate(code, here), 409, "used-code");
      const { results } = await env.DB.prepare("SELECT * FROM activation_attempts").all();
      expect(results).toMatchObject([{ failures: 1 }]);
      expect(JSON.stringify(results)).not.toContain("192.0.2");
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("a device", () => {
  it("is listed, and signed out at once", async () => {
    const device = await activated();
    const listed = devicesSchema.parse(await (await ask("/api/v1/devices", { token })).json());
    expect(listed.devices.map(({ name, state, own }) => [name, state, own])).toEqual([
      ["鹅城镇 张三", "active", false],
      ["项目办", "active", true],
    ]);
    expect((await remove(`/api/v1/devices/${device.id}`)).status).toBe(204);
    await refused(await ask("/api/v1/session", { token: device.token }), 401, "revoked-token");
    expect((await remove(`/api/v1/devices/${device.id}`)).status).toBe(204);
    await refused(await remove("/api/v1/devices/none"), 404, "no-such-entry");
  });

  it("may sign itself out, and no other", async () => {
    const clerk = await activated();
    const other = await activated();
    await refused(await remove(`/api/v1/devices/${other.id}`, clerk.token), 403, "forbidden");
    expect((await remove(`/api/v1/devices/${clerk.id}`, clerk.token)).status).toBe(204);
    await refused(await ask("/api/v1/session", { token: clerk.token }), 401, "revoked-token");
  });

  it("stays where it is the county's last", async () => {
    await addToken("other");
    await addToken("jingle", { expiresAt: "2020-01-01T00:00:00.000Z" });
    await refused(await remove(`/api/v1/devices/${token}`), 409, "last-administrator");
    const second = await activated({ role: "county", name: "项目办 李四" });
    expect((await remove(`/api/v1/devices/${token}`)).status).toBe(204);
    await refused(await remove(`/api/v1/devices/${second.id}`, second.token), 409, "last-administrator");
  });
});
