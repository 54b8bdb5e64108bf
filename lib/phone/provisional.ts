import { type EngineRows, inputFrom } from "@/lib/athlete-day/input-from";
import type { LocalDate } from "@/lib/calendar";
import { assess } from "@/lib/engine/assess";
import type { CodedAssessment } from "@/lib/engine/assessment";
import type { CheckIn } from "@/lib/engine/input";
import type { CheckInForm, FeelCheckForm, SessionForm } from "@/lib/form-schemas";
import { sportOfKind } from "@/lib/session-kinds";
import type { Sent } from "./entry";

/**
 * The verdict of a local date from what this phone has: the rows it was given and the entries that wait on it, in order. Null
 * without a check-in that day. What coaches and other phones wrote since is not in it, so it is provisional.
 */
export function provisional(
  rows: EngineRows,
  waiting: readonly Sent[],
  date: LocalDate,
): CodedAssessment | null {
  const mornings = new Map([...rows.past, ...rows.entries].map((row) => [row.date, row]));
  const sessions = [...rows.pastSessions, ...rows.sessions];
  const feelChecks = [...rows.feelChecks];
  for (const { kind, entry } of waiting)
    if (kind === "check-in") {
      const { date, answers } = entry as unknown as CheckInForm;
      mornings.set(date, { date, answers: answers as CheckIn, imported: false });
    } else if (kind === "feel-check") {
      const { date, minutes, feeling, gaitChanged } = entry as unknown as FeelCheckForm;
      feelChecks.push({ date, minutes, feeling, gaitChanged });
    } else sessions.push(sessionOf(entry as unknown as SessionForm));
  const inOrder = <Row extends { date: string }>(some: readonly Row[]) =>
    [...some].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const entries = inOrder([...mornings.values()]);
  const input = inputFrom(
    { ...rows, past: [], entries, pastSessions: [], sessions: inOrder(sessions), feelChecks },
    date,
  );
  return input && assess(input);
}

/** A session by hand as the engine reads it. */
function sessionOf(form: SessionForm): EngineRows["sessions"][number] {
  const { date, kind, durationMin, rpe, distanceKm, descentM, pain } = form;
  const row = { date, sport: sportOfKind(kind), durationMin, rpe, distanceKm, descentM };
  return { ...row, pain: pain ?? null, threeZones: null };
}
