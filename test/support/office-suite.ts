/** LibreOffice as a second program that opens what we write. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);
/** A first start builds a profile; two cores busy with tests take their time. */
const TIMEOUT_MS = 180_000;

/** Makes LibreOffice compute every formula anew on loading instead of trusting cached values. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** What stands in for the fonts of official papers where they are not installed: full characters of the same width. */
const STAND_INS = {
  方正小标宋简体: "Noto Serif CJK SC",
  仿宋_GB2312: "Noto Serif CJK SC",
  楷体_GB2312: "Noto Serif CJK SC",
  宋体: "Noto Serif CJK SC",
  黑体: "Noto Sans CJK SC",
};
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${Object.entries(STAND_INS)
  .map(
    ([font, instead]) =>
      `<match target="pattern"><test name="family"><string>${font}</string></test><edit name="family" mode="assign" binding="strong"><string>${instead}</string></edit></match>`,
  )
  .join("\n")}
</fontconfig>`;

/** A LibreOffice with a profile of its own. */
export interface OfficeSuite {
  /** Opens a file, computing every formula anew, and saves it as another type into the suite's folder; returns the new path. */
  readonly convert: (path: string, type: string) => Promise<string>;
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/** @throws where soffice is not installed, saying what to install */
export async function officeSuite(): Promise<OfficeSuite> {
  const folder = await mkdtemp(join(tmpdir(), "office-suite-"));
  const profile = join(folder, "profile", "user");
  await mkdir(profile, { recursive: true });
  await writeFile(join(profile, "registrymodifications.xcu"), ALWAYS_RECALCULATE);
  const fonts = join(folder, "fonts.conf");
  await writeFile(fonts, FONTS);
  return {
    folder,
    convert: async (path, type) => {
      const target = join(folder, "converted");
      const { stdout } = await execute(
        "soffice",
        [
          `-env:UserInstallation=file://${join(folder, "profile")}`,
          "--headless",
          "--convert-to",
          type,
          "--outdir",
          target,
          path,
        ],
        { timeout: TIMEOUT_MS, env: { ...process.env, FONTCONFIG_FILE: fonts } },
      ).catch((cause: unknown) => {
        throw new Error(
          "soffice did not convert the file; on Debian: apt-get install libreoffice-calc libreoffice-writer",
          { cause },
        );
      });
      const written = /-> (.+?) using filter/.exec(stdout)?.[1];
      if (written === undefined) throw new Error(`soffice wrote nothing: ${stdout}`);
      return written;
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
