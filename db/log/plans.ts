import { and, asc, eq, gte, inArray, isNotNull, isNull, lte, ne, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { Refusal } from "@/lib/action-result";
import { addDays, daysBetween } from "@/lib/calendar";
import { lockAthlete } from "../connection/athlete-lock";
import type { Tx } from "../connection/tx";
import { keepWithin } from "../people/quotas";
import type { TeamAthletes } from "../people/teams";
import { plans } from "../schema/training";
import { assessDay } from "../verdict/reassess";

export type PlanRow = typeof plans.$inferSelect;
export type PlanWrite = {
  date: string;
  kind: string;
  minutes: number;
  intensity: "easy" | "moderate" | "hard";
  note: string;
};

/** A planned session that was made, so that it can be taken back. */
export type MadePlan = { planId: string; athleteId: string };

/**
 * Plans one session for each of these athletes, in the coach's name. Their plan ids are client-made: sent twice, each is
 * one row. The verdict of today is given anew where the plan is for today. Returns what was made.
 */
export async function planFor(
  tx: Tx,
  coachId: string,
  athletes: readonly { id: string; planId: string; today: string }[],
  write: PlanWrite,
): Promise<MadePlan[]> {
  const made: MadePlan[] = [];
  // In order of id, so that two coaches planning for the same team never wait for each other in a circle.
  for (const athlete of [...athletes].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    await lockAthlete(tx, athlete.id);
    const there = and(eq(plans.athleteId, athlete.id), eq(plans.date, write.date), isNull(plans.removedAt));
    await keepWithin(tx, "plans of a date", plans, and(there, ne(plans.id, athlete.planId)));
    const saved = await tx
      .insert(plans)
      .values({ athleteId: athlete.id, id: athlete.planId, ...write, plannedBy: coachId })
      .onConflictDoNothing()
      .returning({ id: plans.id });
    if (saved.length === 0) continue;
    made.push({ planId: athlete.planId, athleteId: athlete.id });
    await assessDay(tx, athlete.id, write.date, athlete.today, "plan");
  }
  return made;
}

/** Changes a planned session. Throws `Refusal` 404, and 403 for its athlete, who sees it but does not plan. */
export async function changePlan(
  tx: Tx,
  coachId: string,
  athlete: { id: string; today: string },
  planId: string,
  write: PlanWrite,
): Promise<void> {
  await lockAthlete(tx, athlete.id);
  const there = await planOf(tx, athlete.id, planId);
  if (!there || there.removedAt) throw new Refusal(404, "form", "gone.plan");
  const changed = await tx
    .update(plans)
    .set({ ...write, plannedBy: coachId, at: new Date(), sequence: sql`${plans.sequence} + 1` })
    .where(and(eq(plans.athleteId, athlete.id), eq(plans.id, planId)))
    .returning({ id: plans.id });
  if (changed.length === 0) throw new Refusal(403, "form", "only.coachPlans");
  await assessDay(tx, athlete.id, [there.date, write.date], athlete.today, "plan");
}

/** Takes a planned session away, or brings it back; doing it twice changes nothing. Throws `Refusal` 404, and 403 as above. */
export async function setPlanRemoved(
  tx: Tx,
  coachId: string,
  athlete: { id: string; today: string },
  planId: string,
  removed: boolean,
): Promise<void> {
  await lockAthlete(tx, athlete.id);
  const plan = and(eq(plans.athleteId, athlete.id), eq(plans.id, planId));
  const now = new Date();
  const changed = await tx
    .update(plans)
    .set({
      removedAt: removed ? now : null,
      plannedBy: coachId,
      at: now,
      sequence: sql`${plans.sequence} + 1`,
    })
    .where(and(plan, removed ? isNull(plans.removedAt) : isNotNull(plans.removedAt)))
    .returning({ date: plans.date });
  const date = changed[0]?.date;
  if (date) return void (await assessDay(tx, athlete.id, date, athlete.today, "plan"));
  const there = await planOf(tx, athlete.id, planId);
  if (!there) throw new Refusal(404, "form", "gone.plan");
  if ((there.removedAt !== null) !== removed) throw new Refusal(403, "form", "only.coachPlans");
}

/**
 * Copies the plans of the week that begins on `from` to the one that begins on `to`, for these athletes; days that
 * have a plan already keep it. Returns the sessions that were planned, so that the copy can be undone.
 */
export async function copyWeek(
  tx: Tx,
  coachId: string,
  athletes: readonly { id: string; today: string }[],
  from: string,
  to: string,
): Promise<MadePlan[]> {
  const ids = athletes.map(({ id }) => id);
  const source = await plansBetween(tx, ids, from, addDays(from, 6));
  const there = await plansBetween(tx, ids, to, addDays(to, 6));
  const taken = new Set(there.map((plan) => `${plan.athleteId} ${plan.date}`));
  const copied: MadePlan[] = [];
  for (const athlete of [...athletes].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const own = source
      .filter((plan) => plan.athleteId === athlete.id)
      .map((plan) => ({ ...plan, date: shift(plan.date, from, to) }))
      .filter((plan) => !taken.has(`${athlete.id} ${plan.date}`));
    if (own.length === 0) continue;
    await lockAthlete(tx, athlete.id);
    const rows = own.map(({ date, kind, minutes, intensity, note }) => ({
      athleteId: athlete.id,
      id: uuidv7(),
      date,
      kind,
      minutes,
      intensity,
      note,
      plannedBy: coachId,
    }));
    await tx.insert(plans).values(rows);
    copied.push(...rows.map(({ id, athleteId }) => ({ planId: id, athleteId })));
    const changed = own.map(({ date }) => date);
    await assessDay(tx, athlete.id, changed, athlete.today, "plan");
  }
  return copied;
}

/**
 * Takes away again what was planned for many: those of its sessions that are still there and in this coach's name. Returns
 * how many.
 */
export async function undoPlans(
  tx: Tx,
  coachId: string,
  athletes: readonly { id: string; today: string }[],
  planIds: readonly string[],
): Promise<number> {
  const now = new Date();
  let undone = 0;
  for (const athlete of [...athletes].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    await lockAthlete(tx, athlete.id);
    const gone = await tx
      .update(plans)
      .set({ removedAt: now, at: now, sequence: sql`${plans.sequence} + 1` })
      .where(
        and(
          eq(plans.athleteId, athlete.id),
          inArray(plans.id, [...planIds]),
          eq(plans.plannedBy, coachId),
          isNull(plans.removedAt),
        ),
      )
      .returning({ date: plans.date });
    undone += gone.length;
    const changed = gone.map(({ date }) => date);
    if (changed.length) await assessDay(tx, athlete.id, changed, athlete.today, "plan");
  }
  return undone;
}

const shift = (date: string, from: string, to: string) => addDays(to, daysBetween(from, date));

export async function planOf(tx: Tx, athleteId: string, id: string): Promise<PlanRow | null> {
  const rows = await tx
    .select()
    .from(plans)
    .where(and(eq(plans.athleteId, athleteId), eq(plans.id, id)));
  return rows[0] ?? null;
}

/** Plans of these athletes (or of a team's, asked for by membership) between two local dates, inclusive, in order of date. */
export async function plansBetween(
  tx: Tx,
  athletes: string[] | TeamAthletes,
  from: string,
  to: string,
): Promise<PlanRow[]> {
  if (Array.isArray(athletes) && athletes.length === 0) return [];
  return tx
    .select()
    .from(plans)
    .where(
      and(
        inArray(plans.athleteId, athletes),
        gte(plans.date, from),
        lte(plans.date, to),
        isNull(plans.removedAt),
      ),
    )
    .orderBy(asc(plans.date), asc(plans.at), asc(plans.id));
}

/** Those that were taken away too: a calendar is told of it. */
export async function plansForCalendar(
  tx: Tx,
  athleteId: string,
  from: string,
  to: string,
): Promise<PlanRow[]> {
  return tx
    .select()
    .from(plans)
    .where(and(eq(plans.athleteId, athleteId), gte(plans.date, from), lte(plans.date, to)))
    .orderBy(asc(plans.date), asc(plans.id));
}
