/** The audit log as a chain: each entry's digest covers the one before it, so nothing of it changes unseen. */
import { canonicalJson } from "#shared/api/canonical.ts";
import type { Json } from "#shared/api/canonical.ts";
import { sha256 } from "../../digest.ts";

/** What is put in the log. */
export const ACTS = [
  "account-made",
  "code-issued",
  "code-revoked",
  "device-activated",
  "device-revoked",
  "month-scored",
  "month-published",
  "week-reported",
  "letterhead-put",
  "letterhead-removed",
  "ledgers-submitted",
  "submission-returned",
  "retention-applied",
  "record-exported",
  "record-restored",
] as const;
export type AuditAct = (typeof ACTS)[number];

/** An entry before it has its place in the chain. */
export interface NewEntry {
  readonly county: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Who: the name the county gave the device. */
  readonly actor: string;
  /** Id of the device; null for a command. */
  readonly device: string | null;
  readonly act: AuditAct;
  /** What was acted on: a month, a device's name. */
  readonly subject: string;
  /** The figures of the act, digests among them. */
  readonly detail: { readonly [key: string]: Json };
}

/** An entry in its place. */
export interface AuditEntry extends Omit<NewEntry, "detail"> {
  /** From 1, without a gap. */
  readonly sequence: number;
  /** Canonical JSON. */
  readonly detail: string;
  /** Digest of the entry before, `FIRST` for the first. */
  readonly previous: string;
  /** SHA-256 over all of the above. */
  readonly hash: string;
}

/** Where a chain stands. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

/** The head of a chain without entries. */
export const FIRST: ChainHead = { sequence: 0, hash: "0".repeat(64) };

/** The entry that follows a head. */
export async function chained(head: ChainHead, entry: NewEntry): Promise<AuditEntry> {
  const placed = {
    ...entry,
    detail: canonicalJson(entry.detail),
    sequence: head.sequence + 1,
    previous: head.hash,
  };
  return { ...placed, hash: await hashOf(placed) };
}

/**
 * Follows a chain from a head on.
 * @returns the last entry's head, or the number of the first entry that is not what was written
 */
export async function follow(
  head: ChainHead,
  entries: readonly AuditEntry[],
): Promise<{ readonly head: ChainHead; readonly broken?: undefined } | { readonly broken: number }> {
  let last = head;
  for (const entry of entries) {
    const { hash, ...content } = entry;
    const follows = entry.sequence === last.sequence + 1 && entry.previous === last.hash;
    if (!follows || hash !== (await hashOf(content))) return { broken: last.sequence + 1 };
    last = { sequence: entry.sequence, hash };
  }
  return { head: last };
}

function hashOf(entry: Omit<AuditEntry, "hash">): Promise<string> {
  const { county, sequence, at, actor, device, act, subject, detail, previous } = entry;
  return sha256(canonicalJson({ county, sequence, at, actor, device, act, subject, detail, previous }));
}
