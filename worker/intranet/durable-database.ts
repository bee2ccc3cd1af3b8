/** What of D1 the service uses, over the Durable Object that holds the record on an intranet. */
import type { Answer, AnsweredValue, CountyDatabase, SqlValue, Statement } from "./county-database.ts";

type Row = Readonly<Record<string, AnsweredValue>>;
interface Rows {
  readonly success: true;
  readonly results: readonly Row[];
  readonly meta: { readonly changes: number };
}

/** The only object of its kind, so that the record is one file. */
const RECORD_NAME = "record";

/** The database the record's object holds. A batch is one transaction, as D1's is. */
export function durableDatabase(namespace: DurableObjectNamespace<CountyDatabase>): D1Database {
  const run = async (statements: readonly Statement[]): Promise<Rows[]> => {
    // Found anew for every call: what leads to an object belongs to the request it was made in.
    const outcome = await namespace.getByName(RECORD_NAME).run([...statements]);
    if ("error" in outcome) throw new Error(outcome.error);
    return outcome.answers.map(rowsOf);
  };
  const database = {
    prepare: (sql: string) => new DurableStatement({ sql, values: [] }, run),
    batch: (prepared: readonly DurableStatement[]) => run(prepared.map(({ statement }) => statement)),
  };
  // The rest of D1's interface (dumps, sessions) is nothing the service asks for.
  return database as unknown as D1Database;
}

/** Empties the record wholly, its tables with it. */
export async function clearRecord(namespace: DurableObjectNamespace<CountyDatabase>): Promise<void> {
  await namespace.getByName(RECORD_NAME).clear();
}

class DurableStatement {
  readonly statement: Statement;
  readonly #run: (statements: readonly Statement[]) => Promise<Rows[]>;

  constructor(statement: Statement, run: (statements: readonly Statement[]) => Promise<Rows[]>) {
    this.statement = statement;
    this.#run = run;
  }

  bind(...values: readonly SqlValue[]): DurableStatement {
    return new DurableStatement({ sql: this.statement.sql, values }, this.#run);
  }

  async all(): Promise<Rows> {
    const [rows] = await this.#run([this.statement]);
    if (rows === undefined) throw new Error("a statement without an answer");
    return rows;
  }

  run(): Promise<Rows> {
    return this.all();
  }

  /** The first row, or the column of it that is named; null for none. */
  async first(column?: string): Promise<Row | AnsweredValue> {
    const [row] = (await this.all()).results;
    if (row === undefined) return null;
    return column === undefined ? row : (row[column] ?? null);
  }
}

function rowsOf({ columns, rows, written }: Answer): Rows {
  const results = rows.map((row) =>
    Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])),
  );
  return { success: true, results, meta: { changes: written } };
}
