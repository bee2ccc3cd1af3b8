/** The size of files as people read it. */
const KILOBYTES_IN_MEGABYTE = 1024;

/** Whole KB, and whole MB from the first one on: `91 KB`, `120 MB`. */
export function fileSize(kilobytes: number): string {
  return kilobytes < KILOBYTES_IN_MEGABYTE
    ? `${kilobytes} KB`
    : `${Math.floor(kilobytes / KILOBYTES_IN_MEGABYTE)} MB`;
}
