/** What the ribbon's buttons say when they stop. */
import type { CommandWords } from "../commands.ts";

export const commands: CommandWords = {
  errors: (count) => ({
    title: count === 1 ? "Scoring stopped: 1 error" : `Scoring stopped: ${count} errors`,
    advice:
      "They are listed on the sheet of findings, each with a link to its cell. Correct them, then press Score again.",
  }),
  signIn: {
    title: "No access code yet",
    advice: "Reading and checking are done. To score, enter your access code in the settings of the pane.",
  },
  refusedAdvice: "Your workbook is unchanged. Score once more in the pane, which tells the reason.",
  next: "Other ways are in the pane: press Open pane on the Home tab.",
  close: "OK",
};
