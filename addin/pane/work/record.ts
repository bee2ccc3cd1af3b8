/** What the pane asks of the service's record: activation, publication, earlier months. */
import { requestDevice, requestPeriod, requestPeriods, requestPublication } from "#addin/service.ts";
import type { ServiceAddress } from "#addin/service.ts";
import type { NewDeviceAnswer } from "#shared/api/access.ts";
import type { History } from "../state/record.ts";
import type { Settings } from "../state/state.ts";
import type { Bench } from "./bench.ts";
import { newKey } from "./new-key.ts";
import { keepIdentity, keepSettings } from "./settings.ts";
import { troubleOf } from "./trouble-of.ts";

/** An activation code as typed: 16 letters and figures, with hyphens or blanks. What is longer is a token already. */
const CODE = /^[0-9A-Za-z]{16}$/;

/** The attempt under way to activate a code: kept until it is answered, so that trying again costs no new code. */
let attempt: { readonly code: string; readonly key: string } | undefined;

/** Keeps the settings; a code in them is exchanged for this device's own token first. */
export async function saveSettings({ store }: Bench, typed: Settings): Promise<void> {
  let settings = typed;
  let device: NewDeviceAnswer | null = null;
  if (CODE.test(typed.token.normalize("NFKC").replace(/[\s\p{Pd}]/gu, ""))) {
    store.dispatch({ type: "activation", activation: { kind: "asking" } });
    if (attempt?.code !== typed.token) attempt = { code: typed.token, key: newKey() };
    try {
      device = await requestDevice({ url: typed.service, token: "" }, typed.token, attempt.key);
      attempt = undefined;
      settings = { ...typed, token: device.token };
    } catch (error) {
      store.dispatch({ type: "activation", activation: { kind: "failed", trouble: troubleOf(error) } });
      return;
    }
  }
  keepSettings(settings);
  store.dispatch({ type: "settings-saved", settings });
  store.dispatch({
    type: "activation",
    activation:
      device === null
        ? { kind: "saved" }
        : { kind: "activated", name: device.name, county: device.county.name },
  });
  if (device === null) return;
  const { county, role, unit, name } = device;
  keepIdentity({ county, role, unit, name });
  store.dispatch({ type: "collecting", known: { identity: { county, role, unit, name } } });
}

/** Publishes the month just scored. */
export function publish(bench: Bench, reason: string): void {
  const { store } = bench;
  const { result, settings } = store.state();
  if (result === null || store.state().activity !== null) return;
  void bench.run(
    "publication",
    async () => {
      bench.progress("publication")("sending");
      const address = { url: settings.service, token: settings.token };
      const { number } = await requestPublication(address, result.answer.period, reason);
      store.dispatch({ type: "published", number });
    },
    { again: () => publish(bench, reason), withReason: (given) => publish(bench, given) },
  );
}

/** The months on record. */
export async function loadHistory(bench: Pick<Bench, "store">): Promise<void> {
  await read(bench, async (service) => {
    const { periods } = await requestPeriods(service);
    return { kind: "months", periods };
  });
}

/** One month's newest answer, as it was given. */
export async function openMonth(bench: Bench, period: string): Promise<void> {
  await read(bench, async (service) => {
    const answer = await requestPeriod(service, period);
    return { kind: "month", answer, bulletin: service.url + answer.bulletin };
  });
}

/** Shows what is read of the record; what was asked for before, and comes later, is not shown. */
async function read(
  { store }: Pick<Bench, "store">,
  ask: (service: ServiceAddress) => Promise<History>,
): Promise<void> {
  const { service: url, token } = store.state().settings;
  const loading: History = { kind: "loading" };
  store.dispatch({ type: "history", history: loading });
  const history = await ask({ url, token }).catch((error: unknown): History => ({
    kind: "failed",
    trouble: troubleOf(error),
  }));
  if (store.state().history === loading) store.dispatch({ type: "history", history });
}
