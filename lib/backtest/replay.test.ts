import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "@/lib/calendar";
import { assess } from "@/lib/engine/assess";
import { parseInput } from "@/lib/engine/input";
import { alarms, verdictShares } from "./alarms";
import { burden } from "./burden";
import { startsOf } from "./episodes";
import { anyPlayer, dates, morning } from "./fixtures";
import type { Player } from "./read";
import { type Replayed, replay } from "./replay";
import { firstWellMornings } from "./starts";

const run = (player: Player) => [...replay(player)];
/** What is asked of the days ahead is theirs to tell. */
const known = ({ followed: _, ...day }: Replayed) => day;

describe("replaying", () => {
  it("no look ahead: cutting, shuffling or changing what comes after a day changes nothing before", () => {
    fc.assert(
      fc.property(anyPlayer(90), fc.nat(), fc.integer({ min: 0, max: 10 }), (player, pick, soreness) => {
        const at = pick % player.days.length;
        const last = player.days[at]?.date ?? "";
        const whole = run(player)
          .slice(0, at + 1)
          .map(known);
        const past = player.sessions.filter(({ date }) => date < last);
        const cut = { ...player, days: player.days.slice(0, at + 1), sessions: past };
        expect(run(cut).map(known)).toEqual(whole);
        const later = player.days.slice(at + 1);
        const shuffled = later.map(({ date }, i) => ({
          ...morning(date, { soreness }),
          ...(i % 2 ? {} : { ...later[later.length - 1 - i], date }),
        }));
        const moved = player.sessions.map((one) =>
          one.date < last ? one : { ...one, rpe: 10, durationMin: 300, date: addDays(one.date, 1) },
        );
        const other = { ...player, days: [...player.days.slice(0, at + 1), ...shuffled], sessions: moved };
        expect(
          run(other)
            .slice(0, at + 1)
            .map(known),
        ).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it("neither the outcome nor the readiness is an input of the engine", () => {
    fc.assert(
      fc.property(anyPlayer(60), (player) => {
        const blank = player.days.map((day) => ({ ...day, outcome: null, readiness: null }));
        const verdicts = (one: Player) => run(one).map(({ verdict, z }) => [verdict, z]);
        expect(verdicts({ ...player, days: blank })).toEqual(verdicts(player));
      }),
      { numRuns: 20 },
    );
  });

  it("verdicts, alarms and burden agree with a recomputation that shares nothing but the engine", () => {
    fc.assert(
      fc.property(anyPlayer(70), (player) => {
        const days = run(player);
        const again = recomputed(player);
        expect(days.map(({ verdict }) => verdict)).toEqual(again.map(({ verdict }) => verdict));
        for (const { verdict, n } of verdictShares(days))
          expect(n).toBe(again.filter((one) => one.verdict === verdict).length);
        const rules = [...new Set(again.flatMap(({ asked }) => Object.keys(asked)))].sort();
        const counted = alarms([days], "rule");
        expect(counted.map(({ rule }) => rule).sort()).toEqual(rules);
        for (const { rule, fired, alone } of counted) {
          expect(fired).toBe(again.filter(({ asked }) => rule in asked).length);
          const decided = again.filter(({ verdict, asked }) => {
            const strict = Object.keys(asked).filter((one) => asked[one]?.includes(verdict));
            return verdict !== "train" && strict.join() === rule;
          });
          expect(alone).toBe(decided.length);
        }
        const letters = again.map(({ verdict }) => verdict[0]).join("");
        const [found] = burden([{ id: "a", days }]).players;
        if (days.length < 20) {
          expect(found).toBeUndefined();
          return;
        }
        expect(found?.longestRest).toBe(Math.max(...letters.split(/[tec]/).map((streak) => streak.length)));
        expect(found?.dontRun).toBeCloseTo(letters.replace(/[te]/g, "").length / letters.length);
        expect(found?.seeProfessional).toBeCloseTo((letters.split("s").length - 1) / letters.length);
      }),
      { numRuns: 40 },
    );
  });

  it("a danger sign locks beyond the engine's 42 days, as in the app", () => {
    const player: Player = {
      id: "a",
      days: dates(60).map((date, i) => morning(date, i === 3 ? { redFlags: ["chest-pain"] } : {})),
      sessions: [],
    };
    const days = run(player);
    expect(days.filter(({ locked }) => locked)).toHaveLength(57);
    expect(days.at(-1)?.verdict).toBe("rest");
    const [found] = burden([{ id: "a", days }]).players;
    expect(found).toMatchObject({ locked: 57, longestRest: 57, seeProfessional: 1 / 60 });
  });

  it("an episode is two reports in a week after 14 free days", () => {
    const at = (...reports: number[]) =>
      startsOf(new Map(Array.from({ length: 60 }, (_, i) => [i, reports.includes(i)])));
    expect(at(20)).toEqual([]);
    expect(at(20, 22)).toEqual([20]);
    expect(at(20, 27)).toEqual([]);
    expect(at(20, 21, 30, 31)).toEqual([20]);
    expect(at(20, 21, 40, 41)).toEqual([20, 40]);
  });

  it("asks only days that were free and have a week ahead", () => {
    const all = dates(60);
    const days = all.map((date, i) => morning(date, {}, { outcome: i === 30 || i === 31 }));
    const replayed = run({ id: "a", days, sessions: [] });
    const asked = replayed.filter(({ followed }) => followed !== null);
    expect(replayed.filter(({ followed }) => followed).map(({ date }) => date)).toEqual(all.slice(23, 30));
    expect(asked.at(-1)?.date).toBe(all[52]);
    expect(asked.some(({ date }) => date === all[40])).toBe(false);
  });
});

describe("the first well morning after a start", () => {
  it("a hard history brought along locks nobody; a fever of the day before still rests", () => {
    const well = dates(40).map((date, i) => morning(date, i < 28 ? { soreness: 9 } : {}));
    expect(firstWellMornings([{ id: "a", days: well, sessions: [] }])).toMatchObject({ toldToRest: 0 });
    const ill = dates(40).map((date, i) => morning(date, i === 27 ? { illness: "below-neck-or-fever" } : {}));
    const found = firstWellMornings([{ id: "a", days: ill, sessions: [] }]);
    expect(found).toMatchObject({ starts: 4, toldToRest: 1, share: 1 / 4, rules: { illness: 1 } });
  });
});

/** Every morning with its whole history and the checked contract: nothing of the replay's windows or counts. */
function recomputed({ days, sessions }: Player) {
  const dangers: string[] = [];
  return days.map(({ date, checkIn }) => {
    const input = parseInput({
      date,
      checkIn,
      history: {
        checkIns: days.filter((one) => one.date < date).map((one) => ({ ...one.checkIn, date: one.date })),
        sessions: sessions.filter((one) => one.date < date),
        locks: dangers.filter((one) => daysBetween(one, date) > 42),
      },
    });
    if (checkIn.redFlags.length) dangers.push(date);
    const { verdict, reasons } = assess(input);
    const asked: Record<string, string[]> = {};
    for (const { rule, floor } of reasons)
      if (floor !== "train") asked[rule] = [...(asked[rule] ?? []), floor];
    return { verdict, asked };
  });
}
