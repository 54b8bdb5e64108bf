import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FILES, sourceStamp } from "./source-stamp";

const BUILT = ["app", "components", "db", "lib", "worker"];

/** The folders of the tree that what is built imports from, by the alias of the root. */
function imported(): string[] {
  const found = new Set(BUILT);
  for (const part of BUILT)
    for (const entry of readdirSync(part, { recursive: true, withFileTypes: true }))
      if (/\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)) {
        const text = readFileSync(join(entry.parentPath, entry.name), "utf8");
        for (const [, folder = ""] of text.matchAll(/from "@\/([\w-]+)\//g)) found.add(folder);
      }
  return [...found].sort();
}

test("a change of whatever the build imports changes its stamp: words, too", () => {
  const root = mkdtempSync(join(tmpdir(), "feelcheck-stamp-"));
  for (const folder of [...imported(), "public", "scripts"])
    mkdirSync(join(root, folder), { recursive: true });
  for (const file of FILES) cpSync(file, join(root, file));
  expect(imported()).toContain("messages");
  for (const folder of imported()) {
    const before = sourceStamp(root);
    writeFileSync(join(root, folder, "changed"), "by somebody");
    expect(sourceStamp(root), folder).not.toBe(before);
  }
});
