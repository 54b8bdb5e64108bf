import { describe, expect, it } from "vitest";
import { addDays, type LocalDate } from "@/lib/calendar";
import { formatFor } from "@/lib/format/format";
import { PLAIN_LOCALE, wordsIn } from "@/lib/words/words";
import { type FeedState, planFeed } from "./feed";
import { type Ill, illDayOn } from "./illness";

const step = (day: number, minutes: number | null) => ({ is: "step", day, minutes });

describe("which day of an illness it is", () => {
  const fevers = ["2026-05-09", "2026-05-10"];
  it.each<[string, Partial<Ill>, object | null]>([
    ["2026-05-08", {}, null],
    ["2026-05-09", {}, { is: "ill" }],
    ["2026-05-10", {}, { is: "ill" }],
    ["2026-05-11", {}, { is: "without" }],
    ["2026-05-12", {}, step(1, 15)],
    ["2026-05-13", {}, step(2, 30)],
    ["2026-05-14", {}, step(3, 45)],
    ["2026-05-15", {}, step(4, null)],
    ["2026-05-16", {}, null],
    // Whoever was cleared since is not held by it; by a clearance of before or of that morning they are.
    ["2026-05-12", { clearedOn: "2026-05-11" }, null],
    ["2026-05-11", { clearedOn: "2026-05-12" }, { is: "without" }],
    ["2026-05-12", { clearedOn: "2026-05-10" }, step(1, 15)],
    ["2026-05-12", { fevers: [] }, null],
  ])("%s with %j: %j", (date, over, day) => {
    expect(illDayOn({ fevers, clearedOn: null, ...over }, date)).toEqual(day);
  });
});

describe("the calendar of whoever is ill", () => {
  const at = new Date("2026-05-10T06:00:00Z");
  const feed = (today: LocalDate, state: Partial<FeedState>, fevers: LocalDate[] = [today]) =>
    planFeed(
      Array.from({ length: 4 }, (_, i) => addDays(today, i - 1)).map((date) => ({
        ...{ kind: "tempo", minutes: 40, intensity: "hard" as const },
        id: `plan-${date}`,
        date,
        note: "",
        at,
        sequence: 0,
        removedAt: null,
      })),
      "https://example.org/today",
      wordsIn(PLAIN_LOCALE, "calendar"),
      wordsIn(PLAIN_LOCALE, "sessions"),
      formatFor(PLAIN_LOCALE),
      { ill: { today, fevers, clearedOn: null, id: "ada", at }, ...state },
    )
      // Long lines are folded.
      .replaceAll("\r\n ", "")
      .split("\r\n");
  const summaries = (lines: readonly string[]) =>
    lines.filter((line) => line.startsWith("SUMMARY:")).map((line) => line.slice("SUMMARY:".length));

  it("names the days, and what takes the place of what is planned; what is over stays as it was", () => {
    const planned = "Planned: Tempo 40 min\\, hard";
    expect(summaries(feed("2026-05-10", {}))).toEqual([
      "Tempo 40 min\\, hard",
      `Ill: no training. ${planned}`,
      `First day without fever: no training yet. ${planned}`,
      `Day 1 of 4 after illness: 15 min easy at most. ${planned}`,
      "Ill: no training",
      "First day without fever: no training yet",
      "Day 1 of 4 after illness: 15 min easy at most",
      "Day 2 of 4 after illness: 30 min easy at most",
      "Day 3 of 4 after illness: 45 min easy at most",
      "Day 4 of 4 after illness: moderate at most",
    ]);
  });

  it("of days that are over only those with the illness are shown", () => {
    expect(summaries(feed("2026-05-15", {}, ["2026-05-09", "2026-05-10"])).slice(4)).toEqual([
      "Ill: no training",
      "Ill: no training",
      "Day 4 of 4 after illness: moderate at most",
    ]);
  });

  it("no step of a way back on such a day, and a professional comes first", () => {
    const back = {
      ...{ today: "2026-05-10", verdict: null, orders: [], locked: null, cleared: null },
      way: { stage: 3, minutes: 30, status: "step" as const, nextOn: "2026-05-10" },
      id: "ladder",
      at,
    };
    const lines = feed("2026-05-10", { back });
    expect(lines).not.toContain("UID:ladder@feelcheck");
    expect(summaries(lines)[1]).toMatch(/^Ill: no training/);
    expect(summaries(feed("2026-05-10", { back: { ...back, locked: "2026-05-10" } }))[1]).toMatch(
      /^No training until you have been seen/,
    );
  });

  // The clocks change in Berlin on the second date of each: whole days have no hours that could be lost.
  it.each([
    ["2026-03-28", "20260328", "20260329", "20260330"],
    ["2026-10-24", "20261024", "20261025", "20261026"],
  ])("over the change of clocks after %s each is one whole day", (today, ...dates) => {
    const lines = feed(today, {});
    for (const date of dates) {
      const next = addDays(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`, 1).replaceAll("-", "");
      const begins = lines.flatMap((line, i) => (line === `DTSTART;VALUE=DATE:${date}` ? [i] : []));
      // The plan and the day of illness.
      expect(begins).toHaveLength(2);
      for (const i of begins) expect(lines[i + 1]).toBe(`DTEND;VALUE=DATE:${next}`);
    }
  });
});
