import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { localDate, localTime } from "@/lib/calendar";
import { logFault } from "@/lib/log";
import { asSystem } from "../../connection/as-viewer";
import { rowsOf } from "../../connection/rows-of";
import type { Database, Tx } from "../../connection/tx";
import { memberships, users } from "../../schema/people";
import { jobRounds } from "../../schema/training";
import { type AthleteJob, type Definition, isRound, type Round } from "./definition";
import { JOBS } from "./list";

/**
 * Does the rounds whose turn has come, and asks for the jobs of athletes whose time of day it is. Every instance may call
 * it as often as it likes: a round has one runner a turn, an athlete one job a date.
 */
export async function runSchedule(
  on?: Database,
  list: readonly Definition[] = JOBS,
  now = new Date(),
): Promise<void> {
  for (const definition of list)
    try {
      if (isRound(definition)) await runRound(definition, now, on);
      else if (definition.schedule)
        await asSystem((tx) => askEach(tx, definition, definition.schedule, now), on);
    } catch (error) {
      logFault(error, { event_of: `the round "${definition.name}"` });
    }
}

async function runRound(round: Round, now: Date, on?: Database): Promise<void> {
  const turn = Math.floor(now.getTime() / (round.schedule.everyMin * 60_000));
  if (!(await asSystem((tx) => takeTurn(tx, round, turn), on))) return;
  try {
    await round.run(on);
  } catch (error) {
    await asSystem(
      (tx) => tx.update(jobRounds).set({ failed: true }).where(eq(jobRounds.name, round.name)),
      on,
    );
    throw error;
  }
}

/** Whether this turn of a round is the caller's: the first to write it down, or the next after one that failed. */
async function takeTurn(tx: Tx, { name, retries }: Round, turn: number): Promise<boolean> {
  const taken = await tx
    .insert(jobRounds)
    .values({ name, turn })
    .onConflictDoUpdate({
      target: jobRounds.name,
      set: {
        turn,
        tries: sql`case when ${jobRounds.turn} < ${turn} then 1 else ${jobRounds.tries} + 1 end`,
        failed: false,
        at: sql`now()`,
      },
      setWhere: sql`${jobRounds.turn} < ${turn} or (${jobRounds.turn} = ${turn} and ${jobRounds.failed} and ${jobRounds.tries} <= ${retries})`,
    })
    .returning({ name: jobRounds.name });
  return taken.length > 0;
}

/** Asks for the job of every athlete whose clock stands between its time and when it is too late; each once a date. */
async function askEach(
  tx: Tx,
  { name }: AthleteJob<unknown>,
  schedule: AthleteJob<unknown>["schedule"],
  now: Date,
): Promise<void> {
  if (!schedule) return;
  const trains = and(eq(memberships.role, "athlete"), isNull(memberships.endedAt));
  const athletes = tx.select({ id: memberships.userId }).from(memberships).where(trains);
  const zones = await tx
    .selectDistinct({ zone: users.timeZone })
    .from(users)
    .where(inArray(users.id, athletes));
  const due = zones.filter(({ zone }) => isTime(schedule, localTime(now, zone)));
  for (const { zone } of due) {
    const date = localDate(now, zone);
    rowsOf(
      await tx.execute(sql`
        insert into jobs (athlete_id, id, kind, key, payload)
        select id, gen_random_uuid(), ${name}, ${date}, jsonb_build_object('date', ${date}::text)
        from users where time_zone = ${zone} and id in (${athletes})
        on conflict (athlete_id, kind, key) do nothing`),
    );
  }
}

/** Whether a clock that shows `time` stands at the job's time or at most `lateMin` minutes after it, on the same day. */
export function isTime({ at, lateMin }: { at: string; lateMin: number }, time: string): boolean {
  const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  const late = minutes(time) - minutes(at);
  return late >= 0 && late <= lateMin;
}
