import type { RedFlag } from "@/lib/engine/vocabulary";

export type DangerGroup = "heart" | "head" | "nerves" | "leg" | "joint" | "rest";

/** The danger signs as the form groups them: each stands in one group. */
export const DANGER_GROUPS: readonly { group: DangerGroup; signs: readonly RedFlag[] }[] = [
  { group: "heart", signs: ["chest-pain", "fainting", "breathless"] },
  { group: "head", signs: ["head-knock", "heat-confusion"] },
  { group: "nerves", signs: ["saddle-numbness", "numbness"] },
  {
    group: "leg",
    signs: ["tense-leg", "cannot-bear-weight", "heard-pop", "hot-swollen-calf", "swelling"],
  },
  { group: "joint", signs: ["joint-swelling", "hot-joint", "out-of-proportion", "dark-urine"] },
  { group: "rest", signs: ["night-pain"] },
];

const PLACED: ReadonlySet<RedFlag> = new Set([
  "tense-leg",
  "cannot-bear-weight",
  "heard-pop",
  "hot-swollen-calf",
  "swelling",
  "joint-swelling",
  "hot-joint",
]);

/** Whether a sign is somewhere on the body: its place says how grave it is. */
export const needsPlace = (sign: RedFlag): boolean => PLACED.has(sign);
