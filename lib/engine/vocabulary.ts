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
export const SEVERITIES = ["watch", "rest", "refer"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const RED_FLAGS = [
  "cannot-bear-weight",
  "night-pain",
  "hot-swollen-calf",
  "swelling",
  "dark-urine",
  "numbness",
  "chest-pain",
  "heard-pop",
] as const;
export type RedFlag = (typeof RED_FLAGS)[number];

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

/** Where a pinpoint pain makes a stress reaction of bone likely. Source: Warden 2014. */
export const BONE_STRESS_REGIONS: ReadonlySet<Region> = new Set([
  "shin",
  "foot",
  "heel",
  "hip",
  "groin",
  "sacrum",
]);

export const REGION_WORDS: Record<Region, string> = {
  foot: "foot",
  heel: "heel",
  ankle: "ankle",
  achilles: "Achilles tendon",
  calf: "calf",
  shin: "shin",
  knee: "knee",
  quad: "front of the thigh",
  hamstring: "hamstring",
  "it-band": "outer thigh",
  adductor: "inner thigh",
  groin: "groin",
  hip: "hip",
  glute: "glute",
  sacrum: "sacrum",
  "lower-back": "lower back",
};

export const RED_FLAG_WORDS: Record<RedFlag, string> = {
  "cannot-bear-weight": "cannot put weight on it",
  "night-pain": "pain at rest or at night",
  "hot-swollen-calf": "hot, swollen calf",
  swelling: "visible swelling",
  "dark-urine": "dark, cola-coloured urine",
  numbness: "numbness or tingling",
  "chest-pain": "chest pain or breathlessness",
  "heard-pop": "heard or felt a pop",
};
