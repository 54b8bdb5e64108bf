import type { z } from "zod";
import { addDays } from "@/lib/calendar";
import { type AssessmentInput, type CheckIn, type PastCheckIn, parseInput, sessionPainSchema } from "./input";
import type { RuleId } from "./rule-ids";
import type { Verdict } from "./vocabulary";

/** Made-up inputs for tests and benches: the day every fixture is about. */
export const TODAY = "2026-05-10";

export const daysAgo = (days: number) => addDays(TODAY, -days);

const FINE = {
  soreness: 0,
  withMovement: "not-tried",
  gait: "normal",
  sites: [],
  redFlags: [],
  illness: "none",
  sleepHours: 8,
} as const;

/** A check-in; soreness above 0 is dull, even and eases unless said otherwise. */
export function checkIn(over: Partial<CheckIn> = {}): CheckIn {
  const sore = (over.soreness ?? 0) > 0;
  return {
    ...FINE,
    sites: [],
    redFlags: [],
    ...(sore ? { quality: "dull", spread: "both-sides", withMovement: "eases" } : {}),
    ...over,
  } as CheckIn;
}

export function past(days: number, over: Partial<PastCheckIn> = {}): PastCheckIn {
  const { feelCheck, date: _date, imported, ...symptoms } = over;
  return {
    ...checkIn(symptoms),
    date: daysAgo(days),
    ...(feelCheck ? { feelCheck } : {}),
    ...(imported ? { imported } : {}),
  };
}

/** Check-ins of consecutive days with these sorenesses, the last one yesterday. */
export function soreness(...values: number[]): PastCheckIn[] {
  return values.map((value, i) => past(values.length - i, { soreness: value }));
}

export type SessionOver = {
  sport?: string;
  durationMin?: number;
  rpe?: number;
  distanceKm?: number;
  descentM?: number;
  zoneSeconds?: [number, number, number];
  pain?: z.input<typeof sessionPainSchema>;
};

export function session(days: number, over: SessionOver = {}) {
  const { pain, ...rest } = over;
  return {
    date: daysAgo(days),
    sport: "run",
    durationMin: 40,
    rpe: 3,
    ...rest,
    ...(pain && { pain: sessionPainSchema.parse(pain) }),
  };
}

/** Six weeks of the same easy run every other day: a usual to compare with. */
export const STEADY = Array.from({ length: 20 }, (_, i) => session(2 + i * 2, { distanceKm: 8 }));

export type InputOver = Omit<Partial<AssessmentInput>, "checkIn" | "history"> & {
  checkIn?: Partial<CheckIn>;
  checkIns?: PastCheckIn[];
  sessions?: ReturnType<typeof session>[];
  referrals?: string[];
  clearances?: string[];
};

/** A valid input of the contract from the few things a case is about. */
export function input(over: InputOver = {}): AssessmentInput {
  const { checkIns, sessions, referrals, clearances, checkIn: today, ...rest } = over;
  return parseInput({
    date: TODAY,
    ...rest,
    checkIn: checkIn(today),
    history: { checkIns: checkIns ?? [], sessions: sessions ?? [], referrals, clearances },
  });
}

/** What one rule must say of an input. */
export type RuleCase = {
  rule: RuleId;
  name: string;
  given: InputOver;
  /** The floor this rule sets, null where it must stay silent. */
  floor: Verdict | null;
  /** The verdict of all rules together, where it differs from the floor. */
  verdict?: Verdict;
};
