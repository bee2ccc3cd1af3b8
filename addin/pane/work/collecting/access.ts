/** Who may use the service: codes issued, devices signed in, and taking either back. */
import { issueCode, requestCodes, requestDevices, withdraw } from "#addin/collecting.ts";
import type { CodeOrder } from "#addin/collecting.ts";
import { ACCESS_UNTOUCHED } from "../../state/collecting.ts";
import type { Access } from "../../state/collecting.ts";
import type { Bench } from "../bench.ts";
import { newKey } from "../new-key.ts";
import { troubleOf } from "../trouble-of.ts";

export async function openAccess(bench: Bench): Promise<void> {
  show(bench, { ...ACCESS_UNTOUCHED, asked: { kind: "loading" } });
  await list(bench, {});
}

/**
 * Issues a code: it is shown until the view is left, and never again. Pressed again before an answer was there, or after it
 * was lost, it is the same code.
 */
export async function issue(bench: Bench, order: CodeOrder): Promise<void> {
  const before = bench.store.state().collecting.access?.unanswered ?? null;
  const key = before !== null && isSame(before.order, order) ? before.key : newKey();
  tell(bench, { unanswered: { order, key } });
  try {
    const issued = await issueCode(bench.service, order, key);
    await list(bench, { ...ACCESS_UNTOUCHED, issued });
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
    const isShown = bench.store.state().collecting.access?.issued?.id === id;
    // A code issued meanwhile stays: it is never shown again.
    const said = { trouble: null, unanswered: null, withdrawn: name };
    await list(bench, isShown ? { ...said, issued: null } : said);
  } catch (error) {
    refuse(bench, error);
  }
}

/** Reads both lists anew; what is said with them is said however late, the lists are those asked for last. */
async function list(bench: Bench, said: Partial<Access>): Promise<void> {
  const { store, service } = bench;
  const { access } = store.state().collecting;
  if (access === null) return;
  // A value of its own, by which an answer to what was asked before is known.
  const stood = { ...access.asked };
  tell(bench, { asked: stood });
  const asked = await Promise.all([requestCodes(service), requestDevices(service)]).then(
    ([{ codes }, { devices }]) => ({ kind: "known", known: { codes, devices } }) as const,
    (error: unknown) => ({ kind: "failed", trouble: troubleOf(error) }) as const,
  );
  const isNewest = store.state().collecting.access?.asked === stood;
  tell(bench, isNewest ? { ...said, asked } : said);
}

function isSame(a: CodeOrder, b: CodeOrder): boolean {
  return a.role === b.role && a.name === b.name && a.unit === b.unit;
}

function refuse(bench: Bench, error: unknown): void {
  tell(bench, { trouble: troubleOf(error), withdrawn: null });
}

/** Tells more, while the view has been opened by whoever is signed in. */
function tell(bench: Bench, more: Partial<Access>): void {
  const { access } = bench.store.state().collecting;
  if (access !== null) show(bench, { ...access, ...more });
}

function show({ store }: Bench, access: Access): void {
  store.dispatch({ type: "collecting", known: { access } });
}
