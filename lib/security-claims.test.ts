import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const page = readFileSync(join("docs", "security.md"), "utf8");
/** Lines "- V2, what is claimed: `file`, test name" of the part "Claim by claim". */
const CLAIM = /^- (V\d+), (.+): `([^`]+)`, "(.+)"$/;
const claims = page
  .slice(page.indexOf("## Claim by claim"))
  .split("\n")
  .filter((line) => /^- V\d/.test(line));

describe("docs/security.md", () => {
  it("names a test for every claim, and each is there", () => {
    expect(claims.length).toBeGreaterThan(25);
    for (const line of claims) {
      const [, , , file, name] = CLAIM.exec(line) ?? [];
      expect(file, line).toBeDefined();
      expect(existsSync(file ?? ""), line).toBe(true);
      expect(readFileSync(file ?? "", "utf8"), line).toContain(name);
    }
  });

  it("has a claim with a test for each of its chapters", () => {
    const chapters = [...page.matchAll(/^\| (V\d+) /gm)].map(([, chapter]) => chapter);
    expect(chapters).toHaveLength(14);
    const tested = new Set(claims.map((line) => CLAIM.exec(line)?.[1]));
    for (const chapter of chapters) expect(tested, chapter).toContain(chapter);
  });

  it("points at places and tests that exist", () => {
    const named = [...page.matchAll(/`((?:app|components|db|lib|e2e|scripts|docs)\/[^` ]+)`/g)].map(
      ([, path]) => path ?? "",
    );
    expect(named.length).toBeGreaterThan(20);
    for (const path of new Set(named)) {
      const folder = path.slice(0, path.lastIndexOf("/"));
      const there =
        existsSync(path) ||
        path.includes("*") ||
        readdirSync(folder).some((name) => `${folder}/${name}`.startsWith(path));
      expect(there, path).toBe(true);
    }
  });
});

describe("what the product is made of", () => {
  type Package = {
    resolved?: string;
    integrity?: string;
    hasInstallScript?: boolean;
    dev?: boolean;
    inBundle?: boolean;
    link?: boolean;
  };
  const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
    packages: Record<string, Package>;
  };

  /** Their scripts only save time, or look whether all is there: the binaries are packages of their own. */
  const BINARIES_APART = ["esbuild", "@swc/core", "@parcel/watcher"].map((name) => `node_modules/${name}`);

  it("every package is locked to its bytes, and none that it runs on needs its install script", () => {
    for (const [name, { integrity, hasInstallScript, dev, link, inBundle }] of Object.entries(packages)) {
      // What another package brings in its own bytes is locked with it.
      if (!name || link || inBundle) continue;
      expect(integrity, name).toMatch(/^sha\d+-/);
      if (hasInstallScript && !dev) expect(BINARIES_APART).toContain(name);
    }
  });

  it("nothing of it asks another server", () => {
    for (const folder of ["app", "components", "db", "lib"])
      for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
        /\.tsx?$/.test(name),
      ))
        if (!/\.test\./.test(file))
          expect(readFileSync(join(folder, file), "utf8"), file).not.toMatch(
            /(fetch|import|src=)[({]?\s*["'`]https?:/,
          );
  });
});
