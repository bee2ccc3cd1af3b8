/** Colour bars as conditional formats: as Excel 2007 knows them, and what later ones add (a plain fill, exact ends). */
import { areaAddress } from "#shared/ledgers/address.ts";
import type { PlanBars } from "#shared/results/plan.ts";
import { BAR_COLOUR } from "../looks.ts";

const NEWER = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const FORMULAS = "http://schemas.microsoft.com/office/excel/2006/main";
/** What Excel knows the two places of one bar by: in the format, and behind the sheet. */
const LINK_URI = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";
const LIST_URI = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

/** One format of the sheet; `index` counts its bars from 0. */
export function barsXml({ area, min, max }: PlanBars, index: number): string {
  return (
    `<conditionalFormatting sqref="${areaAddress(area)}"><cfRule type="dataBar" priority="${index + 1}">` +
    `<dataBar minLength="0" maxLength="100"><cfvo type="num" val="${min}"/><cfvo type="num" val="${max}"/>` +
    `<color rgb="FF${BAR_COLOUR}"/></dataBar>` +
    `<extLst><ext xmlns:x14="${NEWER}" uri="${LINK_URI}"><x14:id>${idOf(index)}</x14:id></ext></extLst>` +
    "</cfRule></conditionalFormatting>"
  );
}

/** The extension all bars of a sheet share, or nothing where there are none. */
export function barExtensionsXml(bars: readonly PlanBars[]): string {
  if (bars.length === 0) return "";
  const formats = bars.map(
    ({ area, min, max }, index) =>
      `<x14:conditionalFormatting xmlns:xm="${FORMULAS}"><x14:cfRule type="dataBar" id="${idOf(index)}">` +
      '<x14:dataBar minLength="0" maxLength="100" gradient="0">' +
      `<x14:cfvo type="num"><xm:f>${min}</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>${max}</xm:f></x14:cfvo>` +
      "</x14:dataBar></x14:cfRule>" +
      `<xm:sqref>${areaAddress(area)}</xm:sqref></x14:conditionalFormatting>`,
  );
  return (
    `<ext xmlns:x14="${NEWER}" uri="${LIST_URI}">` +
    `<x14:conditionalFormattings>${formats.join("")}</x14:conditionalFormattings></ext>`
  );
}

/** An id in the form Excel wants, the sheet's own. */
function idOf(index: number): string {
  return `{F1E1ED6E-0000-4000-8000-${index.toString(16).toUpperCase().padStart(12, "0")}}`;
}
