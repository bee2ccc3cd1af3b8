/** 进度灯: how a unit's 投资完成率 stands against the pace of the year. */
import type { Hundredths } from "../ledgers/fields.ts";
import type { PlanStyle } from "./plan.ts";

export type Light = "green" | "yellow" | "red";

/** Behind pace by so many 百分点 (in hundredths) a light is red; behind by less it is yellow. */
const RED_BEHIND: Hundredths = 10_00;

export const LIGHT_STYLES: Readonly<Record<Light, PlanStyle>> = {
  green: "excellent",
  yellow: "medium",
  red: "poor",
};

/** The light of a distance from pace; null where there is none. */
export function lightOf(fromPace: Hundredths | null): Light | null {
  if (fromPace === null) return null;
  if (fromPace >= 0) return "green";
  return fromPace > -RED_BEHIND ? "yellow" : "red";
}
