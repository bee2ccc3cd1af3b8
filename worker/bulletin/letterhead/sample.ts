/** 样板: a letterhead to begin from – the form's own page with a placeholder in every place. */
import { strToU8, zipSync } from "fflate";
import type { BulletinDocument } from "#shared/bulletin/document.ts";
import { written } from "#shared/bulletin/placeholders.ts";
import type { Placeholder } from "#shared/bulletin/placeholders.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { textPart } from "../docx/body.ts";
import { head } from "../docx/head.ts";
import { marginTexts } from "../docx/margin-texts.ts";
import { blankLine, paragraph } from "../docx/paragraphs.ts";
import { partsOfDocument, propertyParts } from "../docx/parts.ts";
import { sectionProperties } from "../docx/sections.ts";
import { defaultStyles } from "../docx/styles.ts";
import type { StyleId } from "../docx/styles.ts";
import { roomForSeal } from "../docx/text.ts";
import { renamed } from "./names.ts";
import { addedStyles } from "./styles.ts";
import { FIRST_ZIP_HOUR } from "./write-package.ts";

const EDITION = { draft: false } as const;
const LANGUAGE = "zh-CN";
/** What the styles' ids in the sample begin with. */
const PREFIX = "tongbao";
/** The day the sample bears: it is no paper of any day. */
const DAY = "2020-01-01";

/** The sample as a .docx: the same bytes always. */
export function sampleLetterhead(): Uint8Array {
  const bulletin = sampleBulletin();
  const texts = marginTexts(bulletin, EDITION).filter(({ orientation }) => orientation === "portrait");
  const content = [
    head(bulletin),
    blankLine(),
    blankLine(),
    line("Title", "标题"),
    blankLine(),
    line("Addressee", "主送"),
    line("Body", "正文"),
    blankLine(),
    line("Addressee", "附件说明"),
    roomForSeal(),
    line("Signature", "落款"),
    line("Addressee", "附件"),
    line("Record", "版记"),
    sectionProperties("portrait", texts),
  ];
  const { xml, ids } = addedStyles(undefined, PREFIX);
  const named = (part: string): string =>
    renamed(part, { styles: ids, relationship: (id) => id, drawing: (id) => id });
  const parts = partsOfDocument({
    text: named(textPart(content)),
    styles: defaultStyles(LANGUAGE) + xml,
    language: LANGUAGE,
    texts: texts.map((text) => ({ ...text, content: named(text.content) })),
    charts: [],
    properties: propertyParts(bulletin, EDITION),
  });
  const files = Object.entries(parts).map(([path, part]) => [path, strToU8(part)] as const);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: FIRST_ZIP_HOUR });
}

function line(style: StyleId, placeholder: Placeholder): string {
  return paragraph(style, written(placeholder));
}

/** A bulletin whose words are the placeholders of its head. */
function sampleBulletin(): BulletinDocument {
  const { masthead } = DEFAULT_RULES.bulletin;
  const issuer = written("编印单位");
  return {
    kind: "monthly",
    language: LANGUAGE,
    masthead,
    issue: 0,
    issuer,
    signature: issuer,
    date: DAY,
    title: "红头模板",
    addressee: "",
    blocks: [],
    attachments: [],
    copies: "",
    form: {
      titleLines: [],
      issue: `第${written("期号")}期`,
      date: written("日期"),
      draft: "",
      attachmentsLead: "",
      attachmentLabels: [],
      copies: "",
      printedOn: "",
    },
    provenance: { rulesVersion: "", rulesDigest: "", inputDigest: "" },
  };
}
