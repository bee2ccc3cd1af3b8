/** Whose telephone a column is, where several people of a register have one: that of the person named to its left. */
import type { Claim, HeaderColumn } from "./claim.ts";

/** A column that names people, of whatever office. */
const NAMES_A_PERSON = /领导|干部|(?:责任|负责|联系|经办|代表|联络)(?:人|员)|姓名|组长|专员|法人/u;

/** The claims without the telephones of others than the one who answers, where one is his. */
export function withoutPhonesOfOthers(
  columns: readonly HeaderColumn[],
  claims: readonly Claim[],
): readonly Claim[] {
  const phones = claims.filter(({ field, part }) => field === "phone" && part === undefined);
  if (phones.length < 2) return claims;
  const owners = new Set(claims.filter(({ field }) => field === "owner").map(({ column }) => column));
  const own = phones.filter(({ column }) => {
    const person = personBefore(columns, column);
    return person !== undefined && owners.has(person);
  });
  return own.length === 0 ? claims : claims.filter((claim) => !phones.includes(claim) || own.includes(claim));
}

function personBefore(columns: readonly HeaderColumn[], phone: HeaderColumn): HeaderColumn | undefined {
  return columns.findLast(
    ({ column, header }) => column < phone.column && NAMES_A_PERSON.test(header.leaf.words),
  );
}
