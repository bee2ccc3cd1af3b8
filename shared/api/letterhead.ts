/** The county's own letterhead (红头模板): what is in force (`GET /api/v1/letterhead`), and what one may be refused for. */
import { z } from "zod";
import { PLACEHOLDERS } from "../bulletin/placeholders.ts";

/** Media type of a .docx. */
export const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Bytes of a template. A masthead with a picture takes some tens of kilobytes. */
export const MAX_LETTERHEAD_BYTES = 1024 * 1024;
/** Characters of its file's name. */
export const MAX_LETTERHEAD_NAME = 100;

/** Why a file can't be a letterhead; each has its sentence. */
export const LETTERHEAD_FAULTS = [
  "no-docx",
  "old-word",
  "damaged",
  "outsized",
  "template-kind",
  "strict",
  "macros",
  "embedded",
  "external",
  "foreign",
  "field",
  "no-text",
  "twice",
  "not-alone",
  "unknown",
] as const;
export type LetterheadFaultCode = (typeof LETTERHEAD_FAULTS)[number];

export const letterheadSchema = z
  .object({
    /** Of its file. */
    name: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    /** ISO 8601 in UTC. */
    putAt: z.string(),
    /** Name of the device. */
    putBy: z.string(),
    /** What it has places for, in the order of a page. */
    placeholders: z.array(z.enum(PLACEHOLDERS as [string, ...string[]])),
  })
  .meta({ id: "Letterhead", title: "红头模板" });

export const letterheadAnswerSchema = z
  .object({
    /** null: bulletins are set on the form's own page. */
    letterhead: letterheadSchema.nullable(),
  })
  .meta({ id: "LetterheadInForce", title: "现用的红头模板" });

export type Letterhead = z.infer<typeof letterheadSchema>;
export type LetterheadAnswer = z.infer<typeof letterheadAnswerSchema>;
