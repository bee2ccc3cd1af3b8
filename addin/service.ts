/** The Worker as the add-in sees it: one function a request, refusals as typed errors. */
import type { ClientResponse } from "hono/client";
import type { z } from "zod";
import { DOCX_TYPE } from "#shared/api/letterhead.ts";
import { newDeviceSchema } from "#shared/api/access.ts";
import type { NewDeviceAnswer } from "#shared/api/access.ts";
import { periodsAnswerSchema } from "#shared/api/periods.ts";
import type { PeriodsAnswer } from "#shared/api/periods.ts";
import { publicationSchema } from "#shared/api/publication.ts";
import type { PublicationAnswer } from "#shared/api/publication.ts";
import type { ScoringAnswer, ScoringRequest } from "#shared/api/scoring.ts";
import { problemSchema } from "#shared/api/problem.ts";
import type { Problem } from "#shared/api/problem.ts";
import { scoringAnswerSchema } from "#shared/api/scoring.ts";
import { whatIfAnswerSchema } from "#shared/api/what-if.ts";
import type { WhatIfAnswer, WhatIfRequest } from "#shared/api/what-if.ts";
import { weeklyBulletinAnswerSchema } from "#shared/api/weeks.ts";
import type { WeeklyBulletinAnswer } from "#shared/api/weeks.ts";
import type { Period } from "#shared/ledgers/calendar.ts";
import type { WeekName } from "#shared/ledgers/weeks.ts";
import { apiAt, parts } from "./api.ts";

/** What is wanted of a month's answer where its link alone is. */
const linkedSchema = scoringAnswerSchema.pick({ bulletin: true });

/** Longest wait for an answer, in ms: scoring 20,000 projects takes seconds, a dead connection for ever. */
const TIMEOUT = 60_000;

/** Where the service is, and who asks. */
export interface ServiceAddress {
  /** Origin without a trailing slash; empty for the page's own. */
  readonly url: string;
  readonly token: string;
}

/** The service could not be reached, or gave no answer in time. */
export class ServiceUnreachable extends Error {
  override readonly name = "ServiceUnreachable";
}

