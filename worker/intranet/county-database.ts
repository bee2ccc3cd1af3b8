/** The record on an intranet: one SQLite file, held by one Durable Object of plain workerd. */
import { DurableObject } from "cloudflare:workers";

/** A value as a D1 statement takes it. */
export type SqlValue = string | number | null | Uint8Array | ArrayBuffer;
/** A value as D1 answers it: bytes one by one. */
export type AnsweredValue = string | number | null | readonly number[];

export interface Statement {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** What a statement answers. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly AnsweredValue[])[];
  /** Rows it wrote, those of indexes among them. */
  readonly written: number;
}

/** All answers, or why there is none: what is thrown here would be logged as if nobody had caught it. */
export type Outcome = { readonly answers: readonly Answer[] } | { readonly error: string };

export class CountyDatabase extends DurableObject {
  /** Runs statements in their order as one transaction: all of them, or none. */
  run(statements: readonly Statement[]): Outcome {
    try {
      return { answers: this.ctx.storage.transactionSync(() => statements.map((one) => this.#answer(one))) };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  }

  /** Takes everything away again: what was begun and failed. */
  async clear(): Promise<void> {
    await this.ctx.storage.deleteAll();
  }

  #answer({ sql, values }: Statement): Answer {
    const cursor = this.ctx.storage.sql.exec(sql, ...values);
    const rows = Array.from(cursor.raw(), (row) =>
      row.map((value) => (value instanceof ArrayBuffer ? Array.from(new Uint8Array(value)) : value)),
    );
    return { columns: cursor.columnNames, rows, written: cursor.rowsWritten };
  }
}
