/** 汇总评分: what all units handed in, scored as one month; its sheets in the open workbook, or in one of their own. */
import type { ScoringAnswer } from "#shared/api/scoring.ts";
import type { RulesInput } from "#shared/api/rules.ts";
import { requestScoring } from "#addin/service.ts";
import { toWire } from "#shared/api/wire.ts";
import { withoutRole } from "#shared/collecting/rows-of-unit.ts";
import type { Period } from "#shared/ledgers/calendar.ts";
import { ROLES, type Role } from "#shared/ledgers/roles.ts";
import type { ScoreAll } from "../../collecting-actions.ts";
import type { Result } from "../../state/state.ts";
import { faultsOfRules, type Bench, type RulesInHand, type Session } from "../bench.ts";
import { Attempt } from "../attempt.ts";
import { orErrors, type Settled } from "./refused-for-errors.ts";

/** What the county keeps for all: units' projects and progress are never counted twice. */
const COUNTYS: ReadonlySet<Role> = new Set(["targets", "handovers"]);

/** Scores a month of submissions, or stops and says what is wanted. */
export function scoreAll(bench: Bench, period: Period, how: ScoreAll, attempt = new Attempt()): void {
  const make = async (session: Session): Promise<void> => {
    const rules = await rulesInHand(bench, session);
    if (rules.faults > 0 && !how.leaveOutErrors) {
      bench.stop({ kind: "errors", count: rules.faults });
      return;
    }
    bench.progress("collected")("sending");
    bench.request = new AbortController();
    const scored = await askForScores(bench, period, how, rules.written, attempt);
    if (scored.kind === "stopped") {
      bench.stop(scored.trouble);
      return;
    }
    const { answer } = scored;
    const sheets = await written(bench, session, answer);
    const result: Result = { answer, sheets: [], bulletin: bench.service.url + answer.bulletin, ...sheets };
    bench.store.dispatch({ type: "scored", result });
    bench.store.dispatch({ type: "view-chosen", view: "work" });
  };
  void bench.run("collected", make, {
    again: () => scoreAll(bench, period, how, attempt),
    leaveOutErrors: () => scoreAll(bench, period, { ...how, leaveOutErrors: true }),
    withReason: (correction) => scoreAll(bench, period, { ...how, correction }),
  });
}

async function askForScores(
  bench: Bench,
  period: Period,
  how: ScoreAll,
  rules: RulesInput | undefined,
  attempt: Attempt,
): Promise<Settled<ScoringAnswer>> {
  const request = {
    from: "submissions",
    leaveOutErrors: how.leaveOutErrors,
    ...(how.correction === undefined ? {} : { correction: how.correction }),
    ...(how.withOwn ? countysOwn(bench) : {}),
    // Without any the service goes by the rules in use.
    ...(rules === undefined ? {} : { rules }),
  } as const;
  const signal = bench.request?.signal;
  const mapped = how.withOwn ? (bench.inspection?.mapped ?? []) : [];
  const key = attempt.keyFor({ mapped, period, ...(rules === undefined ? {} : { writtenRules: rules }) });
  return orErrors(requestScoring(bench.service, period, request, key, signal));
}

/** The rules written in the workbook in hand, whatever else is in it; in Excel as they stand now. */
async function rulesInHand(bench: Bench, session: Session): Promise<RulesInHand> {
  if (!bench.inExcel) return bench.rulesInHand;
  const watch = bench.progress("collected");
  watch("reading");
  const grid = await new session.ExcelHost().read((done, total) => watch("reading", done, total));
  const settled = session.settleRules([grid]);
  return { written: settled.written, faults: faultsOfRules(settled.findings) };
}

/** Targets and handovers of the workbook in hand. */
function countysOwn({ inspection }: Bench) {
  if (inspection === undefined) return {};
  const others = ROLES.filter((role) => !COUNTYS.has(role));
  const own = inspection.mapped
    .map((sheet) => others.reduce(withoutRole, sheet))
    .filter(({ roles }) => roles.length > 0);
  return own.length === 0 ? {} : { ledgers: toWire(own) };
}

/** The scores stand even where the sheets can't be written. */
async function written(bench: Bench, session: Session, answer: ScoringAnswer): Promise<Partial<Result>> {
  const watch = bench.progress("collected");
  watch("writing");
  const count = (done: number, total: number) => watch("writing", done, total);
  try {
    if (bench.inExcel) return { sheets: await new session.ExcelHost().writeSheets(answer.sheetPlans, count) };
    const book = session.newWorkbook(bench.words.done.ownWorkbook(answer.period));
    const sheets = await book.writeSheets(answer.sheetPlans, count);
    return { sheets, copy: { url: bench.files.offer("results", book.save()), name: book.savedName } };
  } catch (error) {
    const trouble = session.troubleOf(error);
    if (trouble.kind !== "workbook") throw error;
    return { notWritten: { code: trouble.code, subject: trouble.subject } };
  }
}
