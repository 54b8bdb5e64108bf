import type { RuleId } from "./rule-ids";
import type { SourceId } from "./sources";
import type { Severity, Verdict } from "./vocabulary";

export type Reason = { rule: RuleId; floor: Verdict; text: string; source: SourceId };

export type DomsSession = {
  date: string;
  sport: string;
  durationMin: number;
  rpe: number | null;
  distanceKm: number | null;
  descentM: number | null;
  /** Why this session is the likeliest cause, in words. */
  because: string[];
};

/** The course of the present soreness. Dates are null where the pain does not behave like DOMS. */
export type Doms = {
  session: DomsSession | null;
  onset: string;
  expectedPeak: string | null;
  expectedClear: string | null;
  course: "as-expected" | "slower" | "not-doms";
};

export type Evidence = "well-supported" | "moderate" | "mixed" | "limited";
export type Recovery = { method: string; evidence: Evidence; text: string };
export type Instead = { what: string; durationMin: [number, number]; intensity: string };

/** The engine's answer. `urgent` means medical care now, not an appointment. */
export type Assessment = {
  engine: string;
  verdict: Verdict;
  urgent: boolean;
  headline: string;
  reasons: Reason[];
  doms: Doms | null;
  instead: Instead;
  recovery: Recovery[];
  formCues: string[];
  flag: null | { severity: Severity; reason: string };
};
