import type { LetterheadWords } from "../letterhead.ts";

export const letterhead: LetterheadWords = {
  lead: "Bulletins in Word can be printed on the county's own letterhead: make it in Word or WPS, write the placeholders in, upload it.",
  inForce: "In force",
  none: "None yet: bulletins are set on the standard's page.",
  putBy: (moment, by, kilobytes) => `${moment}, by ${by}, ${kilobytes} KB`,
  places: (placeholders) => `Has places for: ${placeholders.join(", ")}`,
  upload: "Upload a template",
  replace: "Replace",
  uploadHint: "A Word document (.docx) of 1 MB at most",
  uploading: "Checking the template …",
  download: "Download",
  remove: "Take out of force",
  removeTitle: (name) =>
    `Take “${name}” out of force? Bulletins are then set on the standard's page; what is published stays.`,
  confirmRemove: "Take it out of force",
  done: {
    put: (name) => `“${name}” is in force: bulletins are set on it.`,
    removed: "Out of force: bulletins are set on the standard's page.",
  },
  tooLarge: {
    title: "The file is too large",
    advice: "A template takes 1 MB at most. Make its pictures smaller.",
  },
  sample: "Download a sample",
  sampleHint: "The standard's page with every placeholder in; make it yours and upload it",
  howTo: "How placeholders are written",
  meanings: {
    期号: "Number of the issue, the figure alone between 第 and 期",
    编印单位: "Issuer of the rule set",
    日期: "Date of issue",
    标题: "Title; a draft is marked under it",
    主送: "Addressees",
    正文: "The text with its charts; must be there, on a line of its own",
    附件说明: "List of attachments, on a line of its own",
    落款: "Who signs; with the date, where it is a line of its own and the date has no place",
    成文日期: "Date under the signature",
    附件: "The attachments, on a line of its own; wide tables lie sideways",
    抄送: "Copies to",
    版记: "Copies and issuer at the foot of the last page, on a line of its own",
  },
  notes: [
    "The text's place alone must be there. Title, addressees, list of attachments, signature and attachments without one stand round the text.",
    "A line looks as it does in the template; text and tables as the standard has them.",
    "The page (.html) keeps the standard's form; what is published stays as it is.",
  ],
};
