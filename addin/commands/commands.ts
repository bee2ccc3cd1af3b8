/**
 * The functions behind the ribbon's buttons. They run in a page of their own that Excel opens unseen.
 *
 * That page shares no runtime with the pane: shared runtimes are newer than the floor (Excel 2019 has none),
 * and with one the pane's page would have to load for every click. So `Office.addin.showAsTaskpane` can't be
 * used; where a person must decide, a dialog (DialogApi 1.1, everywhere) says so and names the button to press.
 */
import { loadOffice } from "#addin/office-library.ts";
import { ExcelHost } from "#addin/hosts/excel.ts";
import type { WorkbookHost } from "#addin/hosts/host.ts";
import type { Trouble } from "#addin/pane/state/state.ts";
import { loadSettings } from "#addin/pane/work/settings.ts";
import { troubleOf } from "#addin/pane/work/trouble-of.ts";
import { checkOpenWorkbook, scoreOpenWorkbook } from "./one-click.ts";
import { tell } from "./tell.ts";

type Command = (host: WorkbookHost) => Promise<Trouble | null>;

/** By the manifest's function names. */
const COMMANDS: Readonly<Record<string, Command>> = {
  scoreMonth: (host) => scoreOpenWorkbook(host, loadSettings()),
  checkLedgers: checkOpenWorkbook,
};

/** One at a time: two scorings would write the same sheets. */
let isBusy = false;

/** Excel waits for `completed` and gives the add-in up after five minutes, so it is called come what may. */
async function run(command: Command, event: Office.AddinCommands.Event): Promise<void> {
  if (isBusy) return event.completed();
  isBusy = true;
  try {
    const trouble = await command(new ExcelHost()).catch(troubleOf);
    if (trouble !== null) await tell(trouble);
  } finally {
    isBusy = false;
    event.completed();
  }
}

await loadOffice();
await Office.onReady();
for (const [name, command] of Object.entries(COMMANDS)) {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => void run(command, event));
}
