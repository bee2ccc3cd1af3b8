/** Where the pane runs: in Excel, or in a browser of its own. */
import { loadOffice } from "#addin/office-library.ts";
import type { Place } from "../state/state.ts";

/** Longest wait for the library's word on its host, in ms: outside of one it may never come. */
const PATIENCE = 8_000;

export interface Placement {
  readonly place: Place;
  /** Excel's library was wanted and did not come. */
  readonly officeMissing: boolean;
}

/** WPS first, then Excel, else browser mode. Never fails, and asks for nothing where nothing hints at Office. */
export async function findPlace(): Promise<Placement> {
  const inBrowser: Placement = { place: "browser", officeMissing: false };
  // Office's library waits for ever for an Excel that WPS is not.
  if ("wps" in globalThis || !hintsAtOffice()) return inBrowser;
  try {
    await loadOffice();
    const { host } = await withinPatience(Office.onReady());
    return host === Office.HostType.Excel ? { place: "excel", officeMissing: false } : inBrowser;
  } catch {
    return { place: "browser", officeMissing: true };
  }
}

/** Office names itself in the address it opens; its library keeps that for pages opened from there. */
function hintsAtOffice(): boolean {
  if (window.parent !== window || location.href.includes("_host_Info")) return true;
  try {
    return sessionStorage.getItem("hostInfoValue") !== null;
  } catch {
    return false;
  }
}

/** In Excel on the desktop: opens an address in the person's own browser. False where Excel can't, as on the web. */
export function openInBrowser(address: string): boolean {
  if (!Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) return false;
  Office.context.ui.openBrowserWindow(address);
  return true;
}

async function withinPatience<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("Office did not answer in time")), PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
