import type { Tx } from "@/db/connection/tx";
import { verdictChanges } from "@/db/log/check-ins";
import { feversSince, injuriesOf } from "@/db/log/injuries";
import { wayOf } from "@/db/log/ladder-ways";
import { plansBetween } from "@/db/log/plans";
import { sessionsSince } from "@/db/log/sessions";
import { addDays } from "@/lib/calendar";
import type { EngineWords } from "@/lib/engine-words/values";
import { offersOf } from "../../injuries/offers";
import { loadDay, loadStory } from "../../story-data";

/** The fortnight and the log of verdicts: so many days of each, and so many lines of the log. */
export const FORTNIGHT = 14;
const LOG_DAYS = 56;
const LOG_LINES = 20;

/** What stands below: two weeks, half a year, a day in full, and all that is looked up less often. */
export async function loadRest(
  tx: Tx,
  id: string,
  { today, date, compared }: { today: string; date: string; compared: string | null },
  words: EngineWords,
) {
  // The timeline ends today, or half a year around an older day that was asked for; so do the two weeks.
  const to = date < addDays(today, -150) ? addDays(date, 60) : today;
  const last = date > addDays(today, -FORTNIGHT) ? today : date;
  const [story, day, changes, sessions, plans, injuries, fevers, way] = await Promise.all([
    loadStory(tx, id, { to, today }, compared, words),
    loadDay(tx, id, date),
    verdictChanges(tx, id, addDays(today, -LOG_DAYS), LOG_LINES),
    sessionsSince(tx, id, addDays(last, 1 - FORTNIGHT), last),
    plansBetween(tx, [id], today, today),
    injuriesOf(tx, id),
    feversSince(tx, id, addDays(today, -4)),
    wayOf(tx, id, today),
  ]);
  const offers = offersOf(story.days, fevers, injuries, today);
  return { ...story, day, changes, last, sessions, plans, injuries, offers, way };
}

export type Rest = Awaited<ReturnType<typeof loadRest>>;
