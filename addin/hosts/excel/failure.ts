/** What Excel refuses, as the refusals a user can act on. */
import { HostError } from "../host.ts";
import type { HostErrorCode } from "../host.ts";

/** Codes of Excel's interface (`Excel.ErrorCodes` and those of the request itself) by what they mean to the user. */
const REFUSALS: Readonly<Record<string, HostErrorCode>> = {
  AccessDenied: "access-denied",
  Unauthenticated: "access-denied",
  InvalidOperationInCellEditMode: "cell-editing",
  // A dialog is open in Excel: to the user the same as an unfinished cell.
  WriteNotSupportedWhenModalDialogOpen: "cell-editing",
  RequestPayloadSizeLimitExceeded: "payload-too-large",
  ResponsePayloadSizeLimitExceeded: "payload-too-large",
  OperationCellsExceedLimit: "payload-too-large",
  RangeExceedsLimit: "payload-too-large",
  ItemNotFound: "sheet-gone",
  InvalidObjectPath: "sheet-gone",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedFeature: "unsupported",
  UnsupportedSheet: "unsupported",
  ActivityLimitReached: "timed-out",
  ServiceNotAvailable: "timed-out",
  ConnectionFailure: "timed-out",
  InvalidOrTimedOutSession: "timed-out",
  RequestAborted: "timed-out",
  Timeout: "timed-out",
};

/** The refusal an error of Excel stands for; any other error comes back as it is, being our own fault. */
export function refusalOf(error: unknown): unknown {
  if (error instanceof HostError || !(error instanceof Error)) return error;
  const code = (error as { readonly code?: unknown }).code;
  const refusal = typeof code === "string" && Object.hasOwn(REFUSALS, code) ? REFUSALS[code] : undefined;
  return refusal === undefined ? error : new HostError(refusal, undefined, { cause: error });
}

/** Whether an error (as `refusalOf` gives it) is this refusal. */
export function isRefusal(error: unknown, ...codes: readonly HostErrorCode[]): error is HostError {
  return error instanceof HostError && codes.includes(error.code);
}

/** What a refusal means in a workbook opened for reading, where Excel refuses only what it must. */
export function asReadOnly(error: unknown): unknown {
  return isRefusal(error, "access-denied") ? new HostError("read-only", undefined, { cause: error }) : error;
}
