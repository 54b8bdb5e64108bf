import { mean } from "@/lib/backtest/spread";
import { addDays } from "@/lib/calendar";
import { VERDICTS, type Verdict } from "@/lib/engine/vocabulary";
import type { AthleteHistory, DoneDay } from "./history";

/** What came after the mornings on which a verdict was given. Counts of mornings, unless said otherwise. */
export type Followed = {
  verdict: Verdict;
  n: number;
  /** Mean change of soreness to the answered mornings of the next three days, in points; null without any. */
  change: number | null;
  /** Mornings that such a change is known of. */
  answered: number;
  /** Trained against it that day: null where nothing would be against it. */
  against: number | null;
  /** A coach flagged the athlete within three days. */
  flagged: number;
  /** Sent to a professional on a later morning within 14 days; null where that is the verdict itself. */
  referred: number | null;
};

const AFTER_DAYS = 3;
const REFERRED_DAYS = 14;

/** What is against a verdict: any session after rest, a run after cross-train, a hard session after easy. */
const AGAINST: Record<Verdict, ((day: DoneDay) => boolean) | null> = {
  train: null,
  easy: ({ hard }) => hard > 0,
  "cross-train": ({ runs }) => runs > 0,
  rest: ({ sessions }) => sessions > 0,
  "see-professional": ({ sessions }) => sessions > 0,
};

/** What followed each verdict, over everybody's mornings. Nothing here says what would have followed another one. */
export function followed(athletes: readonly AthleteHistory[]): Followed[] {
  return VERDICTS.map((verdict) => {
    const against = AGAINST[verdict];
    const changes: number[] = [];
    const found: Followed = {
      verdict,
      n: 0,
      change: null,
      answered: 0,
      against: against && 0,
      flagged: 0,
      referred: verdict === "see-professional" ? null : 0,
    };
    for (const athlete of athletes)
      for (const { date, verdict: given } of athlete.mornings) {
        if (given !== verdict) continue;
        found.n++;
        const change = changeAfter(athlete, date);
        if (change !== null) changes.push(change);
        const day = athlete.done.get(date);
        if (found.against !== null && day && against?.(day)) found.against++;
        if (athlete.flagged.some((on) => on >= date && on <= addDays(date, AFTER_DAYS))) found.flagged++;
        if (found.referred !== null && referredAfter(athlete, date)) found.referred++;
      }
    return { ...found, change: mean(changes), answered: changes.length };
  });
}

function changeAfter({ soreness }: AthleteHistory, date: string): number | null {
  const now = soreness.get(date);
  if (now === undefined) return null;
  const after = Array.from({ length: AFTER_DAYS }, (_, i) => soreness.get(addDays(date, i + 1)));
  const later = mean(after.filter((value) => value !== undefined));
  return later === null ? null : later - now;
}

const referredAfter = ({ mornings }: AthleteHistory, date: string) =>
  mornings.some(
    (one) =>
      one.verdict === "see-professional" && one.date > date && one.date <= addDays(date, REFERRED_DAYS),
  );
