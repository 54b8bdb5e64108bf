import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { FileError, type SourceFile } from "@/lib/backtest/tables";

/**
 * The tables at the given paths. In a folder, and the folders in it: the files called `name`, or every .csv where it is
 * left out. Throws `FileError` that names the option; `required` false: also where a folder has none.
 */
export function filesAt(
  option: string,
  paths: readonly string[],
  name: string | undefined,
  required = true,
): SourceFile[] {
  const files = paths.flatMap((path) => {
    if (!existsSync(path) || !statSync(path).isDirectory()) return required ? [path] : [];
    const fits = (file: string) => (name ? basename(file) === name : file.toLowerCase().endsWith(".csv"));
    const found = readdirSync(path, { recursive: true, encoding: "utf8" }).filter(fits).sort();
    if (found.length === 0 && required)
      throw new FileError(`${option}: there is no ${name ?? "CSV file"} in ${path}`);
    return found.map((file) => join(path, file));
  });
  return files.map((path) => ({ path, text: textAt(option, path) }));
}

/** A file's text. Throws `FileError` that names the option. */
export function textAt(option: string, path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new FileError(`${option}: can't read ${path} (${(error as NodeJS.ErrnoException).code})`);
  }
}
