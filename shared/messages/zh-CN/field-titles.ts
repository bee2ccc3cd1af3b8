/** 栏目名称，按提示里读得通的说法。 */
import { fieldDeclaration } from "../../ledgers/fields.ts";
import type { Role } from "../../ledgers/roles.ts";

/** 台账里的叫法带符号的，提示里换一个说法。 */
const SAID_OTHERWISE: Readonly<Record<string, string>> = { investedYear: "本年累计完成投资" };

/** The title of a field as Chinese sentences have it. */
export function fieldTitle(role: Role, field: string): string {
  return SAID_OTHERWISE[field] ?? fieldDeclaration(role, field)?.title ?? field;
}
