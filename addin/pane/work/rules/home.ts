/** The workbook into which rules go that stand in none yet. */
import type { KnownRules } from "../../state/rules.ts";

/** Why rules can't be written into the workbook; `sheet` is the one in the way. */
export type RulesObstacle =
  { readonly kind: "read-only" } | { readonly kind: "unusable" | "hidden"; readonly sheet: string };

export interface RulesHome {
  readonly name: string;
  /** What its cells name it by; absent where it is the only one. */
  readonly workbook?: string;
  /** The sheet they stand on; null where it is to be made. */
  readonly sheet: string | null;
  readonly obstacle: RulesObstacle | null;
}

/** The first workbook that has rules, else the first that can take them; null where there is none in hand. */
export function homeOf({ sheets: { outlines }, workbooks }: KnownRules): RulesHome | null {
  const homes = workbooks.map(({ name, writable }, at): RulesHome => {
    const outlined = outlines[at];
    const obstacle = writable ? (outlined?.obstacle ?? null) : ({ kind: "read-only" } as const);
    return {
      name,
      ...(workbooks.length > 1 ? { workbook: name } : {}),
      sheet: outlined?.sheets[0]?.sheet ?? null,
      obstacle,
    };
  });
  return (
    homes.find(({ sheet }) => sheet !== null) ??
    homes.find(({ obstacle }) => obstacle === null) ??
    homes[0] ??
    null
  );
}
