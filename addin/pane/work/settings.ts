/** The settings, and who used the pane last, kept in this browser. Where it keeps nothing (private windows, strict frames) they last as long as the page. */
import type { IdentityRole, SessionAnswer } from "#shared/api/access.ts";
import { LOCALES } from "#shared/messages/locale.ts";
import type { Locale } from "#shared/messages/locale.ts";
import type { Settings } from "../state/state.ts";

const SERVICE_KEY = "five-ledger.service";
const TOKEN_KEY = "five-ledger.token";
const LOCALE_KEY = "five-ledger.language";
const IDENTITY_KEY = "five-ledger.identity";
const IDENTITY_ROLES: ReadonlySet<IdentityRole> = new Set(["county", "unit", "viewer"]);

export function loadSettings(): Settings {
  try {
    return {
      service: readServiceAddress(localStorage.getItem(SERVICE_KEY) ?? "") ?? "",
      token: localStorage.getItem(TOKEN_KEY) ?? "",
    };
  } catch {
    return { service: "", token: "" };
  }
}

export function keepSettings(settings: Settings): void {
  try {
    localStorage.setItem(SERVICE_KEY, settings.service);
    localStorage.setItem(TOKEN_KEY, settings.token);
    // Whoever signs in now may be someone else.
    localStorage.removeItem(IDENTITY_KEY);
  } catch {
    // They hold for this page all the same.
  }
}

/** Who used the pane last, so that it opens on the right home before the service has said so. @default null */
export function loadIdentity(): SessionAnswer | null {
  try {
    const kept = JSON.parse(localStorage.getItem(IDENTITY_KEY) ?? "null") as SessionAnswer | null;
    return kept !== null && IDENTITY_ROLES.has(kept.role) && typeof kept.county.name === "string"
      ? kept
      : null;
  } catch {
    return null;
  }
}

export function keepIdentity(identity: SessionAnswer): void {
  try {
    localStorage.setItem(IDENTITY_KEY, JSON.stringify(identity));
  } catch {
    // The next opening waits for the service's word.
  }
}

/** The language chosen last. @default Chinese */
export function loadLocale(): Locale {
  try {
    const kept = localStorage.getItem(LOCALE_KEY);
    return LOCALES.find((locale) => locale === kept) ?? "zh-CN";
  } catch {
    return "zh-CN";
  }
}

export function keepLocale(locale: Locale): void {
  try {
    localStorage.setItem(LOCALE_KEY, locale);
  } catch {
    // It holds for this page all the same.
  }
}

/**
 * The origin of an address as typed, empty for none; null where it is no address a token may be sent to:
 * it would travel readable over plain http, save on this machine.
 */
export function readServiceAddress(typed: string): string | null {
  if (typed.trim() === "") return "";
  if (!URL.canParse(typed.trim())) return null;
  const url = new URL(typed.trim());
  const isLocal = url.hostname === "localhost" || url.hostname === "127.0.0.1";
  return url.protocol === "https:" || (url.protocol === "http:" && isLocal) ? url.origin : null;
}
