/** A request that may be tried again: under the same key while it sends the same, so that the service does it once. */
import type { Inspection } from "#shared/inspection.ts";
import { newKey } from "./new-key.ts";

/** What of an inspection is sent. */
type Sent = Pick<Inspection, "mapped" | "writtenRules" | "period">;

export class Attempt {
  #key = newKey();
  #sent: Sent | undefined;

  /** The key to send these ledgers under: another once they have changed since they were sent under the last one. */
  keyFor(ledgers: Sent | undefined): string {
    const before = this.#sent;
    if (before !== undefined && before !== ledgers && partsOf(before) !== partsOf(ledgers))
      this.#key = newKey();
    this.#sent = ledgers;
    return this.#key;
  }
}

function partsOf(ledgers: Sent | undefined): string {
  return JSON.stringify([ledgers?.mapped, ledgers?.writtenRules, ledgers?.period]);
}
