/** Where the service is, who asks, and what is sent to it. */
import { useEffect, useState } from "preact/hooks";
import type { ViewProps } from "../actions.ts";
import { LANGUAGE_NAMES, LOCALES } from "#shared/messages/locale.ts";
import { Button } from "../controls/button.tsx";
import { Choice } from "../controls/choice.tsx";
import { MessageBar } from "../controls/message-bar.tsx";
import type { Activation } from "../state/record.ts";
import { settlesRules } from "../state/questions.ts";
import { noticeOf } from "./trouble.tsx";
import { readServiceAddress } from "../work/settings.ts";

/** A code is copied from a paper or a screen and must be seen to be checked; a token is nobody's to read. */
const SEEN = { type: "text" } as const;
const HIDDEN = { type: "password" } as const;
/** Characters of an activation code as it is written, with its hyphens and blanks. */
const LONGEST_CODE = 24;

export function SettingsView({ state, words, act }: ViewProps) {
  const [service, setService] = useState(state.settings.service);
  const [token, setToken] = useState(state.settings.token);
  // A code just exchanged has become this computer's own token.
  useEffect(() => setToken(state.settings.token), [state.settings.token]);
  const [invalid, setInvalid] = useState(false);
  const { activation } = state;
  const { identity } = state.collecting;
  const own = words.settingsView;
  const save = () => {
    const address = readServiceAddress(service);
    if (address !== null) act.saveSettings({ service: address, token: token.trim() });
    setInvalid(address === null);
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
      {identity !== null && <p class="signed-in">{own.as(identity.name, identity.unit)}</p>}
      <div class="field">
        <label for="token">{own.token}</label>
        <input
          id="token"
          {...(token.length > LONGEST_CODE ? HIDDEN : SEEN)}
          autocomplete="off"
          spellcheck={false}
          value={token}
          aria-describedby="token-hint"
          onInput={(event) => {
            setToken(event.currentTarget.value);
            setInvalid(false);
          }}
        />
        <p id="token-hint" class="quiet">
          {own.tokenHint}
        </p>
      </div>
      <div class="field">
        <label for="service">{own.service}</label>
        <input
          id="service"
          type="url"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          value={service}
          aria-invalid={invalid}
          aria-describedby="service-hint"
          onInput={(event) => {
            setService(event.currentTarget.value);
            setInvalid(false);
          }}
        />
        <p id="service-hint" class={invalid ? "field-error" : "quiet"}>
          {invalid ? own.serviceInvalid : own.serviceHint}
        </p>
      </div>
      <div class="settings-actions">
        <Button look="primary" submits>
          {own.save}
        </Button>
        <p role="status">
          {activation !== null && activation.kind !== "failed" && outcomeOf(activation, words)}
        </p>
      </div>
      {activation?.kind === "failed" && (
        <MessageBar intent="error" title={noticeOf(activation.trouble, words).title}>
          <p>{noticeOf(activation.trouble, words).advice}</p>
        </MessageBar>
      )}
      <div class="field">
        <p>{own.language}</p>
        <Choice
          label={own.language}
          value={words.locale}
          options={LOCALES.map((locale) => ({ value: locale, text: LANGUAGE_NAMES[locale] }))}
          onChoose={(chosen) => {
            const locale = LOCALES.find((one) => one === chosen);
            if (locale !== undefined) act.speak(locale);
          }}
        />
      </div>
      {settlesRules(state) && (
        <div class="field">
          <p>{words.rules.title}</p>
          <p class="quiet">{words.rules.hint}</p>
          <div class="settings-actions">
            <Button onPress={act.rules.open}>{words.rules.open}</Button>
          </div>
        </div>
      )}
      <section class="sent">
        <h2>{own.sentTitle}</h2>
        {own.sent.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </section>
    </form>
  );
}

function outcomeOf(activation: Exclude<Activation, { kind: "failed" }>, words: ViewProps["words"]): string {
  if (activation.kind === "asking") return words.record.activation.asking;
  return activation.kind === "activated"
    ? words.record.activation.done(activation.name, activation.county)
    : words.settingsView.saved;
}
