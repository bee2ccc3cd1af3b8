/** Times of the service as people in China write them. */
const MOMENT = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});
const DAY_LENGTH = "2026-11-03".length;

/** 2026-11-03 10:22, of an ISO 8601 time in UTC. */
export function momentOf(iso: string): string {
  return MOMENT.format(new Date(iso));
}

/** 2026-11-03. */
export function dayOf(iso: string): string {
  return momentOf(iso).slice(0, DAY_LENGTH);
}
