import type { Urgency, Verdict } from "../vocabulary";

/** How the headline begins. */
export const HEADLINE_WORD: Record<Verdict, string> = {
  train: "Train",
  easy: "Easy run only",
  "cross-train": "Cross-train, no running",
  rest: "Rest today",
  "see-professional": "See a professional before you run again",
};

/** The same where it can't wait for an appointment. */
export const URGENT_WORD: Record<Exclude<Urgency, "soon">, string> = {
  now: "Get medical care now",
  today: "See a doctor today",
};
