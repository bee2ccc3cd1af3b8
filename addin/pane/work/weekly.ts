/** 督查周报: the bulletin of a week, made by the service of the ledgers in hand. */
import { requestWeeklyBulletin } from "#addin/service.ts";
import { toWire } from "#shared/api/wire.ts";
import type { WeekName } from "#shared/ledgers/weeks.ts";
import type { Bench } from "./bench.ts";

/** Has it made; the week's Sunday lies in the month the ledgers are read for. */
export function makeWeekly(bench: Bench, week: WeekName): void {
  const { store } = bench;
  void bench.run(
    "weekly",
    async (session) => {
      // What stands in Excel may have changed since it was looked at; files in hand have not.
      if ((bench.inExcel || bench.inspection === undefined) && !(await bench.look(session, "weekly"))) return;
      const { inspection } = bench;
      if (inspection === undefined) return;
      bench.progress("weekly")("sending");
      const { service: url, token } = store.state().settings;
      bench.request = new AbortController();
      const made = await requestWeeklyBulletin(
        { url, token },
        week,
        {
          ledgers: toWire(inspection.mapped),
          leaveOutErrors: true,
          ...(inspection.writtenRules === undefined ? {} : { rules: inspection.writtenRules }),
        },
        bench.request.signal,
      );
      const { issue, overdue, bulletin } = made;
      store.dispatch({ type: "weekly-made", weekly: { week, issue, overdue, link: url + bulletin } });
    },
    { again: () => makeWeekly(bench, week) },
  );
}
