/** What a month came to for the unit that asks: its line of the ranking, opened as in the county's. */
import type { UnitResultAnswer } from "#shared/api/unit-result.ts";
import type { ViewProps } from "../../actions.ts";
import { Disclosure } from "../../controls/disclosure.tsx";
import { UnitLine } from "../standings/standings.tsx";
import { UnitView } from "../standings/unit.tsx";

export function OwnResult({ result, ...props }: ViewProps & { readonly result: UnitResultAnswer | null }) {
  const { state, words, act } = props;
  const text = words.collecting.own;
  if (result === null) return <p class="quiet none">{text.noResult}</p>;
  const { unit, ranked, publication, baseline, gradeLimits } = result;
  const key = `unit-${unit.unit}`;
  // Its cells are of the county's collected workbook, not of the one that may be open.
  const { inspection } = state;
  const its = {
    ...state,
    inspection: inspection && { ...inspection, can: { select: false, repair: false, mark: false } },
  };
  return (
    <section class="own-result" aria-labelledby="own-result">
      <h3 id="own-result">
        {text.result}
        <span class="quiet">
          {publication === null ? text.draft : text.published} · {text.of(ranked)}
        </span>
      </h3>
      <div class="rows">
        {unit.rank === null ? (
          <p class="quiet none">{words.standings.notAssessed}</p>
        ) : (
          <Disclosure
            open={state.opened[key] === true}
            onToggle={() => act.toggle(key)}
            class="unit"
            summary={<UnitLine unit={unit} limits={gradeLimits} compared={baseline !== null} words={words} />}
          >
            {() => <UnitView {...props} state={its} unit={unit} />}
          </Disclosure>
        )}
      </div>
    </section>
  );
}
