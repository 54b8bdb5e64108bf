import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { amount } from "@/lib/fields";
import * as forms from "@/lib/form-schemas";
import { csvMapping } from "@/lib/imports/csv/mapped";
import { teamSettings } from "@/lib/team-settings";
import * as trainingForms from "@/lib/training-forms";
import fields from "@/messages/en/fields.json";
import refusals from "@/messages/en/refusals.json";
import { bareWords } from "./bare-words";
import { fieldErrors } from "./field-errors";
import { sentencesMade, sentencesOf, wronglyGiven } from "./sentences-made";
import { sourceFiles } from "./source-files";
import { type Told, teller } from "./told";
import { PLAIN_LOCALE } from "./words";
import { wrong } from "./wrong";

const FIELDS = sentencesOf(fields);
const REFUSALS = sentencesOf(refusals);
const AMERICAN = "en-US-u-fw-sun-ms-ussystem";

describe("a sentence that is thrown as a code", () => {
  const files = [...sourceFiles(["app", "components", "db", "lib", "scripts", "proxy.ts"])];
  const refused = files.flatMap((file) => sentencesMade(file, ["Refusal"], REFUSALS));
  const wrongs = files.flatMap((file) => sentencesMade(file, ["wrong", "issueAt"], FIELDS));

  it("is given all that stands in it, and nothing else", () => {
    expect(refused.length).toBeGreaterThan(40);
    expect(wrongs.length).toBeGreaterThan(60);
    expect(wronglyGiven(refused, REFUSALS)).toEqual([]);
    expect(wronglyGiven(wrongs, FIELDS)).toEqual([]);
    for (const [code, given] of REFUSALS) if (code.startsWith("quota.")) expect([...given]).toEqual(["most"]);
  });

  it("is used: no sentence of the catalogue is left over", () => {
    const source = files.map(([, text]) => text).join("\n");
    const unused = ["fields", "refusals"].flatMap((noun) =>
      [...(noun === "fields" ? FIELDS : REFUSALS).keys()].filter((code) => !source.includes(`"${code}"`)),
    );
    expect(unused).toEqual([]);
  });
});

describe("the database layer says nothing in English to people", () => {
  // Those speak to whoever runs the server, on its command line and in its log; and the demo's people write notes.
  const TO_OPERATORS = /^db\/(upkeep\/|connection\/(folder-lock|private-folder)\.ts)/;
  for (const [path, source] of sourceFiles(["db"]))
    if (!TO_OPERATORS.test(path)) it(path, () => expect(bareWords(source, { faults: false })).toEqual([]));

  it.each([
    ["a refusal", 'throw new Refusal(404, "form", "This note is gone.")', ["This note is gone."]],
    ["a sentence kept", 'const ENDED = "This flag ended.";', ["This flag ended."]],
    ["a fault for the log", 'throw new Error("A viewer is a uuid.")', []],
  ])("%s", (_, source, words) =>
    expect(bareWords(source, { faults: false }).map((bare) => bare.words)).toEqual(words),
  );
});

describe("what a form's schema finds wrong", () => {
  const all: Record<string, unknown> = { ...forms, ...trainingForms, csvMapping, teamSettings };
  const schemas = Object.entries(all).flatMap(([name, one]) =>
    one instanceof z.ZodType ? [[name, one] as const] : [],
  );
  const value = fc.oneof(
    fc.anything({ maxDepth: 2 }),
    fc.constantFrom(
      -1,
      1e9,
      0.5,
      "",
      "x".repeat(3000),
      "2026-02-31",
      null,
      undefined,
      [],
      {},
      "field:",
      "fields.id",
    ),
  );

  it.each(schemas)("%s: is said by the catalogue, with all that stands in it", (_, schema) => {
    const keys = schema instanceof z.ZodObject ? Object.keys(schema.shape) : ["id", "who", "holds"];
    const given = fc.oneof(value, fc.dictionary(fc.constantFrom(...keys, "more"), value, { maxKeys: 12 }));
    const told: Told<"fields">[] = [];
    const tell = (one: Told<"fields">) => {
      told.push(one);
      return teller(PLAIN_LOCALE, "fields")(one);
    };
    fc.assert(
      fc.property(given, (input) => {
        const { error } = schema.safeParse(input);
        for (const { field, message } of error ? fieldErrors(error, tell) : []) {
          expect(field).not.toBe("");
          expect(message).not.toMatch(/^field:|[{}]|^[\w.]+$/);
        }
      }),
      { numRuns: 60 },
    );
    for (const { code, params = {} } of told)
      expect([code, Object.keys(params).sort()]).toEqual([code, [...(FIELDS.get(code) ?? ["?"])].sort()]);
  });
});

describe("a limit is told in the reader's unit, and what it says is taken", () => {
  const says = (locale: string, schema: z.ZodType, given: unknown) => {
    const { error } = schema.safeParse(given);
    return error ? fieldErrors(error, teller(locale, "fields")).map(({ message }) => message) : [];
  };
  it.each([
    ["a distance", amount("km", 0, 500), 501, "must be at most 500 km", "must be at most 310.6 mi"],
    ["a distance below", amount("km", 1, 500), 0.5, "must be at least 1 km", "must be at least 0.7 mi"],
    [
      "metres down",
      amount("metres", 0, 10_000),
      10_001,
      "must be at most 10,000 m",
      "must be at most 32,808 ft",
    ],
    ["none", amount("km", 0, 500), -1, "must not be negative", "must not be negative"],
    [
      "no number",
      amount("km", 0, 500),
      Number.NaN,
      "must be a number of kilometres",
      "must be a number of miles",
    ],
    [
      "no number of metres",
      amount("metres", 0, 9),
      "",
      "must be a number of metres",
      "must be a number of feet",
    ],
    [
      "no number of minutes",
      amount("minutes", 1, 9),
      null,
      "must be a number of minutes",
      "must be a number of minutes",
    ],
    ["one minute", amount("minutes", 1, 9), 0, "must be at least 1 minute", "must be at least 1 minute"],
    ["minutes", amount("minutes", 5, 600), 601, "must be at most 600 minutes", "must be at most 600 minutes"],
  ])("%s", (_, schema, given, metric, imperial) => {
    expect(says(PLAIN_LOCALE, schema, given)).toEqual([metric]);
    expect(says(AMERICAN, schema, given)).toEqual([imperial]);
  });

  it("days as the reader writes them", () => {
    const tell = teller(AMERICAN, "fields");
    expect(
      tell({ code: "dateRange", params: { first: { day: "1990-01-01" }, last: { day: "2100-12-31" } } }),
    ).toBe("must be a date from Jan 1, 1990 to Dec 31, 2100; choose one from the calendar");
    expect(wrong("id").error).not.toContain("reload");
  });
});
