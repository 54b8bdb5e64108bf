import { BEYOND, isMonthOfRuns, isTooLong, LONGEST_DAYS } from "@/lib/training/longest-run";
import { isRun } from "@/lib/training/session";
import type { Finding } from "../finding";
import type { AssessmentInput, PastSession } from "../input";
import { adjusted, type HistoryByDay } from "../record";

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
    if (!measured || !isTooLong(measured.value, measured.longest)) continue;
    return found("yesterday", "easy", measured);
  }
  return null;
}

function tooLongPlanned(record: HistoryByDay, planned: AssessmentInput["planned"]): Finding | null {
  if (!planned || !isRun(planned.sport)) return null;
  const measured = longestBefore(record, 0, { date: "", ...planned });
  if (!measured || !isTooLong(measured.value, measured.longest)) return null;
  return found("planned", "train", measured);
}

type Measured = { value: number; longest: number; unit: "km" | "min" };

function longestBefore(record: HistoryByDay, age: number, session: PastSession): Measured | null {
  const runs = record.past.filter(
    (p) => p.age > age && p.age <= age + LONGEST_DAYS && isRun(p.session.sport),
  );
  if (!isMonthOfRuns(runs.map((p) => p.age - age))) return null;
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
