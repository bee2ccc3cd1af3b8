/**
 * The number formats a Chinese Excel has under the numbers 27–36 and 50–58 without writing them into the file.
 * SheetJS doesn't know them, and a month shown as 2020年11月 would be taken for a day.
 */
import { attribute, escapeXml, tags } from "./xml.ts";

/** Codes by number (ECMA-376 part 1, 18.8.30, language zh-cn). */
export const LOCALE_FORMATS: ReadonlyMap<number, string> = new Map([
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, "m-d-yy"],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, '上午/下午h"时"mm"分"'],
  [35, '上午/下午h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'],
  [56, '上午/下午h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

/** A styles part's text with these formats written out where the file doesn't define them itself. @throws {HostError} "damaged" */
export function withLocaleFormats(text: string): string {
  const own = new Set<number>();
  let at: number | undefined;
  let prefix = "";
  let hasList = false;
  for (const tag of tags(text)) {
    if (tag.name === "styleSheet" && tag.kind === "open") {
      at = tag.end;
      ({ prefix } = tag);
    } else if (tag.name === "numFmts" && tag.kind === "open") {
      at = tag.end;
      hasList = true;
    } else if (tag.name === "numFmt") own.add(Number(attribute(tag, "numFmtId") ?? 0));
    else if (tag.name === "cellXfs") break;
  }
  if (at === undefined) return text;
  const xml = [...LOCALE_FORMATS]
    .filter(([number]) => !own.has(number))
    .map(([number, code]) => `<${prefix}numFmt numFmtId="${number}" formatCode="${escapeXml(code)}"/>`);
  const inserted = hasList ? xml.join("") : `<${prefix}numFmts>${xml.join("")}</${prefix}numFmts>`;
  return text.slice(0, at) + inserted + text.slice(at);
}
