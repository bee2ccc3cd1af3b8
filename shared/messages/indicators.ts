/** Indicators by the name and under the account a reader knows them. */
import type { Account, IndicatorId } from "../ledgers/rules.ts";
import { YUAN_IN_WAN } from "../scoring/indicators/sources.ts";
import { INDICATORS } from "../scoring/indicators/table.ts";
import { indicators as english } from "./en/indicators.ts";
import type { Locale } from "./locale.ts";
import { indicators as chinese } from "./zh-CN/indicators.ts";

export type IndicatorNames = Readonly<Record<IndicatorId, string>>;

const NAMES: Readonly<Record<Locale, IndicatorNames>> = { "zh-CN": chinese, en: english };
const ACCOUNT_OF = Object.fromEntries(INDICATORS.map(({ id, account }) => [id, account])) as Readonly<
  Record<IndicatorId, Account>
>;

const OF_MONEY: ReadonlySet<IndicatorId> = new Set(
  INDICATORS.filter(({ thing }) => thing === YUAN_IN_WAN).map(({ id }) => id),
);

/** 投资完成率 of C1. */
export function indicatorName(id: IndicatorId, locale: Locale): string {
  return NAMES[locale][id];
}

/** Whether it is of money: what it counts is 1 万元. */
export function isOfMoney(id: IndicatorId): boolean {
  return OF_MONEY.has(id);
}

/** The account an indicator belongs to. */
export function accountOf(id: IndicatorId): Account {
  return ACCOUNT_OF[id];
}
