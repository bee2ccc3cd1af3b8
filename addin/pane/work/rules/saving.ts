/** Saving rules: into the cells they stand in, cell by cell, and back again. The workbook is read anew after each. */
import type { CellRepair, WorkbookHost } from "#addin/hosts/host.ts";
import { cellKey } from "#shared/checking/fixing/certain-fixes.ts";
import { rulesWords, itemWords } from "#shared/messages/rules-view.ts";
import { planChanges, RULES_SHEET, type RulePlan } from "#shared/rules/plan-changes.ts";
import { rulesSheetPlan } from "#shared/rules/sheet-plan.ts";
import { ruleItem, tryEdits } from "#shared/rules/try-edits.ts";
import type { PaneRules } from "../../state/rules.ts";
import { painted, type Bench, type Session } from "../bench.ts";
import { partsOfName } from "../files-in-hand.ts";
import { homeOf } from "./home.ts";
import type { RulesUndo } from "./actions.ts";

/** What the sheet itself says is the county's: Chinese. */
const LOCALE = "zh-CN";

/** What saving the edits would change; null where nothing is known to change, or an edit is not acceptable. */
export function planOf({ known, edits }: PaneRules): RulePlan | null {
  if (known === null) return null;
  const tried = tryEdits(known.sheets.settings, edits);
  if (tried.faults.size > 0) return null;
  return planChanges(known.sheets, edits, tried, homeOf(known)?.workbook, noteOf);
}

/** Writes the edits, and keeps what undoes that. */
export async function saveRules(bench: Bench, undos: RulesUndo[]): Promise<void> {
  const { rules } = bench.store.state();
  const plan = planOf(rules);
  if (plan === null || plan.fixes.length === 0) return;
  const again = () => void saveRules(bench, undos);
  const make = async (session: Session): Promise<void> => {
    const { undo, skipped, copies } = await written(bench, session, plan.fixes, plan);
    const left = new Set(skipped.filter(({ why }) => why !== "done").map(({ fix }) => cellKey(fix)));
    const kept = plan.changes.filter((change) => left.has(cellKey(change))).map(({ title }) => title);
    const items = new Set(plan.changes.map(({ title }) => title)).size - new Set(kept).size;
    if (undo.length > 0) undos.push({ fixes: undo, items, newSheet: plan.newSheet });
    bench.store.dispatch({
      type: "rules",
      rules: {
        // What could not be written is still to be done.
        edits: Object.fromEntries(Object.entries(rules.edits).filter(([title]) => kept.includes(title))),
        previewed: false,
        undoable: undos.length,
        ...copies,
        news: newsOf(rules, { kind: "saved", items, left: left.size, newSheet: plan.newSheet }),
      },
      changed: true,
    });
    await bench.look(session, "rules");
  };
  await bench.run("rules", make, { again });
}

/** Puts back what the last saving changed. */
export async function undoRules(bench: Bench, undos: RulesUndo[]): Promise<void> {
  const last = undos.at(-1);
  if (last === undefined) return;
  const again = () => void undoRules(bench, undos);
  const make = async (session: Session): Promise<void> => {
    const { skipped, copies } = await written(bench, session, last.fixes, { newSheet: false });
    undos.pop();
    const { rules } = bench.store.state();
    const left = skipped.filter(({ why }) => why !== "done").length;
    bench.store.dispatch({
      type: "rules",
      rules: {
        undoable: undos.length,
        ...copies,
        news: newsOf(rules, { kind: "undone", items: last.items, left, newSheet: last.newSheet }),
      },
      changed: true,
    });
    await bench.look(session, "rules");
  };
  await bench.run("rules", make, { again });
}

type News = Omit<NonNullable<PaneRules["news"]>, "number" | "workbook">;

function newsOf({ known, news }: PaneRules, told: News): PaneRules["news"] {
  const workbook = known === null ? "" : (homeOf(known)?.name ?? "");
  return { ...told, workbook, number: (news?.number ?? 0) + 1 };
}

function noteOf(title: string): string {
  const item = ruleItem(title);
  return item === undefined ? "" : itemWords(item, LOCALE).note;
}

/** Cells changed in every workbook they are of; none of them where one can't be. */
async function written(
  bench: Bench,
  session: Session,
  fixes: readonly CellRepair[],
  { newSheet }: Pick<RulePlan, "newSheet">,
) {
  bench.progress("rules")("saving");
  await painted();
  if (bench.inExcel) {
    const outcome = await changed(new session.ExcelHost(), fixes, newSheet);
    return { ...outcome, copies: {} };
  }
  const files = await bench.files.open(session);
  const { names } = bench.files;
  const outcomes = [];
  for (const [at, file] of files.entries()) {
    const own = files.length === 1 ? fixes : fixes.filter(({ workbook }) => workbook === names[at]);
    if (own.length === 0) continue;
    outcomes.push({ at, file, ...(await changed(file, own, newSheet)) });
  }
  const words = rulesWords(bench.words.locale);
  const copies = outcomes.map(({ at, file }) => {
    const { base, ending } = partsOfName(file.savedName);
    const url = bench.files.offer(`rules ${at}`, bench.files.keep(file, at));
    return { workbook: names[at] ?? "", url, name: words.copyName(base) + ending };
  });
  const before = bench.store
    .state()
    .rules.copies.filter(({ workbook }) => !copies.some((copy) => copy.workbook === workbook));
  return {
    undo: outcomes.flatMap(({ undo }) => undo),
    skipped: outcomes.flatMap(({ skipped }) => skipped),
    copies: { copies: [...before, ...copies] },
  };
}

async function changed(host: WorkbookHost, fixes: readonly CellRepair[], newSheet: boolean) {
  if (newSheet && fixes.some(({ sheet }) => sheet === RULES_SHEET)) {
    const { footer } = rulesWords(LOCALE);
    await host.addSheet(rulesSheetPlan(RULES_SHEET, fixes.length, footer));
  }
  return host.applyFixes(fixes);
}
