/** Requests typed by the table of operations: what the Worker does not serve does not compile. */
import { expect, test } from "vitest";
import { apiAt, parts } from "#addin/api.ts";
import { answered } from "#addin/service.ts";
import { periodsAnswerSchema } from "#shared/api/periods.ts";
import { scoringAnswerSchema } from "#shared/api/scoring.ts";

const ORIGIN = "https://service.test";

/** What was asked, as `METHOD address`. */
async function askedBy(ask: (api: ReturnType<typeof apiAt>) => Promise<unknown>): Promise<string> {
  let asked = "";
  const api = apiAt(ORIGIN, {
    fetch: async (url: RequestInfo | URL, request?: RequestInit) => {
      asked = `${request?.method} ${new Request(url).url.slice(ORIGIN.length)}`;
      return Response.json({});
    },
  });
  await ask(api);
  return asked;
}

test("a part of an address is encoded, whatever it is", async () => {
  const param = parts({ period: "2020-12", unit: "县住建局/城建科?#%" });
  const asked = await askedBy((api) => api.periods[":period"].units[":unit"].$get({ param }));
  expect(asked).toBe(`GET /api/v1/periods/2020-12/units/${encodeURIComponent("县住建局/城建科?#%")}`);
});

test("an address, a part, a body and an answer are the operation's own", () => {
  const api = apiAt(ORIGIN, {});
  const param = parts({ period: "2020-12" });
  const lines = [
    () => api.periods[":period"].$get({ param }),
    // @ts-expect-error -- no such address
    () => api.months.$get(),
    // @ts-expect-error -- a month is not deleted
    () => api.periods[":period"].$delete({ param }),
    // @ts-expect-error -- a part is missing
    () => api.periods[":period"].units[":unit"].$get({ param }),
    // @ts-expect-error -- a part that is not encoded
    () => api.periods[":period"].$get({ param: { period: "2020-12" } }),
    // @ts-expect-error -- another name
    () => api.periods[":period"].publication.$post({ param, json: { why: "更正" } }),
    // @ts-expect-error -- handing in takes a key
    () => api.periods[":period"].submissions.$post({ param, json: { ledgers: { texts: [], sheets: [] } } }),
    // @ts-expect-error -- the months are no scoring
    () => answered(api.periods.$get(), scoringAnswerSchema),
    () => answered(api.periods.$get(), periodsAnswerSchema),
  ];
  expect(lines).toHaveLength(9);
});
