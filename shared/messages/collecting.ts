/** What the pane says of handing in, of the county's desk, and of who may use the service; the same in every language. */
import type { IdentityRole } from "../api/access.ts";
import type { JobOutcome } from "../api/reminders.ts";

type State = "open" | "used" | "active" | "expired" | "revoked";

export interface CollectingWords {
  readonly submit: {
    readonly action: string;
    readonly as: (unit: string) => string;
    readonly lead: (unit: string) => string;
    readonly leadInExcel: (unit: string) => string;
    readonly privacy: string;
    /** Errors in the unit's own rows. */
    readonly stopped: {
      readonly title: (errors: number) => string;
      readonly advice: string;
      readonly leaveOut: string;
    };
  };
  readonly own: {
    readonly title: (year: number, month: number) => string;
    readonly none: (due: string) => string;
    readonly received: (version: number) => string;
    readonly receivedAt: (moment: string, by: string, rows: number) => string;
    readonly found: (error: number, warning: number, notice: number) => string;
    readonly nothingFound: string;
    readonly late: (due: string) => string;
    readonly returned: string;
    readonly returnedBy: (moment: string, by: string) => string;
    readonly left: (places: number) => string;
    readonly findings: (findings: number) => string;
    readonly result: string;
    readonly noResult: string;
    readonly draft: string;
    readonly published: string;
    readonly of: (ranked: number) => string;
  };
  readonly desk: {
    readonly title: string;
    readonly submitted: (units: number) => string;
    readonly due: (due: string) => string;
    readonly none: string;
    readonly missing: (units: number) => string;
    readonly late: string;
    readonly returned: string;
    readonly line: (moment: string, rows: number) => string;
    readonly version: (version: number, by: string) => string;
    readonly notTaken: (places: number) => string;
    readonly remark: (remark: string) => string;
    readonly returnIt: string;
    /** A button's name where several of one look stand in a list. */
    readonly returnOf: (unit: string) => string;
    readonly returnTitle: (unit: string) => string;
    readonly remarkLabel: string;
    readonly remarkHint: string;
    readonly remarkWanted: string;
    readonly confirmReturn: string;
    readonly sentBack: (unit: string) => string;
    readonly scoreAll: string;
    readonly scoreHint: (units: number) => string;
    readonly nothingToScore: string;
    /** By which rules: of a workbook, of the last scoring, or of the open one where it has any. */
    readonly rulesOf: (workbook: string, items: number) => string;
    readonly rulesOfLast: string;
    readonly rulesOfOpen: string;
    readonly withOwn: (workbook: string) => string;
    readonly refresh: string;
    readonly stopped: {
      readonly title: (errors: number) => string;
      readonly advice: string;
      readonly leaveOut: string;
    };
  };
  readonly reminders: {
    readonly title: string;
    readonly units: (units: number) => string;
    readonly nobody: string;
    /** @param days until it is due; negative after */
    readonly missing: (month: string, days: number) => string;
    readonly returned: (month: string) => string;
    readonly overdue: (duties: number) => string;
    /** Between two of these. */
    readonly and: string;
    readonly copy: string;
    readonly copyFor: (unit: string) => string;
    readonly messageTo: (unit: string) => string;
    readonly copied: string;
    readonly copyByHand: string;
    /** @param again scored again after it was published */
    readonly unpublished: (month: string, again: boolean) => string;
    /** 本周, or 第50周. */
    readonly week: (number: number, isThis: boolean) => string;
    readonly weekly: Readonly<
      Record<JobOutcome, (week: string, told: { readonly moment: string; readonly run: string }) => string>
    >;
    readonly retentionFailed: (run: string) => string;
  };
  readonly access: {
    readonly title: string;
    readonly issueTitle: string;
    readonly role: string;
    readonly roles: Readonly<Record<IdentityRole, string>>;
    readonly roleHints: Readonly<Record<IdentityRole, string>>;
    readonly unit: string;
    readonly unitWanted: string;
    readonly name: string;
    readonly nameHint: string;
    readonly nameWanted: string;
    readonly issue: string;
    readonly issued: (name: string) => string;
    readonly issuedAdvice: (expires: string) => string;
    readonly copy: string;
    readonly copied: string;
    readonly copyByHand: string;
    readonly codes: string;
    readonly noCodes: string;
    readonly devices: string;
    readonly states: Readonly<Record<State, string>>;
    readonly until: (day: string) => string;
    readonly own: string;
    readonly withdraw: string;
    readonly withdrawOf: (name: string) => string;
    readonly withdrawCode: (name: string) => string;
    readonly withdrawDevice: (name: string) => string;
    readonly withdrawOwn: string;
    readonly confirm: string;
    readonly withdrawn: (name: string) => string;
    readonly last: string;
    readonly earlier: (entries: number) => string;
  };
  readonly viewer: { readonly lead: (county: string) => string };
  /** Title of the view of the county's letterhead; its words come with it. */
  readonly letterhead: string;
  /** What the links to other views are called together. */
  readonly elsewhere: string;
  /** Where a list could not be read. */
  readonly again: string;
  readonly loading: string;
}
