/** What an office writes into its own letterhead, in double braces, where a bulletin's texts shall stand. */

/** Stand in any line of the template, headers and text boxes among them, and look as they are written there. */
export const WORD_PLACEHOLDERS = [
  "期号",
  "编印单位",
  "日期",
  "标题",
  "主送",
  "落款",
  "成文日期",
  "抄送",
] as const;

/** Take a line of the text for themselves, and are set by the form. */
export const BLOCK_PLACEHOLDERS = ["正文", "附件说明", "附件", "版记"] as const;

export type WordPlaceholder = (typeof WORD_PLACEHOLDERS)[number];
export type BlockPlaceholder = (typeof BLOCK_PLACEHOLDERS)[number];
export type Placeholder = WordPlaceholder | BlockPlaceholder;

/** In the order in which they stand on a page. */
export const PLACEHOLDERS: readonly Placeholder[] = [
  "期号",
  "编印单位",
  "日期",
  "标题",
  "主送",
  "正文",
  "附件说明",
  "落款",
  "成文日期",
  "附件",
  "抄送",
  "版记",
];

/** As it is written: {{正文}}. */
export function written(placeholder: string): string {
  return `{{${placeholder}}}`;
}
