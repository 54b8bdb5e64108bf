import type { Verdict } from "@/lib/engine/vocabulary";
import type { Need } from "@/lib/roster/needs";

/** The verdict whose mark a need bears on the roster. */
export const NEED_MARK: Record<Need, Verdict | null> = {
  refer: "see-professional",
  rest: "rest",
  flag: null,
  watch: "cross-train",
  note: null,
  missing: null,
  away: null,
  fine: "train",
};
