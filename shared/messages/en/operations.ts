import type { OperationWords } from "../operations.ts";

export const operations: OperationWords = {
  badPort: (text) => `PORT must be 1 to 65535, it is “${text}”.`,
  portTaken: (port) => `Port ${port} is in use. Stop what uses it, or take another: PORT=8788 npm start`,
  alreadyRunning: (place) => `The service is running already (${place}).`,
  notStarted: "Not started; the reason stands above.",
  running: "The service runs, for this machine alone. Open in a browser:",
  pages: { start: "start page", pane: "score a workbook", guide: "guide", install: "add to Excel" },
  signedIn: (accountFile) =>
    `This machine's browser needs no token; other programs take the one in ${accountFile}. Ctrl+C stops.`,
  intranetBuilt: (folder) =>
    `The service for an intranet is built: ${folder}. Copy the whole folder to the server and follow its 安装说明.md.`,
  archive: {
    backupUsage:
      "Usage: npm run backup [-- --out FOLDER] [-- --url https://YOUR.SERVICE]. For a deployed service put a county token into the variable LEDGER_TOKEN.",
    restoreUsage: "Usage: npm run restore -- ARCHIVE.jsonl.gz [--remote]",
    backedUp: (path, bytes) =>
      `Backed up to ${path} (${bytes} bytes). It holds the county's whole record: keep it safe.`,
    notBackedUp: (why) => `Not backed up: ${why}`,
    restored: (county, rows) => `Restored the record of ${county}, ${rows} rows. Its devices stay signed in.`,
    notEmpty:
      "An archive goes into an empty database alone; what is there was not touched. Here: stop npm start and move the folder .local/state away. Deployed: make a new database and run npx wrangler d1 migrations apply.",
    notRestored: (why) => `Not restored: ${why}`,
    faults: {
      "no-archive":
        "This is no archive of the five ledgers, or it can't be opened. Check the name of the file.",
      "cut-off":
        "The archive is cut off; perhaps it was not fetched to its end. Back up again, or take another.",
      altered: "The archive was altered or is damaged: it is not what its digest says. Take another.",
      "written-meanwhile":
        "Something was written while it was backed up; it may not fit together. Back up again.",
      newer: "The archive comes from a later version. Update this program first.",
    },
  },
  job: {
    usage: (names) => `Usage: npm run job -- NAME (${names.join(", ")})`,
    done: (name) =>
      name === "weekly"
        ? "The week’s bulletin has been seen to; the county’s desk in the pane says what came of it."
        : "The rule of retention has been applied; the log of acts says to what.",
    failed: () =>
      "It was not done; the log above, or of npm start, says why. Done again, nothing is done twice.",
  },
  deployment: {
    usage: "Usage: npm run deploy [-- --dry-run] [-- --county NAME]",
    steps: {
      building: "Building the pages…",
      bundling: "Bundling the service…",
      account: "Checking the Cloudflare login…",
      database: "Checking the database…",
      migrating: "Bringing the database up to date…",
      secret: "Checking the secret…",
      deploying: "Deploying…",
      token: "Checking access tokens…",
    },
    notSignedIn:
      "Not signed in to Cloudflare. Run npx wrangler login, or set CLOUDFLARE_API_TOKEN, and try again.",
    databaseMade: (id) => `Made the database ${id} and wrote its id to wrangler.toml.`,
    askSecret: "The service's secret (at least 32 characters), or Enter to have one made: ",
    shortSecret: (least) => `The secret needs at least ${least} characters. Run again.`,
    askCounty: (usual) => `Name of the county, or Enter for “${usual}”: `,
    token: (county, token, until) =>
      `Access token of ${county} (shown this once, keep it safe; valid until ${until}):\n\n    ${token}\n`,
    tokensThere: (count) => `There are ${count} access token(s); none is made.`,
    wranglerFailed: (command) =>
      `“wrangler ${command}” failed; the reason stands above. What is done may be run again.`,
    dryRun: "Dry run done: pages, service and database scripts are sound; nothing online was changed.",
    done: "Deployed.",
  },
};
