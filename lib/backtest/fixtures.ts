import fc from "fast-check";
import { addDays } from "@/lib/calendar";
import type { CheckIn } from "@/lib/engine/input";
import type { Player, TeamDay } from "./read";
import type { SourceFile } from "./tables";

/** Made-up teams for tests. */
export const FIRST = "2026-01-01";
export const dates = (n: number) => Array.from({ length: n }, (_, i) => addDays(FIRST, i));
export const table = (text: string, path = "table.csv"): SourceFile[] => [{ path, text }];

export function morning(date: string, over: Partial<CheckIn> = {}, rest: Partial<TeamDay> = {}): TeamDay {
  const sore = (over.soreness ?? 0) > 0;
  return {
    date,
    checkIn: {
      soreness: 0,
      ...(sore ? { quality: "dull" as const, spread: "both-sides" as const } : {}),
      withMovement: "not-tried",
      gait: "normal",
      sites: [],
      redFlags: [],
      illness: "none",
      ...over,
    },
    outcome: null,
    readiness: null,
    ...rest,
  };
}

const item = fc.option(fc.double({ min: 1, max: 5, noNaN: true }), { nil: null });

/** One player's random mornings, some missed, with danger signs now and then, and sessions with and without an effort. */
export const anyPlayer = (most: number): fc.Arbitrary<Player> =>
  fc
    .record({
      days: fc.array(
        fc.option(
          fc.record({
            soreness: fc.integer({ min: 0, max: 10 }),
            // To the third decimal, as the contract keeps hours.
            sleepHours: fc.option(
              fc.integer({ min: 3000, max: 10_000 }).map((h) => h / 1000),
              { nil: null },
            ),
            sleepQuality: item,
            fatigue: item,
            stress: item,
            mood: item,
            illness: fc.constantFrom(
              "none" as const,
              "none" as const,
              "above-neck" as const,
              "below-neck-or-fever" as const,
            ),
            danger: fc.integer({ min: 0, max: 300 }),
            outcome: fc.constantFrom(false, false, false, true, null),
            readiness: fc.option(fc.integer({ min: 1, max: 10 }), { nil: null }),
          }),
          { nil: null, freq: 6 },
        ),
        { minLength: 2, maxLength: most, size: "max" },
      ),
      sessions: fc.array(
        fc.record({
          at: fc.integer({ min: 0, max: most }),
          sport: fc.constantFrom("run", "football"),
          durationMin: fc.integer({ min: 5, max: 180 }),
          rpe: fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }),
        }),
        { maxLength: most, size: "max" },
      ),
    })
    .map(({ days, sessions }) => ({
      id: "a",
      days: days.flatMap((day, i) => {
        if (!day) return [];
        const { danger, outcome, readiness, ...answers } = day;
        const redFlags = danger === 77 ? { redFlags: ["chest-pain" as const] } : {};
        return [morning(addDays(FIRST, i), { ...answers, ...redFlags }, { outcome, readiness })];
      }),
      sessions: sessions
        .sort((a, b) => a.at - b.at)
        .map(({ at, ...session }) => ({
          ...session,
          date: addDays(FIRST, at),
          distanceKm: null,
          descentM: null,
        })),
    }))
    .filter(({ days }) => days.length > 1);
