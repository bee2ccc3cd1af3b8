/** One conversation with Excel: `Excel.run` under a watchdog, its errors as refusals. */
import { HostError } from "../host.ts";
import { refusalOf } from "./failure.ts";

/**
 * Longest wait for one answer of Excel, in ms. A `sync` can hang for ever (a lost connection of Excel on the
 * web), and while a cell is being edited Excel holds it back; the slowest honest one seen takes seconds.
 */
export const PATIENCE = 60_000;

/** What the rooms of this host talk through. */
export interface ExcelSession {
  readonly context: Excel.RequestContext;
  /** Sends what was queued. @throws {HostError} and, for a fault of ours, Excel's own error */
  readonly sync: () => Promise<void>;
}

/**
 * Runs `body` against the open workbook. When Excel does not answer within `patience` ms the whole run is
 * given up: nothing that arrives later is acted on, so a late answer writes nothing.
 * @throws {HostError}
 */
export async function inExcel<Result>(
  body: (session: ExcelSession) => Promise<Result>,
  patience: number = PATIENCE,
): Promise<Result> {
  const watchdog = new Watchdog(patience);
  try {
    return await Promise.race([
      Excel.run({ delayForCellEdit: true }, (context) => body(sessionOf(context, watchdog))),
      watchdog.bark,
    ]);
  } catch (error) {
    throw refusalOf(error);
  } finally {
    watchdog.stop();
  }
}

function sessionOf(context: Excel.RequestContext, watchdog: Watchdog): ExcelSession {
  return {
    context,
    sync: async () => {
      watchdog.feed();
      try {
        await context.sync();
      } catch (error) {
        throw refusalOf(error);
      }
      watchdog.feed();
    },
  };
}

class Watchdog {
  /** Rejects when it was not fed in time. */
  readonly bark: Promise<never>;
  readonly #patience: number;
  #giveUp: (error: HostError) => void = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #barked = false;

  constructor(patience: number) {
    this.#patience = patience;
    this.bark = new Promise<never>((_, reject) => {
      this.#giveUp = reject;
    });
    // Nobody may be listening any more when it barks.
    this.bark.catch(() => undefined);
    this.feed();
  }

  /** Grants another `patience` ms. @throws {HostError} once it has barked */
  feed(): void {
    if (this.#barked) throw new HostError("timed-out");
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#barked = true;
      this.#giveUp(new HostError("timed-out"));
    }, this.#patience);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
