/** The five accounts of a unit at a glance: each green, amber or red by the limits of the grades. */
import type { ScoringAnswer, UnitAnswer } from "#shared/api/scoring.ts";
import { ACCOUNTS, ACCOUNT_TITLES, DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import type { PaneWords } from "#shared/messages/pane.ts";

/** Least points of 优 and of 中 as an answer has them; older ones have none, and were scored by the default most likely. */
export type GradeLimits = ScoringAnswer["gradeLimits"];

export interface LightsProps {
  readonly unit: UnitAnswer;
  readonly limits: GradeLimits;
  readonly words: PaneWords;
}

/** Told in numbers where the unit is opened; whoever listens is not read five letters a line. */
export function Lights({ unit, limits = DEFAULT_RULES.grade, words }: LightsProps) {
  return (
    <span class="lights" aria-hidden="true">
      {ACCOUNTS.map((account) => {
        const score = unit.ledgers[account]?.score;
        const title = ACCOUNT_TITLES[account];
        return (
          <span
            key={account}
            class={`light ${colourOf(score, limits)}`}
            title={`${title} ${score ?? words.standings.notApplicable}`}
          >
            {title.slice(0, 1)}
          </span>
        );
      })}
    </span>
  );
}

function colourOf(
  score: string | undefined,
  { excellent, medium }: NonNullable<GradeLimits>,
): "green" | "amber" | "red" | "none" {
  if (score === undefined) return "none";
  if (Number(score) >= excellent) return "green";
  return Number(score) >= medium ? "amber" : "red";
}
