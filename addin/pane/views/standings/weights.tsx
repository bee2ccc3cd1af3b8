/** Other weights tried out: five sliders, and how the ranks would change. Nothing of it is kept unless it is saved as rules. */
import type { Comparison } from "#shared/api/comparison.ts";
import { ACCOUNTS, ACCOUNT_TITLES, DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import type { Rules } from "#shared/ledgers/rules.ts";
import { useEffect, useState } from "preact/hooks";
import type { ViewProps } from "../../actions.ts";
import { Button } from "../../controls/button.tsx";
import { Disclosure } from "../../controls/disclosure.tsx";
import { settlesRules } from "../../state/questions.ts";

const KEY = "weights";
/** Where the sliders end, unless a weight lies beyond. */
const MOST = 60;
/** Digits a double holds exactly, so that 0.15 times 100 is 15. */
const DIGITS = 15;

export function WeightsView({ state, words, act }: ViewProps) {
  const today = asPercents(state.inspection?.weights ?? DEFAULT_RULES.weights);
  const [weights, setWeights] = useState(today);
  const [compared, setCompared] = useState<readonly Comparison[] | null>(null);
  const units = state.result?.answer.units;
  const open = state.opened[KEY] === true;
  // Another workbook, or other rules in it.
  useEffect(() => setWeights(today), [JSON.stringify(today)]);
  useEffect(() => {
    if (!open || units === undefined) return undefined;
    // What comes late, of weights moved on since, is not shown.
    let isWanted = true;
    const tryOut = async (): Promise<void> => {
      const found = await act.tryWeights(units, weights);
      if (isWanted) setCompared(found);
    };
    void tryOut();
    return () => {
      isWanted = false;
    };
  }, [open, units, weights]);
  if (units === undefined) return null;
  const text = words.record.weights;
  const sum = ACCOUNTS.reduce((all, account) => all + weights[account], 0);
  const moved = (compared ?? []).filter(({ gain }) => gain.rank !== null && gain.rank !== 0);
  return (
    <div class="weights rows">
      <Disclosure open={open} onToggle={() => act.toggle(KEY)} summary={<span>{text.title}</span>}>
        {() => (
          <div class="weights-content">
            <p class="quiet">{text.advice}</p>
            {ACCOUNTS.map((account) => (
              <label key={account} class="weight">
                <span>{ACCOUNT_TITLES[account]}</span>
                <input
                  type="range"
                  min={0}
                  max={Math.max(MOST, today[account])}
                  step={1}
                  value={weights[account]}
                  onInput={(event) =>
                    setWeights({ ...weights, [account]: Number(event.currentTarget.value) })
                  }
                />
                <span class="weight-value">{weights[account]}</span>
              </label>
            ))}
            <div class="weights-foot">
              <p class="quiet">{text.sum(sum)}</p>
              <Button onPress={() => setWeights(today)}>{text.reset}</Button>
            </div>
            {settlesRules(state) && (
              <Button onPress={() => act.rules.keepWeights(weights)}>{words.rules.keepWeights}</Button>
            )}
            <p role="status" class="message-title">
              {compared !== null && text.moved(moved.length)}
            </p>
            <ul>
              {moved.map(({ unit, before, after }) => (
                <li key={unit} class="moved">
                  <span class="rank">{after?.rank}</span>
                  <span class="unit-name">{unit}</span>
                  <span class="quiet">{text.was(before?.rank ?? 0)}</span>
                  <span class="final">{after?.final}</span>
                  <span>{after?.grade}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </Disclosure>
    </div>
  );
}

/** Shares of 1 as percents: only proportions count, and sliders go by whole numbers. */
function asPercents(weights: Rules["weights"]): Rules["weights"] {
  if (ACCOUNTS.some((account) => weights[account] > 1)) return weights;
  const percents = ACCOUNTS.map((account) => [account, Number((weights[account] * 100).toPrecision(DIGITS))]);
  return Object.fromEntries(percents) as Rules["weights"];
}
