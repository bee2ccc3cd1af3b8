/** Every request the service takes, as one table: what the description of the API is made of, and held against its routes. */
import type { z } from "zod";
import {
  activationCodeRequestSchema,
  activationCodesSchema,
  activationRequestSchema,
  devicesSchema,
  newActivationCodeSchema,
  newDeviceSchema,
  sessionSchema,
  type IdentityRole,
} from "../access.ts";
import { auditSchema, verificationSchema } from "../audit.ts";
import { healthSchema } from "../health.ts";
import { periodsAnswerSchema } from "../periods.ts";
import { publicationRequestSchema, publicationSchema, publicationsSchema } from "../publication.ts";
import { scoringAnswerSchema, scoringRequestSchema } from "../scoring.ts";
import {
  returnRequestSchema,
  submissionRequestSchema,
  submissionSchema,
  submissionsSchema,
} from "../submission.ts";
import { unitResultSchema } from "../unit-result.ts";
import { weeklyBulletinAnswerSchema } from "../weeks.ts";
import { whatIfAnswerSchema, whatIfRequestSchema } from "../what-if.ts";

export interface Operation {
  readonly method: "get" | "post" | "delete";
  /** With `{name}` where the address has a part to fill in. */
  readonly path: string;
  /** Stable name, for programs made from the description. */
  readonly id: string;
  /** What it does, in Chinese. */
  readonly summary: string;
  /** Who may ask; empty for everyone, without a token. */
  readonly roles: readonly IdentityRole[];
  readonly request?: z.ZodType;
  /** What is answered: JSON of a schema, or a media type. */
  readonly answer: z.ZodType | string;
  /** @default 200 */
  readonly status?: 201 | 204;
  /** Takes an Idempotency-Key: the same request under the same key is answered alike, and done once. */
  readonly idempotent?: true;
  /** Also opened by a signed link, without a token. */
  readonly linked?: true;
}

const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const EVERYONE: readonly IdentityRole[] = ["county", "unit", "viewer"];
const READERS: readonly IdentityRole[] = ["county", "viewer"];
const COUNTY: readonly IdentityRole[] = ["county"];
const COLLECTING: readonly IdentityRole[] = ["county", "unit"];

