/** A PDF's pages as a ruler sees them: where words stand, and where there is ink. All in millimetres from the upper left. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);
const MM_IN_POINT = 25.4 / 72;
/** Dots an inch: a dot is 0.085 mm. */
const RESOLUTION = 300;
const DOT = 25.4 / RESOLUTION;
/** Millimetres: a quarter of the largest character of a text. */
const SPACE_BESIDE_FIGURES = 2.2;
/** Bytes of one page's picture in colour, with room. */
const LARGEST_PICTURE = 64 * 1024 * 1024;

export interface PdfWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PdfWord[];
}

/** A line of ink across: its extent and how thick it is. */
export interface PdfRule {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type Colour = "black" | "red";

export async function pagesOf(path: string): Promise<readonly PdfPage[]> {
  const { stdout } = await pdfTool("pdftotext", ["-bbox", path, "-"]);
  return stdout
    .toString("utf8")
    .split("<page ")
    .slice(1)
    .map((page) => ({
      width: lengthIn(page, "width"),
      height: lengthIn(page, "height"),
      words: joined(
        [...page.matchAll(/<word ([^>]*)>([^<]*)<\/word>/gu)].map(([, place = "", text = ""]) => ({
          text,
          left: lengthIn(place, "xMin"),
          right: lengthIn(place, "xMax"),
          top: lengthIn(place, "yMin"),
          bottom: lengthIn(place, "yMax"),
        })),
      ),
    }));
}

/** Words that nothing but the space beside figures parts, as one. */
function joined(words: readonly PdfWord[]): readonly PdfWord[] {
  const whole: PdfWord[] = [];
  for (const word of words) {
    const last = whole.at(-1);
    const gap = last === undefined ? Infinity : word.left - last.right;
    if (
      last !== undefined &&
      Math.abs(word.top - last.top) < DOT &&
      gap > -DOT &&
      gap < SPACE_BESIDE_FIGURES
    ) {
      whole[whole.length - 1] = { ...last, text: last.text + word.text, right: word.right };
    } else whole.push(word);
  }
  return whole;
}

/** Rows of a page's dots: for each the first and last dot of a colour, where it has any. @param page from 1 */
export async function inkOf(
  path: string,
  page: number,
  colour: Colour,
): Promise<
  readonly ({ readonly left: number; readonly right: number; readonly dots: number } | undefined)[]
> {
  const number = String(page);
  const { stdout } = await pdfTool("pdftoppm", ["-r", String(RESOLUTION), "-f", number, "-l", number, path]);
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(stdout.subarray(0, 64).toString("latin1"));
  if (head === null) throw new Error("not a picture");
  const [width, height] = [Number(head[1]), Number(head[2])];
  const from = head[0].length;
  return Array.from({ length: height }, (_, y) => {
    let [left, right, dots] = [width, -1, 0];
    for (let x = 0; x < width; x += 1) {
      const at = from + 3 * (y * width + x);
      const [red = 255, green = 255] = [stdout[at], stdout[at + 1]];
      if (green > 127 || (colour === "red") !== red > 127) continue;
      left = Math.min(left, x);
      right = x;
      dots += 1;
    }
    return dots === 0 ? undefined : { left: left * DOT, right: (right + 1) * DOT, dots };
  });
}

/** Height of a row of dots on the page. */
export function heightOfRow(row: number): number {
  return row * DOT;
}

/** Lines across at least `length` of unbroken ink. */
export function rulesAmong(rows: Awaited<ReturnType<typeof inkOf>>, length: number): readonly PdfRule[] {
  const rules: { left: number; right: number; top: number; bottom: number }[] = [];
  for (const [index, row] of rows.entries()) {
    if (row === undefined || row.dots * DOT < length) continue;
    const last = rules.at(-1);
    if (last !== undefined && Math.abs(last.bottom - index * DOT) < DOT / 2) last.bottom += DOT;
    else rules.push({ left: row.left, right: row.right, top: index * DOT, bottom: (index + 1) * DOT });
  }
  return rules;
}

function lengthIn(attributes: string, name: string): number {
  return Number(new RegExp(`${name}="([^"]*)"`, "u").exec(attributes)?.[1]) * MM_IN_POINT;
}

function pdfTool(name: string, options: readonly string[]): Promise<{ readonly stdout: Buffer }> {
  return execute(name, options, { encoding: "buffer", maxBuffer: LARGEST_PICTURE }).catch(
    (cause: unknown) => {
      throw new Error(`${name} did not read the PDF; on Debian: apt-get install poppler-utils`, { cause });
    },
  );
}
