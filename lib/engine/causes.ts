import { baseline } from "@/lib/training/baseline";
import { isRun } from "@/lib/training/session";
import type { PastSession } from "./input";
import type { HistoryByDay } from "./record";

/** Why a session can have caused soreness: a code, and its number where it has one. */
export type Because = {
  code: "little-history" | "load" | "effort" | "descent" | "first-run" | "longest";
  value: number | null;
};

/** A session that can have caused soreness, how strongly (points), and why. */
export type Cause = { age: number; session: PastSession; points: number; because: Because[] };

/** Sessions aged `from`..`to` days that stand out enough to cause soreness, strongest first, then latest. */
export function causesBetween(record: HistoryByDay, from: number, to: number): Cause[] {
  const causes: Cause[] = [];
  for (const { age, session } of record.past) {
    if (age < from || age > to) continue;
    const cause = weigh(record, age, session);
    if (cause.points > 0) causes.push(cause);
  }
  return causes.sort((a, b) => b.points - a.points || a.age - b.age);
}

/** Load of a session for comparing with the athlete's usual: RPE x minutes, minutes x 4 without an RPE. */
function weight(session: PastSession): number {
  return (session.rpe ?? 4) * session.durationMin;
}

/** Whether a session of the day `age` stands out by what it was, not by want of others to compare with. */
export function newCauseAge(record: HistoryByDay, age: number): boolean {
  return record.past.some(
    (one) =>
      one.age === age &&
      weigh(record, age, one.session).because.some(({ code }) => code !== "little-history"),
  );
}

function weigh(record: HistoryByDay, age: number, session: PastSession): Cause {
  const because: Because[] = [];
  let points = 0;
  const say = (score: number, code: Because["code"], value: number | null = null) => {
    points += score;
    because.push({ code, value });
  };
  const earlier = record.past.filter((p) => p.age > age && p.age <= age + 28);
  const usual = earlier.length >= 3 ? baseline(earlier.map((p) => weight(p.session))) : null;
  if (!usual && session.durationMin >= 20) say(1, "little-history");
  if (usual && usual.mean > 0 && weight(session) > 1.3 * usual.mean) {
    const times = weight(session) / usual.mean;
    say(Math.min(3, times), "load", Math.round(times * 10) / 10);
  }
  if ((session.rpe ?? 0) >= 7) say(2, "effort", session.rpe ?? null);
  const descent = session.descentM ?? 0;
  if (descent >= 150) say(Math.min(3, descent / 150), "descent", descent);
  if (isRun(session.sport)) {
    const runs = record.past.filter((p) => p.age > age && isRun(p.session.sport));
    const previous = runs[0];
    if (previous && previous.age - age >= 10) say(3, "first-run", previous.age - age);
    const month = runs.filter((p) => p.age <= age + 30);
    if (month.length >= 3 && month.every((p) => p.session.durationMin < session.durationMin))
      say(2, "longest");
  }
  return { age, session, points, because };
}
