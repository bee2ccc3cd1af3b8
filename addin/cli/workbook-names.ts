/** What workbooks given by their paths are called, so that no two are called alike. */
import { sep } from "node:path";

/**
 * The name of each path, in their order: the file's own, and where several files have one name as many of the
 * folders before it as tell them apart (鹅城镇/台账.xlsx). No path may stand twice.
 */
export function workbookNames(paths: readonly string[]): readonly string[] {
  const parts = paths.map((path) => path.split(sep).filter((part) => part !== "" && part !== "."));
  return paths.map((path, at) => {
    const own = parts[at] ?? [];
    for (let length = 1; length <= own.length; length += 1) {
      const name = tail(own, length);
      if (parts.every((others, other) => other === at || tail(others, length) !== name)) return name;
    }
    return path;
  });
}

function tail(parts: readonly string[], length: number): string {
  return parts.slice(-length).join("/");
}
