import type { Assessment } from "@/lib/engine/assessment";
import type { RedFlag } from "@/lib/engine/vocabulary";

/** First aid that any bystander may give while help is on the way, by danger sign. Source: house-danger. */
const WHILE_WAITING: Partial<Record<RedFlag, string>> = {
  "chest-pain": "Stop, sit down and keep still.",
  breathless: "Sit upright and loosen what is tight.",
  fainting: "Lie down and stay lying, legs a little raised.",
  "head-knock": "Keep still, do not eat or drink, and let somebody stay awake with you.",
  "heat-confusion": "Get into the shade and cool the whole body now: water, ice, wet cloths, a fan.",
  "saddle-numbness":
    "Say on the phone that the inner thighs are numb or the bladder is not right: it can't wait.",
  "tense-leg": "Keep the leg still and level. No bandage, no ice, no massage.",
  "cannot-bear-weight": "Do not stand on the leg; wait sitting or lying, and do not eat.",
  "hot-swollen-calf": "Keep the leg still. No massage, no compression.",
  "dark-urine": "Drink water. Take no painkillers.",
};

/** What to do in this minute, in the order of the signs; what everybody does comes last. */
export function thisMinute({ reasons }: Pick<Assessment, "reasons">): string[] {
  const signs = reasons.flatMap(({ params }) => (Array.isArray(params?.signs) ? params.signs : []));
  const own = signs.flatMap((sign) => WHILE_WAITING[sign as RedFlag] ?? []);
  return [...own, "Do not stay alone: call somebody to you.", "Do not drive yourself."];
}
