/** A unit's final scores over the months scored: a line to see, and the numbers. */
import { parsePeriod } from "#shared/ledgers/calendar.ts";
import type { UnitAnswer } from "#shared/api/scoring.ts";
import type { PaneWords } from "#shared/messages/pane.ts";

/** Size of the drawing in its own units, and what is left free at its edges. */
const WIDTH = 264;
const HEIGHT = 48;
const EDGE = 5;
/** Points the height spans at least: a small step must not look like a fall. */
const LEAST_SPAN = 10;

export interface TrendProps {
  readonly trend: UnitAnswer["trend"];
  readonly words: PaneWords;
}

export function TrendView({ trend, words }: TrendProps) {
  const text = words.record.trend;
  const points = pointsOf(trend.map(({ final }) => final));
  const last = points.at(-1);
  // One month is no trend.
  if (points.length < 2 || last === undefined) return null;
  return (
    <section class="trend">
      <h4>{text.title(trend.length)}</h4>
      {/* The table below says the same. */}
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <polyline points={points.map(({ x, y }) => `${x},${y}`).join(" ")} />
        <circle cx={last.x} cy={last.y} r="3.5" />
      </svg>
      <table>
        <thead>
          <tr>
            {text.head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trend.toReversed().map(({ period, final, rank, grade }) => (
            <tr key={period}>
              <th scope="row">{monthOf(period, words)}</th>
              <td>{final ?? "—"}</td>
              <td>{rank ?? "—"}</td>
              <td>{grade ?? "—"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Where each score stands: months from left to right, the best at the top. A month without a score has no point. */
function pointsOf(finals: readonly (string | null)[]): readonly { readonly x: number; readonly y: number }[] {
  const known = finals.flatMap((final) => (final === null ? [] : [Number(final)]));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const span = Math.max(LEAST_SPAN, high - low);
  const step = (WIDTH - 2 * EDGE) / Math.max(1, finals.length - 1);
  return finals.flatMap((final, at) => {
    if (final === null) return [];
    const share = 0.5 + (Number(final) - (low + high) / 2) / span;
    return [{ x: EDGE + at * step, y: HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE) }];
  });
}

function monthOf(period: string, words: PaneWords): string {
  const month = parsePeriod(period);
  return month === null ? period : words.record.history.period(month.year, month.month);
}
