import { uuidv7 } from "uuidv7";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar";
import { CAST, type Character } from "@/lib/demo/cast";
import { ladderStory } from "@/lib/demo/ladder-story";
import { seenBy, simulate } from "@/lib/demo/simulate";
import { locksOf } from "@/lib/engine/locks";
import { wayOn } from "@/lib/ladder/way";
import { experienceOf } from "./demo-team";
import { judgeOf } from "./history";

const WEEKS = 26;

/** The mornings of the first of the cast with this character, as the demo team tells them on this day. */
function story(character: Character, today: string) {
  const index = CAST.findIndex((member) => member.character === character);
  const member = CAST[index];
  if (!member) throw new Error(`Nobody of the cast is ${character}.`);
  const { judged, judge, trained } = judgeOf(
    experienceOf(character),
    seenBy(character, today),
    ladderStory(character, today, uuidv7)?.rows,
  );
  simulate(member, today, WEEKS * 7, 1000 + index, judge, trained);
  return judged.map(({ date, output }) => ({
    left: Math.round((Date.parse(today) - Date.parse(date)) / 86_400_000),
    ...output,
    rules: output.reasons.map(({ rule }) => rule),
  }));
}

// The team is seeded on any weekday: the stories hold on each.
const DAYS = Array.from({ length: 7 }, (_, i) => addDays("2026-03-02", i));

describe.each(DAYS)("the demo team on %s", (today) => {
  it("the stress reaction is sent to a professional, and stays locked", () => {
    const days = story("stress-reaction", today);
    const last = days.filter(({ left }) => left < 5);
    expect(last.map(({ verdict }) => verdict)).toEqual(last.map(() => "see-professional"));
    expect(last.every(locksOf)).toBe(true);
    expect(last.at(-1)?.rules).toContain("bone-stress");
    expect(last.at(-1)?.rules).toContain("referral-stands");
  });

  it("the overreacher slides under their personal baseline, and the coach is told to watch", () => {
    const days = story("overreacher", today);
    const low = days.filter(({ left, rules }) => left < 7 && rules.includes("below-usual"));
    expect(low.length).toBeGreaterThanOrEqual(3);
    expect(days.filter(({ left, flag }) => left < 7 && flag).length).toBeGreaterThan(0);
    expect(days.at(-1)?.verdict).not.toBe("train");
  });

  it("the beginner's shins are no ordinary soreness", () => {
    const last = story("beginner", today).at(-1);
    expect(last?.rules).toContain("not-muscle");
    expect(last?.verdict).toBe("cross-train");
  });

  it("whoever has a fever rests", () => {
    const last = story("ill", today).at(-1);
    expect(last?.rules).toContain("illness");
    expect(last?.verdict).toBe("rest");
  });

  it("a lock held for weeks, and ended by what the athlete was told: the way back in steps", () => {
    const days = story("seen", today);
    const locked = days.filter(({ left }) => left > 4 && left < 34);
    expect(locked.length).toBeGreaterThan(15);
    expect(new Set(locked.map(({ verdict }) => verdict))).toEqual(new Set(["rest"]));
    expect(days.at(-1)?.verdict).toBe("easy");
    expect(days.at(-1)?.rules).toContain("return-ladder");
  });

  it("a calf run on again in steps: stage 3, done again twice, the next one due", () => {
    const last = story("on-the-way", today).at(-1);
    const rows = ladderStory("on-the-way", today, uuidv7)?.rows;
    expect(rows && wayOn(rows, today)?.ladder).toMatchObject({ stage: 3, held: 2, status: "step" });
    expect(last?.headlineOf).toMatchObject({ code: "step", why: { params: { stage: 3 } } });
  });

  it("the steady ones train on most mornings", () => {
    const days = story("steady", today);
    const run = days.filter(({ verdict }) => verdict === "train" || verdict === "easy");
    expect(run.length / days.length).toBeGreaterThan(0.9);
    expect(days.filter(({ verdict }) => verdict === "see-professional")).toEqual([]);
  });
});
