import { describe, expect, it } from "vitest";
import { formatFor } from "@/lib/format/format";
import { PLAIN_LOCALE, wordsIn } from "@/lib/words/words";
import { planFeed } from "./feed";
import type { Standing } from "./held";
import { asLeft } from "./left";
import { adaptedOnTheWay, dayOnTheWay, type OnTheWay } from "./on-the-way";

const way = (over: Partial<OnTheWay> = {}): OnTheWay => ({
  stage: 3,
  minutes: 30,
  status: "step",
  nextOn: "2026-05-12",
  ...over,
});
const tempo = { kind: "tempo", minutes: 40, intensity: "hard" as const };

describe("a plan on the way back", () => {
  it.each([
    ["2026-05-11", {}, "off"],
    ["2026-05-12", {}, "step"],
    ["2026-05-13", {}, "off"],
    ["2026-05-14", {}, "step"],
    ["2026-05-13", { stage: 8 }, "step"],
    ["2026-05-13", { stage: 9 }, "easy"],
    ["2026-05-19", { stage: 9 }, "step"],
    ["2026-05-12", { nextOn: null, status: "stopped" as const }, "off"],
    ["2026-05-12", { nextOn: null, status: "through" as const }, null],
  ] as const)("%s is a day of %j: %s", (date, over, day) => {
    expect(dayOnTheWay(way(over), date)).toBe(day);
  });

  it("a run gives way to the step, or to something without impact; what is easy without impact stays", () => {
    expect(adaptedOnTheWay(tempo, way(), "2026-05-12")).toEqual({ change: "step", minutes: 30 });
    expect(adaptedOnTheWay(tempo, way(), "2026-05-13")).toMatchObject({ change: "easy", kind: "ride" });
    const swim = { kind: "swim", minutes: 60, intensity: "easy" as const };
    for (const date of ["2026-05-12", "2026-05-13"]) expect(adaptedOnTheWay(swim, way(), date)).toBeNull();
    expect(adaptedOnTheWay(tempo, way({ status: "through", nextOn: null }), "2026-05-12")).toBeNull();
  });

  const at = new Date("2026-05-10T18:30:00Z");
  const summaries = (over: Partial<Standing> = {}) =>
    planFeed(
      ["2026-05-09", "2026-05-11", "2026-05-12"].map((date) => ({
        ...tempo,
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
      {
        back: {
          ...{ today: "2026-05-10", verdict: null, orders: [], locked: null, cleared: null },
          ...over,
          way: way(),
          id: "ladder",
          at,
        },
      },
    )
      .split("\r\n")
      .filter((line) => line.startsWith("SUMMARY:") || line === "UID:ladder@feelcheck");

  it("is told in the calendar, with the next step as an event of its own; what is over stays as it was", () => {
    expect(summaries()).toEqual([
      "SUMMARY:Tempo 40 min\\, hard",
      "SUMMARY:No running\\, way back. Planned: Tempo 40 min\\, hard",
      "SUMMARY:Step of the way back instead of Tempo 40 min\\, hard",
      "UID:ladder@feelcheck",
      "SUMMARY:Step of the way back\\, stage 3: 30 min",
    ]);
  });

  it("the calendar offers no step over a lock or a coach's rest", () => {
    const seen = "No training until you have been seen. Planned: Tempo 40 min\\, hard";
    const [before, ...locked] = summaries({ locked: "2026-05-10" });
    expect(before).toBe("SUMMARY:Tempo 40 min\\, hard");
    expect(locked).toEqual([`SUMMARY:${seen}`, `SUMMARY:${seen}`]);
    const cleared = { date: "2026-05-10", until: "2026-06-10", easy: true };
    expect(summaries({ locked: "2026-05-10", cleared })).toEqual(summaries());
    const rest = { raisedOn: "2026-05-10", until: "2026-05-12", closedOn: null, order: "rest" as const };
    expect(summaries({ orders: [rest] }).slice(1)).toEqual([
      "SUMMARY:Rest. Planned: Tempo 40 min\\, hard",
      "SUMMARY:Rest. Planned: Tempo 40 min\\, hard",
    ]);
  });
});

describe("what will be done of a week on the way back", () => {
  const standing: Standing = {
    ...{ today: "2026-05-11", verdict: null, orders: [], locked: null, cleared: null },
    way: way(),
  };
  const on = (date: string, over: object = {}) => ({ ...tempo, date, ...over });

  it("what a step takes the place of counts as the step, what is over as it was planned", () => {
    const plans = [on("2026-05-10"), on("2026-05-11"), on("2026-05-12"), on("2026-05-13", { kind: "swim" })];
    expect(asLeft(plans, standing)).toEqual([
      on("2026-05-10"),
      on("2026-05-11", { kind: "ride", minutes: 30, intensity: "easy" }),
      on("2026-05-12", { minutes: 30, intensity: "easy" }),
      on("2026-05-13", { kind: "swim", minutes: 30, intensity: "easy" }),
    ]);
  });

  it("what is called off counts as nothing", () => {
    const rest = { raisedOn: "2026-05-11", until: "2026-05-12", closedOn: null, order: "rest" as const };
    expect(asLeft([on("2026-05-12")], { ...standing, orders: [rest] })).toEqual([]);
  });
});
