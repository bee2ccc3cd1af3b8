/** `npm run score -- … --what-if changes.json`: every unit today and as it would be, and nothing written. */
import type { RulesInput } from "#shared/api/rules.ts";
import { parseChanges } from "#shared/api/what-if.ts";
import type { Changes, WhatIfRequest } from "#shared/api/what-if.ts";
import { toWire } from "#shared/api/wire.ts";
import type { Period } from "#shared/ledgers/calendar.ts";
import { requestWhatIf, ServiceRefusal } from "#addin/service.ts";
import type { ServiceAddress } from "#addin/service.ts";
import { EXIT, UnusableInput } from "./arguments.ts";
import type { ScoreArguments } from "./arguments.ts";
import { answer, openFiles, say, words } from "./command.ts";
import { readJson } from "./json-file.ts";
import { readyToScore } from "./ready.ts";
import { findingsShown, trialTables } from "./what-if-table.ts";

/** The changes of a JSON file. @throws {UnusableInput} where they can't be read, naming each fault */
export async function changesFrom(path: string): Promise<Changes> {
  return (await readJson(path, parseChanges, words.whatIf.badChanges)) as Changes;
}

/** Tries changes out on workbooks, or without any on the month's newest scoring; the exit status. @throws {UnusableInput} */
export async function tryOutFiles(
  changes: Changes,
  asked: ScoreArguments,
  rules: RulesInput | undefined,
  service: ServiceAddress,
): Promise<number> {
  const month = await monthOf(asked, rules);
  if (month === undefined) return EXIT.stopped;
  say(words.steps.sending);
  try {
    const tried = await requestWhatIf(service, month.period, { ...month.today, changes });
    answer(asked.json ? JSON.stringify(tried) : trialTables(tried));
    return EXIT.done;
  } catch (refusal) {
    if (!(refusal instanceof ServiceRefusal)) throw refusal;
    const { title, detail, findings } = refusal.problem;
    if (findings === undefined) throw refusal;
    answer(asked.json ? JSON.stringify({ findings }) : findingsShown(findings).join("\n"));
    say(words.refusal(title, detail));
    return EXIT.stopped;
  }
}

/** What is compared with; undefined where errors stop it. */
async function monthOf(
  asked: ScoreArguments,
  rules: RulesInput | undefined,
): Promise<{ readonly period: Period; readonly today: Omit<WhatIfRequest, "changes"> } | undefined> {
  const chosen = rules === undefined ? {} : { rules };
  if (asked.files.length === 0) {
    if (asked.period === undefined) throw new UnusableInput(words.whatIf.noMonth);
    return {
      period: asked.period,
      today: asked.leaveOutErrors ? { ...chosen, leaveOutErrors: true } : chosen,
    };
  }
  const inspection = await readyToScore(await openFiles(asked.files), asked, rules);
  if (inspection === undefined) return undefined;
  const { period, mapped, writtenRules } = inspection;
  return {
    period,
    today: {
      ledgers: toWire(mapped),
      leaveOutErrors: asked.leaveOutErrors,
      ...(writtenRules === undefined ? {} : { rules: writtenRules }),
    },
  };
}
