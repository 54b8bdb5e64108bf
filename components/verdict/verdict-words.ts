import type { Verdict } from "@/lib/engine/vocabulary";

/** The word of a verdict, as athletes and coaches read it. */
export const VERDICT_WORD: Record<Verdict, string> = {
  train: "Train",
  easy: "Easy",
  "cross-train": "Cross-train",
  rest: "Rest",
  "see-professional": "See a professional",
};
