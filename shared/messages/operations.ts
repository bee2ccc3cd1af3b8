/** The words of `npm start` and `npm run deploy`, the same in every language. */
import type { JobName } from "../api/reminders.ts";
import { operations as english } from "./en/operations.ts";
import type { Locale } from "./locale.ts";
import { operations as chinese } from "./zh-CN/operations.ts";

export interface OperationWords {
  readonly badPort: (text: string) => string;
  readonly portTaken: (port: number) => string;
  readonly alreadyRunning: (place: string) => string;
  readonly notStarted: string;
  readonly running: string;
  /** Each page with its address. */
  readonly pages: {
    readonly start: string;
    readonly pane: string;
    readonly guide: string;
    readonly install: string;
  };
  readonly signedIn: (accountFile: string) => string;
  readonly intranetBuilt: (folder: string) => string;
  /** `npm run backup` and `npm run restore`. */
  readonly archive: {
    readonly backupUsage: string;
    readonly restoreUsage: string;
    readonly backedUp: (path: string, bytes: number) => string;
    readonly notBackedUp: (why: string) => string;
    readonly restored: (county: string, rows: number) => string;
    readonly notEmpty: string;
    readonly notRestored: (why: string) => string;
    /** What can be wrong with an archive. */
    readonly faults: Readonly<
      Record<"no-archive" | "cut-off" | "altered" | "written-meanwhile" | "newer", string>
    >;
  };
  /** `npm run job`. */
  readonly job: {
    readonly usage: (names: readonly string[]) => string;
    readonly done: (name: JobName) => string;
    readonly failed: (name: JobName) => string;
  };
  readonly deployment: {
    readonly usage: string;
    readonly steps: Readonly<
      Record<
        "building" | "bundling" | "account" | "database" | "migrating" | "secret" | "deploying" | "token",
        string
      >
    >;
    readonly notSignedIn: string;
    readonly databaseMade: (id: string) => string;
    readonly askSecret: string;
    readonly shortSecret: (least: number) => string;
    readonly askCounty: (usual: string) => string;
    readonly token: (county: string, token: string, until: string) => string;
    readonly tokensThere: (count: number) => string;
    readonly wranglerFailed: (command: string) => string;
    readonly dryRun: string;
    readonly done: string;
  };
}

const WORDS: Readonly<Record<Locale, OperationWords>> = { "zh-CN": chinese, en: english };

export function operationWords(locale: Locale): OperationWords {
  return WORDS[locale];
}
