/** The county's letterhead as the add-in asks the Worker for it: one function a request. Each throws what `service.ts` throws. */
import { letterheadAnswerSchema } from "#shared/api/letterhead.ts";
import type { LetterheadAnswer } from "#shared/api/letterhead.ts";
import type { OPERATIONS } from "#shared/api/operations.ts";
import { answered, apiOf, sendDocx } from "./service.ts";
import type { ServiceAddress } from "./service.ts";

const PUT_AT: (typeof OPERATIONS)["putLetterhead"]["path"] = "/api/v1/letterhead";

const SAMPLE_AT: (typeof OPERATIONS)["letterheadSample"]["path"] = "/api/v1/letterhead-sample.docx";

/** A template's bytes. */
export type LetterheadFile = Uint8Array<ArrayBuffer>;

/** What is in force. */
export async function requestLetterhead(service: ServiceAddress): Promise<LetterheadAnswer> {
  return answered(apiOf(service).letterhead.$get(), letterheadAnswerSchema);
}

/** Puts a template in force. @param name of its file */
export async function putLetterhead(
  service: ServiceAddress,
  name: string,
  file: LetterheadFile,
): Promise<LetterheadAnswer> {
  const path = `${PUT_AT}?name=${encodeURIComponent(name)}`;
  return answered(sendDocx(service, "PUT", path, file), letterheadAnswerSchema);
}

/** Takes the letterhead out of force. */
export async function removeLetterhead(service: ServiceAddress): Promise<void> {
  await apiOf(service).letterhead.$delete();
}

/** The template in force, as it was put. */
export async function fetchLetterhead(service: ServiceAddress): Promise<LetterheadFile> {
  const answer = await apiOf(service)["letterhead.docx"].$get();
  return new Uint8Array(await answer.arrayBuffer());
}

/** Where the sample to begin from lies; it asks for no token. */
export function sampleAddress({ url }: Pick<ServiceAddress, "url">): string {
  return url + SAMPLE_AT;
}

/** The bulletin behind a link of the service, set once on a template; the service keeps none of it. */
export async function setOnLetterhead(
  service: ServiceAddress,
  link: string,
  file: LetterheadFile,
): Promise<Uint8Array> {
  const { pathname } = new URL(link, service.url);
  const answer = await sendDocx(service, "POST", pathname, file);
  return new Uint8Array(await answer.arrayBuffer());
}
