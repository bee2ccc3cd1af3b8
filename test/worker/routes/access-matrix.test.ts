/**
 * Every route of the app against everyone who may ask. The routes are the app's own: one without a row here
 * fails.
 */
import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, it } from "vitest";
import { IDENTITY_ROLES } from "#shared/api/access.ts";
import type { IdentityRole, NewActivationCodeAnswer } from "#shared/api/access.ts";
import { problemCode } from "#shared/api/problem.ts";
import { OPERATIONS, isKept } from "#shared/api/operations.ts";
import type { Operation } from "#shared/api/operations.ts";
import { app } from "#worker/app.ts";
import { sampleLetterhead } from "#worker/bulletin/letterhead/sample.ts";
import { addToken } from "../support/account.ts";
import { letterheadSent, putLetterhead } from "../support/sent-letterheads.ts";
import { scoringRequest } from "../support/ledgers.ts";
import { ask, postJson, postScoring, problemOf } from "../support/service.ts";

/** What of county `jingle` there is to be asked for. */
interface World {
  /** Id of an activation code that is open, and of a device. */
  readonly code: string;
  readonly device: string;
  /** Id of what 鹅城镇 handed in of 2021-01. */
  readonly submission: string;
}

interface Row {
  /** Who is let in; nobody else is. */
  readonly roles: readonly IdentityRole[];
  /** Its address in a world. @default the route's own */
  readonly path?: (world: World) => string;
  readonly body?: object;
  /** A letterhead is sent. */
  readonly sendsLetterhead?: true;
}

const COUNTY = { roles: ["county"] } as const;
const EVERYONE = { roles: IDENTITY_ROLES } as const;
const PUBLISHED = { roles: ["county", "viewer"] } as const;
const LETTERHEAD = { roles: ["county"], sendsLetterhead: true } as const;
const JSON_TYPE = { "content-type": "application/json" };

/** Routes that ask for no token. */
const OPEN: ReadonlySet<string> = new Set([
  "GET /",
  "GET /guide",
  "GET /install",
  "GET /manifest.xml",
  "GET /healthz",
  "GET /api",
  "GET /api/v1/openapi.json",
  // Opened by an activation code.
  "POST /api/v1/devices",
  // Says nothing of any county.
  "GET /api/v1/letterhead-sample.docx",
]);

const ROWS: Readonly<Record<string, Row>> = {
  "GET /api/v1/session": EVERYONE,
  "POST /api/v1/activation-codes": { ...COUNTY, body: { role: "viewer", name: "王五" } },
  "GET /api/v1/activation-codes": COUNTY,
  "DELETE /api/v1/activation-codes/:id": {
    ...COUNTY,
    path: ({ code }) => `/api/v1/activation-codes/${code}`,
  },
  "GET /api/v1/devices": COUNTY,
  "DELETE /api/v1/devices/:id": { ...COUNTY, path: ({ device }) => `/api/v1/devices/${device}` },
  "GET /api/v1/periods": EVERYONE,
  "GET /api/v1/periods/:period": PUBLISHED,
  "GET /api/v1/periods/:period/units/:unit": EVERYONE,
  "POST /api/v1/periods/:period/scorings": {
    ...COUNTY,
    body: { ...scoringRequest(), correction: "更正" },
  },
  "POST /api/v1/periods/:period/what-if": { ...COUNTY, body: { changes: {} } },
  "POST /api/v1/periods/:period/publication": { ...COUNTY, body: { reason: "更正" } },
  "GET /api/v1/periods/:period/publications": EVERYONE,
  "GET /api/v1/periods/:period/bulletin.docx": PUBLISHED,
  "GET /api/v1/periods/:period/bulletin.html": PUBLISHED,
  "POST /api/v1/weeks/:week/bulletins": { ...COUNTY, body: scoringRequest() },
  "GET /api/v1/weeks/:week/bulletin.docx": PUBLISHED,
  "GET /api/v1/weeks/:week/bulletin.html": PUBLISHED,
  "POST /api/v1/periods/:period/submissions": {
    roles: ["unit"],
    path: () => "/api/v1/periods/2021-01/submissions",
    body: scoringRequest(),
  },
  "GET /api/v1/periods/:period/submissions": { roles: ["county", "unit"] },
  "GET /api/v1/periods/:period/submissions/:id": {
    roles: ["county", "unit"],
    path: ({ submission }) => `/api/v1/periods/2021-01/submissions/${submission}`,
  },
  "POST /api/v1/periods/:period/submissions/:id/return": {
    ...COUNTY,
    path: ({ submission }) => `/api/v1/periods/2021-01/submissions/${submission}/return`,
    body: { remark: "漏报一个项目" },
  },
  "GET /api/v1/reminders": COUNTY,
  "GET /api/v1/letterhead": COUNTY,
  "PUT /api/v1/letterhead": LETTERHEAD,
  "DELETE /api/v1/letterhead": COUNTY,
  "GET /api/v1/letterhead.docx": COUNTY,
  "POST /api/v1/periods/:period/bulletin.docx": {
    ...LETTERHEAD,
    path: () => "/api/v1/periods/2020-11/bulletin.docx",
  },
  "POST /api/v1/weeks/:week/bulletin.docx": LETTERHEAD,
  "GET /api/v1/archive": COUNTY,
  "GET /api/v1/audit": COUNTY,
  "GET /api/v1/audit/verification": COUNTY,
};

