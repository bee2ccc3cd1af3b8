/** What an item handed to a unit is (类别), in cells and in band headings. */
import { keyOf } from "../../ledgers/text.ts";
import { HANDOVER_KINDS } from "../../ledgers/words.ts";
import type { HandoverKind } from "../../ledgers/words.ts";
import { bareHeading } from "./bare-heading.ts";

/** 问题类, 督查事项. */
const KIND_TAIL = /(?:类|事项|类事项|类问题)$/u;

/** The kind a written word means, or undefined. */
export function handoverKindOf(text: string): HandoverKind | undefined {
  const key = keyOf(text).replace(KIND_TAIL, "");
  return HANDOVER_KINDS.find((known) => known === key);
}

/** The kind a band heading names (二、督查类（共3项）), or undefined. */
export function handoverKindOfBand(heading: string): HandoverKind | undefined {
  return handoverKindOf(bareHeading(heading));
}
