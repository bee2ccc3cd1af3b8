/** 授权管理: codes issued once, and whose computers may use the service. */
import type { ActivationCodesAnswer, DevicesAnswer } from "#shared/api/access.ts";
import type { ViewProps } from "../../actions.ts";
import { Disclosure } from "../../controls/disclosure.tsx";
import { AccessLine } from "./access-line.tsx";
import { Failed, Refused } from "./failed.tsx";
import { IssueView } from "./issue.tsx";
import { IssuedCode } from "./issued-code.tsx";

export function AccessView(props: ViewProps) {
  const { state, words, act } = props;
  const { access } = state.collecting;
  if (access === null) return null;
  const text = words.collecting.access;
  return (
    <>
      {access.issued === null ? null : <IssuedCode words={words} issued={access.issued} />}
      <Refused words={words} trouble={access.trouble} />
      <IssueView key={access.issued?.id ?? ""} {...props} />
      <p class="visually-hidden" role="status">
        {access.withdrawn !== null && text.withdrawn(access.withdrawn)}
      </p>
      {access.asked.kind === "loading" && (
        <p class="quiet none" role="status">
          {words.collecting.loading}
        </p>
      )}
      {access.asked.kind === "failed" && (
        <Failed {...props} trouble={access.asked.trouble} again={act.collecting.openAccess} />
      )}
      {access.asked.kind === "known" && (
        <>
          <Codes {...props} codes={access.asked.known.codes} />
          <Devices {...props} devices={access.asked.known.devices} />
        </>
      )}
    </>
  );
}

function Codes({ codes, ...props }: ViewProps & Pick<ActivationCodesAnswer, "codes">) {
  const { words, act } = props;
  const text = words.collecting.access;
  const open = codes.filter(({ state }) => state === "open");
  return (
    <section class="entries" aria-labelledby="access-codes">
      <h2 id="access-codes">{text.codes}</h2>
      {open.length === 0 && <p class="quiet none">{text.noCodes}</p>}
      <ul class="rows">
        {open.map((code) => (
          <li key={code.id}>
            <AccessLine
              words={words}
              entry={code}
              question={text.withdrawCode(code.name)}
              onWithdraw={() => act.collecting.withdraw("activation-codes", code.id, code.name)}
            />
          </li>
        ))}
      </ul>
      <Past {...props} entries={codes.filter(({ state }) => state !== "open")} id="past-codes" />
    </section>
  );
}

function Devices({ devices, ...props }: ViewProps & Pick<DevicesAnswer, "devices">) {
  const { words, act } = props;
  const text = words.collecting.access;
  const active = devices.filter(({ state }) => state === "active");
  const administrators = active.filter(({ role }) => role === "county").length;
  return (
    <section class="entries" aria-labelledby="access-devices">
      <h2 id="access-devices">{text.devices}</h2>
      <ul class="rows">
        {active.map((device) => (
          <li key={device.id}>
            <AccessLine
              words={words}
              entry={device}
              tag={device.own ? text.own : undefined}
              kept={device.role === "county" && administrators === 1 ? text.last : undefined}
              question={device.own ? text.withdrawOwn : text.withdrawDevice(device.name)}
              onWithdraw={() => act.collecting.withdraw("devices", device.id, device.name)}
            />
          </li>
        ))}
      </ul>
      <Past {...props} entries={devices.filter(({ state }) => state !== "active")} id="past-devices" />
    </section>
  );
}

type PastEntry = ActivationCodesAnswer["codes"][number] | DevicesAnswer["devices"][number];

/** What holds no more: folded away, for it is looked up seldom. */
function Past({
  entries,
  id,
  state,
  words,
  act,
}: ViewProps & { readonly entries: readonly PastEntry[]; readonly id: string }) {
  const text = words.collecting.access;
  if (entries.length === 0) return null;
  return (
    <Disclosure
      open={state.opened[id] === true}
      onToggle={() => act.toggle(id)}
      class="past"
      summary={<span class="quiet">{text.earlier(entries.length)}</span>}
    >
      {() => (
        <ul class="rows">
          {entries.map((entry) => (
            <li key={entry.id}>
              <AccessLine words={words} entry={entry} tag={text.states[entry.state]} />
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
