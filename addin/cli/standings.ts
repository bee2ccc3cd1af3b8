/** The ranking of each group as a terminal shows it. */
import type { ScoringAnswer } from "#shared/api/scoring.ts";
import { groupBy } from "#shared/ledgers/group.ts";
import { ACCOUNTS } from "#shared/ledgers/rules.ts";
import { words } from "./command.ts";
import { table } from "./table.ts";

type Unit = ScoringAnswer["units"][number];

/** Columns that hold numbers: all but unit, grade and movement. */
const NUMBERS = new Set([0, 2, 3, 4, 5, 6, 7, 8, 9, 10]);

/** A heading and a table a group, under it the units that take no part, those to be talked to, and a line of advice for each. */
export function standingsTables({ period, units }: ScoringAnswer): string[] {
  return [...groupBy(units, (unit) => unit.group)].flatMap(([group, members]) => {
    const ranked = members.filter((unit) => unit.rank !== null);
    const advised = ranked.flatMap(({ unit, advice }) => {
      const step = advice?.nextGrade ?? advice?.nextRank;
      return step ? [`  ${words.advice(unit, step.sentence)}`] : [];
    });
    const rest = members.filter((unit) => unit.rank === null).map((unit) => unit.unit);
    return [
      words.standings(period, group, ranked.length),
      table(words.standingsHead, ranked.map(standing), NUMBERS),
      ...(rest.length > 0 ? [words.notAssessed(rest)] : []),
      ...ranked
        .filter(({ talk }) => talk)
        .map(({ unit, movement: { poorMonths } }) => words.talk(unit, poorMonths)),
      ...advised,
      "",
    ];
  });
}

function standing(unit: Unit): string[] {
  return [
    String(unit.rank),
    unit.unit,
    ...ACCOUNTS.map((account) => unit.ledgers[account]?.score ?? "—"),
    unit.composite ?? "—",
    unit.bonus,
    unit.penalty,
    unit.final ?? "—",
    `${unit.grade ?? "—"}${unit.veto ? "*" : ""}`,
    movement(unit.movement.rank),
  ];
}

function movement(places: number | null): string {
  if (places === null || places === 0) return "—";
  return places > 0 ? `↑${places}` : `↓${-places}`;
}
