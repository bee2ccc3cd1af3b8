/**
 * A real Chromium for tests and screenshots: found on the machine, else got, else the error says exactly
 * what to install. Nothing that needs a browser is ever skipped.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

/** What Chrome, Chromium and Edge are called on a search path, the commonest first. */
const COMMANDS = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
  "chrome",
  "msedge",
];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
  "/snap/bin/chromium",
];

/** No sandbox: tests often run as root in a container, where Chromium refuses to start with one. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--font-render-hinting=none",
];

const WHAT_TO_INSTALL = [
  "No Chrome, Chromium or Edge was found, and none could be installed from here.",
  "Install one and run the command again:",
  "  Debian:         apt-get install -y chromium fonts-noto-cjk",
  "  elsewhere:      npx playwright-core install --with-deps chromium",
  "or name one that is there: CHROME_PATH=/path/to/chrome npm test",
].join("\n");

/** Launches the machine's Chromium. @throws {Error} saying what to install */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: ARGUMENTS });
}

/** Path of a Chromium that is there, got first where there is none. @throws {Error} saying what to install */
export function browserPath(): string {
  const found = findBrowser() ?? (installBrowser() ? findBrowser() : undefined);
  if (found === undefined) throw new Error(WHAT_TO_INSTALL);
  return found;
}

function findBrowser(): string | undefined {
  const named = process.env["CHROME_PATH"];
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
    return named;
  }
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const suffix = process.platform === "win32" ? ".exe" : "";
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command + suffix)));
  return [...onPath, ...PLACES, chromium.executablePath()].find((path) => existsSync(path));
}

/** Debian's package where that is possible (it brings fonts), else playwright's own download. */
function installBrowser(): boolean {
  if (isDebian() && process.getuid?.() === 0) {
    if (run("apt-get", ["update", "-q"]) && run("apt-get", APT_INSTALL)) return true;
  }
  const command = join(
    dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")),
    "cli.js",
  );
  const withSystemPackages = process.platform === "linux" && process.getuid?.() === 0;
  return run(process.execPath, [
    command,
    "install",
    ...(withSystemPackages ? ["--with-deps"] : []),
    "chromium",
  ]);
}

const APT_INSTALL = ["install", "-y", "-q", "--no-install-recommends", "chromium", "fonts-noto-cjk"];

/** Ubuntu's own chromium package is an empty door to a snap, which containers cannot open. */
function isDebian(): boolean {
  return existsSync("/etc/os-release") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}

function run(command: string, commandArguments: readonly string[]): boolean {
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, commandArguments, { stdio: "inherit", env: environment }).status === 0;
}
