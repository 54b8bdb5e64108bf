import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { HOUSE_SOURCES, SOURCES, type Source } from "./engine/sources";

const FOLDERS = ["lib/engine", "lib/training"];
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && name !== "sources.ts")
    .map((name) => readFileSync(join(folder, name), "utf8")),
);

/** A rule names a source by its id; arithmetic names it in the comment of its function, as "Foster 2001". */
function cited(id: string, { authors, year }: Source): boolean {
  const surname = authors.split(/[ ,]/)[0] ?? "";
  const inWords = year === null ? null : new RegExp(`${surname}[^.;]{0,40}\\b${year}`);
  return files.some((text) => text.includes(`"${id}"`) || inWords?.test(text));
}

describe("sources", () => {
  it.each(Object.entries<Source>(SOURCES))(
    "%s is cited by a rule or by the arithmetic of training",
    (id, source) => {
      expect(cited(id, source)).toBe(true);
    },
  );

  it.each(HOUSE_SOURCES)("%s is named by a rule", (id) => {
    expect(files.some((text) => text.includes(`"${id}"`))).toBe(true);
  });

  it("every DOI has the form of one, and stands once", () => {
    const dois = Object.values<Source>(SOURCES).flatMap(({ doi }) => doi ?? []);
    for (const doi of dois) expect(doi).toMatch(/^10\.\d{4,9}\/[\w.;()/:-]+$/);
    expect(new Set(dois).size).toBe(dois.length);
  });
});
