/** JSON Schema of ledgers on the wire, which the service reads by a loop of its own (`from-wire.ts`). */
import { ROLES } from "../../ledgers/roles.ts";
import { MONEY_UNITS } from "../../ledgers/rules.ts";

const place = { type: "integer", minimum: 0, description: "texts 里的第几个（从 0 数）" };
const run = {
  type: "array",
  description: "从第几行起（从 0 数）、连续几行、是 texts 里的第几个",
  prefixItems: [place, { type: "integer", minimum: 1 }, place],
  minItems: 3,
  maxItems: 3,
};
const cell = {
  description: "数、真假、空，或 [i]：texts 里第 i 个文本",
  anyOf: [
    { type: "number" },
    { type: "boolean" },
    { type: "null" },
    { type: "array", prefixItems: [place], minItems: 1, maxItems: 1 },
  ],
};
const role = { enum: [...ROLES] };
const moneyUnit = { enum: [...MONEY_UNITS] };

const column = {
  type: "object",
  required: ["column", "header", "role", "field", "confidence", "cells", "formats"],
  properties: {
    column: { type: "string", description: "列号字母" },
    header: { type: "string" },
    role,
    field: { type: "string", description: "这一列认作的字段" },
    moneyUnit,
    month: { type: "string", description: "这一列是哪个月的，YYYY-MM" },
    part: { enum: ["first", "second"], description: "一格里写着两样时取哪一样" },
    confidence: { type: "number", minimum: 0, maximum: 1 },
    cells: { type: "array", description: "每行一格", items: cell },
    formats: { type: "array", description: "数字格式，常规格式不列", items: run },
  },
};

const sheet = {
  type: "object",
  required: ["sheet", "roles", "rows", "columns", "bands"],
  properties: {
    workbook: { type: "string" },
    sheet: { type: "string" },
    roles: { type: "array", items: role },
    rows: { type: "array", description: "表里的行号，从小到大", items: { type: "integer", minimum: 1 } },
    columns: { type: "array", items: column },
    bands: { type: "array", description: "各行上面的分组标题", items: run },
    reportingUnit: { type: "string", description: "填报单位" },
    submittedBy: { type: "string", description: "报送单位：行里没有责任单位的算作它的" },
    moneyUnit,
  },
};

export const WIRE_LEDGERS_SCHEMA = {
  title: "台账",
  type: "object",
  required: ["texts", "sheets"],
  properties: {
    texts: { type: "array", description: "各种文本，每种一次", items: { type: "string" } },
    sheets: { type: "array", items: sheet },
  },
} as const;