/** The service refused, and said why. */
export class ServiceRefusal extends Error {
  override readonly name = "ServiceRefusal";
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/**
 * Has a month scored.
 * @throws {ServiceUnreachable} no connection, no answer in time, or an answer that is not the service's
 * @throws {ServiceRefusal} a problem the service named
 */
export async function requestScoring(
  service: ServiceAddress,
  period: Period,
  request: ScoringRequest,
  idempotencyKey: string,
  signal?: AbortSignal,
): Promise<ScoringAnswer> {
  const sent = {
    param: parts({ period }),
    header: { "idempotency-key": idempotencyKey },
    json: request,
  };
  return answered(apiOf(service, signal).periods[":period"].scorings.$post(sent), scoringAnswerSchema);
}

/**
 * Has a month tried out with other cells or rules, beside today's; nothing is stored. Without `ledgers` in the
 * request today's are those of the month's newest scoring.
 * @throws {ServiceUnreachable} no connection, no answer in time, or an answer that is not the service's
 * @throws {ServiceRefusal} a problem the service named
 */
export async function requestWhatIf(
  service: ServiceAddress,
  period: Period,
  request: WhatIfRequest,
  signal?: AbortSignal,
): Promise<WhatIfAnswer> {
  const sent = { param: parts({ period }), json: request };
  return answered(apiOf(service, signal).periods[":period"]["what-if"].$post(sent), whatIfAnswerSchema);
}

/**
 * Has a week's bulletin made.
 * @throws {ServiceUnreachable} no connection, no answer in time, or an answer that is not the service's
 * @throws {ServiceRefusal} a problem the service named
 */
export async function requestWeeklyBulletin(
  service: ServiceAddress,
  week: WeekName,
  request: ScoringRequest,
  signal?: AbortSignal,
): Promise<WeeklyBulletinAnswer> {
  const sent = { param: parts({ week }), json: request };
  return answered(apiOf(service, signal).weeks[":week"].bulletins.$post(sent), weeklyBulletinAnswerSchema);
}

/**
 * Exchanges an activation code for a token of this device. Under the same key a code that was used is answered once
 * more, so that a lost answer costs no new code.
 * @throws {ServiceUnreachable | ServiceRefusal}
 */
export async function requestDevice(
  service: ServiceAddress,
  code: string,
  idempotencyKey: string,
): Promise<NewDeviceAnswer> {
  const sent = { header: { "idempotency-key": idempotencyKey }, json: { code } };
  return answered(apiOf(service).devices.$post(sent), newDeviceSchema);
}

/** Publishes a month's newest scoring; the reason may be empty. @throws {ServiceUnreachable | ServiceRefusal} */
export async function requestPublication(
  service: ServiceAddress,
  period: Period,
  reason: string,
): Promise<PublicationAnswer> {
  const sent = { param: parts({ period }), json: reason.trim() === "" ? {} : { reason } };
  return answered(apiOf(service).periods[":period"].publication.$post(sent), publicationSchema);
}

/** The months on record. @throws {ServiceUnreachable | ServiceRefusal} */
export async function requestPeriods(service: ServiceAddress): Promise<PeriodsAnswer> {
  return answered(apiOf(service).periods.$get(), periodsAnswerSchema);
}

/** A month's newest answer. @throws {ServiceUnreachable | ServiceRefusal} */
export async function requestPeriod(service: ServiceAddress, period: Period): Promise<ScoringAnswer> {
  return answered(apiOf(service).periods[":period"].$get({ param: parts({ period }) }), scoringAnswerSchema);
}

/**
 * A fresh link to the bulletin of a month's newest scoring.
 * @throws {ServiceUnreachable | ServiceRefusal}
 */
export async function requestBulletinLink(service: ServiceAddress, period: Period): Promise<string> {
  const month = apiOf(service).periods[":period"].$get({ param: parts({ period }) });
  return (await answered(month, linkedSchema)).bulletin;
}

/** The bulletin behind a link the service gave. @throws {ServiceUnreachable | ServiceRefusal} */
export async function fetchBulletin(service: ServiceAddress, link: string): Promise<Uint8Array> {
  const response = await asked(new URL(link, service.url).href, { signal: AbortSignal.timeout(TIMEOUT) });
  return new Uint8Array(await response.arrayBuffer());
}

/** Sends a .docx to a path; the answer. @throws {ServiceUnreachable | ServiceRefusal} */
export async function sendDocx(
  { url, token }: ServiceAddress,
  method: "POST" | "PUT",
  path: string,
  file: Uint8Array<ArrayBuffer>,
): Promise<Response> {
  return asked(url + path, {
    method,
    headers: { authorization: `Bearer ${token}`, "content-type": DOCX_TYPE },
    body: file,
    signal: AbortSignal.timeout(TIMEOUT),
  });
}

/**
 * The service's operations, asked by the device of a token. What is asked throws `ServiceUnreachable` or
 * `ServiceRefusal`; an answer is held against its schema by `answered`.
 */
export function apiOf({ url, token }: ServiceAddress, signal?: AbortSignal) {
  const timeout = AbortSignal.timeout(TIMEOUT);
  return apiAt(url, {
    headers: { authorization: `Bearer ${token}` },
    init: { signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]) },
    fetch: asked,
  });
}

/** An answer held against its operation's schema, or a part of it. @throws {ServiceUnreachable | ServiceRefusal} */
export async function answered<S extends z.ZodType>(
  response: Promise<Pick<ClientResponse<z.input<S>, number, "json">, "json">>,
  schema: S,
): Promise<z.output<S>> {
  const parsed = schema.safeParse(await jsonOf(await response));
  if (!parsed.success) throw new ServiceUnreachable("not an answer of the service", { cause: parsed.error });
  return parsed.data;
}

async function asked(url: RequestInfo | URL, request?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, request);
  } catch (cause) {
    throw new ServiceUnreachable("no connection", { cause });
  }
  if (response.ok) return response;
  const problem = problemSchema.safeParse(await jsonOf(response));
  if (!problem.success) throw new ServiceUnreachable(`status ${response.status}`, { cause: problem.error });
  throw new ServiceRefusal(problem.data);
}

async function jsonOf(response: Pick<Response, "json">): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new ServiceUnreachable("an answer that is no JSON", { cause });
  }
}
