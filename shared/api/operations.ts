/**
 * Every request the service takes, as one table. The Worker serves them from it (`worker/routes/serve.ts`), the pane's
 * requests are typed by it (`addin/api.ts`), the description of the API is made of it (`description/openapi.ts`).
 */
import type { z } from "zod";
import {
  activationCodeRequestSchema,
  activationCodesSchema,
  activationRequestSchema,
  devicesSchema,
  newActivationCodeSchema,
  newDeviceSchema,
  sessionSchema,
  IDENTITY_ROLES,
  type IdentityRole,
} from "./access.ts";
import { auditSchema, verificationSchema } from "./audit.ts";
import { healthSchema } from "./health.ts";
import { DOCX_TYPE, MAX_LETTERHEAD_BYTES, letterheadAnswerSchema } from "./letterhead.ts";
import { periodsAnswerSchema } from "./periods.ts";
import { publicationRequestSchema, publicationSchema, publicationsSchema } from "./publication.ts";
import { remindersSchema } from "./reminders.ts";
import { scoringAnswerSchema, scoringRequestSchema } from "./scoring.ts";
import {
  returnRequestSchema,
  submissionRequestSchema,
  submissionSchema,
  submissionsSchema,
} from "./submission.ts";
import { unitResultSchema } from "./unit-result.ts";
import { weeklyBulletinAnswerSchema } from "./weeks.ts";
import { whatIfAnswerSchema, whatIfRequestSchema } from "./what-if.ts";

export interface Operation {
  readonly method: "get" | "post" | "put" | "delete";
  /** With `:name` where the address has a part to fill in. */
  readonly path: `/${string}`;
  /** What it does, in Chinese. */
  readonly summary: string;
  /** Who may ask; empty for everyone, without a token. */
  readonly roles: readonly IdentityRole[];
  /** What may be asked beside, each with what it is, in Chinese. */
  readonly query?: Readonly<Record<string, string>>;
  readonly request?: z.ZodType;
  /** The request carries ledgers: it may be large, and is read by a loop of its own. */
  readonly ledgers?: true;
  /** The body is a file: of which media type, and of how many bytes at most. */
  readonly file?: { readonly type: string; readonly maxBytes: number };
  /** What is answered: JSON of a schema, a media type, or nothing (empty). */
  readonly answer: z.ZodType | string;
  /** @default 200 */
  readonly status?: 201 | 204;
  /** Takes an Idempotency-Key: the same request under the same key is answered alike, and done once. */
  readonly idempotent?: true;
  /** Also opened by a signed link, without a token. */
  readonly linked?: true;
  /** An act of its own each time, never twice the same: not for keeping. */
  readonly unkept?: true;
}

const LETTERHEAD_FILE = { type: DOCX_TYPE, maxBytes: MAX_LETTERHEAD_BYTES } as const;
const EVERYONE = IDENTITY_ROLES;
const READERS = ["county", "viewer"] as const;
const COUNTY = ["county"] as const;
const COLLECTING = ["county", "unit"] as const;

