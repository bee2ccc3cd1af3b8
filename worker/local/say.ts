/** What the local commands say: Chinese for the county, English beneath it for whoever runs its machines. */
import { operationWords } from "#shared/messages/operations.ts";
import type { OperationWords } from "#shared/messages/operations.ts";

/** One sentence in both languages, a line each. */
export function inBoth(choose: (words: OperationWords) => string): string {
  return `${choose(operationWords("zh-CN"))}\n${choose(operationWords("en"))}`;
}
