/** Statements in batches small enough to be sent at once. */

/** Characters of a batch. */
const BATCH = 2_000_000;

/** The statements in their order; one that is longer than a batch is one by itself. */
export function* batches(statements: readonly string[]): Generator<readonly string[]> {
  let batch: string[] = [];
  let size = 0;
  for (const statement of statements) {
    if (size + statement.length > BATCH && batch.length > 0) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(statement);
    size += statement.length;
  }
  if (batch.length > 0) yield batch;
}
