/** Corrections in the open workbook: one custom XML part of our namespace, which Excel saves with it. */
import type { Correction } from "#shared/reading/grid.ts";
import { CORRECTIONS_NAMESPACE, encodeCorrections } from "#shared/reading/corrections-part.ts";
import { NOTHING_REMEMBERED, rememberedIn, UNREADABLE, type Remembered } from "../corrections.ts";
import { HostError } from "../host.ts";
import { asReadOnly, isRefusal } from "./failure.ts";
import type { ExcelSession } from "./session.ts";

/** The workbook's parts of our namespace: one, or none. */
export function ownParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  return context.workbook.customXmlParts.getByNamespace(CORRECTIONS_NAMESPACE);
}

/** What the part with the first of the ids remembers. One that Excel won't give is told, never an error. @throws {HostError} */
export async function readCorrections(
  { context, sync }: ExcelSession,
  [id]: readonly string[],
): Promise<Remembered> {
  if (id === undefined) return NOTHING_REMEMBERED;
  const xml = context.workbook.customXmlParts.getItem(id).getXml();
  try {
    await sync();
  } catch (error) {
    // Nobody would answer the next question either.
    if (!(error instanceof HostError) || isRefusal(error, "timed-out", "cell-editing")) throw error;
    return UNREADABLE;
  }
  return rememberedIn(xml.value);
}

/** Two requests. @throws {HostError} */
export async function writeCorrections(
  { context, sync }: ExcelSession,
  corrections: readonly Correction[],
): Promise<void> {
  const { workbook } = context;
  const xml = encodeCorrections(corrections);
  const parts = ownParts(context);
  parts.load("items/id");
  workbook.load("readOnly");
  await sync();
  const [first, ...more] = parts.items;
  if (xml === null) first?.delete();
  else if (first === undefined) workbook.customXmlParts.add(xml);
  else first.setXml(xml);
  for (const part of more) part.delete();
  try {
    await sync();
  } catch (error) {
    throw workbook.readOnly ? asReadOnly(error) : error;
  }
}
