/** What brings a unit further: how far the next rank and grade are, and what to do first. */
import type { UnitAnswer } from "#shared/api/scoring.ts";
import type { PaneWords } from "#shared/messages/pane.ts";

/** Works named before the rest is left to the accounts below. */
const FIRST_WORKS = 3;

export interface AdviceProps {
  readonly advice: NonNullable<UnitAnswer["advice"]>;
  readonly words: PaneWords;
}

export function AdviceView({ advice, words }: AdviceProps) {
  const { works, nextRank, nextGrade } = advice;
  const text = words.standings;
  if (works.length === 0 && nextRank === null && nextGrade === null) return null;
  return (
    <div class="advice">
      {(nextRank !== null || nextGrade !== null) && (
        <>
          <h4>{text.advice}</h4>
          <dl>
            {nextRank !== null && (
              <Step name={text.toRank(nextRank.to)} gap={text.gap(nextRank.gap)} how={nextRank.sentence} />
            )}
            {nextGrade !== null && (
              <Step
                name={text.toGrade(nextGrade.to)}
                gap={text.gap(nextGrade.gap)}
                how={nextGrade.sentence}
              />
            )}
          </dl>
        </>
      )}
      {works.length > 0 && (
        <>
          <h4>{text.first}</h4>
          <ol>
            {works.slice(0, FIRST_WORKS).map((work) => (
              <li key={work.indicator}>{work.sentence}</li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

function Step({ name, gap, how }: { readonly name: string; readonly gap: string; readonly how: string }) {
  return (
    <div class="step">
      <dt>
        <span>{name}</span>
        <span class="step-gap">{gap}</span>
      </dt>
      <dd>{how}</dd>
    </div>
  );
}
