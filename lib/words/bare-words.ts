import { parse } from "@babel/parser";

/** What an attribute says to nobody: looks, names of fields, addresses, roles. Every other one is read by somebody. */
const SILENT =
  /^(className|id|key|type|name|href|src|rel|role|method|action|encType|target|htmlFor|form\w*|auto\w+|inputMode|enterKeyHint|locale|pattern|accept|as|d|points|viewBox|transform|fill|fillRule|stopColor|columns|stroke\w*|text-?[aA]nchor|dominantBaseline|cx|cy|x\d?|y\d?|dx|dy|r|rx|ry|width|height|value|defaultValue|lang|dir|scope|kind|size|step|tone|data-[\w-]+|aria-(live|current|hidden|controls|describedby|labelledby|haspopup|orientation|sort|expanded|pressed|checked|invalid|atomic|relevant|autocomplete)|of|style|shown|mode|look|layout|dataKey|stackId|orientation|domain|ticks|interval|nonce|slot|axis\w*|mark\w*|patternUnits|preserveAspectRatio|clipPath|mask|xmlns|offset|isFront|cursor|syncId|scale|[xy]AxisId|patternTransform|pointerEvents|shapeRendering|vectorEffect|overflow|color|chart|reader)$/;
/** What need not be translated: the product's name, addresses of its pages, keys, signs. */
const NO_WORD = /^(Feelcheck|\/[\w/?=-]*|doi:|var\(--[\w-]+\)|[^\p{L}]*|[a-z]?[^\p{L}\s]*)$/u;

type Node = { type: string; loc?: { start: { line: number } } | null; [key: string]: unknown };
type Bare = { line: number; words: string };

/**
 * Words written into the source of a page or a component instead of into the catalogue: text of elements, attributes that
 * are read, and any string that reads as a sentence. With `faults: false`, what an `Error` is made of is left out: it is
 * for the log. Throws `SyntaxError` for what is no TypeScript.
 */
export function bareWords(source: string, { faults = true } = {}): Bare[] {
  const found: Bare[] = [];
  const tree = parse(source, { sourceType: "module", plugins: ["typescript", "jsx"] });
  walk(tree.program as unknown as Node, [], found, (node) => !faults && isFault(node));
  return found;
}

/** `new Error(...)`, or the error's own text in a class of errors. */
function isFault({ type, callee }: Node): boolean {
  const { type: called, name } = (callee ?? {}) as { type?: string; name?: string };
  return type === "NewExpression" ? /^(Type|Range)?Error$/.test(name ?? "") : called === "Super";
}

function walk(node: Node, above: readonly Node[], found: Bare[], leave: (node: Node) => boolean): void {
  if (leave(node)) return;
  const words = said(node, above);
  if (words) found.push({ line: node.loc?.start.line ?? 0, words });
  for (const [key, child] of Object.entries(node)) {
    if (key === "loc" || key.endsWith("Comments")) continue;
    for (const one of Array.isArray(child) ? child : [child])
      if (one && typeof one === "object" && "type" in one) walk(one as Node, [...above, node], found, leave);
  }
}

/** The words of a node that somebody reads, or null. */
function said(node: Node, above: readonly Node[]): string | null {
  if (node.type === "JSXText") return lettersIn(node.value);
  const text = textOf(node);
  if (text === null || lettersIn(text) === null) return null;
  const parent = above.at(-1);
  if (!parent || /^(Import|Export|TS)/.test(parent.type)) return null;
  if (isKey(parent, node)) return null;
  // `{ value: "rest", label: t("rest") }`: what is sent, beside what is read.
  if (
    parent.type === "ObjectProperty" &&
    /^(value|kind|id|key)$/.test(String((parent.key as { name?: string }).name))
  )
    return sentence(text);
  const attribute = above.findLast(({ type }) => type === "JSXAttribute");
  const call = above.findLast(({ type }) => type === "CallExpression");
  if (attribute && above.lastIndexOf(attribute) > above.findLastIndex(({ type }) => type === "JSXElement")) {
    const name = nameOf(attribute.name);
    if (SILENT.test(name)) return null;
    // Within a call its arguments are codes, unless they read as a sentence.
    return call && above.lastIndexOf(call) > above.lastIndexOf(attribute) ? sentence(text) : lettersIn(text);
  }
  const shown = parent.type === "JSXExpressionContainer" || isChoice(parent, above);
  return shown ? lettersIn(text) : sentence(text);
}

/** `{yes ? "Yes" : "No"}` and `{open && "Open"}` between tags. */
function isChoice(parent: Node, above: readonly Node[]): boolean {
  const grand = above.at(-2);
  return /^(Conditional|Logical)Expression$/.test(parent.type) && grand?.type === "JSXExpressionContainer";
}

const isKey = (parent: Node, node: Node) =>
  (parent.type === "ObjectProperty" && parent.key === node) ||
  /^(Directive|BinaryExpression)$/.test(parent.type);

function textOf(node: Node): string | null {
  if (node.type === "StringLiteral") return String(node.value);
  if (node.type === "TemplateElement") return (node.value as { cooked: string }).cooked;
  return null;
}

const nameOf = (node: unknown): string => {
  const { name, namespace } = node as { name: unknown; namespace?: { name: string } };
  return namespace ? `${namespace.name}:${nameOf(name)}` : typeof name === "string" ? name : nameOf(name);
};

function lettersIn(text: unknown): string | null {
  const words = String(text).trim();
  return NO_WORD.test(words) ? null : words;
}

/** Two words or more of which the first begins as a sentence does, or that end as one: no class name does. */
function sentence(text: string): string | null {
  const words = text.trim();
  return /^\p{Lu}\p{Ll}*['’]?\p{Ll}* \p{L}/u.test(words) || /\p{Ll} \p{Ll}+.*[.!?…]$/u.test(words)
    ? words
    : null;
}
