import { statSync } from "node:fs";
import { parse } from "@babel/parser";
import { isFunction, traverseFast } from "@babel/types";
import { expect, it } from "vitest";
import { sourceFiles } from "@/lib/words/source-files";

/** Lines of code of a function, lines of a file, and bytes of the file in the middle: what is longer is made of parts that have names. */
const MOST_OF_A_FUNCTION = 60;
const MOST_OF_A_FILE = 250;
const MEDIAN_BYTES = 2_500;

const files = sourceFiles(["app", "components", "db", "lib", "worker"]);

type Long = { name: string; lines: number };

/** The functions of a source that are longer than `most` lines; blank lines and comments do not count. */
function longFunctions(source: string, most: number): Long[] {
  const rows = source.split("\n");
  const found: Long[] = [];
  traverseFast(parse(source, { sourceType: "module", plugins: ["typescript", "jsx"] }), (node) => {
    if (!isFunction(node) || !node.loc) return;
    const lines = rows.slice(node.loc.start.line - 1, node.loc.end.line).filter(isCode).length;
    if (lines > most) found.push({ name: nameOf(node), lines });
  });
  return found;
}

const isCode = (row: string) => !/^\s*($|\/\/|\/\*|\*)/.test(row);

function nameOf(node: object): string {
  const { id, key } = node as { id?: { name?: string } | null; key?: { name?: string } };
  return id?.name ?? key?.name ?? "a function without a name";
}

it("a function that is too long is found, by its lines of code", () => {
  const source = (lines: number) =>
    `function short() {}\nconst x = {\n  long() {\n${"    call();\n\n    // why\n".repeat(lines)}  },\n};\n`;
  expect(longFunctions(source(8), 10)).toEqual([]);
  expect(longFunctions(source(9), 10)).toEqual([{ name: "long", lines: 11 }]);
});

it(`no function is longer than ${MOST_OF_A_FUNCTION} lines`, () => {
  expect(files.size).toBeGreaterThan(500);
  const long = [...files].flatMap(([file, source]) =>
    longFunctions(source, MOST_OF_A_FUNCTION).map(({ name, lines }) => `${file}: ${name}, ${lines} lines`),
  );
  expect(long).toEqual([]);
});

it(`no file is longer than ${MOST_OF_A_FILE} lines, and half of them are small`, () => {
  const long = [...files].filter(([, source]) => source.trimEnd().split("\n").length > MOST_OF_A_FILE);
  expect(long.map(([file]) => file)).toEqual([]);
  const bytes = [...files.keys()].map((file) => statSync(file).size).sort((a, b) => a - b);
  expect(bytes[Math.floor(bytes.length / 2)]).toBeLessThanOrEqual(MEDIAN_BYTES);
});
