/**
 * How headers of money are told: by what is done with it (planned, done, verified, paid in, the whole), over
 * which span (the month, the year to date, before the year, since the start), and with a veto where the two
 * contradict each other.
 */
import type { Role } from "../ledgers/roles.ts";
import type { HeaderPart, HeaderText } from "./header-text.ts";

/** What is said of the money. */
type Aspect = "plan" | "done" | "verified" | "funded" | "total";
/** Over which time. */
type Span = "month" | "year" | "before" | "start" | "to-date";

/** What the header alone can't settle: the columns beside it do. */
export type Doubt =
  /** 累计完成投资: this year's, or since the start of building. */
  | "cumulative"
  /** 11月累计完成投资: the month's beside 1-11月累计, else the year's to date. */
  | "month-cumulative"
  /** 完成投资 and no more. */
  | "plain";

export interface MoneyMatch {
  readonly role: Role;
  readonly field: string;
  readonly sure: number;
  readonly doubt?: Doubt;
}

const MONEY_WORDS =
  /签约(?:金额|额|资金)|协议(?:金额|额|资金)|(?:上报|自报|报送|填报)(?:数|额|完成额)|投资|资金|完成额|固投|固定资产|入统|列统|纳统|核查数|核实数|投入/u;
const NOT_MONEY =
  /时间|日期|时限|期限|主体|单位|投资(方|人|商|类型|性质|方向|强度|内容|领域|合同|密度)|企业|负责人|形象|工程量|手续|问题|计划(开|竣|完)工|来源|用途|比重|内容|项目(个)?数|名称|协议书|招商引资项目/u;
/** Spans and remainders that are no account of the method: other months, quarters, what has not been done. */
const OTHER_ACCOUNT =
  /季度|半年|同期|上个?月|下个?月|下步|上周|本周|上一?年度?|去年|明年|下一?年度?|次年|未完成|未到位|尚[需未]|剩余|结转|滚动/u;
const SOURCES =
  /中央|省级|市级|县级|自筹|贷款|专项债|债券|上级|财政|银行|预算内|外资|设备|土建|建安|安装|征地|其他费|流动资金|固定资产投资(?!.{0,6}(?:目标|任务|完成|计划))/u;
const PLAN = /计划|目标|任务|安排|预计|拟完成|^拟|拟投资/u;
const TARGETS = /目标|任务|指标/u;
const PLANNED_DONE =
  /计划(?:应)?完成(?!情况|率)|预计完成|拟完成|目标完成(?!情况|率)|完成(?:投资)?(?:额)?(?:目标|任务|计划)(?:数|额)?$/u;
const DONE = /完成|实际|已投|达到/u;
const VERIFIED = /核实|核查|核定|入统|列统|纳统|认定|入库(?:额|数|投资)/u;
const FUNDED = /到位/u;
const TOTAL = /总投资|投资总额|总投入|概算|估算|投资(?:总)?规模|协议投资|合同投资/u;
/** 计划完成总投资, 计划投资总额: the whole, where no year or month is named. */
const PLANNED_WHOLE = /总投资|投资总额/u;
/** 本月投资, 当月投资额: what was done in the month. */
const OF_THE_MONTH = /^(?:本月|当月|月度)投资(?:额)?$/u;
const THIS_MONTH = /^(?:本月|当月)(?:数|额)?$/u;
const JUST_INVESTMENT = /^(?:项目|工程|建设)?投资(?:总)?(?:金额|额|数)?$|^总额$/u;
const MONTH = /本月|当月|月度|^月|月(?=计划|完成|度)|报告期/u;
const YEAR = /本年|今年|年度|当年|全年|年内|年初|^年|年(?=计划|完成)|元月至|至今年/u;
const SINCE_START =
  /开累|开工(?:建设)?(?:以来|至|到|累计|后)|自开(?:工|始)|建设以来|开建以来|实施以来|历年|总累计|项目累计/u;
const CUMULATIVE = /累计|累积|至今|总计完成|完成总/u;
const AND_SO_FAR = /至(?:本月|当月|目前|报告期)|截[至止](?:本月|目前)/u;

/** What a project was signed for is the whole it is to cost. */
const SIGNED_AMOUNT = /^(?:项目)?(?:签约|协议)(?:总)?(?:金额|额|资金)$/u;
/** 上报数 beside 核查数: what was reported for the month. */
const REPORTED = /^(?:统计)?(?:上报|自报|报送|填报)(?:数|额|完成额|投资|完成投资)$/u;
/** A guess worth telling. */
const SURE_GUESS = 0.68;
/** A plan of money, and no word for when. */
const PLANNED_MONEY = /^计划投资(?:额|总?金额)?$/u;

/** 累计完成 is of money as 本月完成 beside it is. */
const CUMULATIVE_DONE = /^(?:开累|累[计积])(?:已)?完成(?:数|额)?$/u;
/** 已完成投资: all that has been done so far. */
const ALREADY = /^已/u;
/** How sure a header is that speaks of plan or completion and not of what. */
const SURE_BARE = 0.8;

