import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "@/lib/engine/assess";
import { type CheckIn, checkInSchema, parseInput } from "@/lib/engine/input";
import { FEELINGS, GAITS, MOVEMENTS, QUALITIES, RED_FLAGS, SPREADS } from "@/lib/engine/vocabulary";
import { fieldsOf } from "@/lib/form-fields";
import { PLAIN_LOCALE, wordsIn } from "@/lib/words/words";
import { type Answers, asksDanger, BLANK, fromCheckIn, lackWords, missing, toCheckIn } from "./answers";
import { answersIn, answersSchema } from "./answers-in";
import { DANGER_GROUPS, needsPlace } from "./danger-groups";
import { marks, toggleSite } from "./sites";

const input = (checkIn: CheckIn) => parseInput({ date: "2026-05-10", checkIn });
const sore: Answers = {
  ...BLANK,
  soreness: 4,
  quality: "dull",
  spread: "both-sides",
  withMovement: "eases",
  gait: "normal",
};

describe("what the check-in asks", () => {
  it("soreness 0 asks nothing about pain", () => {
    expect(missing({ ...BLANK, soreness: 0 })).toEqual([]);
    expect(missing(BLANK).map(({ field }) => field)).toEqual(["answers.soreness"]);
  });

  it("soreness above 0 asks kind, place, movement and stride", () => {
    expect(missing({ ...BLANK, soreness: 3 }).map(({ field }) => field)).toEqual([
      "answers.quality",
      "answers.spread",
      "answers.withMovement",
      "answers.gait",
    ]);
    expect(missing(sore)).toEqual([]);
  });

  it("sharp, strong or stride-changing pain asks the danger signs", () => {
    expect(asksDanger(sore)).toBe(false);
    for (const worse of [{ quality: "sharp" }, { soreness: 7 }, { gait: "altered" }] as const) {
      const answers = { ...sore, ...worse };
      expect(missing(answers).map(({ field }) => field)).toEqual(["answers.redFlags"]);
      expect(missing({ ...answers, dangerAnswered: true })).toEqual([]);
    }
  });

  it("each lack asks in words of its own", () => {
    const numb: Answers = { ...BLANK, soreness: 7, spread: "one-spot", redFlags: ["numbness"] };
    const open = [
      BLANK,
      { ...BLANK, soreness: 7, spread: "one-spot" as const },
      { ...BLANK, soreness: 2 },
      numb,
    ];
    const lacks = open.flatMap((answers) => missing(answers));
    const said = new Map(
      lacks.map(({ says }, i) => [says, lackWords(lacks, wordsIn(PLAIN_LOCALE, "checkIn"))[i]?.message]),
    );
    expect(said.size).toBe(9);
    expect(new Set(said.values()).size).toBe(9);
    for (const message of said.values()) expect(message).toMatch(/^(Tap|Which) .+[.?]/);
  });

  it("whatever is complete is a valid check-in, and starts the same form again", () => {
    const pick = <T>(values: readonly T[]) => fc.constantFrom(...values);
    const answers = fc.record({
      soreness: fc.integer({ min: 0, max: 10 }),
      quality: pick(QUALITIES),
      spread: pick(SPREADS),
      withMovement: pick(MOVEMENTS),
      gait: pick(GAITS),
      sites: fc.constantFrom<Answers["sites"]>(
        [],
        [{ region: "calf", side: "left" }],
        [{ region: "shin", side: "both" }],
      ),
      redFlags: fc.uniqueArray(pick(RED_FLAGS)),
      nightPain: pick(["yes", "no"] as const),
      stillNumb: pick(["yes", "no"] as const),
      dangerAnswered: fc.boolean(),
      sleepHours: fc.option(fc.constantFrom(4.5, 8), { nil: undefined }),
      feeling: pick(FEELINGS),
    });
    fc.assert(
      fc.property(answers, ({ feeling: _, ...given }) => {
        if (missing(given).length) return;
        const checkIn = toCheckIn(given);
        expect(checkInSchema.safeParse(checkIn).success).toBe(true);
        expect(toCheckIn(fromCheckIn(checkIn))).toEqual(checkIn);
      }),
    );
  });
});

