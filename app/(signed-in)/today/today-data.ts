import type { Viewer } from "@/app/viewer";
import { LISTED_DAYS } from "@/components/session/page-with";
import { readAs } from "@/db/connection/as-viewer";
import type { Tx } from "@/db/connection/tx";
import { assessmentOn, checkInBefore, checkInOn, feelCheckOn } from "@/db/log/check-ins";
import { clearancesOf } from "@/db/log/clearances";
import { daysOffBetween } from "@/db/log/days-off";
import { lastInjuryAnswer } from "@/db/log/earlier-injuries";
import { openFlags } from "@/db/log/flags";
import { feversSince, injuriesOf } from "@/db/log/injuries";
import { likePairs } from "@/db/log/join-sessions";
import { ladderRowsOf } from "@/db/log/ladder-ways";
import { notesOf } from "@/db/log/notes";
import { nudgesOn } from "@/db/log/nudges";
import { ownEndOf } from "@/db/log/own-end";
import { plansBetween } from "@/db/log/plans";
import { reminderOf } from "@/db/log/reminders";
import { hurtBefore, sessionsSince } from "@/db/log/sessions";
import { weeklyAnswers } from "@/db/log/weekly-health";
import { reactionsOn } from "@/db/pages/reactions";
import { standingOf } from "@/db/pages/standing";
import { daysOf } from "@/db/verdict/athlete-days";
import { addDays, type LocalDate } from "@/lib/calendar";
import { wayOn } from "@/lib/ladder/way";
import { offersOf } from "../injuries/offers";

type Clearance = Awaited<ReturnType<typeof clearancesOf>>[number]["clearance"];

/** All that the viewer's own day shows, read at once. */
export async function loadToday({ userId, timeZone }: Pick<Viewer, "userId" | "timeZone">, today: LocalDate) {
  const [
    answered,
    before,
    flags,
    sessions,
    days,
    notes,
    plans,
    pairs,
    hurting,
    [nudge],
    chosen,
    weekly,
    back,
  ] = await readAs(userId, (tx) =>
    Promise.all([
      answeredOn(tx, userId, today),
      checkInBefore(tx, userId, today),
      openFlags(tx, [userId]),
      sessionsSince(tx, userId, addDays(today, -LISTED_DAYS)),
      daysOf(tx, [userId], addDays(today, -14), today),
      notesOf(tx, userId, 20),
      plansBetween(tx, [userId], today, today),
      likePairs(tx, userId, timeZone),
      hurtingOf(tx, userId, today),
      nudgesOn(tx, [userId], [today]),
      chosenBy(tx, userId, today),
      weeklyAnswers(tx, [userId], addDays(today, -2), today),
      onTheWay(tx, userId, today),
    ]),
  );
  const { injury, hurt, injuries, fevers } = hurting;
  const offers = offersOf(days, fevers, injuries, today);
  return {
    ...answered,
    before,
    flags,
    sessions,
    days,
    notes,
    plans,
    pairs,
    injury,
    hurt,
    injuries,
    offers,
    nudge,
    ...chosen,
    weekly,
    ...back,
  };
}

/** What they chose beside their training: days off, and how they are reminded. */
async function chosenBy(tx: Tx, userId: string, today: LocalDate) {
  const [off, reminder] = await Promise.all([
    daysOffBetween(tx, [userId], today, addDays(today, 400)),
    reminderOf(tx, userId),
  ]);
  return { off, reminder };
}

/** What was answered, what came of it, and what others made of it. */
async function answeredOn(tx: Tx, userId: string, today: LocalDate) {
  const [checkIn, assessment, feel, reactions] = await Promise.all([
    checkInOn(tx, userId, today),
    assessmentOn(tx, userId, today),
    feelCheckOn(tx, userId, today),
    reactionsOn(tx, userId, today),
  ]);
  return { checkIn, assessment, feel, reactions };
}

/** The next visit by the newest record of what was allowed; one about an injury is told with that. */
function visitOf(newest: Clearance | undefined, today: LocalDate) {
  if (!newest?.nextVisit || newest.nextVisit < today || newest.injuryId) return null;
  return { on: newest.nextVisit, by: newest.toldBy };
}

/** The way back, what holds beside it, and the next visit. Through is over: the plan counts again. */
async function onTheWay(tx: Tx, userId: string, today: LocalDate) {
  const [known, standing, ownEnd, [newest]] = await Promise.all([
    ladderRowsOf(tx, [userId]),
    standingOf(tx, userId, today),
    ownEndOf(tx, userId, today),
    clearancesOf(tx, userId),
  ]);
  const rows = known.get(userId);
  const everOnTheWay = rows !== undefined;
  const way = rows ? wayOn(rows, today) : null;
  const also = { everOnTheWay, ownEnd, visit: visitOf(newest?.clearance, today) };
  if (way === null || way.ladder.status === "through") return { way: null, standing: null, ...also };
  return { way, standing: { ...standing, way: way.ladder }, ...also };
}

/** What hurts or did: the last answer about earlier injuries, yesterday's place, the episodes, and the fevers of late. */
async function hurtingOf(tx: Tx, userId: string, today: LocalDate) {
  const [injury, hurt, injuries, fevers] = await Promise.all([
    lastInjuryAnswer(tx, userId),
    hurtBefore(tx, userId, today),
    injuriesOf(tx, userId),
    feversSince(tx, userId, addDays(today, -4)),
  ]);
  return { injury, hurt, injuries, fevers };
}

export type Today = Awaited<ReturnType<typeof loadToday>>;
