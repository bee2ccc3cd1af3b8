/**
 * One scoring from the first cell read to the last sheet written: the sequence the pane, the ribbon and the
 * command line share. It decides nothing a person must decide; it stops and says what is wanted.
 */
import type { ScoringAnswer } from "#shared/api/scoring.ts";
import type { RulesInput } from "#shared/api/rules.ts";
import { findingAnswer } from "#shared/api/finding.ts";
import { toWire } from "#shared/api/wire.ts";
import { orderByWorth } from "#shared/checking/checks.ts";
import { inspectWorkbooks } from "#shared/inspection.ts";
import type { Inspection } from "#shared/inspection.ts";
import type { Period } from "#shared/ledgers/calendar.ts";
import type { WorkbookGrid } from "#shared/reading/grid.ts";
import { planFindings } from "#shared/results/findings.ts";
import type { WorkbookHost } from "./hosts/host.ts";
import { requestScoring } from "./service.ts";
import type { ServiceAddress } from "./service.ts";

/** Findings and result sheets are the county's: Chinese. */
const LOCALE = "zh-CN";

/** What is being done, for whoever watches. */
export type Step = "reading" | "recognising" | "sending" | "writing";
/** `done` of `total` in the step's own unit, where it has one. */
export type Watch = (step: Step, done?: number, total?: number) => void;

/** What can be told of workbooks whatever is in them: their sheets, and the month where it is known. */
export type Found = Pick<Inspection, "recognition" | "findings" | "rules" | "writtenRules" | "ruleSheets"> & {
  readonly period?: Period | undefined;
};

/** Why a workbook can't be scored as it is. */
export type Obstacle =
  /** No sheet is a ledger. */
  | { readonly kind: "no-ledger"; readonly found: Found }
  /** The month stands nowhere. */
  | { readonly kind: "no-period"; readonly found: Found }
  /** Ledgers were recognised, and no row in them. */
  | { readonly kind: "no-rows"; readonly found: Inspection };

export type InspectionOutcome = { readonly kind: "inspected"; readonly inspection: Inspection } | Obstacle;

export interface InspectionOptions {
  readonly period?: Period;
  /** As an official wrote them; what they leave out is the default, what a workbook's own sheet says goes before them. @throws nothing: check them first */
  readonly rules?: RulesInput;
}

/** Reads and checks workbooks. @throws {HostError} */
export async function inspect(
  hosts: readonly WorkbookHost[],
  options: InspectionOptions,
  watch: Watch,
): Promise<InspectionOutcome> {
  const workbooks: WorkbookGrid[] = [];
  for (const host of hosts) {
    watch("reading");
    const grid = await host.read((done, total) => watch("reading", done, total));
    workbooks.push(hosts.length > 1 || host.name === undefined ? grid : unnamed(grid));
  }
  watch("recognising");
  const inspection = inspectWorkbooks(workbooks, options.rules, options.period);
  if (!inspection.recognition.layouts.some((layout) => layout.mapped !== undefined)) {
    return { kind: "no-ledger", found: inspection };
  }
  if (inspection.period === undefined) return { kind: "no-period", found: inspection };
  if (inspection.mapped.every((sheet) => sheet.rows.length === 0))
    return { kind: "no-rows", found: inspection };
  return { kind: "inspected", inspection };
}

/** One workbook alone needs no name beside its sheets. */
function unnamed({ name: _, ...grid }: WorkbookGrid): WorkbookGrid {
  return grid;
}

export interface ScoringOptions {
  /** Go on in spite of errors: rows with a bad key are left out, other cells with an error count as empty. */
  readonly leaveOutErrors: boolean;
  /** The same for a repeated attempt, so that the service scores once. */
  readonly idempotencyKey: string;
  /** Why a published month is scored again. */
  readonly correction?: string;
  readonly signal?: AbortSignal;
}

/** A month as scored. */
export interface Scored {
  /** The service's answer; `findings` are all there are, as below. */
  readonly answer: ScoringAnswer;
  /** What was inspected; its findings are those made here and the service's against the month before. */
  readonly inspection: Inspection;
}

/**
 * Has inspected ledgers scored. Here what each side alone can find comes together: totals, bands and layout stay
 * where the workbook is, earlier months where the record is.
 * @throws {ServiceUnreachable | ServiceRefusal}
 */
export async function score(
  inspection: Inspection,
  service: ServiceAddress,
  options: ScoringOptions,
  watch: Watch,
): Promise<Scored> {
  watch("sending");
  const answer = await requestScoring(
    service,
    inspection.period,
    {
      ledgers: toWire(inspection.mapped),
      leaveOutErrors: options.leaveOutErrors,
      ...(inspection.writtenRules === undefined ? {} : { rules: inspection.writtenRules }),
      ...(options.correction === undefined ? {} : { correction: options.correction }),
    },
    options.idempotencyKey,
    options.signal,
  );
  const findings = orderByWorth(
    [...inspection.findings, ...answer.betweenMonths],
    inspection.recognition.layouts,
  );
  return {
    answer: { ...answer, findings: findings.map((finding) => findingAnswer(finding, LOCALE)) },
    inspection: { ...inspection, findings },
  };
}

/** Writes the result sheets: the Worker's, and all findings. Returns the names they stand under. @throws {HostError} */
export async function writeResults(
  host: WorkbookHost,
  { answer, inspection }: Scored,
  watch: Watch,
): Promise<readonly string[]> {
  watch("writing");
  const plans = [...answer.sheetPlans, planFindings(inspection.period, inspection.findings, LOCALE)];
  return host.writeSheets(plans, (done, total) => watch("writing", done, total));
}
