import { dirname, join, normalize } from "node:path";
import { expect, it } from "vitest";
import { sourceFiles } from "../words/source-files";

// The engine judges on the server. A phone without a network judges, too, and loads the engine for that alone: no page carries it.

const files = sourceFiles(["app", "components", "lib"]);
const begins = (path: string, directive: string) =>
  new RegExp(`^\\s*(//[^\\n]*\\n\\s*)*["']${directive}["']`).test(files.get(path) ?? "");

/** What is loaded with a file: no types, and nothing that it asks for only later. */
function loadedWith(path: string): string[] {
  const source = files.get(path) ?? "";
  const imports = /^(?:import|export)\s(?!type\b)(?:[^"';]*?\sfrom\s+)?"((?:@\/|\.)[^"]+)"/gm;
  return [...source.matchAll(imports)].flatMap(([, from = ""]) => {
    const at = from.startsWith("@/") ? from.slice(2) : normalize(join(dirname(path), from));
    return [`${at}.ts`, `${at}.tsx`].filter((file) => files.has(file));
  });
}

/** How a browser comes to a file from its client components; an action's code stays on the server. */
function wayTo(is: (path: string) => boolean): string[] | null {
  const seen = new Set<string>();
  const visit = (path: string, way: string[]): string[] | null => {
    if (seen.has(path) || begins(path, "use server")) return null;
    seen.add(path);
    if (is(path)) return [...way, path];
    return loadedWith(path).reduce<string[] | null>(
      (found, next) => found ?? visit(next, [...way, path]),
      null,
    );
  };
  return [...files.keys()]
    .filter((path) => begins(path, "use client"))
    .reduce<string[] | null>((found, path) => found ?? visit(path, []), null);
}

/** Words and small tables, which pages show. */
const SHOWN = ["danger", "doms-course", "sources", "vocabulary", "with-soreness"];
const isEngine = (path: string) =>
  path.startsWith("lib/engine/") && !SHOWN.some((name) => path === `lib/engine/${name}.ts`);

it("no page loads the engine with its own code", () => {
  expect(wayTo(isEngine)).toBeNull();
});

it("the walk sees what pages do load, and the phone's verdict asks for the engine later", () => {
  expect(wayTo((path) => path === "lib/engine/vocabulary.ts")).not.toBeNull();
  expect(loadedWith("lib/phone/provisional.ts")).toContain("lib/engine/assess.ts");
  expect(
    [...files].filter(([, source]) => source.includes('import("@/lib/phone/provisional")')),
  ).toHaveLength(1);
});
