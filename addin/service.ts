/** The Worker as the add-in sees it: one function a request, refusals as typed errors. */
import type { z } from "zod";
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
  const headers = { "idempotency-key": idempotencyKey };
  return post(
    service,
    `/api/v1/periods/${period}/scorings`,
    { request, headers, signal },
    scoringAnswerSchema,
  );
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
  return post(service, `/api/v1/periods/${period}/what-if`, { request, signal }, whatIfAnswerSchema);
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
  return post(service, `/api/v1/weeks/${week}/bulletins`, { request, signal }, weeklyBulletinAnswerSchema);
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
  const headers = { "idempotency-key": idempotencyKey };
  return post(service, "/api/v1/devices", { request: { code }, headers }, newDeviceSchema);
}

/** Publishes a month's newest scoring; the reason may be empty. @throws {ServiceUnreachable | ServiceRefusal} */
export async function requestPublication(
  service: ServiceAddress,
  period: Period,
  reason: string,
): Promise<PublicationAnswer> {
  const request = reason.trim() === "" ? {} : { reason };
  return post(service, `/api/v1/periods/${period}/publication`, { request }, publicationSchema);
}

/** The months on record. @throws {ServiceUnreachable | ServiceRefusal} */
export async function requestPeriods(service: ServiceAddress): Promise<PeriodsAnswer> {
  return read(service, "/api/v1/periods", periodsAnswerSchema);
}

/** A month's newest answer. @throws {ServiceUnreachable | ServiceRefusal} */
export async function requestPeriod(service: ServiceAddress, period: Period): Promise<ScoringAnswer> {
  return read(service, `/api/v1/periods/${period}`, scoringAnswerSchema);
}

/** What a path answers, held against the schema. @throws {ServiceUnreachable | ServiceRefusal} */
export async function read<S extends z.ZodType>(
  service: ServiceAddress,
  path: string,
  schema: S,
): Promise<z.output<S>> {
  const response = await ask(service.url + path, {
    headers: { authorization: `Bearer ${service.token}` },
    signal: AbortSignal.timeout(TIMEOUT),
  });
  return answerOf(response, schema);
}

/** Posts a request as JSON; its answer, held against the schema. @throws {ServiceUnreachable | ServiceRefusal} */
export async function post<S extends z.ZodType>(
  service: ServiceAddress,
  path: string,
  sent: {
    readonly request: unknown;
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal | undefined;
  },
  schema: S,
): Promise<z.output<S>> {
  const timeout = AbortSignal.timeout(TIMEOUT);
  const response = await ask(service.url + path, {
    method: "POST",
    headers: {
      authorization: `Bearer ${service.token}`,
      "content-type": "application/json",
      ...sent.headers,
    },
    body: JSON.stringify(sent.request),
    signal: sent.signal === undefined ? timeout : AbortSignal.any([sent.signal, timeout]),
  });
  return answerOf(response, schema);
}

/** Takes away what stands at a path. @throws {ServiceUnreachable | ServiceRefusal} */
export async function remove(service: ServiceAddress, path: string): Promise<void> {
  await ask(service.url + path, {
    method: "DELETE",
    headers: { authorization: `Bearer ${service.token}` },
    signal: AbortSignal.timeout(TIMEOUT),
  });
}

async function answerOf<S extends z.ZodType>(response: Response, schema: S): Promise<z.output<S>> {
  const parsed = schema.safeParse(await jsonOf(response));
  if (!parsed.success) throw new ServiceUnreachable("not an answer of the service", { cause: parsed.error });
  return parsed.data;
}

async function ask(url: string, request: RequestInit): Promise<Response> {
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

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new ServiceUnreachable("an answer that is no JSON", { cause });
  }
}

/**
 * A fresh link to the bulletin of a month's newest scoring.
 * @throws {ServiceUnreachable | ServiceRefusal}
 */
export async function requestBulletinLink(service: ServiceAddress, period: Period): Promise<string> {
  const response = await ask(`${service.url}/api/v1/periods/${period}`, {
    headers: { authorization: `Bearer ${service.token}` },
    signal: AbortSignal.timeout(TIMEOUT),
  });
  const parsed = linkedSchema.safeParse(await jsonOf(response));
  if (!parsed.success) throw new ServiceUnreachable("not an answer of the service", { cause: parsed.error });
  return parsed.data.bulletin;
}

/** The bulletin behind a link the service gave. @throws {ServiceUnreachable | ServiceRefusal} */
export async function fetchBulletin(service: ServiceAddress, link: string): Promise<Uint8Array> {
  const response = await ask(new URL(link, service.url).href, { signal: AbortSignal.timeout(TIMEOUT) });
  return new Uint8Array(await response.arrayBuffer());
}
