/** Where the service is, who asks, and what is sent to it. */
import { useState } from "preact/hooks";
import type { ViewProps } from "../actions.ts";
import { Button } from "../controls/button.tsx";
import { readServiceAddress } from "../work/settings.ts";

export function SettingsView({ state, words, act }: ViewProps) {
  const [service, setService] = useState(state.settings.service);
  const [token, setToken] = useState(state.settings.token);
  const [said, setSaid] = useState<"saved" | "invalid" | null>(null);
  const own = words.settingsView;
  const save = () => {
    const address = readServiceAddress(service);
    if (address !== null) act.saveSettings({ service: address, token: token.trim() });
    setSaid(address === null ? "invalid" : "saved");
  };
  return (
    <form
      class="settings"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div class="field">
        <label for="service">{own.service}</label>
        <input
          id="service"
          type="url"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          value={service}
          aria-invalid={said === "invalid"}
          aria-describedby="service-hint"
          onInput={(event) => {
            setService(event.currentTarget.value);
            setSaid(null);
          }}
        />
        <p id="service-hint" class={said === "invalid" ? "field-error" : "quiet"}>
          {said === "invalid" ? own.serviceInvalid : own.serviceHint}
        </p>
      </div>
      <div class="field">
        <label for="token">{own.token}</label>
        <input
          id="token"
          type="password"
          autocomplete="off"
          spellcheck={false}
          value={token}
          aria-describedby="token-hint"
          onInput={(event) => {
            setToken(event.currentTarget.value);
            setSaid(null);
          }}
        />
        <p id="token-hint" class="quiet">
          {own.tokenHint}
        </p>
      </div>
      <div class="settings-actions">
        <Button look="primary" onPress={save}>
          {own.save}
        </Button>
        <p role="status">{said === "saved" ? own.saved : ""}</p>
      </div>
      <section class="sent">
        <h2>{own.sentTitle}</h2>
        {own.sent.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
    </form>
  );
}
