import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** The source of some files, and of everything below some folders, by path from the project's root; tests left out. For tests about the source. */
export function sourceFiles(parts: readonly string[]): Map<string, string> {
  const paths = parts.flatMap((part) =>
    statSync(part).isFile()
      ? [part]
      : readdirSync(part, { recursive: true, encoding: "utf8" }).map((path) => join(part, path)),
  );
  const code = paths.filter(
    (path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\.d\.ts$|\/testing\//.test(path),
  );
  return new Map(code.map((path) => [path, readFileSync(path, "utf8")]));
}
