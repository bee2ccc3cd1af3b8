/**
 * Laws draw the same cases at every run, so that whoever sees one fail can see it again. `SEED=random npm test` looks
 * further, `SEED=7 npm test` at the cases of one seed.
 */
import { configureGlobal } from "fast-check";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** A whole number, or `random`. */
    readonly seed: string;
  }
}

const seed = inject("seed");
if (seed !== "random") configureGlobal({ seed: Number(seed) });
