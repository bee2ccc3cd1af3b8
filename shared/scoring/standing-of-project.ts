/** Where a project stands by the as-of date: its effective stage and what follows from it (method §2, §3). */
import type { DateSpan } from "../ledgers/calendar.ts";
import { stageOrder, type Stage } from "../ledgers/words.ts";
import { hasHappened, type Moment } from "./moments.ts";

/** What a project's row says of its stage. */
export interface WrittenStanding {
  readonly writtenStage: Stage | null;
  readonly signedOn: DateSpan | null;
  readonly contractOn: DateSpan | null;
  readonly actualStart: DateSpan | null;
  readonly actualFinish: DateSpan | null;
  readonly operatingOn: DateSpan | null;
}

export interface ProjectStanding {
  readonly stage: Stage;
  readonly live: boolean;
  readonly active: boolean;
  readonly signedEver: boolean;
  readonly started: boolean;
}

/** The dates that show a stage, the latest stage first. */
export const DATED_STAGES = [
  ["operatingOn", "投产"],
  ["actualFinish", "竣工"],
  ["actualStart", "开工"],
  ["contractOn", "合同"],
  ["signedOn", "签约"],
] as const satisfies readonly (readonly [keyof WrittenStanding, Stage])[];

const ACTIVE: ReadonlySet<Stage> = new Set(["签约", "合同", "开工"]);

/** Settles a project's stage at a moment. */
export function standingOf(written: WrittenStanding, moment: Moment): ProjectStanding {
  const dated = DATED_STAGES.find(([field]) => hasHappened(moment, written[field]))?.[1];
  const stage = effectiveStage(written.writtenStage, dated);
  return {
    stage,
    live: stage !== "终止",
    active: ACTIVE.has(stage),
    signedEver: dated !== undefined || stageOrder(stage) >= stageOrder("签约"),
    started: hasHappened(moment, written.actualStart) || stageOrder(stage) >= stageOrder("开工"),
  };
}

function effectiveStage(written: Stage | null, dated: Stage | undefined): Stage {
  if (written === "终止") return written;
  if (dated === undefined) return written ?? "储备";
  return written !== null && stageOrder(written) > stageOrder(dated) ? written : dated;
}
