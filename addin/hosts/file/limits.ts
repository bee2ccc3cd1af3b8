/** How much a workbook may hold before reading is refused, each with its reason. */

/** Bytes of the file. A county's ledgers take a few hundred kilobytes; scanned stamps and photographs make tens of megabytes. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;

/**
 * Bytes of all parts that are read, decompressed. Twenty columns formatted down to the last row take 500 MB
 * and fifteen seconds; only a decompression bomb goes further.
 */
export const MAX_CONTENT_BYTES = 600 * 1024 * 1024;

/**
 * Characters of one worksheet's text without its empty cells: two million cells take about 80 million, and
 * a browser tab holds several copies of them while it reads.
 */
export const MAX_SHEET_CHARACTERS = 100_000_000;

/** Entries of the package; the largest workbooks with pictures have some thousands. */
export const MAX_ENTRIES = 20_000;

/** Cells that hold something. Ten times a county's year; more would take minutes in a browser. */
export const MAX_CELLS = 2_000_000;
