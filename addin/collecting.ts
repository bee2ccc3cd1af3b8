/** Collecting and access as the add-in asks the Worker for them: one function a request. Each throws what `service.ts` throws. */
import {
  activationCodesSchema,
  devicesSchema,
  newActivationCodeSchema,
  sessionSchema,
} from "#shared/api/access.ts";
import type {
  ActivationCodesAnswer,
  DevicesAnswer,
  IdentityRole,
  NewActivationCodeAnswer,
  SessionAnswer,
} from "#shared/api/access.ts";
import { remindersSchema } from "#shared/api/reminders.ts";
import type { RemindersAnswer } from "#shared/api/reminders.ts";
import { submissionSchema, submissionsSchema } from "#shared/api/submission.ts";
import type { SubmissionAnswer, SubmissionsAnswer } from "#shared/api/submission.ts";
import { unitResultSchema } from "#shared/api/unit-result.ts";
import type { UnitResultAnswer } from "#shared/api/unit-result.ts";
import type { WireLedgers } from "#shared/api/wire.ts";
import type { Period } from "#shared/ledgers/calendar.ts";
import { parts } from "./api.ts";
import { answered, apiOf } from "./service.ts";
import type { ServiceAddress } from "./service.ts";

/** Who asks. */
export async function requestSession(service: ServiceAddress): Promise<SessionAnswer> {
  return answered(apiOf(service).session.$get(), sessionSchema);
}

/** Hands in a unit's ledgers of a month; the service takes the unit's own rows of them. */
export async function submitLedgers(
  service: ServiceAddress,
  period: Period,
  request: { readonly ledgers: WireLedgers; readonly leaveOutErrors: boolean },
  { idempotencyKey, signal }: { readonly idempotencyKey: string; readonly signal: AbortSignal },
): Promise<SubmissionAnswer> {
  const sent = {
    param: parts({ period }),
    header: { "idempotency-key": idempotencyKey },
    json: request,
  };
  return answered(apiOf(service, signal).periods[":period"].submissions.$post(sent), submissionSchema);
}

/** Who has handed in a month; to a unit its own alone. */
export async function requestSubmissions(
  service: ServiceAddress,
  period: Period,
): Promise<SubmissionsAnswer> {
  const asked = { param: parts({ period }) };
  return answered(apiOf(service).periods[":period"].submissions.$get(asked), submissionsSchema);
}

/** What the county has to see to. */
export async function requestReminders(service: ServiceAddress): Promise<RemindersAnswer> {
  return answered(apiOf(service).reminders.$get(), remindersSchema);
}

/** What was handed in, with all that was found. */
export async function requestSubmission(
  service: ServiceAddress,
  period: Period,
  id: string,
): Promise<SubmissionAnswer> {
  const asked = { param: parts({ period, id }) };
  return answered(apiOf(service).periods[":period"].submissions[":id"].$get(asked), submissionSchema);
}

/** Sends a submission back with what is to be mended. */
export async function returnSubmission(
  service: ServiceAddress,
  period: Period,
  id: string,
  remark: string,
): Promise<SubmissionAnswer> {
  const sent = { param: parts({ period, id }), json: { remark } };
  return answered(apiOf(service).periods[":period"].submissions[":id"].return.$post(sent), submissionSchema);
}

/** What a month came to for a unit. */
export async function requestUnitResult(
  service: ServiceAddress,
  period: Period,
  unit: string,
): Promise<UnitResultAnswer> {
  const asked = { param: parts({ period, unit }) };
  return answered(apiOf(service).periods[":period"].units[":unit"].$get(asked), unitResultSchema);
}

/** An activation code as asked for; what it leaves out is the service's default. */
export interface CodeOrder {
  readonly role: IdentityRole;
  readonly name: string;
  /** For the role `unit` alone. */
  readonly unit?: string;
}

/** Issues an activation code; its answer alone shows it, and under the same key is given again. */
export async function issueCode(
  service: ServiceAddress,
  order: CodeOrder,
  idempotencyKey: string,
): Promise<NewActivationCodeAnswer> {
  const sent = { json: order, header: { "idempotency-key": idempotencyKey } };
  return answered(apiOf(service)["activation-codes"].$post(sent), newActivationCodeSchema);
}

/** The codes issued, newest first. */
export async function requestCodes(service: ServiceAddress): Promise<ActivationCodesAnswer> {
  return answered(apiOf(service)["activation-codes"].$get(), activationCodesSchema);
}

/** The devices signed in, newest first. */
export async function requestDevices(service: ServiceAddress): Promise<DevicesAnswer> {
  return answered(apiOf(service).devices.$get(), devicesSchema);
}

/** Takes back a code, or a device's access, by its id. */
export async function withdraw(
  service: ServiceAddress,
  what: "activation-codes" | "devices",
  id: string,
): Promise<void> {
  await apiOf(service)[what][":id"].$delete({ param: parts({ id }) });
}
