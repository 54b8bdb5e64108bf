import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { dropDraft, forgetEverybody, personIsHere, readDraft, writeDraft } from "./drafts";

/** A browser's storage, as far as drafts use it. */
function fakeStorage() {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (i: number) => [...kept.keys()][i] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const schema = z.object({ soreness: z.int(), note: z.string() });
const draft = { soreness: 7, note: "PRIVATE of A" };
const HOUR = 3_600_000;
const read = (person: string, now?: number) => readDraft(person, "check-in", schema, HOUR, now);

beforeEach(() => vi.stubGlobal("localStorage", fakeStorage()));
afterEach(() => vi.unstubAllGlobals());

describe("a draft is its person's", () => {
  it("is shown to who wrote it and to nobody else", () => {
    writeDraft("a", "check-in", draft);
    expect(read("a")).toEqual(draft);
    expect(read("b")).toBeNull();
    expect(read("a")).toEqual(draft);
  });

  it("goes at sign-out, with everybody's and those of earlier versions", () => {
    writeDraft("a", "check-in", draft);
    localStorage.setItem("check-in-2026-11-25-0", JSON.stringify(draft));
    localStorage.setItem("session-new", "{}");
    localStorage.setItem("somebody else's", "stays");
    forgetEverybody();
    expect(localStorage.length).toBe(1);
  });

  it("goes when another person signs in, while their own stays", () => {
    personIsHere("a");
    writeDraft("a", "check-in", draft);
    personIsHere("a");
    expect(read("a")).toEqual(draft);
    writeDraft("b", "check-in", { soreness: 1, note: "of B" });
    personIsHere("b");
    expect(read("a")).toBeNull();
    expect(read("b")).toEqual({ soreness: 1, note: "of B" });
  });

  it("refused because another was there, it waits for its person, whoever comes between; sign-out ends that", () => {
    personIsHere("a");
    personIsHere("b");
    writeDraft("a", "check-in", draft, { refused: true });
    personIsHere("c");
    personIsHere("a");
    expect(read("a")).toEqual(draft);
    forgetEverybody();
    expect(read("a")).toBeNull();
  });
});

describe("a draft that can't be read is dropped, and does no harm", () => {
  it.each([
    ["cut short", '{"at":1,"val'],
    ["no envelope", '{"soreness":7,"note":""}'],
    ["of another shape", JSON.stringify({ at: Date.now(), value: { soreness: "seven" } })],
    ["null", "null"],
    ["from the future", JSON.stringify({ at: Date.now() + HOUR, value: draft })],
    ["too old", JSON.stringify({ at: Date.now() - 2 * HOUR, value: draft })],
  ])("%s", (_, text) => {
    localStorage.setItem("feelcheck:draft:a:check-in", text);
    expect(read("a")).toBeNull();
    expect(localStorage.length).toBe(0);
  });

  it("a browser without storage keeps nothing and fails at nothing", () => {
    vi.stubGlobal("localStorage", undefined);
    writeDraft("a", "check-in", draft);
    personIsHere("a");
    dropDraft("a", "check-in");
    forgetEverybody();
    expect(read("a")).toBeNull();
  });
});
