import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

/** From the bottom up. A folder of db imports from itself and from those before it. */
const DB = ["schema", "connection", "people", "verdict", "log", "pages", "upkeep"].map(
  (name) => `db/${name}`,
);
/** What a folder may import from, types included. */
const MAY: [folder: string, ...from: string[]][] = [
  ["lib", "lib"],
  ...DB.map((folder, i): [string, ...string[]] => [folder, "lib", ...DB.slice(0, i + 1)]),
  ["components", "components", "lib"],
  ["worker", "worker", "lib"],
  ["app", "app", "components", "db", "lib"],
];
const within = (file: string, folder: string) => file.startsWith(`${folder}/`);

const graph = new Map(
  ["app", "components", "db", "lib", "scripts", "worker"]
    .flatMap((part) =>
      readdirSync(part, { recursive: true, encoding: "utf8" }).map((file) => join(part, file)),
    )
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|\/testing\//.test(file))
    .map((file) => [file, importsOf(file)]),
);

function importsOf(file: string): string[] {
  const imports = /^(?:import|export)\s(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\("([^"]+)"\)/gm;
  return [...readFileSync(file, "utf8").matchAll(imports)].flatMap(([, still, lazy]) => {
    const name = still ?? lazy ?? "";
    if (!/^(\.|@\/)/.test(name)) return [];
    const path = name.startsWith("@/") ? name.slice(2) : join(dirname(file), name).replaceAll("\\", "/");
    return [path, `${path}.ts`, `${path}.tsx`].find((one) => /\.tsx?$/.test(one) && existsSync(one)) ?? [];
  });
}

/** The first circle found, as the files it goes through; null where there is none. */
function circle(edges: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const visit = (file: string, path: string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    done.add(file);
    for (const next of edges.get(file) ?? []) {
      const found = visit(next, [...path, file]);
      if (found) return found;
    }
    return null;
  };
  return [...edges.keys()].reduce<string[] | null>((found, file) => found ?? visit(file, []), null);
}

it("no import goes in a circle, types included", () => {
  const known = { a: ["b"], b: ["c"], c: ["b"] };
  expect(circle(new Map(Object.entries(known)))).toEqual(["b", "c", "b"]);
  expect([...graph.values()].flat().length).toBeGreaterThan(1_000);
  expect(circle(graph)).toBeNull();
});

it("no import goes up", () => {
  const up = [...graph].flatMap(([file, imports]) => {
    const may = MAY.find(([folder]) => within(file, folder));
    if (!may) return [];
    const above = imports.filter((to) => !may.slice(1).some((folder) => within(to, folder)));
    return above.map((to) => `${file} -> ${to}`);
  });
  expect(up).toEqual([]);
});
