/** Requests that are nearly right: each is answered, or refused with a problem that says what is wrong; none is our fault. */
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { newActivationCodeSchema } from "#shared/api/access.ts";
import { parseRules } from "#shared/api/rules.ts";
import { submissionSchema } from "#shared/api/submission.ts";
import { mutatedJson } from "../../support/mutated-json.ts";
import { addToken } from "../support/account.ts";
import { scoringRequest } from "../support/ledgers.ts";
import { ask, postJson, problemOf } from "../support/service.ts";
import { expectWholeRecord } from "../support/whole-record.ts";

const MONTH = "/api/v1/periods/2020-12";
const RUNS = 60;

interface Target {
  readonly path: string;
  readonly token?: string;
  readonly body: unknown;
}

/** Every address that takes a body, with one it takes. */
const TARGETS: Readonly<Record<string, () => Promise<Target>>> = {
  scorings: async () => ({
    path: `${MONTH}/scorings`,
    token: await addToken("jingle"),
    body: { ...scoringRequest(), rules: parseRules({}), leaveOutErrors: true, correction: "更正" },
  }),
  "what-if": async () => ({
    path: `${MONTH}/what-if`,
    token: await addToken("jingle"),
    body: {
      ...scoringRequest(),
      rules: parseRules({}),
      leaveOutErrors: true,
      changes: {
        cells: [{ sheet: "项目台账", cell: "O3", value: 800 }],
        rules: { weights: { reconciliation: 40 } },
      },
    },
  }),
  "weekly bulletins": async () => ({
    path: "/api/v1/weeks/2020-W50/bulletins",
    token: await addToken("jingle"),
    body: { ...scoringRequest(), rules: parseRules({}), leaveOutErrors: true },
  }),
  submissions: async () => ({
    path: `${MONTH}/submissions`,
    token: await addToken("jingle", { role: "unit" }),
    body: { ...scoringRequest(), leaveOutErrors: true },
  }),
  returns: async () => {
    const clerk = await addToken("jingle", { role: "unit" });
    const handed = await postJson(`${MONTH}/submissions`, scoringRequest(), clerk);
    const { id } = submissionSchema.parse(await handed.json());
    return {
      path: `${MONTH}/submissions/${id}/return`,
      token: await addToken("jingle"),
      body: { remark: "漏报" },
    };
  },
  publication: async () => {
    const token = await addToken("jingle");
    const { scoring } = await (
      await postJson(`${MONTH}/scorings`, scoringRequest(), token)
    ).json<{
      readonly scoring: string;
    }>();
    return { path: `${MONTH}/publication`, token, body: { scoring, reason: "更正" } };
  },
  "activation codes": async () => ({
    path: "/api/v1/activation-codes",
    token: await addToken("jingle"),
    body: { role: "unit", unit: "鹅城镇", name: "张三", codeDays: 7, deviceDays: 365 },
  }),
  devices: async () => {
    const request = { role: "viewer", name: "王县长" };
    const issued = await postJson("/api/v1/activation-codes", request, await addToken("jingle"));
    return {
      path: "/api/v1/devices",
      body: { code: newActivationCodeSchema.parse(await issued.json()).code },
    };
  },
};

it.each(Object.entries(TARGETS))("%s", async (_, target) => {
  const { path, token, body } = await target();
  await fc.assert(
    fc.asyncProperty(mutatedJson(body), async (text) => {
      const answer = await ask(path, {
        ...(token === undefined ? {} : { token }),
        method: "POST",
        headers: { "content-type": "application/json" },
        body: text,
      });
      if (answer.ok) await answer.json();
      else expect((await problemOf(answer)).status).toBeLessThan(500);
    }),
    { numRuns: RUNS },
  );
  await expectWholeRecord("jingle", path);
});
