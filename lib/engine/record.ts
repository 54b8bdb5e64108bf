import { dayNumber } from "@/lib/calendar";
import type { Day } from "./day";
import type { AssessmentInput, PastCheckIn, PastSession, SessionPain } from "./input";
import { type UsualSoreness, usualSoreness } from "./usual";

/** How far back the engine looks, in days. */
export const HISTORY_DAYS = 42;

type Site = SessionPain["sites"][number];
export type Experience = "new" | "returning" | "regular";

/**
 * The input laid out by day: index 0 is today, 1 yesterday. Made once per assessment so that each rule is a lookup.
 * Check-ins and sessions dated today or later, and those older than 42 days, are not the past: left out.
 */
export type HistoryByDay = {
  today: number;
  days: (Day | undefined)[];
  sessions: PastSession[][];
  /** Every past session with its age in days, most recent first. */
  past: { age: number; session: PastSession }[];
  /** What hurt in sessions, today's included, with the session's age in days; most recent first. */
  pains: { age: number; pain: SessionPain }[];
  experience: Experience;
  /** Age in days of the last clearance, 0 when it is today's standing order; null when there is none. */
  clearedAge: number | null;
  /** The same where its date was told: what hurt in a session since is not lifted by it. */
  clearedOn: number | null;
  /** Whether a `cleared` order is in force today. */
  cleared: boolean;
  /** Whether pain at a place is read by the steps of a way back: that order allows less than full training, or it began one there. */
  onWayBack: (site: Site) => boolean;
  /** Ages in days of referrals that the caller remembers, whatever their reason was. */
  referralAges: number[];
  /** Ages in days of referrals that the caller knows to lock. */
  lockAges: number[];
  /** What soreness is usual for this athlete; null without answers to tell from. */
  usual: UsualSoreness | null;
  /** Age of the athlete in years; null when not told. */
  years: number | null;
  /** Age in days of the oldest entry of any kind, 0 when there is none. */
  oldestAge: number;
};

/** Lays the input out by day. Two check-ins of one date: the worse one counts, whatever their order. */
export function historyByDay(input: AssessmentInput): HistoryByDay {
  const today = dayNumber(input.date);
  const days: (Day | undefined)[] = new Array(HISTORY_DAYS + 1).fill(undefined);
  days[0] = { ...input.checkIn, feelCheck: input.feelCheck };
  let oldestAge = 0;
  for (const checkIn of input.history.checkIns) {
    const age = today - dayNumber(checkIn.date);
    if (age < 1 || age > HISTORY_DAYS) continue;
    if (age > oldestAge) oldestAge = age;
    const there = days[age] as PastCheckIn | undefined;
    if (!there || worse(checkIn, there)) days[age] = checkIn;
  }
  const sessions: PastSession[][] = Array.from({ length: HISTORY_DAYS + 1 }, () => []);
  const past: { age: number; session: PastSession }[] = [];
  const pains: HistoryByDay["pains"] = [];
  for (const session of input.history.sessions) {
    const age = today - dayNumber(session.date);
    if (session.pain && age >= 0 && age <= HISTORY_DAYS) pains.push({ age, pain: session.pain });
    if (age < 1 || age > HISTORY_DAYS) continue;
    if (age > oldestAge) oldestAge = age;
    sessions[age]?.push(session);
    past.push({ age, session });
  }
  past.sort((a, b) => a.age - b.age || canonical(a.session, b.session));
  pains.sort((a, b) => a.age - b.age || (JSON.stringify(a.pain) < JSON.stringify(b.pain) ? -1 : 1));
  for (const list of sessions) if (list.length > 1) list.sort(canonical);

  const cleared = input.coachOrder?.kind === "cleared" && dayNumber(input.coachOrder.until) >= today;
  const clearedOn = lastClearance(input, today);
  return {
    today,
    days,
    sessions,
    past,
    pains,
    experience: input.profile?.experience ?? "regular",
    years: input.profile?.years ?? null,
    usual: usualSoreness(days),
    clearedAge: clearedOn ?? (cleared ? 0 : null),
    clearedOn,
    cleared,
    onWayBack: wayBack(input, today, cleared, clearedOn),
    referralAges: (input.history.referrals ?? []).map((date) => today - dayNumber(date)),
    lockAges: (input.history.locks ?? []).map((date) => today - dayNumber(date)),
    oldestAge,
  };
}

/**
 * The places whose pain the way back reads. A clearance for it holds while it is in force, and since it began at its own place
 * alone: pain over another bone is a new matter.
 */
function wayBack(input: AssessmentInput, today: number, cleared: boolean, clearedOn: number | null) {
  const { ladder, coachOrder: order } = input;
  const since = ladder != null && clearedOn !== null && clearedOn <= today - dayNumber(ladder.since);
  const place = ladder?.region ?? null;
  const allows = (cleared && order?.kind === "cleared" && order.allows) || null;
  return ({ region, side }: Site): boolean => {
    const own = ladder?.side ?? "both";
    const there = region === place && (side === own || side === "both" || own === "both");
    if (since && there) return true;
    return cleared && allows !== "full" && (allows !== "ladder" || place === null || there);
  };
}

function lastClearance(input: AssessmentInput, today: number): number | null {
  const ages = (input.history.clearances ?? [])
    .map((date) => today - dayNumber(date))
    .filter((age) => age >= 0);
  return ages.length ? Math.min(...ages) : null;
}

function worse(a: PastCheckIn, b: PastCheckIn): boolean {
  if (a.soreness !== b.soreness) return a.soreness > b.soreness;
  if (a.redFlags.length !== b.redFlags.length) return a.redFlags.length > b.redFlags.length;
  return JSON.stringify(a) > JSON.stringify(b);
}

/**
 * Soreness of a day less what is usual for the athlete, 0..10: the number that is read in bands. `less`: with so much
 * less of the usual subtracted.
 */
export function adjusted(record: HistoryByDay, day: Day, less = 0): number {
  return Math.max(0, day.soreness - Math.max(0, (record.usual?.subtract ?? 0) - less));
}

/** A fixed order of two sessions of one day, so that the order of the history does not matter. */
function canonical(a: PastSession, b: PastSession): number {
  return (
    b.durationMin - a.durationMin ||
    (b.rpe ?? -1) - (a.rpe ?? -1) ||
    (b.distanceKm ?? -1) - (a.distanceKm ?? -1) ||
    (b.descentM ?? -1) - (a.descentM ?? -1) ||
    (a.sport < b.sport ? -1 : a.sport > b.sport ? 1 : 0)
  );
}
