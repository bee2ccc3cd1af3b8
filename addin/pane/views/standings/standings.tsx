/** The ranking, a list for each group; a unit folds open to where its points went. */
import type { PaneWords } from "#shared/messages/pane.ts";
import type { ViewProps } from "../../actions.ts";
import { Disclosure } from "../../controls/disclosure.tsx";
import { Icon } from "../../controls/icon.tsx";
import { settlesRules } from "../../state/questions.ts";
import { Lights, type LightsProps } from "./lights.tsx";
import { UnitView } from "./unit.tsx";

const GRADE_LOOKS = { 优: "excellent", 中: "medium", 差: "poor" } as const;

export function StandingsView({ state, words, act }: ViewProps) {
  if (state.result === null) return null;
  const { units, baseline, gradeLimits } = state.result.answer;
  const groups = [...new Set(units.map((unit) => unit.group))];
  return (
    <section class="standings" aria-labelledby="standings-title">
      <header class="standings-head">
        <h2 id="standings-title">
          {words.standings.title}
          {state.result.bulletin === null && <span class="preview-tag">{words.preview.tag}</span>}
        </h2>
        {settlesRules(state) && (
          <button type="button" class="link" onClick={act.rules.open}>
            {words.rules.title}
          </button>
        )}
      </header>
      {groups.map((group) => {
        const members = units.filter((unit) => unit.group === group);
        const ranked = members.filter((unit) => unit.rank !== null);
        const apart = members.filter((unit) => unit.rank === null);
        return (
          <div key={group} class="group">
            <h3>
              {words.standings.group(group)}
              <span class="quiet">{words.standings.ranked(ranked.length)}</span>
            </h3>
            <ol class="rows">
              {ranked.map((unit) => (
                <li key={unit.unit}>
                  <Disclosure
                    open={state.opened[`unit-${unit.unit}`] === true}
                    onToggle={() => act.toggle(`unit-${unit.unit}`)}
                    class="unit"
                    summary={
                      <UnitLine unit={unit} limits={gradeLimits} compared={baseline !== null} words={words} />
                    }
                  >
                    {() => <UnitView unit={unit} state={state} words={words} act={act} />}
                  </Disclosure>
                </li>
              ))}
            </ol>
            {apart.length > 0 && (
              <p class="apart quiet">
                {words.standings.notAssessed}：{apart.map((unit) => unit.unit).join("、")}
              </p>
            )}
          </div>
        );
      })}
    </section>
  );
}

interface UnitLineProps extends LightsProps {
  /** Whether there is a month to compare with. */
  readonly compared: boolean;
}

/** A unit in one line: place, name, movement, score, grade; nothing where it is not ranked. */
export function UnitLine({ unit, limits, compared, words }: UnitLineProps) {
  if (unit.rank === null || unit.grade === null || unit.final === null) return null;
  return (
    <>
      <span class="rank">
        <span class="visually-hidden">{words.standings.rank(unit.rank)}</span>
        <span aria-hidden="true">{unit.rank}</span>
      </span>
      <span class="unit-name">
        {unit.unit}
        {unit.veto && <span class="veto">{words.standings.veto}</span>}
        {unit.talk && <span class="veto">{words.standings.talk}</span>}
        <Lights unit={unit} limits={limits} words={words} />
      </span>
      {compared && <Movement places={unit.movement.rank} words={words} />}
      <span class="final">{unit.final}</span>
      <span class={`grade ${GRADE_LOOKS[unit.grade]}`}>{unit.grade}</span>
    </>
  );
}

function Movement({ places, words }: { readonly places: number | null; readonly words: PaneWords }) {
  if (places === null) return <span class="movement" />;
  if (places === 0) {
    return (
      <span class="movement" title={words.standings.level}>
        <span class="visually-hidden">{words.standings.level}</span>
        <span aria-hidden="true">–</span>
      </span>
    );
  }
  const up = places > 0;
  const said = up ? words.standings.up(places) : words.standings.down(-places);
  return (
    <span class={`movement ${up ? "up" : "down"}`} title={said}>
      <span class="visually-hidden">{said}</span>
      <Icon name={up ? "up" : "down"} />
      <span aria-hidden="true">{Math.abs(places)}</span>
    </span>
  );
}
