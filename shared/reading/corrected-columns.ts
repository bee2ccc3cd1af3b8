/**
 * An official's corrections of columns, put in the place of what the headers themselves stand for, before
 * anything is made of them. A column is known by its header without years and months.
 */
import { columnNumber } from "../ledgers/address.ts";
import type { Period } from "../ledgers/calendar.ts";
import { fieldDeclaration } from "../ledgers/fields.ts";
import { ROLES, type Role } from "../ledgers/roles.ts";
import { keyOf } from "../ledgers/text.ts";
import type { KnownColumn } from "./corrections.ts";
import type { ColumnCorrection } from "./grid.ts";
import type { Candidate } from "./header-match.ts";
import type { HeaderText } from "./header-text.ts";
import { MONTHLY_FIELDS } from "./monthly-fields.ts";
import { standsAlike, undated, type Undated } from "./undated.ts";

/** A header with the fields it can stand for. */
export interface CandidateHeader {
  /** From 1. */
  readonly column: number;
  readonly header: HeaderText;
  readonly candidates: readonly Candidate[];
  /** What an official said of it, if anything. */
  readonly correction?: ColumnCorrection;
}

interface Place extends Undated {
  readonly at: CandidateHeader;
}

/** The headers as corrected. Of several corrections of one column the last holds. */
export function correctHeaders(
  headers: readonly CandidateHeader[],
  corrections: readonly KnownColumn[],
  period: Period | undefined,
): readonly CandidateHeader[] {
  if (corrections.length === 0) return headers;
  const places = new Map<string, Place[]>();
  for (const at of headers) {
    const place = { at, ...undated(at.header.written) };
    const alike = places.get(place.key);
    if (alike) alike.push(place);
    else places.set(place.key, [place]);
  }
  const said = new Map<CandidateHeader, ColumnCorrection>();
  for (const { correction, header: was } of corrections) {
    const alike = places.get(was.key);
    if (!alike || !isKnown(correction)) continue;
    const meant = meantBy(correction, was, alike, period);
    if (meant.length > 0 && correction.field !== null && !isMonthly(correction)) {
      // The field moved on: what an earlier word gave it is as it was.
      for (const [header, { role, field }] of said) {
        if (role === correction.role && field === correction.field) said.delete(header);
      }
    }
    for (const header of meant) said.set(header, correction);
  }
  return headers.map((header) => corrected(header, said.get(header)));
}

/** Whether it names a field there is: a later version may know more of them. */
function isKnown({ role, field }: ColumnCorrection): boolean {
  const known = ROLES.find((one) => one === role);
  return known !== undefined && (field === null || fieldDeclaration(known, field) !== undefined);
}

function isMonthly({ role, field }: ColumnCorrection): boolean {
  return role === "progress" && field !== null && MONTHLY_FIELDS.has(field);
}

/**
 * Of the columns with a correction's words the ones it means: one, save where a monthly amount has a column for
 * each of several months.
 */
function meantBy(
  correction: ColumnCorrection,
  was: Undated,
  alike: readonly Place[],
  period: Period | undefined,
): readonly CandidateHeader[] {
  const groups = isMonthly(correction)
    ? byMonth(alike)
    : [alike.filter(({ moment }) => standsAlike(was.moment, correction.period, moment, period))];
  return groups.flatMap((group) => likeliest(correction, group)?.at ?? []);
}

function byMonth(places: readonly Place[]): readonly (readonly Place[])[] {
  const months = new Map<string, Place[]>();
  for (const place of places) {
    const month = `${place.moment.year ?? ""} ${place.moment.month ?? ""}`;
    months.set(month, [...(months.get(month) ?? []), place]);
  }
  return [...months.values()];
}

/** Of columns with the same words the one with the very header, then the one at the letters, then the nearest. */
function likeliest(correction: ColumnCorrection, places: readonly Place[]): Place | undefined {
  const at = columnNumber(correction.column);
  const header = keyOf(correction.header);
  // Of two as near the one further right: columns are inserted more often than taken out.
  const ranked = places.toSorted(
    (a, b) =>
      Number(keyOf(b.at.header.written) === header) - Number(keyOf(a.at.header.written) === header) ||
      Math.abs(a.at.column - at) - Math.abs(b.at.column - at) ||
      b.at.column - a.at.column,
  );
  return ranked[0];
}

function corrected(header: CandidateHeader, correction: ColumnCorrection | undefined): CandidateHeader {
  if (correction === undefined) return header;
  const { field, moneyUnit } = correction;
  const role = ROLES.find((one): one is Role => one === correction.role);
  return {
    ...header,
    correction,
    header: moneyUnit === undefined ? header.header : { ...header.header, moneyUnit },
    candidates:
      field === null || role === undefined ? [] : [{ role, field, confidence: 1, evidence: ["corrected"] }],
  };
}
