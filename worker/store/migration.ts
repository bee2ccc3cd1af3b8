/** A change of the database's tables. */

/** A migration cut into the statements SQLite takes one by one. */
export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}
