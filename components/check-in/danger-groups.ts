import type { RedFlag } from "@/lib/engine/vocabulary";

/** The danger signs as the form groups them: each stands in one group. */
export const DANGER_GROUPS: readonly { title: string; signs: readonly RedFlag[] }[] = [
  { title: "Heart and breath", signs: ["chest-pain", "fainting", "breathless"] },
  { title: "Head and heat", signs: ["head-knock", "heat-confusion"] },
  { title: "Nerves", signs: ["saddle-numbness", "numbness"] },
  {
    title: "Leg",
    signs: ["tense-leg", "cannot-bear-weight", "heard-pop", "hot-swollen-calf", "swelling"],
  },
  { title: "Joint and muscle", signs: ["joint-swelling", "hot-joint", "out-of-proportion", "dark-urine"] },
  { title: "At rest", signs: ["night-pain"] },
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
