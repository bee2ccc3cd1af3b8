/** Stages as officials write them, in cells and in band headings. */
import { keyOf } from "../../ledgers/text.ts";
import { STAGES, STAGE_WORDS } from "../../ledgers/words.ts";
import type { Stage } from "../../ledgers/words.ts";

const STAGE_OF_WORD: ReadonlyMap<string, Stage> = new Map(
  STAGES.flatMap((stage) => STAGE_WORDS[stage].map((word) => [keyOf(word), stage] as const)),
);
const BAND_NUMBER = /^[(（]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．:：]?/u;
const BAND_TAIL = /[(（:：].*$/u;
const BAND_NOUN = /(?:阶段|类)?(?:项目)?$/u;

/** The stage a written word means, or undefined. */
export function stageOf(text: string): Stage | undefined {
  return STAGE_OF_WORD.get(keyOf(text));
}

/** The stage a band heading names (二、加快建设（项目共计：12个）), or undefined. */
export function stageOfBand(heading: string): Stage | undefined {
  const bare = keyOf(heading).replace(BAND_NUMBER, "").replace(BAND_TAIL, "");
  return stageOf(bare) ?? stageOf(bare.replace(BAND_NOUN, ""));
}
