import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inputs } from "./any-input";
import { assess } from "./assess";
import { input, session, soreness } from "./fixtures";
import { LOCKING_RULES } from "./locks";
import { MUTABLE_RULES } from "./muting";
import { RULE_IDS, type RuleId } from "./rule-ids";
import { STRICTNESS } from "./vocabulary";

const muting = (...mutedRules: RuleId[]) => ({ mutedRules });
const HARD = [session(1, { rpe: 8 }), session(2, { rpe: 8 })];

describe("a muted rule", () => {
  it("is still shown, last, and sets no floor", () => {
    const given = { sessions: HARD };
    expect(assess(input(given)).verdict).toBe("easy");
    const muted = assess(input({ ...given, ...muting("back-to-back") }));
    expect(muted.verdict).toBe("train");
    expect(muted.headline).toEqual({ code: "clear", why: null });
    expect(muted.reasons.at(-1)).toMatchObject({ rule: "back-to-back", floor: "easy", muted: true });
  });

  it("is no caution among many, and raises no flag", () => {
    const given = { checkIn: { soreness: 4 }, checkIns: soreness(1) };
    expect(assess(input(given)).flag).toMatchObject({ severity: "watch" });
    expect(assess(input({ ...given, ...muting("unexplained") })).flag).toBeNull();
  });

  it("speaks on where it asks for rest or a professional", () => {
    const nine = input({ checkIn: { soreness: 9 }, ...muting("soreness-band") });
    expect(assess(nine).verdict).toBe("rest");
    const long = { checkIn: { soreness: 4 }, checkIns: soreness(4, 4, 4, 4, 4, 4, 4, 4) };
    expect(assess(input({ ...long, ...muting("slow-course") })).verdict).toBe("see-professional");
  });

  it("danger, pain on moving, illness, the way back and orders are nobody's to mute", () => {
    const never: RuleId[] = [
      ...LOCKING_RULES,
      ...(["sharp-pain", "gait", "worsens", "illness", "feel-check", "coach-order"] as const),
      ...(["session-pain", "session-stride", "return-step", "return-ladder", "referral-stands"] as const),
    ];
    for (const rule of never) expect(MUTABLE_RULES).not.toContain(rule);
    expect(new Set([...never, ...MUTABLE_RULES])).toEqual(new Set(RULE_IDS));
    const fever = input({ checkIn: { illness: "below-neck-or-fever" }, ...muting("illness") });
    expect(assess(fever).verdict).toBe("rest");
  });

  it("never makes a verdict stricter, nor touches rest and what needs a professional", () => {
    fc.assert(
      fc.property(inputs, fc.subarray([...RULE_IDS]), (given, mutedRules) => {
        const before = assess(given);
        const after = assess({ ...given, mutedRules });
        expect(STRICTNESS[after.verdict]).toBeLessThanOrEqual(STRICTNESS[before.verdict]);
        if (STRICTNESS[before.verdict] >= STRICTNESS.rest) {
          expect(after.verdict).toBe(before.verdict);
          expect(after.urgency).toBe(before.urgency);
        }
      }),
      { numRuns: 600 },
    );
  });
});