/** A heading that only gathers months: 1月计划, 1月完成 under 一季度 are of January all the same. */
const GATHERS_MONTHS = /^(?:第?[一二三四1-4]季度|[上下]半年)$/u;

/** The roles and fields a header of money can stand for; none where it is no money the method knows. */
export function matchMoney(header: HeaderText): readonly MoneyMatch[] {
  if (header.leaf.months?.kind !== "month") return matchAmount(header);
  return matchAmount({ ...header, groups: header.groups.filter(({ words }) => !GATHERS_MONTHS.test(words)) });
}

function matchAmount(header: HeaderText): readonly MoneyMatch[] {
  const { leaf, groups } = header;
  const above = groups.map((part) => part.words).join("/");
  if (leaf.otherUnit !== undefined || OTHER_ACCOUNT.test(`${leaf.words}/${above}`)) return [];
  const bare = headless(leaf.words);
  const speaksOfMoney =
    MONEY_WORDS.test(leaf.words) ||
    (bare && (MONEY_WORDS.test(above) || header.moneyUnit !== undefined)) ||
    (CUMULATIVE.test(leaf.words) && (leaf.before !== undefined || leaf.months?.kind === "range"));
  const span = spanOf(leaf) ?? firstOf(groups, spanOf);
  // 本月完成, 累计完成, 年度计划 with nothing above: of money where the column holds amounts.
  if (
    !speaksOfMoney &&
    bare &&
    groups.every(({ words }) => headless(words)) &&
    /计划|完成|累计|目标|任务|核实|核查|到位/u.test(leaf.words + above) &&
    (span !== undefined || leaf.year !== undefined || CUMULATIVE_DONE.test(leaf.words))
  ) {
    // What the targets of a sheet are of, such a header doesn't say.
    return matchAs(header, above)
      .filter(({ role }) => role !== "targets")
      .map((match) => ({ ...match, sure: Math.min(match.sure, SURE_BARE) }));
  }
  if (!speaksOfMoney || NOT_MONEY.test(leaf.words)) return [];
  if (SOURCES.test(leaf.words) && !TARGETS.test(above)) return [];
  return matchAs(header, above);
}

function matchAs({ leaf, groups }: HeaderText, above: string): readonly MoneyMatch[] {
  if (SIGNED_AMOUNT.test(leaf.words))
    return [{ role: "projects", field: "totalInvestment", sure: SURE_GUESS }];
  if (REPORTED.test(leaf.words)) return [{ role: "progress", field: "done", sure: SURE_BARE }];
  // What was signed or attracted is another account than what is built.
  if (/签约|招商|引资|储备|谋划/u.test(leaf.words + (groups[0]?.words ?? "")) && !TOTAL.test(leaf.words))
    return [];
  const heading = firstOf(groups, (part) => aspectOf(part.words));
  const own = aspectOf(leaf.words);
  // 投资 alone is what the heading makes of it.
  const aspect = JUST_INVESTMENT.test(leaf.words) ? (heading ?? own) : (own ?? heading ?? ofMonths(leaf));
  const span = spanOf(leaf) ?? firstOf(groups, spanOf);
  const cumulative = CUMULATIVE.test(leaf.words) || CUMULATIVE.test(above);
  switch (aspect) {
    case "total":
      // 2020年投资额 is the year's; that it is the plan is a guess.
      if (!TOTAL.test(leaf.words) && leaf.year !== undefined)
        return [{ role: "projects", field: "annualPlan", sure: SURE_GUESS }];
      if (!TOTAL.test(leaf.words) && heading === undefined && groups.some((part) => part.year !== undefined))
        return [];
      return span === "year" || span === "month" || [leaf, ...groups].some((part) => part.partOf)
        ? []
        : [{ role: "projects", field: "totalInvestment", sure: TOTAL.test(leaf.words) ? 0.92 : 0.8 }];
    case "plan":
      return planned(leaf, above, span, cumulative);
    case "verified":
      return cumulative || span === "year" || span === "before" || span === "start"
        ? []
        : [{ role: "progress", field: "verified", sure: 0.88 }];
    case "funded":
      return cumulative || PLAN.test(leaf.words) || /已到位/u.test(leaf.words) || (span && span !== "month")
        ? []
        : [{ role: "progress", field: "funded", sure: 0.88 }];
    case "done":
      return done(leaf, groups, span, cumulative);
    default:
      return [];
  }
}

/** Only modifiers, no noun of its own: the noun stands in the heading above. */
function headless(words: string): boolean {
  return (
    words === "" ||
    /^(?:本|当|上|分|各|逐|每|年|月|度|全|今|初|年内|以内|开累|累计|累积|计划|目标|任务|实际|完成|核实|核查|到位|情况|总额|总累计|合计|小计|数|额|金额|已|自|开工|以来|至|应|目前)+$/u.test(
      words,
    )
  );
}

