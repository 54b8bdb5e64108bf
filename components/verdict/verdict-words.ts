import type { Urgency, Verdict } from "@/lib/engine/vocabulary";

/** The word of a verdict, as athletes and coaches read it. */
export const VERDICT_WORD: Record<Verdict, string> = {
  train: "Train",
  easy: "Easy",
  "cross-train": "Cross-train",
  rest: "Rest",
  "see-professional": "See a professional",
};

/** What stands in its place where care can't wait for an appointment: for the athlete, and short for whoever looks on. */
export const URGENT_HEADING: Record<Exclude<Urgency, "soon">, string> = {
  now: "Call your emergency number now",
  today: "See a doctor today",
};
export const URGENT_BADGE: Record<Exclude<Urgency, "soon">, string> = {
  now: "Emergency",
  today: "Doctor today",
};
