/** The words of a note, from what its address asks for. */
import { commandWords } from "#shared/messages/commands.ts";
import { paneWords } from "#shared/messages/pane.ts";
import { refusalWords } from "#shared/messages/problems.ts";
import { explainTrouble, isWorkbookTrouble } from "#shared/messages/workbook.ts";
import type { Explanation } from "#shared/messages/workbook.ts";

const words = commandWords("zh-CN");
const { problems } = refusalWords("zh-CN");

/** What `noteAddress` asked for; for an address nobody here made, that something went wrong. */
export function noteOf(asked: URLSearchParams): Explanation {
  const code = asked.get("code") ?? "";
  switch (asked.get("kind")) {
    case "errors":
      return words.errors(Number(asked.get("count")));
    case "sign-in":
      return words.signIn;
    case "unreachable":
      return explainTrouble("service-unreachable", "", "zh-CN");
    case "workbook":
      return isWorkbookTrouble(code)
        ? explainTrouble(code, asked.get("subject") ?? "", "zh-CN")
        : paneWords("zh-CN").unexpected;
    case "refused":
      return Object.hasOwn(problems, code)
        ? { title: problems[code as keyof typeof problems].title, advice: words.refusedAdvice }
        : paneWords("zh-CN").unexpected;
    default:
      return paneWords("zh-CN").unexpected;
  }
}
