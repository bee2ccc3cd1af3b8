/** A month's end: many offices hand in within a minute, each on a device of its own; then the county scores them all. */
import { setTimeout as wait } from "node:timers/promises";
import { newActivationCodeSchema, newDeviceSchema } from "#shared/api/access.ts";
import { diceOf } from "#test/support/clean-county.ts";
import type { Office } from "./offices.ts";
import type { LoadedServer } from "./servers.ts";

const SEED = 11;

/** An office that may hand in. */
export interface SignedIn extends Office {
  readonly token: string;
}

/** How requests were answered. */
export interface Answered {
  /** ms, ascending. */
  readonly times: readonly number[];
  readonly errors: number;
}

/** Signs a device in for each office, by codes as the county gives them out. */
export async function signIn(server: LoadedServer, offices: readonly Office[]): Promise<SignedIn[]> {
  const signedIn: SignedIn[] = [];
  for (const office of offices) {
    const asked = { role: "unit", unit: office.unit, name: office.unit };
    const code = await post(server, "/api/v1/activation-codes", JSON.stringify(asked), server.token);
    const issued = newActivationCodeSchema.parse(await code.json());
    const device = await post(server, "/api/v1/devices", JSON.stringify({ code: issued.code }));
    signedIn.push({ ...office, token: newDeviceSchema.parse(await device.json()).token });
  }
  return signedIn;
}

/** Every office hands in once, at a moment of its own within `within` ms; 0: all at once. */
export async function handIn(
  server: LoadedServer,
  period: string,
  offices: readonly SignedIn[],
  within: number,
): Promise<Answered> {
  const dice = diceOf(SEED);
  const moments = offices.map(() => (within === 0 ? 0 : dice(within)));
  const took = offices.map(async ({ body, token }, at) => {
    await wait(moments[at]);
    return timed(() => post(server, `/api/v1/periods/${period}/submissions`, body, token));
  });
  return answeredOf(await Promise.all(took));
}

/** The same request again and again, one after the other. */
export async function scoreAgain(
  server: LoadedServer,
  { period, body }: { readonly period: string; readonly body: string },
  times: number,
): Promise<Answered> {
  const took: Timed[] = [];
  for (let at = 0; at < times; at++) {
    took.push(await timed(() => post(server, `/api/v1/periods/${period}/scorings`, body, server.token)));
  }
  return answeredOf(took);
}

interface Timed {
  readonly ms: number;
  readonly ok: boolean;
}

/** From the request to the last byte of its answer. */
async function timed(ask: () => Promise<Response>): Promise<Timed> {
  const began = performance.now();
  const answer = await ask();
  await answer.arrayBuffer();
  return { ms: performance.now() - began, ok: answer.ok };
}

function answeredOf(took: readonly Timed[]): Answered {
  return {
    times: took.map(({ ms }) => ms).toSorted((a, b) => a - b),
    errors: took.filter(({ ok }) => !ok).length,
  };
}

function post({ url }: LoadedServer, path: string, body: string, token?: string): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body,
  });
}
