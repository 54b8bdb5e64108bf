import { baseline } from "@/lib/training/baseline";
import { isRun } from "@/lib/training/session";
import type { PastSession } from "./input";
import type { Record42 } from "./record";

/** A session that can have caused soreness, how strongly (points), and why in words. */
export type Cause = { age: number; session: PastSession; points: number; because: string[] };

/** Sessions aged `from`..`to` days that stand out enough to cause soreness, strongest first, then latest. */
export function causesBetween(record: Record42, from: number, to: number): Cause[] {
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

function weigh(record: Record42, age: number, session: PastSession): Cause {
  const because: string[] = [];
  let points = 0;
  const say = (score: number, words: string) => {
    points += score;
    because.push(words);
  };
  const earlier = record.past.filter((p) => p.age > age && p.age <= age + 28);
  const usual = earlier.length >= 3 ? baseline(earlier.map((p) => weight(p.session))) : null;
  if (!usual && session.durationMin >= 20) say(1, "too little history to know your usual");
  if (usual && usual.mean > 0 && weight(session) > 1.3 * usual.mean)
    say(
      Math.min(3, weight(session) / usual.mean),
      `${(weight(session) / usual.mean).toFixed(1)} times your usual session load`,
    );
  if ((session.rpe ?? 0) >= 7) say(2, `hard effort (RPE ${session.rpe})`);
  if ((session.descentM ?? 0) >= 150)
    say(Math.min(3, (session.descentM as number) / 150), `${session.descentM} m downhill`);
  if (isRun(session.sport)) {
    const runs = record.past.filter((p) => p.age > age && isRun(p.session.sport));
    const previous = runs[0];
    if (previous && previous.age - age >= 10) say(3, `first run after ${previous.age - age} days without`);
    const month = runs.filter((p) => p.age <= age + 30);
    if (month.length >= 3 && month.every((p) => p.session.durationMin < session.durationMin))
      say(2, "longest run in 30 days");
  }
  return { age, session, points, because };
}
