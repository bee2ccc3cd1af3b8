/** The band headings in force, one inside the other. */
import { headingLevel } from "./band-signs.ts";
import { handoverKindOfBand } from "./values/kind-words.ts";
import { stageOfBand } from "./values/stage-words.ts";

/** Level of a heading without a number that stands inside a numbered one: below all of those. */
const INNERMOST = 9;
const HIGHEST = 0;

interface OpenBand {
  readonly heading: string;
  readonly level: number;
}

/** Opened and closed from the top of a table to its end. */
export class OpenBands {
  #open: readonly OpenBand[] = [];
  #hasData = false;

  open(heading: string): void {
    const level = headingLevel(heading) ?? this.#levelWithoutNumber();
    this.#open = [...this.#open.filter((band) => band.level < level), { heading, level }];
    this.#hasData = false;
  }

  /** A row of data stands under the headings. */
  meetData(): void {
    this.#hasData = true;
  }

  close(): void {
    this.#open = [];
  }

  /** The nearest heading, save where only one above it says the stage or the kind of its rows; null where none is open. */
  inForce(): string | null {
    const says = this.#open.findLast(
      ({ heading }) => stageOfBand(heading) !== undefined || handoverKindOfBand(heading) !== undefined,
    );
    return (says ?? this.#open.at(-1))?.heading ?? null;
  }

  /** 城关镇 straight under 一、在建项目 stands inside it, and so does the next of its kind. */
  #levelWithoutNumber(): number {
    const last = this.#open.at(-1);
    if (last === undefined) return HIGHEST;
    return last.level === INNERMOST || (!this.#hasData && headingLevel(last.heading) !== undefined)
      ? INNERMOST
      : HIGHEST;
  }
}
