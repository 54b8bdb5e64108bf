import { describe, expect, it } from "vitest";
import { input } from "@/lib/engine/fixtures";
import { assessInEnglish } from "@/lib/engine-words/english";
import { PLAIN_LOCALE } from "@/lib/words/words";
import { readable } from "./readable";
import type { TeamColumn } from "./value-words";

const COLUMNS: TeamColumn[] = ["athlete", "durationMin", "distanceKm", "ascentM", "descentM"];
const RUN = { athlete: "Ada", durationMin: 62, distanceKm: 12.345, ascentM: 310, descentM: null, id: "x" };
const told = (locale: string) => {
  const { headings, row } = readable(COLUMNS, locale);
  return [headings, Object.values(row(RUN))];
};

it("a table is told in the unit that its heading names, and has no column that nobody asked for", () => {
  expect(told("en-GB-u-fw-mon-ms-metric")).toEqual([
    ["athlete", "duration (min)", "distance (km)", "ascent (m)", "descent (m)"],
    ["Ada", 62, 12.345, 310, null],
  ]);
  // 12.345 km are 7.6708 mi, 310 m are 1,017.06 ft.
  expect(told("en-US-u-fw-sun-ms-ussystem")).toEqual([
    ["athlete", "duration (min)", "distance (mi)", "ascent (ft)", "descent (ft)"],
    ["Ada", 62, 7.671, 1017, null],
  ]);
});

describe("values are words, not codes", () => {
  const valueIn = (column: TeamColumn, value: unknown) =>
    Object.values(readable([column], PLAIN_LOCALE).row({ [column]: value }))[0];
  const given = assessInEnglish(input({ checkIn: { soreness: 4 } }));
  it.each<[TeamColumn, unknown, unknown]>([
    ["quality", "sharp", "sharp"],
    ["spread", "one-spot", "one spot"],
    ["withMovement", "not-tried", "not tried"],
    ["gait", "altered", "changed"],
    ["illness", "above-neck", "head cold"],
    ["redFlags", ["night-pain", "numbness"], "pain at rest or at night; numbness or tingling that stays"],
    ["redFlags", [], ""],
    [
      "sites",
      [
        { region: "shin", side: "left" },
        { region: "lower-back", side: "both" },
      ],
      "left shin, lower back",
    ],
    ["painSites", [{ region: "calf", side: "both" }], "both sides: calf"],
    ["strideChanged", false, "no"],
    ["painOneSpot", null, null],
    ["urgent", true, "yes"],
    ["kind", "long-run", "Long run"],
    ["sport", "water-run", "Water running"],
    ["source", "garmin-csv", "Garmin (CSV)"],
    ["source", "of-tomorrow", "of-tomorrow"],
    ["trigger", "session-pain", "pain in a session"],
    ["trigger", "upgrade", "new version"],
    ["verdict", "see-professional", "See a professional"],
    ["headline", given, given.headline.replace("as you move", "with movement")],
    ["headline", { ...given, headlineOf: undefined, headline: "As it was" }, "As it was"],
    [
      "rules",
      [
        { rule: "short-sleep", floor: "easy" },
        { rule: "rising", floor: "cross-train", muted: true },
      ],
      "Short night: Easy; Rising soreness: Cross-train (muted)",
    ],
    ["engine", "2.2.0", "2.2.0"],
  ])("%s", (column, value, words) => expect(valueIn(column, value)).toEqual(words));
});
