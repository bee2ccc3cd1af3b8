/** How much a workbook may hold before reading is refused, each with its reason. */

/** Bytes of the file. A county's ledgers take a few hundred kilobytes; scanned stamps and photographs make tens of megabytes. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;

/**
 * Bytes of all parts that are read, decompressed. A million formatted, empty rows take about 60 MB; beyond
 * this a browser tab runs out of memory, and only a decompression bomb gets there.
 */
export const MAX_CONTENT_BYTES = 256 * 1024 * 1024;

/** Entries of the package; the largest workbooks with pictures have some thousands. */
export const MAX_ENTRIES = 20_000;

/** Cells that hold something. Ten times a county's year; more would take minutes in a browser. */
export const MAX_CELLS = 2_000_000;
