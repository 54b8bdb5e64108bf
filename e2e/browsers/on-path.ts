import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The first of these programs that is installed, as a path; null where none is. */
export function onPath(...names: string[]): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync) ?? null;
}
