/** One unit opened: what to mend first, then its five accounts down to each lost cell. */
import type { UnitAnswer } from "#shared/api/scoring.ts";
import { ACCOUNTS, ACCOUNT_TITLES, INDICATOR_IDS } from "#shared/ledgers/rules.ts";
import type { Account, IndicatorId } from "#shared/ledgers/rules.ts";
import { inWan } from "#shared/messages/amounts.ts";
import { indicatorName, isOfMoney } from "#shared/messages/indicators.ts";
import type { ViewProps } from "../../actions.ts";
import { Disclosure } from "../../controls/disclosure.tsx";
import { AdviceView } from "./advice.tsx";
import { CellLink } from "../cell-link.tsx";
import { TrendView } from "./trend.tsx";

/** Lost cells of an indicator listed before the rest folds away. */
const FIRST_LOSSES = 5;

type LossAnswer = UnitAnswer["losses"][number];
type UnitProps = ViewProps & { readonly unit: UnitAnswer };

export function UnitView(props: UnitProps) {
  const { unit, words } = props;
  return (
    <div class="unit-detail">
      <dl class="sums">
        <Sum title={words.standings.composite} value={unit.composite ?? ""} />
        <Sum title={words.standings.bonus} value={unit.bonus} />
        <Sum title={words.standings.penalty} value={unit.penalty} />
      </dl>
      <TrendView trend={unit.trend} words={words} />
      {unit.advice !== null && <AdviceView advice={unit.advice} words={words} />}
      {ACCOUNTS.map((account) => (
        <AccountView key={account} {...props} account={account} />
      ))}
    </div>
  );
}

function Sum({ title, value }: { readonly title: string; readonly value: string }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function AccountView({ account, ...props }: UnitProps & { readonly account: Account }) {
  const { unit, words } = props;
  const score = unit.ledgers[account];
  return (
    <section class="account">
      <h4>
        <span>{ACCOUNT_TITLES[account]}</span>
        <span class="track" aria-hidden="true">
          {score !== null && <span class="track-fill" style={{ width: `${score.score}%` }} />}
        </span>
        <span class={score === null ? "account-score quiet" : "account-score"}>
          {score === null ? words.standings.notApplicable : score.score}
        </span>
      </h4>
      {score !== null && (
        <ul class="indicators">
          {INDICATOR_IDS.filter((id) => score.indicators[id] !== undefined).map((id) => (
            <li key={id}>
              <IndicatorView {...props} id={id} score={score.indicators[id] ?? null} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type IndicatorAnswer = NonNullable<NonNullable<UnitAnswer["ledgers"][Account]>["indicators"][IndicatorId]>;

function IndicatorView({
  id,
  score,
  ...props
}: UnitProps & { readonly id: IndicatorId; readonly score: IndicatorAnswer | null }) {
  const { unit, state, words, act } = props;
  const losses = unit.losses.filter((loss) => loss.indicator === id);
  const key = `unit-${unit.unit}-${id}`;
  const line = (
    <>
      <span class="indicator-name">{indicatorName(id, words.locale)}</span>
      {score === null ? (
        <span class="quiet">{words.standings.notApplicable}</span>
      ) : (
        <span class="indicator-points">
          {score.points}
          <span class="quiet"> / {score.full}</span>
        </span>
      )}
    </>
  );
  if (score === null) return <div class="indicator">{line}</div>;
  return (
    <Disclosure
      open={state.opened[key] === true}
      onToggle={() => act.toggle(key)}
      class="indicator"
      summary={line}
    >
      {() => (
        <>
          <p class="quiet reckoning">{reckoningOf(id, score, words)}</p>
          {losses.length > 0 && <Losses {...props} losses={losses} id={key} />}
        </>
      )}
    </Disclosure>
  );
}

/** How the points came about: as the answer tells, else by the method's own ratio. */
function reckoningOf(id: IndicatorId, score: IndicatorAnswer, words: ViewProps["words"]): string {
  const { num, den, points, full, how } = score;
  if (how !== undefined) return how;
  const figure = (text: string) => (isOfMoney(id) ? words.standings.wan(inWan(Number(text))) : text);
  return words.standings.formula(full, figure(num), figure(den), points);
}

function Losses({
  losses,
  id,
  state,
  words,
  act,
}: ViewProps & { readonly losses: readonly LossAnswer[]; readonly id: string }) {
  const all = state.opened[`${id}-all`] === true;
  const shown = all ? losses : losses.slice(0, FIRST_LOSSES);
  return (
    <>
      <ul class="losses">
        {shown.map((loss, at) => (
          <li key={at}>
            <CellLink {...{ state, words, act }} sheet={loss.source.sheet} cell={loss.source.cell} />
            <span class="loss-what">{loss.what}</span>
            <span class="loss-points">{words.standings.lost(loss.points)}</span>
          </li>
        ))}
      </ul>
      {shown.length < losses.length && (
        <button type="button" class="link" onClick={() => act.toggle(`${id}-all`)}>
          {words.standings.more(losses.length - shown.length)}
        </button>
      )}
    </>
  );
}
