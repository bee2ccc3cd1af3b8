/** The files chosen in a browser: their bytes, read once, and as repairs and corrections go on changing them. */
import type { FileHost } from "#addin/hosts/file.ts";
import type * as session from "./session.ts";

/** A file as it was chosen. */
export interface ChosenFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly bytes: () => Promise<Uint8Array>;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export class FilesInHand {
  #files: readonly ChosenFile[] = [];
  #bytes: (Uint8Array | undefined)[] = [];
  readonly #urls = new Map<string, string>();

  /** Takes these instead of what was there; of files of one name the later ones are numbered. */
  choose(files: readonly ChosenFile[]): void {
    const seen = new Map<string, number>();
    this.#files = files.map((file) => {
      const times = (seen.get(file.name) ?? 0) + 1;
      seen.set(file.name, times);
      return times === 1 ? file : { ...file, name: `${file.name} (${times})` };
    });
    this.#bytes = files.map(() => undefined);
  }

  get names(): readonly string[] {
    return this.#files.map(({ name }) => name);
  }

  /** Opened anew each time: what was written for an earlier scoring is no part of this one. @throws {HostError} */
  async open({ openFile }: Pick<typeof session, "openFile">): Promise<readonly FileHost[]> {
    const hosts: FileHost[] = [];
    for (const [at, file] of this.#files.entries()) {
      const bytes = this.#bytes[at] ?? (await file.bytes());
      this.#bytes[at] = bytes;
      hosts.push(await openFile(bytes, file.name));
    }
    return hosts;
  }

  /** Goes on with a changed file instead of the one in hand. @param at which of them, from 0 */
  keep(copy: FileHost, at: number): Uint8Array {
    const bytes = copy.save();
    this.#bytes[at] = bytes;
    return bytes;
  }

  /** Offers a workbook for download; the one offered before for the same purpose is let go. */
  offer(purpose: "results" | "repaired" | `rules ${number}`, bytes: Uint8Array): string {
    const before = this.#urls.get(purpose);
    if (before !== undefined) URL.revokeObjectURL(before);
    const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
    this.#urls.set(purpose, url);
    return url;
  }
}

/** A file's name in two: before its ending, and its ending with the dot. */
export function partsOfName(name: string): { readonly base: string; readonly ending: string } {
  const [, base = name, ending = ""] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
  return { base, ending };
}
