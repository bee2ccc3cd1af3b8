/** A campaign such as 冬季百日攻坚战: which day it is, and its four rates against their targets (method §7). */
import { parseIsoDate } from "../ledgers/calendar.ts";
import type { Hundredths } from "../ledgers/fields.ts";
import { stageOrder } from "../ledgers/words.ts";
import type { CampaignReport, Rate, StageReport } from "./assessment.ts";
import type { County } from "./county.ts";
import { decimalOf } from "./decimal.ts";
import { hundredthsOf } from "./exact-rules.ts";
import { isInYear } from "./moments.ts";
import { roundedQuotient } from "./rounding.ts";
import { rateOf } from "./stages.ts";

/** The report, or null where the rule set has no campaign (or one without a readable first day). */
export function campaignReport(county: County, stages: StageReport, startRate: Rate): CampaignReport | null {
  const { campaign } = county.rules;
  const firstDay = campaign && parseIsoDate(campaign.firstDay);
  if (!campaign || firstDay === null || firstDay === undefined) return null;
  const { name, days, targets } = campaign;
  const day = Math.max(0, Math.min(days, county.asOf - firstDay + 1));
  const finishRate = finished(county, firstDay + days - 1);
  const line = (title: CampaignReport["rates"][number]["name"], rate: Rate, target: number) => ({
    name: title,
    rate,
    target: hundredthsOf(target),
    due: dueByDay(target, day, days),
  });
  return {
    name,
    day,
    days,
    rates: [
      line("开工率", startRate, targets.start),
      line("投资完成率", stages.rates.投资完成率, targets.invest),
      line("资金到位率", stages.rates.资金到位率, targets.funded),
      line("竣工率", finishRate, targets.finish),
    ],
  };
}

/** Of the live projects planned to finish in the year and by the campaign's last day, those that have. */
function finished(county: County, lastDay: number): Rate {
  let num = 0n;
  let den = 0n;
  for (const { live, plannedFinish, stage } of county.projects) {
    if (!live || plannedFinish === null) continue;
    if (!isInYear(county, plannedFinish.to) || plannedFinish.to > lastDay) continue;
    den += 1n;
    if (stageOrder(stage) >= stageOrder("竣工")) num += 1n;
  }
  const isSourced =
    county.hasColumn("projects", "plannedFinish") &&
    (county.hasColumn("projects", "stage") ||
      county.hasColumn("projects", "actualFinish") ||
      county.hasColumn("projects", "operatingOn"));
  return rateOf(isSourced, num, den);
}

/** Target × day ÷ days, in hundredths of a percent. */
function dueByDay(target: number, day: number, days: number): Hundredths {
  const { digits, scale } = decimalOf(target);
  return days > 0 ? Number(roundedQuotient(digits * 100n * BigInt(day), scale * BigInt(days))) : 0;
}
