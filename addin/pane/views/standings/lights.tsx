/** The five accounts of a unit at a glance: each green, amber or red by the limits of the grades. */
import type { UnitAnswer } from "#shared/api/scoring.ts";
import { ACCOUNTS, ACCOUNT_TITLES, DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import type { PaneWords } from "#shared/messages/pane.ts";

const { excellent, medium } = DEFAULT_RULES.grade;

/** Told in numbers where the unit is opened; whoever listens is not read five letters a line. */
export function Lights({ unit, words }: { readonly unit: UnitAnswer; readonly words: PaneWords }) {
  return (
    <span class="lights" aria-hidden="true">
      {ACCOUNTS.map((account) => {
        const score = unit.ledgers[account]?.score;
        const title = ACCOUNT_TITLES[account];
        return (
          <span
            key={account}
            class={`light ${colourOf(score)}`}
            title={`${title} ${score ?? words.standings.notApplicable}`}
          >
            {title.slice(0, 1)}
          </span>
        );
      })}
    </span>
  );
}

function colourOf(score: string | undefined): "green" | "amber" | "red" | "none" {
  if (score === undefined) return "none";
  if (Number(score) >= excellent) return "green";
  return Number(score) >= medium ? "amber" : "red";
}
