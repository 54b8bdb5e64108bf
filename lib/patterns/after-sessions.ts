import { addDays, type LocalDate } from "@/lib/calendar";
import type { Region } from "@/lib/engine/vocabulary";
import { compare } from "./compare";
import {
  carries,
  LEAST_POINTS,
  LEAST_SESSIONS,
  nearTo,
  type PatternDay,
  type PatternSession,
} from "./evidence";

/** A kind of session after which the legs are sorer than on other mornings. */
export type AfterSessions = {
  is: "after-sessions";
  kind: string;
  /** Where, if one place is named on most of those mornings. */
  place: Region | null;
  /** The first morning it shows, 1 or 2 after the session, and for how many. */
  from: number;
  mornings: number;
  /** Soreness 0..10 on those mornings and on the others near them. */
  mean: number;
  other: number;
  /** Sessions that this rests on. */
  times: number;
  z: number;
};

/** Training soreness has mostly gone after so many mornings. */
const MORNINGS = 4;
/** One place is "your calves" where it is named on this share of the sore mornings. */
const MOSTLY = 0.6;

/** Which kinds of session leave somebody sore, and for how long; the clearest first. */
export function afterSessions(
  days: readonly PatternDay[],
  sessions: readonly PatternSession[],
): AfterSessions[] {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const kinds = new Set(sessions.map(({ kind }) => kind).filter((kind) => kind !== "other"));
  return [...kinds]
    .flatMap((kind) => {
      const dates = [...new Set(sessions.filter((one) => one.kind === kind).map(({ date }) => date))];
      return ofKind(kind, dates, byDate) ?? [];
    })
    .sort((a, b) => b.z - a.z);
}

function ofKind(
  kind: string,
  dates: readonly LocalDate[],
  byDate: ReadonlyMap<LocalDate, PatternDay>,
): AfterSessions | null {
  const near = nearTo(dates);
  const after = new Set(dates.flatMap((date) => [1, 2, 3].map((i) => addDays(date, i))));
  const others = sorenessOf(
    [...byDate.keys()].filter((date) => near.has(date) && !after.has(date)),
    byDate,
  );
  if (others.length === 0) return null;
  const mornings = Array.from({ length: MORNINGS }, (_, i) => {
    const soreness = sorenessOf(
      dates.map((date) => addDays(date, i + 1)),
      byDate,
    );
    return soreness.length ? compare(soreness, others) : null;
  });
  // It may need a night to show: the first or the second morning must carry it by itself.
  const start = mornings.slice(0, 2).findIndex((one) => one && carries(one, LEAST_POINTS, LEAST_SESSIONS));
  const first = mornings[start];
  if (!first) return null;
  const end = mornings.findIndex((one, i) => i > start && !(one && one.mean - one.other >= LEAST_POINTS));
  const lasting = mornings.slice(start, end < 0 ? undefined : end).flatMap((one) => one ?? []);
  const sore = lasting.flatMap((_, i) => dates.map((date) => addDays(date, start + 1 + i)));
  const values = sorenessOf(sore, byDate);
  return {
    is: "after-sessions",
    kind,
    place: placeOf(sore, byDate),
    from: start + 1,
    mornings: lasting.length,
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    other: first.other,
    times: first.n,
    z: first.z,
  };
}

const sorenessOf = (dates: readonly LocalDate[], byDate: ReadonlyMap<LocalDate, PatternDay>) =>
  dates.flatMap((date) => byDate.get(date)?.soreness ?? []);

/** The place that is named on most of these mornings, if there is one. */
function placeOf(dates: readonly LocalDate[], byDate: ReadonlyMap<LocalDate, PatternDay>): Region | null {
  const sore = dates.flatMap((date) => {
    const day = byDate.get(date);
    return day?.soreness ? [new Set(day.sites?.map(({ region }) => region))] : [];
  });
  const counts = new Map<Region, number>();
  for (const places of sore) for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] >= sore.length * MOSTLY ? most[0] : null;
}
