/** Stages told by ticks: a column for each of them (前期 | 在建 | 竣工) under 项目阶段, and √ in the one that holds. */
import { keyOf } from "../../ledgers/text.ts";
import { stageOrder, type Stage } from "../../ledgers/words.ts";
import { EMPTY, FILLED } from "./column-context.ts";
import type { ReadColumn } from "./column-context.ts";
import { stageOf } from "./stage-words.ts";

const TICK = /^(?:[√✓✔☑●■★◆是1]|yes)$/iu;
/** Headings over such columns. */
const OF_STAGES = /阶段|状态|进展|形象进度/u;

/** Whether a cell says no more than that its column holds. */
export function isTick(text: string): boolean {
  return TICK.test(keyOf(text));
}

/** The stage that a header as written (its path joined by `/`) gives a column of ticks; undefined where it gives none. */
export function stageOfTicks(written: string): Stage | undefined {
  const path = written.split("/");
  const own = path.pop() ?? "";
  return path.some((above) => OF_STAGES.test(keyOf(above))) ? stageOf(own) : undefined;
}

/** The columns of one row's stages put together: of several that are ticked the furthest holds, and 终止 before all. */
export function furthestStages(columns: readonly ReadColumn<Stage>[]): ReadColumn<Stage> {
  return columns.reduce(({ values, states }, other) => ({
    values: values.map((stage, at) => further(stage, other.values[at] ?? null)),
    states: states.map((state, at) => {
      const beside = other.states[at] ?? EMPTY;
      return state === EMPTY || beside === FILLED ? beside : state;
    }),
  }));
}

function further(one: Stage | null, other: Stage | null): Stage | null {
  if (one === null || other === null) return one ?? other;
  if (one === "终止" || other === "终止") return "终止";
  return stageOrder(other) > stageOrder(one) ? other : one;
}
