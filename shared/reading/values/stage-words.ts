/** Stages as officials write them, in cells and in band headings. */
import { keyOf } from "../../ledgers/text.ts";
import { STAGES, STAGE_WORDS } from "../../ledgers/words.ts";
import type { Stage } from "../../ledgers/words.ts";
import { bareHeading } from "./bare-heading.ts";

const STAGE_OF_WORD: ReadonlyMap<string, Stage> = new Map(
  STAGES.flatMap((stage) => STAGE_WORDS[stage].map((word) => [keyOf(word), stage] as const)),
);
/** 已取消, 前期阶段, 在建项目: words that add nothing. */
const ALREADY = /^已经?/u;
const STAGE_NOUN = /(?:阶段|项目)$/u;
/** 在建(主体施工): a note on the stage. */
const WITH_NOTE = /^([^()]+)\(([^()]+)\)$/u;
/** In a note these unsay the stage, as a word of another stage does. */
const UNSAYING = /[停缓未拟待暂]|部分/u;
const BAND_NOUN = /(?:阶段|类)?(?:项目)?$/u;

/** The stage a written word means, or undefined. */
export function stageOf(text: string): Stage | undefined {
  const key = keyOf(text);
  const noted = WITH_NOTE.exec(key);
  if (!noted) return stageOfWord(key);
  const stage = stageOfWord(noted[1] ?? "");
  return stage !== undefined && isOnlyNoted(stage, noted[2] ?? "") ? stage : undefined;
}

/** The stage a band heading names (二、加快建设（项目共计：12个）), or undefined. */
export function stageOfBand(heading: string): Stage | undefined {
  const bare = bareHeading(heading);
  return stageOf(bare) ?? stageOf(bare.replace(BAND_NOUN, ""));
}

function stageOfWord(key: string): Stage | undefined {
  const known = STAGE_OF_WORD.get(key);
  if (known !== undefined) return known;
  const bare = key.replace(ALREADY, "");
  return STAGE_OF_WORD.get(bare) ?? STAGE_OF_WORD.get(bare.replace(STAGE_NOUN, ""));
}

function isOnlyNoted(stage: Stage, note: string): boolean {
  if (UNSAYING.test(note)) return false;
  for (const [word, other] of STAGE_OF_WORD) {
    if (other !== stage && note.includes(word)) return false;
  }
  return true;
}
