import { uuidv7 } from "uuidv7";
import { describe, expect, it, vi } from "vitest";
import { Refusal } from "@/lib/action-result";
import { checkIn, input, STEADY } from "@/lib/engine/fixtures";
import { assessInEnglish, engineWords } from "@/lib/engine-words/english";
import { toldAnew } from "@/lib/engine-words/in-words";
import { readable } from "@/lib/files/readable";
import { checkInForm, flagForm, sessionForm } from "@/lib/form-schemas";
import { fieldErrors } from "@/lib/words/field-errors";
import { localeFor, NO_CHOICE } from "@/lib/words/locale";
import { teller } from "@/lib/words/told";
import { wordsIn } from "@/lib/words/words";

type Messages = { [key: string]: string | Messages };

// Another language is a folder beside `messages/en` and a line in the catalogue: here one in which every sentence stands in
// brackets, so that whatever stands outside of them was written into the source.
vi.mock("@/lib/words/catalogue", async (original) => {
  const there = await original<typeof import("@/lib/words/catalogue")>();
  const bracketed = (messages: Messages): Messages =>
    Object.fromEntries(
      Object.entries(messages).map(([key, text]) => [
        key,
        typeof text === "string" ? `[${text}]` : bracketed(text),
      ]),
    );
  const other = bracketed(there.ENGLISH as unknown as Messages) as unknown as typeof there.ENGLISH;
  return {
    ...there,
    LANGUAGES: [...there.LANGUAGES, "es"],
    catalogueOf: (locale: string) => (locale.startsWith("es") ? other : there.ENGLISH),
  };
});

const SPANISH = "es-ES-u-fw-mon-ms-metric";
/** Sentences of the catalogue, one or several; a number or a date is nobody's word. */
const BRACKETED = /^(\[.*\]|[^\p{L}]*)$/su;

describe("another language is a folder and a line", () => {
  it("is what a browser asks for", () => {
    expect(localeFor(NO_CHOICE, "es-ES,es;q=0.9,en;q=0.5")).toBe(SPANISH);
    expect(localeFor({ ...NO_CHOICE, language: "es" }, "en-GB")).toMatch(/^es/);
    expect(wordsIn(SPANISH, "ui")("yes")).toBe("[Yes]");
  });

  it("is spoken by wrong fields and refusals", () => {
    const tell = teller(SPANISH, "fields");
    const wrongs = [
      checkInForm.safeParse({ writeId: "1", answers: { ...checkIn(), soreness: 11, gait: "hopping" } }),
      sessionForm.safeParse({ id: uuidv7(), durationMin: -1, distanceKm: 900, rpe: null, more: 1 }),
      flagForm.safeParse({ id: uuidv7(), athleteId: uuidv7(), kind: "rest", reason: "", until: null }),
    ].flatMap(({ error }) => (error ? fieldErrors(error, tell) : []));
    expect(wrongs.length).toBeGreaterThan(10);
    for (const { message } of wrongs) expect(message).toMatch(BRACKETED);
    const refusal = new Refusal(429, "form", "wait.attempts", { minutes: 15 });
    expect(teller(SPANISH, "refusals")(refusal)).toBe(
      "[Too many attempts. Wait 15 minutes, then try again.]",
    );
  });

  it("is spoken by verdicts, also by those that were stored in English", () => {
    for (const over of [
      { checkIn: { soreness: 4 }, sessions: STEADY },
      { checkIn: { soreness: 2, redFlags: ["night-pain" as const] } },
      { checkIn: { sleepHours: 4 } },
    ]) {
      const told = toldAnew(assessInEnglish(input(over)), engineWords(SPANISH, "athlete"));
      const texts = [
        told.headline,
        told.instead.what,
        told.instead.intensity,
        ...told.reasons.map(({ text }) => text),
        ...told.recovery.map(({ text }) => text),
        ...told.formCues,
        ...(told.doms?.session?.because ?? []),
      ];
      for (const text of texts) expect(text).toMatch(BRACKETED);
    }
  });

  it("is spoken by a team's table", () => {
    const { headings, row } = readable(["quality", "sites", "verdict", "trigger", "urgent"], SPANISH);
    const sites = [{ region: "shin", side: "left" }];
    const values = row({ quality: "dull", sites, verdict: "rest", trigger: "plan", urgent: false });
    for (const text of [...headings, ...Object.values(values)]) expect(text).toMatch(BRACKETED);
  });
});
