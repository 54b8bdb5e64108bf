import { and, eq, gte, inArray, isNull, lte, sql } from "drizzle-orm";
import { addDays, earlierOf, type LocalDate } from "@/lib/calendar";
import type { OnLadder } from "@/lib/plan/advice";
import type { FactRows } from "@/lib/plan/facts";
import type { Tx } from "../connection/tx";
import { daysOffBetween } from "../log/days-off";
import { openInjuries } from "../log/open-injuries";
import { teamAthletes } from "../people/teams";
import { sessions } from "../schema/sessions";
import { byAthlete } from "./by-athlete";
import { lastTrained } from "./roster";

/** So many days back the usual week and the longest run are told from. */
export const BACK_DAYS = 36;
/** A plan may be moved to a day so far ahead, and its days off are known. */
const AHEAD_DAYS = 60;

/**
 * What is to be known of a team's athletes while their week from `first` on is planned, besides what the plan's page reads anyway, by
 * athlete. `utc` is the date of UTC now. The queries travel together.
 */
export async function factsAside(tx: Tx, teamId: string, first: LocalDate, utc: LocalDate) {
  const team = teamAthletes(tx, teamId);
  const [yesterday, back] = [addDays(utc, -1), addDays(utc, -BACK_DAYS)];
  const [episodes, off, runs, trained] = await Promise.all([
    openInjuries(tx, team, yesterday),
    daysOffBetween(tx, team, earlierOf(first, yesterday), addDays(first, AHEAD_DAYS)),
    longestRuns(tx, teamId, back, addDays(utc, 1)),
    lastTrained(tx, teamId, back),
  ]);
  const [episodesBy, offBy, runsBy] = [byAthlete(episodes), byAthlete(off), byAthlete(runs)];
  return (id: string) =>
    ({
      episodes: episodesBy.get(id) ?? [],
      off: offBy.get(id) ?? [],
      runs: runsBy.get(id) ?? [],
      trainedBefore: trained.get(id) ?? null,
    }) satisfies Partial<FactRows>;
}

/** The way back that an athlete is on; a clearance of before its rows were kept allows one until its day. */
export function onLadder(
  way: { stage: number } | null | undefined,
  clearance: { ladder: boolean; until: LocalDate } | undefined,
): OnLadder | null {
  if (way) return { stage: way.stage, until: null };
  return clearance?.ladder ? { stage: null, until: clearance.until } : null;
}

/** The longest run of each date of each athlete, in minutes. */
async function longestRuns(tx: Tx, teamId: string, from: LocalDate, to: LocalDate) {
  return tx
    .select({
      athleteId: sessions.athleteId,
      date: sessions.date,
      minutes: sql<number>`max(${sessions.durationMin})::float`,
    })
    .from(sessions)
    .where(
      and(
        inArray(sessions.athleteId, teamAthletes(tx, teamId)),
        gte(sessions.date, from),
        lte(sessions.date, to),
        eq(sessions.sport, "run"),
        isNull(sessions.removedAt),
      ),
    )
    .groupBy(sessions.athleteId, sessions.date);
}