export const OPERATIONS: readonly Operation[] = [
  {
    method: "post",
    path: "/api/v1/periods/{period}/scorings",
    id: "scoreMonth",
    summary: "评一个月：交台账，得分数、名次和结果表",
    roles: COUNTY,
    request: scoringRequestSchema,
    answer: scoringAnswerSchema,
    idempotent: true,
  },
  {
    method: "post",
    path: "/api/v1/periods/{period}/what-if",
    id: "tryChanges",
    summary: "试改几格数或权重，看各单位分数、名次会怎样；不存档",
    roles: COUNTY,
    request: whatIfRequestSchema,
    answer: whatIfAnswerSchema,
  },
  {
    method: "get",
    path: "/api/v1/periods",
    id: "listPeriods",
    summary: "评过的月份，新的在前",
    roles: EVERYONE,
    answer: periodsAnswerSchema,
  },
  {
    method: "get",
    path: "/api/v1/periods/{period}",
    id: "readPeriod",
    summary: "一个月的评分结果",
    roles: READERS,
    answer: scoringAnswerSchema,
  },
  {
    method: "get",
    path: "/api/v1/periods/{period}/units/{unit}",
    id: "readUnit",
    summary: "一个单位一个月的结果",
    roles: EVERYONE,
    answer: unitResultSchema,
  },
  {
    method: "post",
    path: "/api/v1/periods/{period}/submissions",
    id: "handIn",
    summary: "报送本单位一个月的台账；别的单位的行不收，逐行说明",
    roles: ["unit"],
    request: submissionRequestSchema,
    answer: submissionSchema,
    idempotent: true,
  },
  {
    method: "get",
    path: "/api/v1/periods/{period}/submissions",
    id: "listSubmissions",
    summary: "一个月的报送情况：谁报了、谁没报；单位只看本单位",
    roles: COLLECTING,
    answer: submissionsSchema,
  },
  {
    method: "get",
    path: "/api/v1/periods/{period}/submissions/{id}",
    id: "readSubmission",
    summary: "一次报送的校验发现和没有收的行",
    roles: COLLECTING,
    answer: submissionSchema,
  },
  {
    method: "post",
    path: "/api/v1/periods/{period}/submissions/{id}/return",
    id: "sendBack",
    summary: "退回一次报送，写明意见",
    roles: COUNTY,
    request: returnRequestSchema,
    answer: submissionSchema,
  },
  {
    method: "post",
    path: "/api/v1/periods/{period}/publication",
    id: "publish",
    summary: "公布一个月：结果锁定，通报存档",
    roles: COUNTY,
    request: publicationRequestSchema,
    answer: publicationSchema,
  },
  {
    method: "get",
    path: "/api/v1/periods/{period}/publications",
    id: "listPublications",
    summary: "一个月的历次公布",
    roles: EVERYONE,
    answer: publicationsSchema,
  },
  {
    method: "get",
    path: "/api/v1/periods/{period}/bulletin.docx",
    id: "bulletinDocx",
    summary: "考评通报，Word 文档",
    roles: READERS,
    answer: DOCX_TYPE,
    linked: true,
  },
  {
    method: "get",
    path: "/api/v1/periods/{period}/bulletin.html",
    id: "bulletinHtml",
    summary: "考评通报，网页",
    roles: READERS,
    answer: "text/html",
    linked: true,
  },
  {
    method: "post",
    path: "/api/v1/weeks/{week}/bulletins",
    id: "makeWeeklyBulletin",
    summary: "出一周的督查通报：交台账，得通报链接",
    roles: COUNTY,
    request: scoringRequestSchema,
    answer: weeklyBulletinAnswerSchema,
  },
  {
    method: "get",
    path: "/api/v1/weeks/{week}/bulletin.docx",
    id: "weeklyBulletinDocx",
    summary: "督查通报，Word 文档",
    roles: READERS,
    answer: DOCX_TYPE,
    linked: true,
  },
  {
    method: "get",
    path: "/api/v1/weeks/{week}/bulletin.html",
    id: "weeklyBulletinHtml",
    summary: "督查通报，网页",
    roles: READERS,
    answer: "text/html",
    linked: true,
  },
  {
    method: "post",
    path: "/api/v1/devices",
    id: "activate",
    summary: "用激活码登记一台设备，得令牌",
    roles: [],
    request: activationRequestSchema,
    idempotent: true,
    answer: newDeviceSchema,
    status: 201,
  },
  {
    method: "get",
    path: "/api/v1/session",
    id: "whoAmI",
    summary: "这个令牌是谁的",
    roles: EVERYONE,
    answer: sessionSchema,
  },
  {
    method: "get",
    path: "/api/v1/devices",
    id: "listDevices",
    summary: "登记过的设备",
    roles: COUNTY,
    answer: devicesSchema,
  },
  {
    method: "delete",
    path: "/api/v1/devices/{id}",
    id: "revokeDevice",
    summary: "停用一台设备",
    roles: COUNTY,
    answer: "",
    status: 204,
  },
  {
    method: "post",
    path: "/api/v1/activation-codes",
    id: "issueCode",
    summary: "签发激活码",
    roles: COUNTY,
    request: activationCodeRequestSchema,
    answer: newActivationCodeSchema,
    status: 201,
  },
  {
    method: "get",
    path: "/api/v1/activation-codes",
    id: "listCodes",
    summary: "签发过的激活码",
    roles: COUNTY,
    answer: activationCodesSchema,
  },
  {
    method: "delete",
    path: "/api/v1/activation-codes/{id}",
    id: "revokeCode",
    summary: "作废一个激活码",
    roles: COUNTY,
    answer: "",
    status: 204,
  },
  {
    method: "get",
    path: "/api/v1/audit",
    id: "readAudit",
    summary: "操作记录",
    roles: COUNTY,
    answer: auditSchema,
  },
  {
    method: "get",
    path: "/api/v1/audit/verification",
    id: "verifyAudit",
    summary: "核验操作记录没有被改过",
    roles: COUNTY,
    answer: verificationSchema,
  },
  {
    method: "get",
    path: "/api/v1/archive",
    id: "exportRecord",
    summary: "导出本县的全部存档，一个文件",
    roles: COUNTY,
    answer: "application/gzip",
  },
  {
    method: "get",
    path: "/healthz",
    id: "health",
    summary: "服务是否正常",
    roles: [],
    answer: healthSchema,
  },
];
