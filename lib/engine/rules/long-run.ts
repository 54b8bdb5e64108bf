import { isRun } from "@/lib/training/session";
import type { Finding } from "../finding";
import type { AssessmentInput, PastSession } from "../input";
import { adjusted, type HistoryByDay } from "../record";

/** How far a single run may go beyond the longest of 30 days. Source: Frandsen 2025. */
const BEYOND = 1.1;
const DAYS = 30;
/** So many runs, the first so many days before the long one, make a month that it can be compared with. */
const ENOUGH_RUNS = 3;
const ENOUGH_DAYS = 14;

/**
 * A run more than 10 % beyond the longest of the 30 days before it: said before it is run, without a floor; the day after,
 * with sore legs, easy. By distance where both have it, as in the study; by minutes otherwise.
 */
export function longRun(record: HistoryByDay, planned: AssessmentInput["planned"]): Finding | null {
  return tooLongYesterday(record) ?? tooLongPlanned(record, planned);
}

function tooLongYesterday(record: HistoryByDay): Finding | null {
  const today = record.days[0];
  if (!today || adjusted(record, today) < 3) return null;
  for (const session of record.sessions[1] ?? []) {
    if (!isRun(session.sport)) continue;
    const measured = longestBefore(record, 1, session);
    if (!measured || measured.value <= BEYOND * measured.longest) continue;
    return found("yesterday", "easy", measured);
  }
  return null;
}

function tooLongPlanned(record: HistoryByDay, planned: AssessmentInput["planned"]): Finding | null {
  if (!planned || !isRun(planned.sport)) return null;
  const measured = longestBefore(record, 0, { date: "", ...planned });
  if (!measured || measured.value <= BEYOND * measured.longest) return null;
  return found("planned", "train", measured);
}

type Measured = { value: number; longest: number; unit: "km" | "min" };

function longestBefore(record: HistoryByDay, age: number, session: PastSession): Measured | null {
  const runs = record.past.filter((p) => p.age > age && p.age <= age + DAYS && isRun(p.session.sport));
  if (runs.length < ENOUGH_RUNS || (runs.at(-1)?.age ?? 0) - age < ENOUGH_DAYS) return null;
  const byDistance = session.distanceKm != null && session.distanceKm > 0;
  const longest = Math.max(
    ...runs.map((p) => (byDistance ? (p.session.distanceKm ?? 0) : p.session.durationMin)),
  );
  if (longest <= 0) return null;
  return {
    value: byDistance ? (session.distanceKm as number) : session.durationMin,
    longest,
    unit: byDistance ? "km" : "min",
  };
}

function found(variant: "yesterday" | "planned", floor: Finding["floor"], measured: Measured): Finding {
  const { value, longest, unit } = measured;
  return {
    rule: "long-run",
    variant,
    params: {
      value: tenth(value),
      longest: tenth(longest),
      unit,
      beyond: Math.round((value / longest - 1) * 100),
      most: tenth(longest * BEYOND),
    },
    floor,
    source: "frandsen-2025",
    ...(floor === "easy" ? { family: "soreness" as const } : {}),
  };
}

const tenth = (value: number) => Math.round(value * 10) / 10;
