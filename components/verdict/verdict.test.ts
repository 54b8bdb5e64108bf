import { describe, expect, it } from "vitest";
import { checkIn } from "@/lib/engine/fixtures";
import type { CheckIn } from "@/lib/engine/input";
import { parseInput } from "@/lib/engine/input";
import { RED_FLAGS } from "@/lib/engine/vocabulary";
import { assessInEnglish, engineWords } from "@/lib/engine-words/english";
import { PLAIN_LOCALE } from "@/lib/words/words";
import { thisMinute } from "./this-minute";
import { toldReasons } from "./told-reasons";
import { isPressing, urgencyIn } from "./urgency";

const english = engineWords(PLAIN_LOCALE, "athlete");
const given = (over: Partial<CheckIn>) =>
  assessInEnglish(
    parseInput({ date: "2026-05-10", checkIn: checkIn(over), history: { checkIns: [], sessions: [] } }),
  );

describe("the verdict card", () => {
  it("opens the reason that decided it, and of milder ones tells the fact, not what they ask for", () => {
    const { reasons, verdict } = given({
      soreness: 8,
      quality: "sharp",
      spread: "one-spot",
      withMovement: "worsens",
      gait: "limping",
      sites: [{ region: "shin", side: "left" }],
      sleepHours: 4,
    });
    const { open, noted } = toldReasons(reasons, verdict, english);
    expect(open).toHaveLength(1);
    expect(open[0]?.floor).toBe(verdict);
    expect([...open, ...noted]).toHaveLength(reasons.length);
    const night = noted.find(({ rule }) => rule === "short-sleep");
    expect(night?.text).toBe("A short night.");
  });

  it("never says under a stricter verdict that a run would be fine", () => {
    const RUNS = /easy|acceptable|run is fine|conversational|cross-train|swap|move without/i;
    for (const soreness of [1, 2, 4, 5, 7])
      for (const spread of ["both-sides", "one-side"] as const)
        for (const redFlags of [[], ["night-pain"]] as const)
          for (const gait of ["normal", "altered"] as const) {
            const { reasons, verdict } = given({
              soreness,
              quality: "dull",
              spread,
              gait,
              withMovement: "worsens",
              sites: [{ region: "calf", side: spread === "one-side" ? "left" : "both" }],
              redFlags: [...redFlags],
              illness: "above-neck",
              sleepHours: 4.5,
            });
            const { noted } = toldReasons(reasons, verdict, english);
            if (verdict !== "rest" && verdict !== "see-professional") continue;
            for (const { floor, text } of noted) if (floor !== verdict) expect(text).not.toMatch(RUNS);
          }
  });

  it("has notes open beside a verdict to train, and what a team muted after all that counts", () => {
    const clear = given({ soreness: 0, sleepHours: 8 });
    const [reason] = clear.reasons;
    if (!reason) throw new Error("A verdict has a reason.");
    const note = { ...reason, text: "a note" };
    const muted = { ...reason, floor: "rest" as const, text: "quiet", muted: true as const };
    const { open, noted } = toldReasons([muted, reason, note], "train", english);
    expect(open).toEqual([reason, note]);
    expect(noted).toEqual([muted]);
    expect(toldReasons([{ ...reason, code: undefined }, muted], "rest", english)).toEqual({
      open: [{ ...reason, code: undefined }],
      noted: [muted],
    });
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
