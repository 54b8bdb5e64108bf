import { describe, expect, it } from "vitest";
import { bareWords } from "./bare-words";
import { sourceFiles } from "./source-files";

describe("what a page or a component shows comes from the catalogue", () => {
  for (const [path, source] of sourceFiles(["app", "components", "proxy.ts"]))
    it(path, () => expect(bareWords(source)).toEqual([]));
});

describe("a bare word is found", () => {
  it.each([
    ["text of an element", "<p>Saved</p>", ["Saved"]],
    ["an attribute that is read aloud", '<p aria-label="Saved" />', ["Saved"]],
    ["a choice", '<p>{open ? "Open" : "Closed"}</p>', ["Open", "Closed"]],
    ["a template in an attribute", ["<Field label={`Name of ", "{it}`} />"].join("$"), ["Name of"]],
    ["a sentence anywhere", 'const x = "Give your name.";', ["Give your name."]],
    ["a choice in an attribute", '<Field hint={open ? "as typed" : undefined} />', ["as typed"]],
  ])("%s", (_, source, words) => expect(bareWords(source).map((bare) => bare.words)).toEqual(words));

  it.each([
    ["looks", '<p className="min-h-10 px-4">{t("saved")}</p>'],
    [
      "keys and codes",
      'const x = { "see-professional": t("a.b") }; f("text-muted mt-2", kind === "rest" ? "a" : "b");',
    ],
    ["the product's name", "<title>Feelcheck</title>"],
    ["signs and numbers", "<p>{n} / {m} · 3</p>"],
    ["what is sent", '<Choices options={[{ value: "rest", label: t("rest") }]} stroke="var(--ink)" />'],
    ["an import", 'import { x } from "A file of words";'],
  ])("not in %s", (_, source) => expect(bareWords(source)).toEqual([]));
});