/** The app's routes, middleware left out. */
const ROUTES = [
  ...new Set(
    app.routes.filter(({ method }) => method !== "ALL").map(({ method, path }) => `${method} ${path}`),
  ),
];
/** What of the record may be kept by whoever read it. */
const KEPT = Object.values<Operation>(OPERATIONS)
  .filter(isKept)
  .map(({ path }) => `GET ${path}`);
const GUARDED = ROUTES.filter((route) => !OPEN.has(route));

let world: World;

beforeEach(async () => {
  const token = await addToken("jingle");
  await postScoring(token, scoringRequest());
  await postJson("/api/v1/periods/2020-12/publication", {}, token);
  // One that is not published.
  await postScoring(token, scoringRequest(), { period: "2020-11" });
  await putLetterhead(token);
  await postJson("/api/v1/weeks/2020-W50/bulletins", scoringRequest(), token);
  const answer = await postJson("/api/v1/activation-codes", { role: "viewer", name: "赵六" }, token);
  const { id } = (await answer.json<NewActivationCodeAnswer>()) satisfies { readonly id: string };
  const clerk = await addToken("jingle", { role: "unit" });
  const handed = await postJson("/api/v1/periods/2021-01/submissions", scoringRequest(), clerk);
  const submission = await handed.json<{ readonly id: string }>();
  world = { code: id, device: await addToken("jingle", { role: "viewer" }), submission: submission.id };
});

function asked(route: string, token?: string, known?: string): Promise<Response> {
  const [method = "", address = ""] = route.split(" ");
  const { path, body, sendsLetterhead } = ROWS[route] ?? {};
  const place =
    path?.(world) ??
    address
      .replace(":period", "2020-12")
      .replace(":week", "2020-W50")
      .replace(":unit", encodeURIComponent("鹅城镇"));
  return ask(place, {
    method,
    ...(token === undefined ? {} : { token }),
    ...(known === undefined ? {} : { headers: { "if-none-match": known } }),
    ...(body === undefined ? {} : { headers: JSON_TYPE, body: JSON.stringify(body) }),
    ...(sendsLetterhead ? letterheadSent(sampleLetterhead()) : {}),
  });
}

async function codeOf(answer: Response): Promise<string | undefined> {
  return problemCode((await problemOf(answer)).type);
}

/** What an answer says, unpacked where it is packed. */
function textOf(answer: Response): Promise<string> {
  const packed = answer.ok && answer.headers.get("content-type") === "application/gzip";
  if (!packed || answer.body === null) return answer.text();
  return new Response(answer.body.pipeThrough(new DecompressionStream("gzip"))).text();
}

/** All rows of the county, as text. */
async function recordOf(county: string): Promise<string> {
  const tables = [
    "activation_codes",
    "devices",
    "scorings",
    "submissions",
    "publications",
    "weekly_bulletins",
    "letterheads",
    "audit",
  ];
  const rows = await env.DB.batch(
    tables.map((table) =>
      env.DB.prepare(`SELECT * FROM ${table} WHERE county = ? ORDER BY 1, 2`).bind(county),
    ),
  );
  return JSON.stringify(rows.map(({ results }) => results));
}

