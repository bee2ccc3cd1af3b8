/** What Microsoft's own validator of Office Open XML (the Open XML SDK's, as WebAssembly) says of a .docx. */
import validate from "@ooxml-tools/validate";

/** A fault, and where it is. */
export interface WordFault {
  readonly said: string;
  readonly place: string;
}

/** None where Word has nothing to complain of. */
export async function wordFaults(file: Uint8Array): Promise<readonly WordFault[]> {
  const faults = await validate(file, "docx", "Microsoft365");
  return faults.map(({ description, path }) => ({
    said: description,
    place: `${path.partUri} ${path.xpath}`,
  }));
}
