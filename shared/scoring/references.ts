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
  const nameKeys = projects.map(({ name }) => keyOf(name));
  const codeKeys = projects.map(({ code }) => (code === null ? undefined : keyOf(code)));
  for (const [at, project] of projects.entries()) {
    names.add(nameKeys[at], project);
    codes.add(codeKeys[at], project);
  }
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
    liveNamesakes: (project) => names.live(nameKeys[project.index]),
    liveOfCode: (project) => codes.live(codeKeys[project.index]),
  };
}

/** Who holds a key: the first live one, else the first, and how many live ones there are. */
class Holders<P extends Named> {
  readonly #held = new Map<string, { first: P; live: number }>();

  add(key: string | undefined, project: P): void {
    if (key === undefined) return;
    const held = this.#held.get(key);
    if (!held) this.#held.set(key, { first: project, live: project.live ? 1 : 0 });
    else if (project.live) {
      if (held.live === 0) held.first = project;
      held.live += 1;
    }
  }

  first(key: string): P | undefined {
    return this.#held.get(key)?.first;
  }

  live(key: string | undefined): number {
    return key === undefined ? 0 : (this.#held.get(key)?.live ?? 0);
  }
}
