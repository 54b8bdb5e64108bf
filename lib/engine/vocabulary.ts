/** The words of the contract, each list in the order from best to worst where it has one. */
export const VERDICTS = ["train", "easy", "cross-train", "rest", "see-professional"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** 0 (train) .. 4 (see a professional): the strictest floor wins. */
export const STRICTNESS: Record<Verdict, number> = {
  train: 0,
  easy: 1,
  "cross-train": 2,
  rest: 3,
  "see-professional": 4,
};

export const EXPERIENCES = ["new", "returning", "regular"] as const;
export const QUALITIES = ["dull", "sharp"] as const;
export const SPREADS = ["both-sides", "one-side", "one-spot"] as const;
export const MOVEMENTS = ["eases", "not-tried", "same", "worsens"] as const;
export const GAITS = ["normal", "altered", "limping"] as const;
export const SIDES = ["left", "right", "both"] as const;
export const ILLNESSES = ["none", "above-neck", "below-neck-or-fever"] as const;
export const FEELINGS = ["better", "same", "worse"] as const;
export const INTENSITIES = ["easy", "moderate", "hard"] as const;
export const ORDERS = ["rest", "easy", "cleared"] as const;
/** What a clearance may allow. */
export const ALLOWANCES = ["full", "easy", "ladder"] as const;
/** Where somebody on the way back stands on a day: `lib/ladder` tells. */
export const LADDER_STATUSES = ["step", "off", "waiting", "stopped", "asks"] as const;
export const SEVERITIES = ["watch", "rest", "refer"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Danger signs, in the order the form groups them. */
export const RED_FLAGS = [
  "chest-pain",
  "fainting",
  "breathless",
  "head-knock",
  "heat-confusion",
  "saddle-numbness",
  "tense-leg",
  "cannot-bear-weight",
  "heard-pop",
  "hot-swollen-calf",
  "swelling",
  "joint-swelling",
  "hot-joint",
  "dark-urine",
  "out-of-proportion",
  "night-pain",
  "numbness",
] as const;
export type RedFlag = (typeof RED_FLAGS)[number];

/** How soon a danger sign needs a professional, gravest first: an emergency, the same day, this week. */
export const URGENCIES = ["now", "today", "soon"] as const;
export type Urgency = (typeof URGENCIES)[number];

export const REGIONS = [
  "foot",
  "heel",
  "ankle",
  "achilles",
  "calf",
  "shin",
  "knee",
  "quad",
  "hamstring",
  "it-band",
  "adductor",
  "groin",
  "hip",
  "glute",
  "sacrum",
  "lower-back",
] as const;
export type Region = (typeof REGIONS)[number];

/**
 * Where a pinpoint pain makes a stress reaction of bone likely. The heel has conditions of its own, and so has the lower
 * back of the young. Source: Warden 2014.
 */
export const BONE_STRESS_REGIONS: ReadonlySet<Region> = new Set([
  "shin",
  "foot",
  "ankle",
  "hip",
  "groin",
  "sacrum",
  "quad",
]);

/** Pain here is never taken for ordinary muscle soreness, on both sides either. */
export const NOT_MUSCLE_REGIONS: ReadonlySet<Region> = new Set([
  "shin",
  "foot",
  "heel",
  "achilles",
  "knee",
  "sacrum",
  "hip",
  "groin",
]);
