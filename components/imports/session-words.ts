import type { Format } from "@/lib/format/format";
import { SESSION_KINDS } from "@/lib/session-kinds";
import type { Words } from "@/lib/words/words";

type Session = { kind: string; durationMin: number; distanceKm: number | null; rpe?: number | null };

/** A session in few words: "run, 40 min, 7.2 km, RPE 3". */
export function sessionWords(session: Session, t: Words<"imports">, f: Format): string {
  const { durationMin, distanceKm, rpe } = session;
  const kind = SESSION_KINDS.find((one) => one.kind === session.kind)?.kind ?? "other";
  return f.facts([
    t(`session.kind.${kind}`),
    f.duration(durationMin),
    ...(distanceKm === null ? [] : [f.distance(distanceKm)]),
    ...(rpe == null ? [] : [t("session.rpe", { rpe })]),
  ]);
}

/** The day of a session and, where it was told, the time on the clock there. */
export function whenWords(
  { date, wallClock }: { date: string; wallClock?: string | null },
  t: Words<"imports">,
  f: Format,
): string {
  const day = f.day(date);
  return wallClock ? t("session.dayAndTime", { day, time: f.clock(wallClock.slice(11, 16)) }) : day;
}