describe("danger signs", () => {
  const still: Answers = { ...BLANK, soreness: 0 };

  it("each stands in one group of the form", () => {
    const grouped = DANGER_GROUPS.flatMap(({ signs }) => signs);
    expect([...grouped].sort()).toEqual([...RED_FLAGS].sort());
  });

  it("are given at any soreness, with the place where they have one", () => {
    const sites: Answers["sites"] = [{ region: "calf", side: "left" }];
    for (const sign of RED_FLAGS) {
      const answers: Answers = { ...still, sites, redFlags: [sign], stillNumb: "yes" };
      expect(missing(answers)).toEqual([]);
      expect(toCheckIn(answers)).toMatchObject({ redFlags: [sign], sites: needsPlace(sign) ? sites : [] });
    }
    expect(assess(input(toCheckIn({ ...still, sites, redFlags: ["swelling"] })))).toMatchObject({
      verdict: "see-professional",
      urgency: "today",
    });
  });

  it("numbness counts only while it is there", () => {
    const numb: Answers = { ...still, redFlags: ["numbness"] };
    expect(missing(numb).map(({ field }) => field)).toEqual(["answers.stillNumb"]);
    expect(toCheckIn({ ...numb, stillNumb: "no" }).redFlags).toEqual([]);
    expect(toCheckIn({ ...numb, stillNumb: "yes" }).redFlags).toEqual(["numbness"]);
  });

  it("one spot or one side asks for the place and for the night", () => {
    for (const spread of ["one-spot", "one-side"] as const) {
      const asked = missing({ ...sore, spread }).map(({ field }) => field);
      expect(asked).toEqual(["answers.sites", "answers.nightPain"]);
    }
    const shin: Answers = { ...sore, spread: "one-spot", sites: [{ region: "shin", side: "left" }] };
    expect(missing({ ...shin, nightPain: "no" })).toEqual([]);
    expect(toCheckIn({ ...shin, nightPain: "yes" }).redFlags).toEqual(["night-pain"]);
    expect(toCheckIn({ ...sore, nightPain: "yes" }).redFlags).toEqual([]);
    // What was sore on both sides before is asked anew when it is corrected to one spot.
    expect(fromCheckIn(toCheckIn(sore)).nightPain).toBeUndefined();
  });

  it("both legs with one side marked asks again", () => {
    const left: Answers = { ...sore, sites: [{ region: "calf", side: "left" }] };
    expect(missing(left)).toMatchObject([{ field: "answers.spread" }]);
    expect(lackWords(missing(left), wordsIn(PLAIN_LOCALE, "checkIn"))).toEqual([
      {
        field: "answers.spread",
        message: "You marked one side only. Tap “One side”, or mark the other side too.",
      },
    ]);
    expect(missing({ ...left, sites: [...left.sites, { region: "shin", side: "right" }] })).toEqual([]);
    expect(missing({ ...left, sites: [{ region: "sacrum", side: "both" }] })).toEqual([]);
  });
});

describe("without scripts", () => {
  const posted = (...fields: [string, string][]) => answersIn(fieldsOf([["soreness", "4"], ...fields]));

  it("the form's fields hold the same answers", () => {
    const answers = posted(
      ["spread", "one-spot"],
      ["site", "shin left"],
      ["nightPain", "yes"],
      ["redFlags", "numbness"],
      ["stillNumb", "no"],
    );
    expect(toCheckIn(answers)).toMatchObject({
      sites: [{ region: "shin", side: "left" }],
      redFlags: ["night-pain"],
    });
    expect(answersSchema.safeParse(answers).success).toBe(true);
    expect(posted(["noDanger", "on"])).toMatchObject({ dangerAnswered: true, redFlags: [] });
    expect(missing(posted(["quality", "sharp"])).map(({ field }) => field)).toContain("answers.redFlags");
  });
});

describe("the body map", () => {
  it("switches sides and keeps both as one site", () => {
    const left = toggleSite([], "calf", "left");
    const both = toggleSite(left, "calf", "right");
    expect(both).toEqual([{ region: "calf", side: "both" }]);
    expect(marks(both, "calf", "left")).toBe(true);
    expect(toggleSite(both, "calf", "left")).toEqual([{ region: "calf", side: "right" }]);
    expect(toggleSite(left, "calf", "left")).toEqual([]);
  });
});
