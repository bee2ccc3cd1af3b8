/**
 * Microsoft's library for add-ins: from its own address, as Microsoft wants it, else the copy served beside these
 * pages, for networks that let nothing else through.
 */

const MICROSOFT = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** Beside the built scripts; the library finds its other files by this address. */
const COPY = "../office/office.js";
/** Longest wait for one source, in ms: on closed networks it may never answer. */
const PATIENCE = 5_000;

/** Resolves when `Office` is there. Rejects when neither source gave it. */
export async function loadOffice(): Promise<void> {
  if ("Office" in globalThis) return;
  try {
    await load(MICROSOFT);
  } catch {
    await load(new URL(COPY, import.meta.url).href);
  }
}

function load(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const giveUp = (why: string): void => {
      clearTimeout(timer);
      // In another document it never runs: a late one would be a second library beside the copy.
      document.implementation.createHTMLDocument().adoptNode(script);
      reject(new Error(`${address} ${why}`));
    };
    const timer = setTimeout(() => giveUp("did not come in time"), PATIENCE);
    script.addEventListener("error", () => giveUp("did not load"));
    script.addEventListener("load", () => {
      clearTimeout(timer);
      if ("Office" in globalThis) resolve();
      else giveUp("is not the library");
    });
    script.src = address;
    document.head.append(script);
  });
}
