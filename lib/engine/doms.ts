import { fromDayNumber } from "@/lib/calendar";
import type { Decision } from "./assessment";
import { type Cause, causesBetween } from "./causes";
import type { Day } from "./day";
import type { HistoryByDay } from "./record";
import type { Region, Verdict } from "./vocabulary";

/** Days from the session to the peak and to the usual end of DOMS. Source: the article, Cheung 2003. */
const PEAK_DAYS = 2;
const CLEAR_DAYS = 5;

/** Where the soreness of a muscle belongs. Elsewhere it is something else, and gets no date. */
const MUSCLES: ReadonlySet<Region> = new Set(["calf", "quad", "hamstring", "glute", "adductor", "it-band"]);

/**
 * The course of the present bout of soreness and the session that most plausibly caused it.
 * null when nothing is sore or no session stands out.
 */
export function attribute(record: HistoryByDay, verdict: Verdict): Decision["doms"] {
  const today = record.days[0];
  if (!today || today.soreness === 0) return null;
  const onsetAge = onsetOf(record.days);
  const onset = fromDayNumber(record.today - onsetAge);
  if (!behavesLikeDoms(today, verdict))
    return { session: null, onset, expectedPeak: null, expectedClear: null, course: "not-doms" };
  const cause = causesBetween(record, onsetAge + 1, onsetAge + 3)[0];
  if (!cause) return null;
  const day = record.today - cause.age;
  return {
    session: inFull(cause, fromDayNumber(day)),
    onset,
    expectedPeak: fromDayNumber(day + PEAK_DAYS),
    expectedClear: fromDayNumber(day + CLEAR_DAYS),
    course: cause.age > CLEAR_DAYS && today.soreness >= 3 ? "slower" : "as-expected",
  };
}

/** Even, dull muscle soreness in a healthy body; whatever else is going on is not told to clear by a date. */
function behavesLikeDoms(day: Day, verdict: Verdict): boolean {
  return (
    day.quality === "dull" &&
    day.spread === "both-sides" &&
    day.gait === "normal" &&
    day.redFlags.length === 0 &&
    day.illness === "none" &&
    verdict !== "see-professional" &&
    day.sites.every(({ region }) => MUSCLES.has(region))
  );
}

/**
 * Age in days of the first day of the present bout. A jump of 2 or more from a settled level of 2 or less starts a
 * new bout; one missed check-in does not end it.
 */
function onsetOf(days: readonly (Day | undefined)[]): number {
  let onset = 0;
  let soreness = days[0]?.soreness ?? 0;
  let missed = 0;
  for (let age = 1; age < days.length; age++) {
    const day = days[age];
    if (!day) {
      missed++;
      if (missed > 1) break;
      continue;
    }
    if (day.soreness === 0) break;
    const settled = (days[age + 1]?.soreness ?? 0) >= day.soreness;
    if (settled && day.soreness <= 2 && soreness - day.soreness >= 2) break;
    onset = age;
    soreness = day.soreness;
    missed = 0;
  }
  return onset;
}

function inFull(
  { session, because }: Cause,
  date: string,
): NonNullable<NonNullable<Decision["doms"]>["session"]> {
  return {
    date,
    sport: session.sport,
    durationMin: session.durationMin,
    rpe: session.rpe ?? null,
    distanceKm: session.distanceKm ?? null,
    descentM: session.descentM ?? null,
    causes: because,
  };
}
