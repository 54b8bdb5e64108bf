import fc from "fast-check";
import { daysAgo } from "./fixtures";
import { type AssessmentInput, type CheckIn, parseInput } from "./input";
import * as words from "./vocabulary";

/** One of these. */
export const pick = <T>(values: readonly T[]) => fc.constantFrom(...values);
/** An optional answer of 1..5. */
export const scale = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });

const symptoms: fc.Arbitrary<CheckIn> = fc
  .record({
    soreness: fc.integer({ min: 0, max: 10 }),
    quality: pick(words.QUALITIES),
    spread: pick(words.SPREADS),
    withMovement: pick(words.MOVEMENTS),
    gait: fc.oneof({ weight: 4, arbitrary: fc.constant("normal" as const) }, pick(words.GAITS)),
    sites: fc.array(fc.record({ region: pick(words.REGIONS), side: pick(words.SIDES) }), { maxLength: 3 }),
    redFlags: fc.oneof(
      { weight: 4, arbitrary: fc.constant([] as words.RedFlag[]) },
      fc.uniqueArray(pick(words.RED_FLAGS), { maxLength: 2 }),
    ),
    painAfter: fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }),
    illness: fc.oneof({ weight: 3, arbitrary: fc.constant("none" as const) }, pick(words.ILLNESSES)),
    sleepHours: fc.option(
      fc.integer({ min: 6, max: 20 }).map((h) => h / 2),
      { nil: null },
    ),
    sleepQuality: scale,
    fatigue: scale,
    stress: scale,
    mood: scale,
  })
  .map((day) => (day.soreness === 0 ? { ...day, quality: undefined, spread: undefined } : day));

const feel = fc.record({
  minutes: fc.integer({ min: 1, max: 30 }),
  feeling: pick(words.FEELINGS),
  gaitChanged: fc.boolean(),
});

/** What hurt in a session. */
export const pain = fc.record({
  worst: fc.integer({ min: 0, max: 10 }),
  strideChanged: fc.boolean(),
  sites: fc.array(fc.record({ region: pick(words.REGIONS), side: pick(words.SIDES) }), { maxLength: 2 }),
  oneSpot: fc.option(fc.boolean(), { nil: null }),
});

const sessions = fc.array(
  fc.record({
    date: fc.integer({ min: -1, max: 50 }).map(daysAgo),
    sport: pick(["run", "ride", "swim", "strength"]),
    durationMin: fc.integer({ min: 5, max: 240 }),
    rpe: fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }),
    distanceKm: fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }),
    descentM: fc.option(fc.integer({ min: 0, max: 900 }), { nil: null }),
    pain: fc.option(pain, { nil: null, freq: 2 }),
  }),
  { maxLength: 30 },
);

/** Where somebody stands on the way back. */
const ladder = fc.record({
  stage: fc.integer({ min: 0, max: 9 }),
  minutes: fc.integer({ min: 10, max: 90 }),
  status: pick(words.LADDER_STATUSES),
  since: fc.integer({ min: 0, max: 40 }).map(daysAgo),
  nextOn: fc.option(fc.integer({ min: -5, max: 0 }).map(daysAgo), { nil: null }),
  region: fc.option(pick(words.REGIONS), { nil: null }),
  side: fc.option(pick(words.SIDES), { nil: null }),
});

/** Any input that the contract accepts, danger signs and long histories among them. */
export const inputs: fc.Arbitrary<AssessmentInput> = fc
  .record({
    profile: fc.option(fc.record({ experience: pick(words.EXPERIENCES) }), { nil: undefined }),
    checkIn: symptoms,
    feelCheck: fc.option(feel, { nil: null }),
    planned: fc.option(
      fc.record({
        intensity: pick(words.INTENSITIES),
        sport: fc.constant("run"),
        durationMin: fc.integer({ min: 10, max: 180 }),
      }),
      { nil: null },
    ),
    coachOrder: fc.option(
      fc.record({ kind: pick(words.ORDERS), until: fc.integer({ min: -5, max: 3 }).map(daysAgo) }),
      { nil: null },
    ),
    checkIns: fc.array(
      fc
        .tuple(fc.integer({ min: -1, max: 44 }), symptoms, fc.option(feel, { nil: null }))
        .map(([age, day, feelCheck]) => ({ ...day, date: daysAgo(age), feelCheck })),
      { maxLength: 44 },
    ),
    sessions,
    ladder: fc.option(ladder, { nil: null, freq: 1 }),
    clearances: fc.array(fc.integer({ min: 0, max: 40 }).map(daysAgo), { maxLength: 1 }),
  })
  .map(({ checkIns, sessions, clearances, ...rest }) =>
    parseInput({ date: daysAgo(0), ...rest, history: { checkIns, sessions, clearances } }),
  );
