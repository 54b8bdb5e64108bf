import type { Verdict } from "@/lib/engine/vocabulary";
import type { Need } from "@/lib/roster/row";

/** What a need is called on the roster, and the verdict whose mark it bears. */
export const NEED_WORDS: Record<Need, { name: string; mark: Verdict | null }> = {
  refer: { name: "See a professional", mark: "see-professional" },
  rest: { name: "Rest", mark: "rest" },
  flag: { name: "Your flag", mark: null },
  watch: { name: "Watch", mark: "cross-train" },
  missing: { name: "No check-in yet", mark: null },
  fine: { name: "Fine", mark: "train" },
};
