/** Letterheads as they are sent to the service. */
import { DOCX_TYPE } from "#shared/api/letterhead.ts";
import { sampleLetterhead } from "#worker/bulletin/letterhead/sample.ts";
import { ask } from "./service.ts";

/** A request's body and headers. */
export function letterheadSent(file: Uint8Array): {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyInit;
} {
  return { headers: { "content-type": DOCX_TYPE }, body: file.slice() };
}

export function putLetterhead(
  token: string,
  file: Uint8Array = sampleLetterhead(),
  name = "红头.docx",
): Promise<Response> {
  return ask(`/api/v1/letterhead?name=${encodeURIComponent(name)}`, {
    method: "PUT",
    token,
    ...letterheadSent(file),
  });
}
