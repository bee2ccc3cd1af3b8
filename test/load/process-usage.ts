/** What a process has used, as Linux counts it. */
import { readFile, readdir, writeFile } from "node:fs/promises";

/** Clock ticks a second: 100 on every Linux that workerd runs on. */
const TICKS = 100;
const MS_IN_SECOND = 1000;
const KIB_IN_MIB = 1024;

/** Processor time of processes so far, user and system, in ms. */
export async function processorTime(pids: readonly number[]): Promise<number> {
  const times = await Promise.all(pids.map(timeOf));
  return times.reduce((sum, time) => sum + time, 0);
}

async function timeOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  // The name may hold blanks; what follows its bracket does not. Fields 14 and 15 are utime and stime.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * MS_IN_SECOND) / TICKS;
}

/** What Linux takes as “forget the most memory that was held”. */
const FORGET_PEAK = "5";

/** From now on the most memory that processes hold counts anew. */
export async function forgetPeak(pids: readonly number[]): Promise<void> {
  await Promise.all(pids.map((pid) => writeFile(`/proc/${pid}/clear_refs`, FORGET_PEAK)));
}

/** The most memory processes held since that was forgotten, each by itself, in MiB. */
export async function peakMemory(pids: readonly number[]): Promise<number> {
  const peaks = await Promise.all(pids.map(peakOf));
  return peaks.reduce((sum, peak) => sum + peak, 0);
}

async function peakOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / KIB_IN_MIB;
}

/** The processes of a name that descend from another. */
export async function descendants(ancestor: number, name: string): Promise<readonly number[]> {
  const found: number[] = [];
  for (const entry of await readdir("/proc")) {
    if (/^\d+$/.test(entry) && (await isOf(Number(entry), ancestor, name))) found.push(Number(entry));
  }
  return found;
}

async function isOf(pid: number, ancestor: number, name: string): Promise<boolean> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    if (!stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")")).startsWith(name)) return false;
    for (let at = pid; at > 1; at = await parentOf(at)) if (at === ancestor) return true;
    return false;
  } catch {
    // It has ended in the meantime.
    return false;
  }
}

async function parentOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
}
