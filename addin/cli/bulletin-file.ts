/** The bulletin a command writes: as the service sets it, or on a letterhead given with the command. */
import { fetchBulletin } from "#addin/service.ts";
import type { ServiceAddress } from "#addin/service.ts";
import { setOnLetterhead } from "#addin/letterhead.ts";
import { fileAt } from "./command.ts";

/**
 * The .docx behind a link of the service.
 * @param letterhead path of a template; the service keeps none of it
 * @throws {UnusableInput} no such file
 * @throws {ServiceRefusal} the template can't be used
 */
export async function bulletinFile(
  service: ServiceAddress,
  link: string,
  letterhead: string | undefined,
): Promise<Uint8Array> {
  if (letterhead === undefined) return fetchBulletin(service, link);
  return setOnLetterhead(service, link, await fileAt(letterhead));
}
