import type { Tx } from "@/db/connection/tx";
import { assessmentOn, checkInOn } from "@/db/log/check-ins";
import { measuresOn } from "@/db/log/morning-measures";
import { sessionsSince } from "@/db/log/sessions";
import { reactionsOn } from "@/db/pages/reactions";
import { domsBetween, marksBetween, otherSoreness } from "@/db/pages/timeline";
import { daysOf } from "@/db/verdict/athlete-days";
import { engineInput } from "@/db/verdict/engine-input";
import { addDays } from "@/lib/calendar";
import { turningPoints } from "@/lib/engine/what-if";
import { flagTold } from "@/lib/engine-words/told-rows";
import type { EngineWords } from "@/lib/engine-words/values";
import { storyOf } from "@/lib/story/story";

/** So many days of an athlete's story are drawn at once; the brush zooms within them. */
export const STORY_DAYS = 182;

/** An athlete's days up to today, their timeline up to a local date, and what it is compared with, in the reader's `words`. */
export async function loadStory(
  tx: Tx,
  athleteId: string,
  { to, today }: { to: string; today: string },
  compared: string | null,
  words: EngineWords,
) {
  const from = addDays(to, 1 - STORY_DAYS);
  const [days, doms, marks, other] = await Promise.all([
    daysOf(tx, [athleteId], addDays(from, -182), today),
    domsBetween(tx, athleteId, from, to),
    marksBetween(tx, athleteId, from),
    otherSoreness(tx, athleteId, compared, from, to),
  ]);
  const told = marks.map(({ words: reason, clause, ...mark }) => ({
    ...mark,
    words: flagTold({ reason }, clause, words).reason,
  }));
  return { days, story: storyOf(days, doms, told, other, from, to) };
}

/** One day of an athlete in full: answers, verdict in force, what would have changed it, the sessions before. */
export async function loadDay(tx: Tx, athleteId: string, date: string) {
  const [checkIn, assessment, sessions, input, measures, reactions] = await Promise.all([
    checkInOn(tx, athleteId, date),
    assessmentOn(tx, athleteId, date),
    sessionsSince(tx, athleteId, addDays(date, -3), date),
    engineInput(tx, athleteId, date),
    measuresOn(tx, athleteId, date),
    reactionsOn(tx, athleteId, date),
  ]);
  const points = input && assessment ? turningPoints(input) : [];
  return { checkIn, assessment, sessions, measures, reactions, points };
}
