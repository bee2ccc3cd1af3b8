/** Work cut into requests of bounded size: packed while they are small, halved while Excel finds them too large. */
import type { HostError, Progress } from "../host.ts";
import { isRefusal } from "./failure.ts";
import type { ExcelSession } from "./session.ts";

/** Most cells one request reads or writes: below the 5 MB a request or an answer of Excel on the web may have. */
export const CELLS_A_REQUEST = 20_000;

/** A piece of work that goes into one request, whole. */
export interface Piece {
  /** Cells it moves. */
  readonly cells: number;
  /** Queues it; the function it returns takes up the answer. Queueing it again after a refusal is harmless. */
  queue(context: Excel.RequestContext): (() => void) | void;
  /** Two smaller pieces that do the same; absent where it can't be cut. */
  readonly halves?: () => readonly [Piece, Piece];
}

/**
 * Sends the pieces in order, as few requests as their size allows.
 * @throws {HostError} payload-too-large where a piece that can't be cut is still too large
 */
export async function sendPieces(
  session: ExcelSession,
  pieces: readonly Piece[],
  progress?: Progress,
): Promise<void> {
  const total = pieces.reduce((sum, piece) => sum + piece.cells, 0);
  let done = 0;
  for (const batch of packed(pieces)) {
    await sendBatch(session, batch);
    done += batch.reduce((sum, piece) => sum + piece.cells, 0);
    progress?.(done, total);
  }
}

function packed(pieces: readonly Piece[]): Piece[][] {
  const batches: Piece[][] = [];
  let cells = CELLS_A_REQUEST;
  for (const piece of pieces) {
    cells += piece.cells;
    const batch = batches.at(-1);
    if (batch === undefined || cells > CELLS_A_REQUEST) {
      batches.push([piece]);
      cells = piece.cells;
    } else batch.push(piece);
  }
  return batches;
}

async function sendBatch(session: ExcelSession, batch: readonly Piece[]): Promise<void> {
  const answers = batch.map((piece) => piece.queue(session.context));
  try {
    await session.sync();
  } catch (error) {
    if (!isRefusal(error, "payload-too-large")) throw error;
    const [first, second] = halved(batch, error);
    await sendBatch(session, first);
    await sendBatch(session, second);
    return;
  }
  for (const answer of answers) answer?.();
}

function halved(batch: readonly Piece[], error: HostError): readonly [readonly Piece[], readonly Piece[]] {
  const middle = Math.ceil(batch.length / 2);
  if (batch.length > 1) return [batch.slice(0, middle), batch.slice(middle)];
  const halves = batch[0]?.halves?.();
  if (halves === undefined) throw error;
  return [[halves[0]], [halves[1]]];
}

/**
 * Calls in pieces of at most `most`, each counted for `cells`; `queue` is told the context and the calls of its piece.
 */
export function piecesOfCalls<Call>(
  calls: readonly Call[],
  { most, cells }: { readonly most: number; readonly cells: number },
  queue: (context: Excel.RequestContext, some: readonly Call[]) => void,
): Piece[] {
  const pieces: Piece[] = [];
  for (let first = 0; first < calls.length; first += most) {
    const some = calls.slice(first, first + most);
    pieces.push({ cells: some.length * cells, queue: (context) => queue(context, some) });
  }
  return pieces;
}

/** Rows of a block that keeps within one request; at least one. */
export function rowsAtOnce(columns: number): number {
  return Math.max(1, Math.floor(CELLS_A_REQUEST / columns));
}
