/** Looking a project up as other ledgers name it (method §2, References). */
import { keyOf } from "../ledgers/text.ts";

interface Named {
  /** Its place among all projects, from 0. */
  readonly index: number;
  readonly name: string;
  readonly code: string | null;
  readonly live: boolean;
}

export interface References<P> {
  /** By name, and only if no project has that name, by code; of several the first live one, else the first. */
  readonly find: (reference: string) => P | undefined;
  /** Live projects of the same name, and of the same code (0 where the project has none). */
  readonly liveNamesakes: (project: P) => number;
  readonly liveOfCode: (project: P) => number;
}

/** An index over projects in workbook order. */
export function indexReferences<P extends Named>(projects: readonly P[]): References<P> {
  const names = new Holders<P>();
  const codes = new Holders<P>();
  const ofName = projects.map((project) => names.add(keyOf(project.name), project));
  const ofCode = projects.map((project) =>
    project.code === null ? undefined : codes.add(keyOf(project.code), project),
  );
  // Ledgers name a project again and again, most often in rows that follow each other.
  const found = new Map<string, P | null>();
  return {
    find: (reference) => {
      let project = found.get(reference);
      if (project === undefined) {
        const key = keyOf(reference);
        project = names.first(key) ?? codes.first(key) ?? null;
        found.set(reference, project);
      }
      return project ?? undefined;
    },
    liveNamesakes: ({ index }) => ofName[index]?.live ?? 0,
    liveOfCode: ({ index }) => ofCode[index]?.live ?? 0,
  };
}

/** Who holds a key: the first live one, else the first, and how many live ones there are. */
interface Held<P> {
  first: P;
  live: number;
}

class Holders<P extends Named> {
  readonly #held = new Map<string, Held<P>>();

  /** Counts the project among those of its key, and answers what is held of them all. */
  add(key: string, project: P): Readonly<Held<P>> {
    let held = this.#held.get(key);
    if (held === undefined) this.#held.set(key, (held = { first: project, live: 0 }));
    if (project.live) {
      if (held.live === 0) held.first = project;
      held.live += 1;
    }
    return held;
  }

  first(key: string): P | undefined {
    return this.#held.get(key)?.first;
  }
}
