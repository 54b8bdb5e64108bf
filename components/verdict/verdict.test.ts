import { describe, expect, it } from "vitest";
import { assess } from "@/lib/engine/assess";
import { checkIn } from "@/lib/engine/fixtures";
import type { CheckIn } from "@/lib/engine/input";
import { parseInput } from "@/lib/engine/input";
import { RED_FLAGS } from "@/lib/engine/vocabulary";
import { openReasons } from "./open-reasons";
import { thisMinute } from "./this-minute";
import { isPressing, urgencyIn } from "./urgency";

const given = (over: Partial<CheckIn>) =>
  assess(parseInput({ date: "2026-05-10", checkIn: checkIn(over), history: { checkIns: [], sessions: [] } }));

describe("the verdict card", () => {
  it("opens at most three reasons, those that decided it first, and loses none", () => {
    const { reasons, verdict } = given({
      soreness: 8,
      quality: "sharp",
      spread: "one-spot",
      withMovement: "worsens",
      gait: "limping",
      sites: [{ region: "shin", side: "left" }],
      sleepHours: 4,
    });
    const { open, rest } = openReasons(reasons, verdict);
    expect(open).toHaveLength(3);
    expect(open[0]?.floor).toBe(verdict);
    expect([...open, ...rest]).toHaveLength(reasons.length);
    expect(open.map(({ rule }) => rule)).not.toContain("soreness-band");
  });

  it("does not say that an easy run would be fine under a rest", () => {
    const { reasons, verdict } = given({
      soreness: 5,
      quality: "sharp",
      spread: "both-sides",
      gait: "altered",
    });
    const { open, rest } = openReasons(reasons, verdict);
    expect(verdict).toBe("rest");
    expect(open.map(({ rule }) => rule)).toEqual(["gait", "sharp-pain"]);
    expect(rest.map(({ rule }) => rule)).toContain("soreness-band");
  });

  it("leaves a note or a milder reading of the number closed under a referral", () => {
    const { reasons, verdict } = given({
      soreness: 4,
      quality: "dull",
      spread: "both-sides",
      redFlags: ["night-pain"],
    });
    const { open, rest } = openReasons(reasons, verdict);
    expect(open.map(({ rule }) => rule)).toEqual(["red-flag"]);
    expect(rest.map(({ rule }) => rule)).toContain("soreness-band");
  });

  it("says what to do in this minute for every emergency, and nothing of training", () => {
    const emergencies = RED_FLAGS.filter((sign) => urgencyIn(given({ redFlags: [sign] })) === "now");
    expect(emergencies.length).toBeGreaterThanOrEqual(7);
    for (const sign of emergencies) {
      const assessment = given({ redFlags: [sign] });
      expect(thisMinute(assessment).length, sign).toBeGreaterThanOrEqual(3);
      expect(assessment.recovery).toEqual([]);
      expect(assessment.doms).toBeNull();
    }
  });

  it("reads an earlier engine's urgent verdict as an emergency", () => {
    expect(urgencyIn({ urgent: true })).toBe("now");
    expect(isPressing({ urgent: false, urgency: "soon" })).toBe(false);
    expect(isPressing({ urgent: true, urgency: "today" })).toBe(true);
  });
});