/** 11月, 1-11月, 本月, of money and saying no more: what was done in them. */
function ofMonths({ months, words }: HeaderPart): Aspect | undefined {
  return (months && months.kind !== "as-of") || THIS_MONTH.test(words) ? "done" : undefined;
}

function aspectOf(words: string): Aspect | undefined {
  if (VERIFIED.test(words)) return "verified";
  if (PLANNED_WHOLE.test(words) && PLAN.test(words) && !/年|月/u.test(words)) return "total";
  if (OF_THE_MONTH.test(words)) return "done";
  if (FUNDED.test(words)) return "funded";
  if (PLANNED_DONE.test(words)) return "plan";
  if (/完成/u.test(words)) return "done";
  if (TOTAL.test(words) && !/年/u.test(words)) return "total";
  if (PLAN.test(words)) return "plan";
  if (DONE.test(words)) return "done";
  if (CUMULATIVE.test(words)) return "done";
  if (/^(?:年度|本年|今年|当年)投资/u.test(words)) return "plan";
  if (TOTAL.test(words) || JUST_INVESTMENT.test(words)) return "total";
  return undefined;
}

function spanOf(part: HeaderPart): Span | undefined {
  if (part.before || /上年底|去年底/u.test(part.words)) return "before";
  if (SINCE_START.test(part.words)) return "start";
  if (part.months?.kind === "range") return "year";
  if (part.months?.kind === "as-of") return YEAR.test(part.words) ? "year" : "to-date";
  if (part.months?.kind === "month") return "month";
  if (YEAR.test(part.words)) return "year";
  if (AND_SO_FAR.test(part.words)) return "to-date";
  if (MONTH.test(part.words)) return "month";
  return undefined;
}

function planned(
  leaf: HeaderPart,
  above: string,
  span: Span | undefined,
  cumulative: boolean,
): readonly MoneyMatch[] {
  if (cumulative || span === "before" || span === "start" || span === "to-date") return [];
  if (leaf.months?.kind === "range" && leaf.months.month !== 12) return [];
  if (span === "month") return [{ role: "progress", field: "planned", sure: 0.9 }];
  const matches: MoneyMatch[] = [{ role: "projects", field: "annualPlan", sure: 0.9 }];
  if (span === undefined) {
    matches.push({ role: "progress", field: "planned", sure: 0.75 });
    // Beside another column for the year's plan it is the plan of the whole.
    if (leaf.year === undefined && PLANNED_MONEY.test(leaf.words))
      matches.push({ role: "projects", field: "totalInvestment", sure: 0.6 });
  }
  if (TARGETS.test(leaf.words + above)) matches.push({ role: "targets", field: "investTarget", sure: 0.9 });
  else if (/固投|固定资产/u.test(leaf.words))
    matches.push({ role: "targets", field: "investTarget", sure: 0.75 });
  return matches;
}

function done(
  leaf: HeaderPart,
  groups: readonly HeaderPart[],
  span: Span | undefined,
  cumulative: boolean,
): readonly MoneyMatch[] {
  switch (span) {
    case "before":
      return [{ role: "projects", field: "investedBefore", sure: 0.92 }];
    case "start":
      return [{ role: "projects", field: "investedTotal", sure: 0.92 }];
    case "year":
      return [
        { role: "projects", field: "investedYear", sure: 0.92 },
        { role: "progress", field: "yearToDate", sure: 0.9 },
      ];
    case "month":
      // 累计 of a group above belongs to the year's column beside, 累计 of the leaf to this one.
      return CUMULATIVE.test(leaf.words)
        ? [
            { role: "projects", field: "investedMonth", sure: 0.85, doubt: "month-cumulative" },
            { role: "progress", field: "yearToDate", sure: 0.85, doubt: "month-cumulative" },
          ]
        : [
            { role: "projects", field: "investedMonth", sure: 0.92 },
            { role: "progress", field: "done", sure: 0.92 },
          ];
    case "to-date":
      return cumulativeEither();
    default:
      // 2020年完成投资, 2020年累计完成投资: of a named year.
      if (leaf.year !== undefined || groups.some((part) => part.year !== undefined)) {
        return [
          { role: "projects", field: "investedYear", sure: 0.85 },
          { role: "progress", field: "yearToDate", sure: 0.8 },
        ];
      }
      if (cumulative || ALREADY.test(leaf.words)) return cumulativeEither();
      return [
        { role: "projects", field: "investedYear", sure: 0.6, doubt: "plain" },
        { role: "progress", field: "done", sure: 0.8, doubt: "plain" },
      ];
  }
}

function cumulativeEither(): readonly MoneyMatch[] {
  return [
    { role: "projects", field: "investedTotal", sure: 0.85, doubt: "cumulative" },
    { role: "progress", field: "yearToDate", sure: 0.92 },
  ];
}

function firstOf<T>(groups: readonly HeaderPart[], of: (part: HeaderPart) => T | undefined): T | undefined {
  for (const part of groups) {
    const found = of(part);
    if (found !== undefined) return found;
  }
  return undefined;
}
