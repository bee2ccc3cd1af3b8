/** What both commands share: opening files, speaking, and ending with the right status. */
import { readFile, realpath } from "node:fs/promises";
import { basename } from "node:path";
import { groupFindings } from "#shared/checking/grouping/group-findings.ts";
import type { Finding } from "#shared/checking/finding.ts";
import { openFile } from "#addin/hosts/file.ts";
import type { FileHost } from "#addin/hosts/file.ts";
import { HostError } from "#addin/hosts/host.ts";
import { ServiceRefusal, ServiceUnreachable } from "#addin/service.ts";
import { inspect } from "#addin/session.ts";
import type { Obstacle, Step } from "#addin/session.ts";
import type { RulesInput } from "#shared/api/rules.ts";
import type { Inspection } from "#shared/inspection.ts";
import { commandWords } from "#shared/messages/cli.ts";
import { describeGroup } from "#shared/messages/describe-group.ts";
import { explainTrouble } from "#shared/messages/workbook.ts";
import type { WorkbookTrouble } from "#shared/messages/workbook.ts";
import { EXIT, LOCALE, UnusableInput } from "./arguments.ts";
import { workbookNames } from "./workbook-names.ts";

export const words = commandWords(LOCALE);

/** Progress and remarks go to standard error, so that the answer on standard output stays whole. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

export function answer(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Announces each step once. */
export function announcer(): (step: Step) => void {
  let current: Step | undefined;
  return (step) => {
    if (step !== current) say(words.steps[step]);
    current = step;
  };
}

/** Opens workbooks, a file that is given twice once. @throws {UnusableInput | HostError} */
export async function openFiles(paths: readonly string[]): Promise<FileHost[]> {
  const given = new Map<string, string>();
  for (const path of paths) {
    const real = await orUnreadable(path, realpath(path));
    if (given.has(real)) say(words.givenTwice(path));
    else given.set(real, path);
  }
  const names = workbookNames([...given.keys()]);
  const hosts: FileHost[] = [];
  for (const [at, path] of [...given.values()].entries()) {
    hosts.push(await openFile(await orUnreadable(path, readFile(path)), names[at] ?? basename(path)));
  }
  return hosts;
}

/** The bytes of a file. @throws {UnusableInput} */
export async function fileAt(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await orUnreadable(path, readFile(path)));
}

async function orUnreadable<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new UnusableInput(words.unreadable(path), { cause });
  }
}

/** Reads and checks workbooks, or says why that can't be. @throws {UnusableInput} */
export async function inspectFiles(
  hosts: readonly FileHost[],
  options: { readonly period?: string; readonly rules?: RulesInput },
): Promise<Inspection> {
  const outcome = await inspect(hosts, options, announcer());
  if (outcome.kind !== "inspected") throw obstructed(outcome, hosts);
  return outcome.inspection;
}

/** The sentence for what stands in the way of scoring workbooks. */
export function obstructed({ kind }: Obstacle, hosts: readonly FileHost[]): UnusableInput {
  return new UnusableInput(explained(kind, hosts.map((host) => host.name ?? "").join("、")));
}

/** How many findings, then a line for each cause, the worst first, at most `most`. */
export function findingLines(findings: readonly Finding[], most: number): string[] {
  const count = (severity: Finding["severity"]) =>
    findings.filter((finding) => finding.severity === severity).length;
  const groups = groupFindings(findings);
  const lines = groups.slice(0, most).map((group) => {
    const { message, hint } = describeGroup(group, LOCALE);
    return `  ${words.severities[group.severity]}  ${message}${hint === "" ? "" : ` ${hint}`}`;
  });
  return [
    words.counts(count("error"), count("warning"), count("notice"), groups.length),
    ...lines,
    ...(groups.length > most ? [`  ${words.more(groups.length - most)}`] : []),
  ];
}

/** Runs a command and ends the process with its status; what the user can act on is said in a sentence. */
export async function run(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    const sentence = sentenceOf(error);
    if (sentence === undefined) throw error;
    say(sentence);
    process.exitCode = EXIT.unusable;
  }
}

function sentenceOf(error: unknown): string | undefined {
  if (error instanceof UnusableInput) return error.message;
  if (error instanceof HostError) return explained(error.code, error.subject ?? "");
  if (error instanceof ServiceUnreachable) return explained("service-unreachable", "");
  if (error instanceof ServiceRefusal) return refused(error);
  return undefined;
}

/** A refusal with each fault it names. */
function refused({ problem: { title, detail, errors = [] } }: ServiceRefusal): string {
  return [words.refusal(title, detail), ...errors.map(({ path, message }) => `  ${path} ${message}`)].join(
    "\n",
  );
}

function explained(trouble: WorkbookTrouble, subject: string): string {
  const { title, advice } = explainTrouble(trouble, subject, LOCALE);
  return `${title}${advice}`;
}
