import type { Because } from "./causes";
import type { Finding, Params } from "./finding";
import type { RuleId } from "./rule-ids";
import type { SourceId } from "./sources";
import type { Severity, Urgency, Verdict } from "./vocabulary";

export type Reason = {
  rule: RuleId;
  floor: Verdict;
  text: string;
  source: SourceId;
  /** Which of the rule's sentences, and what stands in it: `text` is made from these. */
  code?: string;
  params?: Params;
};

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

/** What the engine decides, as codes and parameters: `lib/engine/words` puts it into sentences. */
export type Decision = {
  verdict: Verdict;
  urgency: Urgency | null;
  /** Strictest first; none where nothing speaks against training. */
  findings: Finding[];
  doms:
    | null
    | (Omit<Doms, "session"> & { session: null | (Omit<DomsSession, "because"> & { because: Because[] }) });
  /** Which recovery methods and form cues fit. */
  recovery: RecoverySet;
  flag: null | { severity: Severity; finding: Finding };
};

/** None (an emergency), sleep and food alone, without movement or pressure, or all. */
export type RecoverySet = "none" | "basics" | "resting" | "all";

/** The engine's answer in words. `urgent` means medical care today or now, not an appointment. */
export type Assessment = {
  engine: string;
  verdict: Verdict;
  urgent: boolean;
  /** null: nothing that needs a professional. Left out by engines before 2.0. */
  urgency?: Urgency | null;
  headline: string;
  reasons: Reason[];
  doms: Doms | null;
  instead: Instead;
  recovery: Recovery[];
  formCues: string[];
  flag: null | { severity: Severity; reason: string };
};