export const OPERATIONS = {
  scoreMonth: {
    method: "post",
    path: "/api/v1/periods/:period/scorings",
    summary: "评一个月：交台账，得分数、名次和结果表",
    roles: COUNTY,
    request: scoringRequestSchema,
    ledgers: true,
    answer: scoringAnswerSchema,
    idempotent: true,
  },
  tryChanges: {
    method: "post",
    path: "/api/v1/periods/:period/what-if",
    summary: "试改几格数或权重，看各单位分数、名次会怎样；不存档",
    roles: COUNTY,
    request: whatIfRequestSchema,
    ledgers: true,
    answer: whatIfAnswerSchema,
  },
  listPeriods: {
    method: "get",
    path: "/api/v1/periods",
    summary: "评过的月份，新的在前",
    roles: EVERYONE,
    answer: periodsAnswerSchema,
  },
  readPeriod: {
    method: "get",
    path: "/api/v1/periods/:period",
    summary: "一个月的评分结果",
    roles: READERS,
    answer: scoringAnswerSchema,
  },
  readUnit: {
    method: "get",
    path: "/api/v1/periods/:period/units/:unit",
    summary: "一个单位一个月的结果",
    roles: EVERYONE,
    answer: unitResultSchema,
  },
  handIn: {
    method: "post",
    path: "/api/v1/periods/:period/submissions",
    summary: "报送本单位一个月的台账；别的单位的行不收，逐行说明",
    roles: ["unit"],
    request: submissionRequestSchema,
    ledgers: true,
    answer: submissionSchema,
    idempotent: true,
  },
  listSubmissions: {
    method: "get",
    path: "/api/v1/periods/:period/submissions",
    summary: "一个月的报送情况：谁报了、谁没报；单位只看本单位",
    roles: COLLECTING,
    answer: submissionsSchema,
  },
  listReminders: {
    method: "get",
    path: "/api/v1/reminders",
    summary: "催报催办清单：谁没报、退回没改、逾期事项、评了没公布，以及定时任务办了什么",
    roles: COUNTY,
    answer: remindersSchema,
  },
  readSubmission: {
    method: "get",
    path: "/api/v1/periods/:period/submissions/:id",
    summary: "一次报送的校验发现和没有收的行",
    roles: COLLECTING,
    answer: submissionSchema,
  },
  sendBack: {
    method: "post",
    path: "/api/v1/periods/:period/submissions/:id/return",
    summary: "退回一次报送，写明意见",
    roles: COUNTY,
    request: returnRequestSchema,
    answer: submissionSchema,
  },
  publish: {
    method: "post",
    path: "/api/v1/periods/:period/publication",
    summary: "公布一个月：结果锁定，通报存档",
    roles: COUNTY,
    request: publicationRequestSchema,
    answer: publicationSchema,
  },
  listPublications: {
    method: "get",
    path: "/api/v1/periods/:period/publications",
    summary: "一个月的历次公布",
    roles: EVERYONE,
    answer: publicationsSchema,
  },
  bulletinDocx: {
    method: "get",
    path: "/api/v1/periods/:period/bulletin.docx",
    summary: "考评通报，Word 文档",
    roles: READERS,
    query: { publication: "第几次公布的；不写的，是最新的结果" },
    answer: DOCX_TYPE,
    linked: true,
  },
  bulletinHtml: {
    method: "get",
    path: "/api/v1/periods/:period/bulletin.html",
    summary: "考评通报，网页",
    roles: READERS,
    query: { publication: "第几次公布的；不写的，是最新的结果" },
    answer: "text/html",
    linked: true,
  },
  setBulletin: {
    method: "post",
    path: "/api/v1/periods/:period/bulletin.docx",
    summary: "用交来的红头模板排一次考评通报，模板不存；已公布的月份不再排",
    roles: COUNTY,
    file: LETTERHEAD_FILE,
    answer: DOCX_TYPE,
  },
  makeWeeklyBulletin: {
    method: "post",
    path: "/api/v1/weeks/:week/bulletins",
    summary: "出一周的督查通报：交台账，得通报链接",
    roles: COUNTY,
    request: scoringRequestSchema,
    ledgers: true,
    answer: weeklyBulletinAnswerSchema,
  },
  weeklyBulletinDocx: {
    method: "get",
    path: "/api/v1/weeks/:week/bulletin.docx",
    summary: "督查通报，Word 文档",
    roles: READERS,
    answer: DOCX_TYPE,
    linked: true,
  },
  setWeeklyBulletin: {
    method: "post",
    path: "/api/v1/weeks/:week/bulletin.docx",
    summary: "用交来的红头模板排一次督查通报，模板不存",
    roles: COUNTY,
    file: LETTERHEAD_FILE,
    answer: DOCX_TYPE,
  },
  weeklyBulletinHtml: {
    method: "get",
    path: "/api/v1/weeks/:week/bulletin.html",
    summary: "督查通报，网页",
    roles: READERS,
    answer: "text/html",
    linked: true,
  },
  readLetterhead: {
    method: "get",
    path: "/api/v1/letterhead",
    summary: "现用的红头模板",
    roles: COUNTY,
    answer: letterheadAnswerSchema,
  },
  putLetterhead: {
    method: "put",
    path: "/api/v1/letterhead",
    summary: "换上一份红头模板，以后的通报用它排",
    roles: COUNTY,
    query: { name: "文件名" },
    file: LETTERHEAD_FILE,
    answer: letterheadAnswerSchema,
  },
  removeLetterhead: {
    method: "delete",
    path: "/api/v1/letterhead",
    summary: "不再用红头模板，通报按国标格式排",
    roles: COUNTY,
    answer: "",
    status: 204,
  },
  letterheadFile: {
    method: "get",
    path: "/api/v1/letterhead.docx",
    summary: "现用的红头模板，Word 文档",
    roles: COUNTY,
    answer: DOCX_TYPE,
  },
  letterheadSample: {
    method: "get",
    path: "/api/v1/letterhead-sample.docx",
    summary: "红头模板的样板，Word 文档",
    roles: [],
    answer: DOCX_TYPE,
  },
  activate: {
    method: "post",
    path: "/api/v1/devices",
    summary: "用激活码登记一台设备，得令牌",
    roles: [],
    request: activationRequestSchema,
    idempotent: true,
    answer: newDeviceSchema,
    status: 201,
  },
  whoAmI: {
    method: "get",
    path: "/api/v1/session",
    summary: "这个令牌是谁的",
    roles: EVERYONE,
    answer: sessionSchema,
  },
  listDevices: {
    method: "get",
    path: "/api/v1/devices",
    summary: "登记过的设备",
    roles: COUNTY,
    answer: devicesSchema,
  },
  revokeDevice: {
    method: "delete",
    path: "/api/v1/devices/:id",
    summary: "停用一台设备；单位和查阅身份只能停用自己这一台",
    roles: EVERYONE,
    answer: "",
    status: 204,
  },
  issueCode: {
    method: "post",
    path: "/api/v1/activation-codes",
    summary: "签发激活码",
    roles: COUNTY,
    request: activationCodeRequestSchema,
    idempotent: true,
    answer: newActivationCodeSchema,
    status: 201,
  },
  listCodes: {
    method: "get",
    path: "/api/v1/activation-codes",
    summary: "签发过的激活码",
    roles: COUNTY,
    answer: activationCodesSchema,
  },
  revokeCode: {
    method: "delete",
    path: "/api/v1/activation-codes/:id",
    summary: "作废一个激活码",
    roles: COUNTY,
    answer: "",
    status: 204,
  },
  readAudit: {
    method: "get",
    path: "/api/v1/audit",
    summary: "操作记录",
    roles: COUNTY,
    query: { after: "只要这一号之后的（一次最多 500 条）" },
    answer: auditSchema,
  },
  verifyAudit: {
    method: "get",
    path: "/api/v1/audit/verification",
    summary: "核验操作记录没有被改过",
    roles: COUNTY,
    answer: verificationSchema,
  },
  exportRecord: {
    method: "get",
    path: "/api/v1/archive",
    summary: "导出本县的全部存档，一个文件",
    roles: COUNTY,
    answer: "application/gzip",
    unkept: true,
  },
  health: {
    method: "get",
    path: "/healthz",
    summary: "服务是否正常",
    roles: [],
    answer: healthSchema,
  },
} as const satisfies Readonly<Record<string, Operation>>;

/** Whether an operation reads the record: who asked may keep the answer, and is told where it is still the same. */
export function isKept({ method, roles, unkept }: Operation): boolean {
  return method === "get" && roles.length > 0 && unkept !== true;
}

/** Stable names, also for programs made from the description. */
export type OperationId = keyof typeof OPERATIONS;
