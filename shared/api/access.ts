/** Who may use the service: activation codes, the devices signed in with them, and who one is oneself. */
import { z } from "zod";
import { MAX_NAME_LENGTH } from "./limits.ts";

/**
 * `county`: the project office, which assesses, publishes and administers; `unit`: a clerk, who acts for one unit;
 * `viewer`: a reader of what is published.
 */
export const IDENTITY_ROLES = ["county", "unit", "viewer"] as const;
export type IdentityRole = (typeof IDENTITY_ROLES)[number];

/** How long a code waits to be typed, in days. */
const CODE_DAYS = { usual: 7, most: 30 };
/** How long a device stays signed in, in days. */
const DEVICE_DAYS = { usual: 365, most: 730 };
const MAX_CODE_LENGTH = 100;

const name = z.string().trim().min(1).max(MAX_NAME_LENGTH);
/** ISO 8601 in UTC. */
const moment = z.string();

/** `POST /api/v1/activation-codes` */
export const activationCodeRequestSchema = z
  .strictObject({
    role: z.enum(IDENTITY_ROLES),
    /** The unit a clerk acts for; for the role `unit` alone. */
    unit: name.exactOptional(),
    /** Whose it is: what the record calls whoever uses it. */
    name,
    /** Days until the code expires. @default 7 */
    codeDays: z.int().min(1).max(CODE_DAYS.most).default(CODE_DAYS.usual),
    /** Days the device will stay signed in. @default 365 */
    deviceDays: z.int().min(1).max(DEVICE_DAYS.most).default(DEVICE_DAYS.usual),
  })
  .refine(({ role, unit }) => (role === "unit") === (unit !== undefined), {
    path: ["unit"],
    params: { code: "unit-of-role" },
  })
  .meta({ id: "ActivationCodeRequest", title: "签发激活码" });

const issued = {
  id: z.string(),
  role: z.enum(IDENTITY_ROLES),
  unit: z.string().nullable(),
  name: z.string(),
  createdAt: moment,
  expiresAt: moment,
};

const activationCode = z.object({
  ...issued,
  /** Name of the device that issued it. */
  createdBy: z.string(),
  state: z.enum(["open", "used", "expired", "revoked"]),
});

/** A code issued; `code` is shown this once. */
export const newActivationCodeSchema = z
  .object({ ...issued, code: z.string() })
  .meta({ id: "NewActivationCode", title: "激活码" });

/** `GET /api/v1/activation-codes`, newest first. */
export const activationCodesSchema = z
  .object({ codes: z.array(activationCode) })
  .meta({ id: "ActivationCodes", title: "激活码清单" });

/** `POST /api/v1/devices`: a code for a token. */
export const activationRequestSchema = z
  .strictObject({ code: z.string().min(1).max(MAX_CODE_LENGTH) })
  .meta({ id: "ActivationRequest", title: "激活" });

const county = z.object({ id: z.string(), name: z.string() });

/** A device signed in; `token` is shown this once. */
export const newDeviceSchema = z
  .object({ ...issued, county, token: z.string() })
  .meta({ id: "NewDevice", title: "已激活的设备" });

/** `GET /api/v1/devices`, newest first. */
export const devicesSchema = z
  .object({
    devices: z.array(
      z.object({
        ...issued,
        state: z.enum(["active", "expired", "revoked"]),
        /** Whether it is the device that asks. */
        own: z.boolean(),
      }),
    ),
  })
  .meta({ id: "Devices", title: "设备清单" });

/** `GET /api/v1/session`: who asks. */
export const sessionSchema = z
  .object({ county, role: z.enum(IDENTITY_ROLES), unit: z.string().nullable(), name: z.string() })
  .meta({ id: "Session", title: "当前身份" });

export type ActivationCodeRequest = z.output<typeof activationCodeRequestSchema>;
export type ActivationCodesAnswer = z.infer<typeof activationCodesSchema>;
export type NewActivationCodeAnswer = z.infer<typeof newActivationCodeSchema>;
export type NewDeviceAnswer = z.infer<typeof newDeviceSchema>;
export type DevicesAnswer = z.infer<typeof devicesSchema>;
export type SessionAnswer = z.infer<typeof sessionSchema>;
