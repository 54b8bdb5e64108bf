import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import { sourceFiles } from "./source-files";

// Client components get the sentences that the page hands them (PageWords) and no others: what a page forgets would be a
// fault in somebody's browser, so each page's graph of imports is walked here.

const files = sourceFiles(["app", "components", "lib"]);
const isClient = (path: string) => /^\s*(\/\/[^\n]*\n\s*)*["']use client["']/.test(files.get(path) ?? "");
const isAction = (path: string) => /^\s*["']use server["']/.test(files.get(path) ?? "");

function importsOf(path: string): string[] {
  const named = (files.get(path) ?? "").matchAll(/(?:from|import)\s*\(?\s*"((?:@\/|\.)[^"]+)"/g);
  const types = new Set(
    [...(files.get(path) ?? "").matchAll(/import type [^"]*from "([^"]+)"/g)].map(([, from]) => from),
  );
  return [...named].flatMap(([, from]) => {
    if (!from || types.has(from)) return [];
    const at = from.startsWith("@/") ? from.slice(2) : normalize(join(dirname(path), from));
    return [`${at}.ts`, `${at}.tsx`].filter((file) => files.has(file));
  });
}

/** The nouns that client components use which a page or layout reaches, each with a file that does. */
function clientNouns(start: string): Map<string, string> {
  const nouns = new Map<string, string>();
  const seen = new Set<string>();
  const visit = (path: string, client: boolean) => {
    const inClient = client || isClient(path);
    if (seen.has(`${path} ${inClient}`) || (inClient && isAction(path))) return;
    seen.add(`${path} ${inClient}`);
    if (inClient)
      for (const [, noun] of (files.get(path) ?? "").matchAll(/useTranslations\(\s*["'](\w+)/g))
        nouns.set(noun ?? "", path);
    for (const next of importsOf(path)) visit(next, inClient);
  };
  visit(start, false);
  return nouns;
}

const handed = (source: string) =>
  [...source.matchAll(/<PageWords\s+of={\[([^\]]*)\]}/g)].flatMap(([, list]) =>
    [...(list ?? "").matchAll(/"(\w+)"/g)].map(([, noun]) => noun ?? ""),
  );
const frame = [
  ...(files.get("components/ui/page-words.tsx") ?? "").matchAll(/FRAME[^[]*\[\] = \[([^\]]*)\]/g),
].flatMap(([, list]) => [...(list ?? "").matchAll(/"(\w+)"/g)].map(([, noun]) => noun ?? ""));

describe("each page hands its client components the sentences they use", () => {
  for (const [path, source] of files) {
    if (!/^app\/(.*\/)?(page|layout|error|not-found)\.tsx$/.test(path)) continue;
    it(path, () => {
      const given = new Set([...frame, ...handed(source)]);
      expect([...clientNouns(path)].filter(([noun]) => !given.has(noun))).toEqual([]);
    });
  }
});

it("no client component carries the whole catalogue", () => {
  const reached = new Set<string>();
  const visit = (path: string) => {
    if (reached.has(path) || isAction(path)) return;
    reached.add(path);
    for (const next of importsOf(path)) visit(next);
  };
  for (const path of files.keys()) if (isClient(path)) visit(path);
  expect([...reached].filter((path) => path === "lib/words/catalogue.ts")).toEqual([]);
});
