/** A database that fails at a chosen moment, over the real one. */

/**
 * How a call goes wrong: it is never done; it is done and its answer lost; it is done late; the connection is gone from
 * then on, before it is done or after.
 */
export const FAULTS = ["before", "after", "late", "gone-before", "gone-after"] as const;
export type Fault = (typeof FAULTS)[number];

export interface FaultyDatabase {
  readonly database: D1Database;
  /** Calls so far: a statement that is run is one, and a batch. */
  readonly calls: () => number;
}

/** ms that a late call takes: others have long been answered. */
const LATE = 15;

type Call = <Answer>(done: () => Promise<Answer>) => Promise<Answer>;

/** The database, failing at its `at`-th call, from 1; without a fault it only counts. */
export function faultyDatabase(
  real: D1Database,
  fault?: { readonly kind: Fault; readonly at: number },
): FaultyDatabase {
  let calls = 0;
  const call: Call = async (done) => {
    calls += 1;
    const kind = fault === undefined || calls < fault.at ? undefined : fault.kind;
    if (kind === undefined) return done();
    const first = calls === fault?.at;
    if (!first) return kind.startsWith("gone") ? lost() : done();
    if (kind === "before" || kind === "gone-before") return lost();
    if (kind === "late") await new Promise((resolve) => setTimeout(resolve, LATE));
    const answer = await done();
    return kind === "late" ? answer : lost();
  };
  const database = {
    prepare: (sql: string) => new FaultyStatement(real.prepare(sql), call),
    batch: (statements: readonly FaultyStatement[]) =>
      call(() => real.batch(statements.map(({ prepared }) => prepared))),
  };
  // What else D1 offers the service asks for nowhere.
  return { database: database as unknown as D1Database, calls: () => calls };
}

class FaultyStatement {
  readonly prepared: D1PreparedStatement;
  readonly #call: Call;

  constructor(prepared: D1PreparedStatement, call: Call) {
    this.prepared = prepared;
    this.#call = call;
  }

  bind(...values: readonly unknown[]): FaultyStatement {
    return new FaultyStatement(this.prepared.bind(...values), this.#call);
  }

  all(): Promise<unknown> {
    return this.#call(() => this.prepared.all());
  }

  run(): Promise<unknown> {
    return this.#call(() => this.prepared.run());
  }

  first(column?: string): Promise<unknown> {
    return this.#call(() => (column === undefined ? this.prepared.first() : this.prepared.first(column)));
  }
}

function lost(): Promise<never> {
  return Promise.reject(new Error("D1_ERROR: Network connection lost."));
}
