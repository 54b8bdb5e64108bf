import type { Because } from "./causes";
import type { Finding, Params } from "./finding";
import type { RuleId } from "./rule-ids";
import type { SourceId } from "./sources";
import type { Severity, Urgency, Verdict } from "./vocabulary";

/** A reason as the engine finds it: which of the rule's sentences, and what stands in it. */
export type CodedReason = {
  rule: RuleId;
  floor: Verdict;
  source: SourceId;
  code: string;
  params: Params;
  /** The athlete's teams have muted the rule: shown, and without a floor of its own. */
  muted?: true;
};

/** Which clause of which rule. */
export type Clause = Pick<CodedReason, "rule" | "code" | "params">;

/** How the headline begins, and the clause that goes on; null where the first says all. */
export type CodedHeadline = {
  code: Verdict | Exclude<Urgency, "soon"> | "clear" | "mild" | "shorter" | "step";
  why: Clause | null;
};

type DomsSession = {
  date: string;
  sport: string;
  durationMin: number;
  rpe: number | null;
  distanceKm: number | null;
  descentM: number | null;
};

/** The course of the present soreness. Dates are null where the pain does not behave like DOMS. */
type Course = {
  onset: string;
  expectedPeak: string | null;
  expectedClear: string | null;
  course: "as-expected" | "slower" | "not-doms";
};

/** With why this session is the likeliest cause. */
export type CodedDoms = Course & { session: (DomsSession & { causes: Because[] }) | null };

export const INSTEAD = [
  "planned",
  "open",
  "shorter",
  "feel-check-first",
  "easy-run",
  "ladder-step",
  "no-impact",
  "rest",
  "seen-now",
  "seen-today",
  "seen-soon",
] as const;
export type Pace = "as-planned" | "as-planned-after-check" | "conversational" | "very-light" | "none";

/** What to do with the day. Minutes from and to. */
export type CodedInstead = {
  code: (typeof INSTEAD)[number];
  params: Params;
  durationMin: [number, number];
  pace: Pace;
};

export type Evidence = "well-supported" | "moderate" | "mixed" | "limited";
export const METHODS = [
  "sleep",
  "nutrition",
  "massage-foam-rolling",
  "active-recovery",
  "compression",
  "contrast-cold-water",
  "gentle-stretching",
] as const;
export type CodedRecovery = { method: (typeof METHODS)[number]; evidence: Evidence };

export const CUES = ["quicker-steps", "shorter-stride", "stand-tall", "loose", "quiet-feet"] as const;
export type Cue = (typeof CUES)[number];

/** How the day stands against the athlete's personal baseline. */
export type OwnUsual = {
  /** Mean soreness of the 35 days that ended a week ago, 0..10; null with too few answers to rest on. */
  soreness: number | null;
  /** Today's wellness in SD from the usual, negative worse; null where no usual is known. */
  z: number | null;
  /** Whether the mornings of the week or two went down. */
  declining: boolean;
};

/** What the rules decide; `lib/engine/outcome.ts` makes the answer of it. */
export type Decision = {
  verdict: Verdict;
  urgency: Urgency | null;
  /** Strictest first; none where nothing speaks against training. */
  findings: Finding[];
  /** What muted rules found; it decides nothing. */
  muted: Finding[];
  doms: CodedDoms | null;
  /** Which recovery methods and form cues fit. */
  recovery: RecoverySet;
  own: OwnUsual;
  flag: null | { severity: Severity; finding: Finding };
};

/** None (an emergency), sleep and food alone, without movement or pressure, or all. */
export type RecoverySet = "none" | "basics" | "resting" | "all";

type Judgement = {
  engine: string;
  verdict: Verdict;
  /** Medical care today or now, not an appointment. */
  urgent: boolean;
};

/** The engine's answer, as codes and parameters: `lib/engine-words` makes sentences of it. */
export type CodedAssessment = Judgement & {
  urgency: Urgency | null;
  own: OwnUsual;
  headline: CodedHeadline;
  reasons: CodedReason[];
  doms: CodedDoms | null;
  instead: CodedInstead;
  recovery: CodedRecovery[];
  formCues: Cue[];
  flag: null | ({ severity: Severity } & Clause);
};

/** In words, with its codes beside them as far as the engine that gave it had codes (reasons since 2.0, the rest since 2.2). */
export type Reason = Omit<CodedReason, "code" | "params"> &
  Partial<Pick<CodedReason, "code" | "params">> & { text: string };
export type Doms = Course & {
  session: (DomsSession & { because: string[]; causes?: Because[] }) | null;
};
export type Instead = Partial<CodedInstead> &
  Pick<CodedInstead, "durationMin"> & { what: string; intensity: string };
export type Recovery = { method: string; evidence: Evidence; text: string };

/** The contract of `npm run assess` and `/api/v1/assess`, and what is stored of a verdict. */
export type Assessment = Judgement & {
  /** null: nothing that needs a professional. Left out by engines before 2.0. */
  urgency?: Urgency | null;
  /** Left out by engines before 2.1. */
  own?: OwnUsual;
  headline: string;
  headlineOf?: CodedHeadline;
  reasons: Reason[];
  doms: Doms | null;
  instead: Instead;
  recovery: Recovery[];
  formCues: string[];
  cues?: Cue[];
  flag: null | ({ severity: Severity; reason: string } & Partial<Clause>);
};
