/** Who may use the service: codes issued, devices signed in, and taking either back. */
import { issueCode, requestCodes, requestDevices, withdraw } from "#addin/collecting.ts";
import type { CodeOrder } from "#addin/collecting.ts";
import type { Access } from "../../state/collecting.ts";
import type { Bench } from "../bench.ts";
import { newKey } from "../new-key.ts";
import { troubleOf } from "../trouble-of.ts";

const NOTHING_SAID = { issued: null, trouble: null, unanswered: null, withdrawn: null } as const;

export async function openAccess(bench: Bench): Promise<void> {
  tell(bench, { ...NOTHING_SAID, asked: { kind: "loading" } });
  await list(bench, NOTHING_SAID);
}

/**
 * Issues a code: it is shown until the view is left, and never again. Pressed again before an answer was there, or after it
 * was lost, it is the same code.
 */
export async function issue(bench: Bench, order: CodeOrder): Promise<void> {
  const { access } = bench.store.state().collecting;
  const before = access?.unanswered ?? null;
  const key = before !== null && isSame(before.order, order) ? before.key : newKey();
  if (access !== null) tell(bench, { ...access, unanswered: { order, key } });
  try {
    const issued = await issueCode(bench.service, order, key);
    await list(bench, { ...NOTHING_SAID, issued });
  } catch (error) {
    refuse(bench, error);
  }
}

export async function withdrawOne(
  bench: Bench,
  what: "activation-codes" | "devices",
  id: string,
  name: string,
): Promise<void> {
  try {
    await withdraw(bench.service, what, id);
    const { issued = null } = bench.store.state().collecting.access ?? {};
    await list(bench, { ...NOTHING_SAID, issued: issued?.id === id ? null : issued, withdrawn: name });
  } catch (error) {
    refuse(bench, error);
  }
}

async function list(bench: Bench, said: Omit<Access, "asked">): Promise<void> {
  const service = bench.service;
  try {
    const [{ codes }, { devices }] = await Promise.all([requestCodes(service), requestDevices(service)]);
    tell(bench, { ...said, asked: { kind: "known", known: { codes, devices } } });
  } catch (error) {
    tell(bench, { ...said, asked: { kind: "failed", trouble: troubleOf(error) } });
  }
}

function isSame(a: CodeOrder, b: CodeOrder): boolean {
  return a.role === b.role && a.name === b.name && a.unit === b.unit;
}

function refuse(bench: Bench, error: unknown): void {
  const { access } = bench.store.state().collecting;
  if (access !== null) tell(bench, { ...access, trouble: troubleOf(error), withdrawn: null });
}

function tell({ store }: Bench, access: Access): void {
  store.dispatch({ type: "collecting", known: { access } });
}