describe("every route", () => {
  it("has a row here, and every row a route", () => {
    expect(GUARDED.toSorted()).toEqual(Object.keys(ROWS).toSorted());
  });
});

describe.each(GUARDED)("%s", (route) => {
  it("opens to nobody without a token, or with one that is none, has expired or was withdrawn", async () => {
    const past = "2020-01-01T00:00:00.000Z";
    const before = await recordOf("jingle");
    expect(await codeOf(await asked(route))).toBe("unauthenticated");
    expect(await codeOf(await asked(route, "a-token-nobody-was-given"))).toBe("unauthenticated");
    expect(await recordOf("jingle")).toBe(before);
    const expired = await addToken("jingle", { expiresAt: past });
    expect(await codeOf(await asked(route, expired))).toBe("expired-token");
    const revoked = await addToken("jingle", { revokedAt: past });
    expect(await codeOf(await asked(route, revoked))).toBe("revoked-token");
  });

  it("opens to whom it is for, and changes nothing for anyone else", async () => {
    // The project office last: what it takes away is gone.
    for (const role of IDENTITY_ROLES.toReversed()) {
      const token = await addToken("jingle", { role });
      const before = await recordOf("jingle");
      const answer = await asked(route, token);
      if (ROWS[route]?.roles.includes(role) === true) {
        expect({ role, ok: answer.ok }).toEqual({ role, ok: true });
      } else {
        expect({ role, status: answer.status }).toEqual({ role, status: 403 });
        expect(await codeOf(answer)).toBe("forbidden");
        expect(await recordOf("jingle")).toBe(before);
      }
    }
  });

  it("shows another county nothing, and changes nothing for it", async () => {
    const before = await recordOf("jingle");
    for (const role of IDENTITY_ROLES) {
      const answer = await asked(route, await addToken("other", { role, unit: "丁家镇" }));
      const text = await textOf(answer);
      // What it was sent it may well answer with.
      if (!/^(?:POST|PUT)/.test(route)) {
        for (const word of ["鹅城镇", "丰润镇", "jingle", "赵六", world.code, world.device]) {
          expect(text).not.toContain(word);
          expect(text).not.toContain(encodeURIComponent(word));
        }
        if (route.includes("/:") && !route.endsWith("s")) expect(answer.ok).toBe(false);
      }
    }
    expect(await recordOf("jingle")).toBe(before);
  });
});

describe.each(KEPT)("%s", (route) => {
  it("is not sent again to whoever has it, and nobody else learns that it is the same", async () => {
    const roles = ROWS[route]?.roles ?? [];
    const [reader = ""] = await Promise.all(roles.slice(0, 1).map((role) => addToken("jingle", { role })));
    const shut = await Promise.all(
      IDENTITY_ROLES.filter((role) => !roles.includes(role)).map((role) => addToken("jingle", { role })),
    );
    const others = await Promise.all(
      IDENTITY_ROLES.map((role) => addToken("other", { role, unit: "丁家镇" })),
    );
    const { headers } = await asked(route, reader);
    const known = headers.get("etag") ?? "";
    expect(known).toMatch(/^(?:W\/)?"[0-9a-f]{40,64}"$/);
    expect(headers.get("cache-control")).toBe("private, no-cache");
    expect(headers.get("vary")).toContain("authorization");
    const again = await asked(route, reader, known);
    expect({ status: again.status, body: await again.text() }).toEqual({ status: 304, body: "" });
    expect(again.headers.get("etag")).toBe(known);
    expect(again.headers.get("cache-control")).toBe("private, no-cache");
    expect((await asked(route, reader, `"${"0".repeat(40)}"`)).status).toBe(200);
    expect((await asked(route, undefined, known)).status).toBe(401);
    for (const token of shut) expect((await asked(route, token, known)).status).toBe(403);
    for (const token of others) expect((await asked(route, token, known)).status).not.toBe(304);
  });
});
