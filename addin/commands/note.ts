/** Fills the note that a button of the ribbon leaves, and closes it. */
import { noteOf } from "./note-words.ts";
import { loadOffice } from "#addin/office-library.ts";
import { commandWords } from "#shared/messages/commands.ts";

const words = commandWords("zh-CN");
const { title, advice } = noteOf(new URLSearchParams(location.search));

function fill(selector: string, text: string): void {
  const element = document.querySelector(selector);
  if (element !== null) element.textContent = text;
}

fill("#title", title);
fill("#advice", advice);
fill("#next", words.next);
fill("#close", words.close);

await loadOffice();
await Office.onReady();
const button = document.querySelector<HTMLButtonElement>("#close");
button?.addEventListener("click", () => Office.context.ui.messageParent("close"));
button?.focus();
