/** The words and sentences bulletins are made of, the same in every language. */
import type {
  InvestmentFacts,
  PunctualityFacts,
  ReconciliationFacts,
  StartFacts,
} from "../bulletin/facts.ts";
import type { DoubtfulAmount } from "../bulletin/doubts.ts";
import type { WordingPlace } from "../bulletin/wording.ts";
import type { BulletinProvenance } from "../bulletin/document.ts";
import type { Day, Period } from "../ledgers/calendar.ts";
import type { Hundredths } from "../ledgers/fields.ts";
import type { Role } from "../ledgers/roles.ts";
import type { Stage } from "../ledgers/words.ts";
import type {
  CampaignReport,
  Grade,
  Loss,
  RateName,
  StageReport,
  UnitAssessment,
} from "../scoring/assessment.ts";
import type { Handover, Milestone } from "../scoring/county.ts";
import { bulletin as english } from "./en/bulletin.ts";
import type { Locale } from "./locale.ts";
import { bulletin as chinese } from "./zh-CN/bulletin.ts";

/** A unit with how many of something it has. */
export interface UnitCount {
  readonly unit: string;
  readonly count: number;
}

/** A table's words. */
export interface TableWords {
  readonly caption: string;
  readonly head: readonly string[];
}

/** Facts of a section, with how many of their rows a sentence may name. */
export interface Naming {
  /** The month's last day. */
  readonly asOf: Day;
  /** The most rows one sentence names. */
  readonly limit: number;
}

/** Who stands where in a group, each list in rank order. */
export interface GroupStanding {
  readonly ranked: readonly UnitAssessment[];
  /** Ranks 1 to 3 and the last three places, ties included; null where the group is listed whole. */
  readonly ends: {
    readonly first: readonly UnitAssessment[];
    readonly last: readonly UnitAssessment[];
  } | null;
  readonly grades: Readonly<Record<Grade, readonly UnitAssessment[]>>;
  readonly vetoed: readonly UnitAssessment[];
  readonly baseline: Period | null;
  /** Those that gained the most places, and those that lost the most. */
  readonly risen: readonly UnitAssessment[];
  readonly fallen: readonly UnitAssessment[];
  /** Whether any unit of the group has a place to compare with. */
  readonly comparable: boolean;
  readonly absent: readonly UnitAssessment[];
}

/** Something to mend by a day (ISO). */
export interface Repair {
  readonly loss: Loss;
  readonly by: string;
}

/** What problems are looked for in. */
export type ProblemTopic = "starts" | "investment" | "milestones" | "items" | "reports" | "data";

/** What a month's opening tells. */
export interface OpeningDetail {
  readonly period: Period;
  readonly asOf: Day;
  readonly rulesVersion: string;
  readonly ledgers: readonly Role[];
  /** Groups of the units listed. */
  readonly groups: readonly string[];
}

