/** Bulletins as the record keeps them: earlier versions wrote less than is set today. */
import type { BulletinDocument, BulletinForm } from "#shared/bulletin/document.ts";
import { bulletinWords } from "#shared/messages/bulletin.ts";

/** What bulletins of version 0.2 lack. */
type Added = "draft";

type Stored = Omit<BulletinDocument, "form" | "signature"> & {
  readonly signature?: string;
  readonly form: Omit<BulletinForm, Added> & Partial<Pick<BulletinForm, Added>>;
};

/** The bulletin of a record's JSON, whole. */
export function storedBulletin(text: string): BulletinDocument {
  const stored = JSON.parse(text) as Stored;
  const words = bulletinWords(stored.language === "en" ? "en" : "zh-CN");
  return {
    ...stored,
    signature: stored.signature ?? stored.issuer,
    form: { ...stored.form, draft: stored.form.draft ?? words.form.draft },
  };
}
