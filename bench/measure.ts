/** Times of tasks, measured so that they can be compared: in one process, turn by turn, the median of many. */

export interface Task {
  readonly name: string;
  /** What it works through: rows, pairs, headers. */
  readonly count: number;
  readonly run: () => unknown;
}

export interface Measured {
  readonly name: string;
  readonly count: number;
  /** Median, in ms. */
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
}

/** Turns before times are taken, for the compiler to settle. */
const WARM_UP = 1;

/**
 * Runs the tasks one after the other, again and again: whatever slows the machine for a while slows them all.
 * @param turns that are timed
 */
export async function measure(tasks: readonly Task[], turns: number): Promise<readonly Measured[]> {
  const times = tasks.map((): number[] => []);
  for (let turn = -WARM_UP; turn < turns; turn += 1) {
    for (const [at, task] of tasks.entries()) {
      const start = performance.now();
      await task.run();
      const time = performance.now() - start;
      if (turn >= 0) times[at]?.push(time);
    }
  }
  return tasks.map(({ name, count }, at) => {
    const sorted = (times[at] ?? []).toSorted((a, b) => a - b);
    return {
      name,
      count,
      median: sorted[Math.floor(sorted.length / 2)] ?? 0,
      fastest: sorted[0] ?? 0,
      slowest: sorted.at(-1) ?? 0,
    };
  });
}
