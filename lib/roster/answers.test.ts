import { describe, expect, it } from "vitest";
import { VERDICTS } from "@/lib/engine/vocabulary";
import { answerForm } from "@/lib/follow-up-forms";
import { mayTakeBack, oneTapsFor, UNDO_MIN } from "./answers";

describe("the answers of one tap", () => {
  it("fit the verdict, and there are none to who has not answered", () => {
    const of = (verdict: (typeof VERDICTS)[number] | null) => oneTapsFor({ verdict, urgency: null });
    expect(VERDICTS.map((verdict) => of(verdict)[0])).toEqual(["thanks", "thanks", "rest", "rest", "rest"]);
    expect(of(null)).toEqual([]);
  });

  it.each(["now", "today"] as const)(
    "whoever should be seen %s is answered in words, by the form too",
    (urgency) => {
      expect(oneTapsFor({ verdict: "see-professional", urgency })).toEqual([]);
      const standing = { verdict: "see-professional", urgency, rule: null, flags: [] };
      const ids = {
        id: "01890000-0000-7000-8000-000000000001",
        athleteId: "01890000-0000-7000-8000-000000000002",
      };
      const ok = (told: string, word: string) =>
        answerForm.safeParse({ ...ids, told, word, standing }).success;
      expect(ok("rest", "")).toBe(false);
      expect(ok("words", "Go now, I call your mother")).toBe(true);
      expect(ok("words", "  ")).toBe(false);
      expect(ok("words", "x".repeat(281))).toBe(false);
    },
  );
});

it("what an athlete was told its giver takes back for ten minutes, what coaches keep anybody at any time", () => {
  const at = new Date("2026-05-10T07:00:00Z");
  const later = (min: number) => new Date(at.getTime() + min * 60_000);
  const answer = { told: "thanks", byId: "robin", at } as const;
  expect(mayTakeBack(answer, "robin", later(UNDO_MIN - 1))).toBe(true);
  expect(mayTakeBack(answer, "robin", later(UNDO_MIN))).toBe(false);
  expect(mayTakeBack(answer, "kim", at)).toBe(false);
  expect(mayTakeBack({ ...answer, told: null }, "kim", later(600))).toBe(true);
});
