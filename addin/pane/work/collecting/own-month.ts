/** A unit's month: handing in, and what came of it. */
import {
  requestSubmission,
  requestSubmissions,
  requestUnitResult,
  submitLedgers,
} from "#addin/collecting.ts";
import { requestPeriods } from "#addin/service.ts";
import type { ServiceAddress } from "#addin/service.ts";
import type { UnitResultAnswer } from "#shared/api/unit-result.ts";
import { toWire } from "#shared/api/wire.ts";
import type { Period } from "#shared/ledgers/calendar.ts";
import type { OwnMonth } from "../../state/collecting.ts";
import type { Bench, Session } from "../bench.ts";
import { troubleOf } from "../trouble-of.ts";
import { Attempt } from "../attempt.ts";
import { orErrors } from "./refused-for-errors.ts";

/** Reads, checks and hands in the workbooks in hand, or stops and says what is wanted. */
export function submit(bench: Bench, leaveOutErrors: boolean, attempt = new Attempt()): void {
  const send = async (session: Session): Promise<void> => {
    const inspection = await inspected(bench, session);
    if (inspection === undefined) return;
    bench.progress("submission")("submitting");
    bench.request = new AbortController();
    const { period } = inspection;
    const service = bench.service;
    const submission = await orErrors(
      submitLedgers(
        service,
        period,
        { ledgers: toWire(inspection.mapped), leaveOutErrors },
        { idempotencyKey: attempt.keyFor(inspection), signal: bench.request.signal },
      ),
    );
    if (submission.kind === "stopped") {
      bench.stop(submission.trouble);
      return;
    }
    const own = await ownMonth(bench, service, period);
    bench.store.dispatch({ type: "collecting", known: { own }, done: true });
  };
  void bench.run("submission", send, {
    again: () => submit(bench, leaveOutErrors, attempt),
    leaveOutErrors: () => submit(bench, true),
  });
}

/** Shows a month of the unit: the one in hand, or an earlier one. */
export async function loadOwnMonth(bench: Bench, where: "own" | "earlier", period: Period): Promise<void> {
  const { store } = bench;
  const shown: OwnMonth = { period, asked: { kind: "loading" } };
  store.dispatch({ type: "collecting", known: { [where]: shown } });
  const month = await ownMonth(bench, bench.service, period);
  // Another month may have been asked for meanwhile, or this one handed in.
  if (store.state().collecting[where] === shown)
    store.dispatch({ type: "collecting", known: { [where]: month } });
}

async function ownMonth(bench: Bench, service: ServiceAddress, period: Period): Promise<OwnMonth> {
  const unit = bench.store.state().collecting.identity?.unit ?? "";
  try {
    const [{ due, submissions }, result] = await Promise.all([
      requestSubmissions(service, period),
      resultOf(service, period, unit),
    ]);
    const [newest] = submissions;
    const submission = newest === undefined ? null : await requestSubmission(service, period, newest.id);
    return { period, asked: { kind: "known", known: { due, submission, result } } };
  } catch (error) {
    return { period, asked: { kind: "failed", trouble: troubleOf(error) } };
  }
}

/** The months on record are asked first: a month that was not scored is nothing amiss. */
async function resultOf(
  service: ServiceAddress,
  period: Period,
  unit: string,
): Promise<UnitResultAnswer | null> {
  const { periods } = await requestPeriods(service);
  if (!periods.some((month) => month.period === period)) return null;
  try {
    return await requestUnitResult(service, period, unit);
  } catch (error) {
    if (isNone(error)) return null;
    throw error;
  }
}

/** The month was scored without this unit. */
function isNone(error: unknown): boolean {
  const trouble = troubleOf(error);
  return trouble.kind === "refused" && trouble.problem.status === 404;
}

/** What stands in Excel may have changed since it was looked at; files in hand have not. */
async function inspected(bench: Bench, session: Session) {
  if ((bench.inExcel || bench.inspection === undefined) && !(await bench.look(session, "submission")))
    return undefined;
  return bench.inspection;
}
