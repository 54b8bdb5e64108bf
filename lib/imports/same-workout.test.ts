import { describe, expect, it } from "vitest";
import { type Comparable, likeness } from "./same-workout";

/** One run in New York at half past eight, 40 minutes by the watch's timer, as each service tells it. */
const base = { sport: "run", distanceKm: 7.2, rpe: null, date: "2026-05-09" } as const;
const AT = new Date("2026-05-09T12:30:00Z");
const TOLD: Readonly<Record<string, Comparable>> = {
  fit: {
    ...base,
    source: "fit",
    startedAt: AT,
    instant: "true",
    wallClock: "2026-05-09T08:30:00",
    place: "America/New_York",
    durationMin: 40,
    elapsedMin: 43.2,
  },
  // Strava knows no place and tells the time on the move.
  strava: {
    ...base,
    source: "strava-csv",
    startedAt: AT,
    instant: "true",
    wallClock: null,
    place: null,
    durationMin: 37.4,
    elapsedMin: 43.2,
  },
  garmin: {
    ...base,
    source: "garmin-csv",
    startedAt: new Date("2026-05-09T06:30:00Z"),
    instant: "guessed",
    wallClock: "2026-05-09T08:30:00",
    place: null,
    durationMin: 40,
    elapsedMin: null,
  },
  trainingpeaks: {
    ...base,
    source: "trainingpeaks-csv",
    startedAt: null,
    instant: "true",
    wallClock: null,
    place: null,
    durationMin: 40,
    elapsedMin: null,
  },
  hand: {
    ...base,
    source: "hand",
    startedAt: null,
    instant: "true",
    wallClock: null,
    place: null,
    durationMin: 45,
    elapsedMin: null,
  },
};
const names = Object.keys(TOLD);
const pairs = names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const));

describe.each(["America/New_York", "Europe/Berlin", "Asia/Tokyo", "Australia/Adelaide"])(
  "an athlete whose own zone is %s",
  (zone) => {
    it.each(pairs)("never has the workout of %s and %s twice", (a, b) => {
      expect(likeness(TOLD[a] as Comparable, TOLD[b] as Comparable, zone)).not.toBe("other");
      expect(likeness(TOLD[b] as Comparable, TOLD[a] as Comparable, zone)).not.toBe("other");
    });
  },
);

it("a run of another length at the same minute of another hour is another run", () => {
  const { strava, garmin } = TOLD as Record<"strava" | "garmin", Comparable>;
  const later = { ...garmin, wallClock: "2026-05-09T18:30:00", durationMin: 62, distanceKm: 12 };
  expect(likeness(strava, later, "Europe/Berlin")).toBe("other");
});
