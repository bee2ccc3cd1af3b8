/** The months on record, and what each came to: for the county, and for one unit. */
import { Hono } from "hono";
import { keyOf } from "#shared/ledgers/text.ts";
import { unitNames } from "#shared/ledgers/units.ts";
import { ApiError } from "../api-error.ts";
import type { StoredAnswer } from "../score-month.ts";
import { listPeriods } from "../store/periods.ts";
import { publicationAnswer, publicationOfScoring } from "../store/publications.ts";
import { documentOf } from "../store/scorings.ts";
import { rulesOf } from "../store/rules.ts";
import { periodOf } from "./context.ts";
import type { ServiceEnvironment } from "./context.ts";
import { answered } from "./scorings.ts";
import { scoringSeenBy } from "./scoring-seen.ts";
import { serve } from "./serve.ts";

export const periods = new Hono<ServiceEnvironment>();

serve(periods, "listPeriods", async (context) => {
  const { county, role } = context.get("identity");
  return { periods: await listPeriods(context.env.DB, county, role === "viewer") };
});

serve(periods, "readPeriod", async (context) =>
  answered(context, await scoringSeenBy(context.env.DB, context.get("identity"), periodOf(context))),
);

serve(periods, "readUnit", async (context) => {
  const identity = context.get("identity");
  const { DB } = context.env;
  const scoring = await scoringSeenBy(DB, identity, periodOf(context));
  const asked = context.req.param("unit");
  // Every spelling the scoring knew the unit by is the unit.
  const names = unitNames(await rulesOf(DB, scoring.id));
  const key = keyOf(names.canonical(asked));
  if (identity.unit !== null && keyOf(names.canonical(identity.unit)) !== key)
    throw new ApiError("other-unit", identity.unit);
  const [text, publication] = await Promise.all([
    documentOf(DB, scoring, "answer"),
    publicationOfScoring(DB, scoring.id),
  ]);
  if (text === null) throw new Error(`scoring ${scoring.id} has no answer`);
  const answer = JSON.parse(text) as StoredAnswer;
  const unit = answer.units.find(({ unit: name }) => keyOf(name) === key);
  if (unit === undefined) throw new ApiError("no-such-unit", asked);
  return {
    period: answer.period,
    scoring: scoring.id,
    publication: publication === null ? null : publicationAnswer(publication),
    rules: answer.rules,
    inputDigest: answer.inputDigest,
    baseline: answer.baseline,
    ...(answer.gradeLimits === undefined ? {} : { gradeLimits: answer.gradeLimits }),
    unit,
    stages: answer.stages.units[unit.unit] ?? null,
    ranked: answer.units.filter(({ group, rank }) => group === unit.group && rank !== null).length,
  };
});
