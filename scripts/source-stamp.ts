import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const PARTS = ["app", "components", "db", "lib", "messages", "public", "worker"];
/** What it is made from besides whole folders. */
export const FILES = [
  "scripts/build-worker.ts",
  "package-lock.json",
  "next.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
  "postcss.config.mjs",
  "tsconfig.json",
];

/** A hash of everything the build is made from, so that a changed source is built again and an unchanged one is not. */
export function sourceStamp(root: string): string {
  const hash = createHash("sha256");
  const files = PARTS.flatMap((part) =>
    readdirSync(join(root, part), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const file of [...files.sort(), ...FILES.map((name) => join(root, name))])
    hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}
