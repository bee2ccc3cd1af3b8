/** Tells a person why a button of the ribbon stopped: a small dialog over Excel. */
import type { Trouble } from "#addin/pane/state/state.ts";
import { noteAddress } from "./note-address.ts";

/** Of Excel's window, in percent. */
const SIZE = { width: 32, height: 34 };
/** Longest time the dialog keeps the button waiting, in ms: with the scoring before it within Excel's five minutes. */
const PATIENCE = 120_000;

/** Shows the note until it is closed. Where Excel shows none (another dialog is open) there is nothing left to say it with. */
export function tell(trouble: Trouble): Promise<void> {
  return new Promise((resolve) => {
    const url = new URL(noteAddress(trouble), location.href).href;
    Office.context.ui.displayDialogAsync(url, { ...SIZE, displayInIframe: true }, (result) => {
      if (result.status !== Office.AsyncResultStatus.Succeeded) return resolve();
      const dialog = result.value;
      const close = (): void => {
        dialog.close();
        resolve();
      };
      const timer = setTimeout(close, PATIENCE);
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, () => {
        clearTimeout(timer);
        close();
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
        clearTimeout(timer);
        resolve();
      });
    });
  });
}
