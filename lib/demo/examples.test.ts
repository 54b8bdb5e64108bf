import { describe, expect, it } from "vitest";
import { STRICTNESS } from "@/lib/engine/vocabulary";
import { engineWords } from "@/lib/engine-words/english";
import { PLAIN_LOCALE } from "@/lib/words/words";
import { exampleCard, exampleTeam } from "./examples";

describe("the picture on the first page", () => {
  const team = exampleTeam("2026-05-10", engineWords(PLAIN_LOCALE, "athlete"));

  it("shows every verdict once, most urgent first, each with a reason but the one to train", () => {
    expect(team.map(({ assessment }) => assessment.verdict)).toEqual(
      Object.entries(STRICTNESS)
        .sort(([, a], [, b]) => b - a)
        .map(([verdict]) => verdict),
    );
    expect(team.filter(({ why }) => why === null).map(({ assessment }) => assessment.verdict)).toEqual([
      "train",
    ]);
  });

  it("shows a card that explains the soreness by a session", () => {
    const { assessment, days } = exampleCard(team);
    expect(assessment.verdict).toBe("easy");
    expect(assessment.doms?.session).not.toBeNull();
    expect(days.at(-1)).toEqual({ date: "2026-05-10", soreness: 4 });
  });
});
