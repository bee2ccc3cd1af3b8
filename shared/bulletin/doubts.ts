/** Amounts that were counted as written and may be off by their unit: a bulletin's sums must not hide them. */
import { cellAddress } from "../ledgers/address.ts";
import { fieldDeclaration } from "../ledgers/fields.ts";
import type { MoneyUnit } from "../ledgers/rules.ts";
import type { FieldName } from "../checking/cell-details.ts";
import type { Finding } from "../checking/finding.ts";
import type { County, Project } from "../scoring/county.ts";
import { placeName } from "../messages/places.ts";
import { rowSourceOf } from "../scoring/rows.ts";

/** An amount ten thousand times off its neighbours. */
export interface DoubtfulAmount {
  /** The project whose register row it stands in, where it does. */
  readonly project: Project | undefined;
  readonly field: FieldName;
  /** The field's Chinese title. */
  readonly title: string;
  /** As written, in `unit`. */
  readonly text: string;
  readonly unit: MoneyUnit;
  /** 项目台账 H12, with its workbook where there are several. */
  readonly place: string;
}

/** Those of them that sums of total investment hold. */
export function inTotals(doubts: readonly DoubtfulAmount[]): readonly DoubtfulAmount[] {
  return doubts.filter(({ project, field }) => project?.live && field === "totalInvestment");
}

/** In the findings' order. */
export function doubtfulAmounts(findings: readonly Finding[], county: County): readonly DoubtfulAmount[] {
  return findings.flatMap((finding) => {
    if (finding.check !== "money-unit-doubtful") return [];
    const { workbook, sheet = "", cell = "" } = finding;
    const { role, field, text, columnUnit: unit } = finding.detail;
    const project = county.projects.find((candidate) => {
      const source = rowSourceOf(candidate);
      const column = cell.replace(/\d+$/u, "");
      return (
        source.workbook === workbook && source.sheet === sheet && cellAddress(column, source.row) === cell
      );
    });
    return [
      {
        project,
        field,
        title: fieldDeclaration(role, field)?.title ?? field,
        text,
        unit,
        place: placeName(finding),
      },
    ];
  });
}
