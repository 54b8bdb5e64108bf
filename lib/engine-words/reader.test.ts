import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inputs } from "@/lib/engine/any-input";
import { assess } from "@/lib/engine/assess";
import { input } from "@/lib/engine/fixtures";
import { ENGLISH } from "@/lib/words/catalogue";
import type { Reader } from "@/lib/words/reader";
import { PLAIN_LOCALE } from "@/lib/words/words";
import { assessInEnglish, engineWords } from "./english";
import { inWords, toldAnew } from "./in-words";

const YOU = /\b(you|your|yours|yourself)\b/i;
const CHOICE = "{reader, select, athlete {";

/** A sentence of the catalogue as it stands for a reader, whatever else is filled in. */
function toldTo(reader: Reader, text: string): string {
  const at = text.indexOf(CHOICE);
  if (at < 0) return text;
  const [athlete, afterAthlete] = upToBrace(text, at + CHOICE.length);
  const [other, afterOther] = upToBrace(text, text.indexOf("{", afterAthlete) + 1);
  const chosen = reader === "athlete" ? athlete : other;
  return toldTo(reader, text.slice(0, at) + chosen + text.slice(text.indexOf("}", afterOther) + 1));
}

/** What stands up to the brace that closes the one before `from`, and where that is. */
function upToBrace(text: string, from: number): [string, number] {
  let depth = 1;
  let at = from;
  for (; depth > 0; at++) depth += text[at] === "{" ? 1 : text[at] === "}" ? -1 : 0;
  return [text.slice(from, at - 1), at];
}

const sentences = (messages: unknown, path = ""): [string, string][] =>
  typeof messages === "string"
    ? [[path, messages]]
    : Object.entries(messages as object).flatMap(([key, one]) => sentences(one, `${path}.${key}`));

describe("what the engine says of an athlete to somebody else", () => {
  it("speaks to nobody: every sentence of its catalogue", () => {
    const told = sentences(ENGLISH.engine);
    expect(told.length).toBeGreaterThan(150);
    expect(told.filter(([, text]) => YOU.test(toldTo("other", text)))).toEqual([]);
    expect(told.filter(([, text]) => YOU.test(toldTo("athlete", text))).length).toBeGreaterThan(70);
  });

  it("and every other sentence that knows its reader", () => {
    const told = sentences(ENGLISH).filter(([, text]) => text.includes(CHOICE));
    expect(told.filter(([path]) => !path.startsWith(".engine")).length).toBeGreaterThanOrEqual(5);
    expect(told.filter(([, text]) => YOU.test(toldTo("other", text)))).toEqual([]);
  });

  it("whatever the input, filled in", () => {
    const other = engineWords(PLAIN_LOCALE, "other");
    fc.assert(
      fc.property(inputs, (given) => {
        const { headline, reasons, instead, recovery, formCues, flag, doms } = inWords(assess(given), other);
        const texts = [headline, instead.what, ...formCues, ...(doms?.session?.because ?? [])];
        for (const { text } of [...reasons, ...recovery]) texts.push(text);
        if (flag) texts.push(flag.reason);
        for (const text of texts) expect(text).not.toMatch(YOU);
      }),
      { numRuns: 300 },
    );
  });

  it("is made of what was stored to the athlete", () => {
    const stored = assessInEnglish(input({ checkIn: { sleepHours: 4.5 } }));
    const night = (reader: Reader) =>
      toldAnew(stored, engineWords(PLAIN_LOCALE, reader)).reasons.find(({ rule }) => rule === "short-sleep")
        ?.text;
    expect(night("athlete")).toMatch(/^You slept 4\.5 h/);
    expect(night("other")).toMatch(/^Slept 4\.5 h/);
  });
});
