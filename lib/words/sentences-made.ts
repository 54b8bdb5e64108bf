import { parse } from "@babel/parser";

/** The names that stand in a sentence's braces: those at odd depth, since options of a choice stand at even depth. */
export function argumentsOf(message: string): Set<string> {
  const names = new Set<string>();
  let depth = 0;
  for (const [i, sign] of [...message].entries()) {
    if (sign === "{" && ++depth % 2 === 1)
      names.add(/^\w+/.exec([...message].slice(i + 1).join(""))?.[0] ?? "");
    if (sign === "}") depth--;
  }
  return names;
}

type Messages = { readonly [key: string]: string | Messages };

/** The sentences of a noun or of part of it by code, each with the names that stand in it. */
export function sentencesOf(messages: Messages, path = ""): Map<string, Set<string>> {
  return new Map(
    Object.entries(messages).flatMap(([key, text]) =>
      typeof text === "string"
        ? [[`${path}${key}`, argumentsOf(text)] as const]
        : [...sentencesOf(text, `${path}${key}.`)],
    ),
  );
}

type Node = { type: string; [key: string]: unknown };
type Made = { at: string; code: string; given: string[] };

/**
 * Every place in a source that makes a sentence by calling one of `makers`, with the names that it gives; left out where
 * they are not written out.
 */
export function sentencesMade(
  [path, source]: readonly [string, string],
  makers: readonly string[],
  sentences: ReadonlyMap<string, unknown>,
): Made[] {
  const made: Made[] = [];
  const visit = (node: Node) => {
    const name = (node.callee as { name?: string } | undefined)?.name ?? "";
    if (makers.includes(name)) {
      const list = node.arguments as (Node & { value?: string; properties?: Node[] })[];
      const at = list.findIndex(({ type, value }) => type === "StringLiteral" && sentences.has(value ?? ""));
      const params = list[at + 1];
      const spread = params && params.properties?.every(({ type }) => type === "ObjectProperty") !== true;
      if (at >= 0 && !spread) {
        const given = (params?.properties ?? []).map(({ key }) => (key as { name: string }).name);
        made.push({ at: path, code: `${list[at]?.value}`, given: maker(name, given) });
      }
    }
    for (const child of Object.values(node).flat())
      if (child && typeof child === "object" && "type" in child) visit(child as Node);
  };
  visit(parse(source, { sourceType: "module", plugins: ["typescript", "jsx"] }).program as unknown as Node);
  return made;
}

/** A cell's error names its column by itself. */
const maker = (name: string, given: string[]) => (name === "CellError" ? [...given, "column"] : given);

/** Those that give something else than what stands in their sentence. */
export function wronglyGiven(made: readonly Made[], sentences: ReadonlyMap<string, ReadonlySet<string>>) {
  return made.filter(
    ({ code, given }) => [...given].sort().join() !== [...(sentences.get(code) ?? [])].sort().join(),
  );
}