export interface BulletinWords {
  readonly form: {
    readonly titleLines: (period: Period) => readonly string[];
    readonly issue: (issue: number) => string;
    readonly date: (iso: string) => string;
    readonly draft: string;
    readonly attachmentsLead: string;
    readonly attachmentLabel: (number: number) => string;
    readonly copies: (copies: string) => string;
    readonly printedOn: (iso: string) => string;
    /** A heading with its number, from 1. */
    readonly numbered: (level: 1 | 2, number: number, text: string) => string;
  };
  readonly opening: (told: OpeningDetail) => string;
  /** The same for a county's own wording. */
  readonly places: (told: OpeningDetail) => Readonly<Partial<Record<WordingPlace, string>>>;
  readonly overall: {
    readonly heading: string;
    readonly assessed: (groups: readonly UnitCount[], absent: number) => string;
    readonly projects: (
      asOf: Day,
      live: {
        readonly count: number;
        readonly yuan: bigint;
        /** How many of the amounts summed up are doubtful. */
        readonly doubtful: number;
      },
      stages: readonly { readonly stage: Stage; readonly count: number }[],
      ended: number,
    ) => string;
    readonly investment: (facts: InvestmentFacts, report: StageReport, month: number) => string;
    readonly noInvestment: string;
    /** Rates in basis points; `unknown` are those that can't be given. */
    readonly rates: (
      known: readonly { readonly name: RateName; readonly percent: number }[],
      unknown: readonly RateName[],
    ) => string;
    readonly campaign: (campaign: CampaignReport) => string;
  };
  readonly ranking: {
    readonly heading: string;
    readonly group: (group: string) => string;
    readonly paragraphs: (standing: GroupStanding) => readonly string[];
    /** Where there is no earlier month to compare with. */
    readonly firstMonth: string;
    readonly nobody: string;
  };
  readonly problems: {
    readonly heading: string;
    /** In place of the whole section. */
    readonly nothing: (asOf: Day) => string;
    /** What the ledgers have no columns for, in one sentence. */
    readonly untold: (topics: readonly ProblemTopic[]) => string;
    readonly starts: {
      readonly heading: string;
      readonly paragraph: (facts: StartFacts, naming: Naming) => string;
    };
    readonly investment: {
      readonly heading: string;
      readonly paragraphs: (facts: InvestmentFacts, naming: Naming, month: number) => readonly string[];
    };
    readonly items: {
      readonly heading: string;
      readonly milestones: (facts: PunctualityFacts<Milestone>, naming: Naming) => string;
      readonly handovers: (facts: PunctualityFacts<Handover>, naming: Naming) => string;
    };
    readonly reports: {
      readonly heading: string;
      readonly paragraph: (facts: PunctualityFacts<Handover>, naming: Naming) => string;
    };
    readonly data: {
      readonly heading: string;
      readonly paragraph: (facts: ReconciliationFacts, naming: Naming, month: number) => string;
      readonly doubtful: (amounts: readonly DoubtfulAmount[], naming: Naming) => string;
      readonly leftOut: (rows: number) => string;
    };
  };
  readonly requirements: {
    readonly heading: string;
    readonly nobodyAssessed: string;
    readonly nobodyPoor: string;
    readonly poor: (units: number) => string;
    /** `number` from 1. */
    readonly unit: (number: number, unit: UnitAssessment, repairs: readonly Repair[]) => string;
    readonly talk: (units: readonly UnitAssessment[]) => string;
    readonly noTalk: string;
    readonly everyone: (ledgersBy: string, worksBy: string, issuer: string) => string;
  };
  readonly charts: {
    /** A group's final scores; `places` where the chart shows only some of them. */
    readonly standings: (
      group: string,
      places: { readonly first: number; readonly last: number } | null,
    ) => string;
    readonly standing: (rank: number, unit: string) => string;
    readonly pipeline: string;
    /** A stage with what its projects come to, in 元. */
    readonly stage: (stage: Stage, yuan: bigint) => string;
    /** Which stages' sums hold amounts that may be off by their unit. */
    readonly doubtful: (stages: readonly { readonly stage: Stage; readonly count: number }[]) => string;
    readonly projects: string;
    /** After a number of projects. */
    readonly counted: string;
  };
  readonly standings: {
    readonly title: (period: Period) => string;
    readonly empty: string;
    readonly group: (group: string, ranked: number) => string;
    readonly head: readonly string[];
    readonly notApplicable: string;
    readonly notAssessed: string;
    readonly vetoed: (grade: Grade) => string;
    readonly movement: (places: number | null) => string;
    readonly note: string;
    readonly provenance: (provenance: BulletinProvenance) => readonly string[];
  };
  readonly losses: {
    readonly title: (period: Period) => string;
    readonly empty: string;
    readonly head: readonly string[];
    /** Over a unit's rows: how many, and what they come to of the composite in hundredths. */
    readonly unit: (unit: string, indicators: number, composite: Hundredths) => string;
    /** The dearest loss in words, and of how many. */
    readonly reason: (dearest: string, count: number) => string;
    /** Cells by their sheet. */
    readonly cells: (
      places: readonly { readonly sheet: string; readonly cells: readonly string[] }[],
    ) => string;
    readonly note: string;
  };
  readonly lagging: {
    readonly title: (period: Period) => string;
    readonly empty: string;
    readonly starts: (count: number) => TableWords;
    readonly investment: (count: number) => TableWords;
    readonly milestones: (count: number) => TableWords;
    readonly items: (count: number) => TableWords;
    readonly date: (day: Day) => string;
    readonly notReported: string;
    readonly noAmount: string;
  };
}

const WORDS: Readonly<Record<Locale, BulletinWords>> = { "zh-CN": chinese, en: english };

export function bulletinWords(locale: Locale): BulletinWords {
  return WORDS[locale];
}
