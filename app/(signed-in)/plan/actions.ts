"use server";

import { revalidatePath } from "next/cache";
import { runAction } from "@/app/run-action";
import { asViewer } from "@/db/connection/as-viewer";
import type { Tx } from "@/db/connection/tx";
import { changePlan, copyWeek, planFor, setPlanRemoved, undoCopy } from "@/db/log/plans";
import { logAccessOf } from "@/db/people/access-log";
import { groupAthletes } from "@/db/people/groups";
import { personOf } from "@/db/people/people";
import { athletesOf } from "@/db/people/teams";
import { Refusal } from "@/lib/action-result";
import { localDate, mondayOf } from "@/lib/calendar";
import {
  changePlanForm,
  copyWeekForm,
  type ForWhom,
  planForm,
  removePlanForm,
  undoCopyForm,
} from "@/lib/training-forms";

/**
 * The athletes a plan is for, with their own date now; a coach who trains on the team is not among them, since nobody
 * plans for themselves. Throws `Refusal` for nobody.
 */
async function targets(tx: Tx, viewerId: string, teamId: string, target: ForWhom) {
  const team = await athletesOf(tx, teamId);
  const ids =
    target.who === "all"
      ? null
      : target.who === "group"
        ? new Set(await groupAthletes(tx, [target.groupId]))
        : new Set([target.athleteId]);
  const found = team.filter(({ id }) => id !== viewerId && (ids === null || ids.has(id)));
  if (found.length === 0)
    throw new Refusal(404, "target", "Nobody of this team is meant; choose a group with athletes.");
  return found.map(({ id, timeZone }) => ({ id, today: localDate(new Date(), timeZone) }));
}

async function athleteNow(tx: Tx, id: string) {
  const athlete = await personOf(tx, id);
  if (!athlete) throw new Refusal(404, "form", "This athlete is not on your team any more.");
  return { id, today: localDate(new Date(), athlete.timeZone) };
}

export async function planAction(input: unknown) {
  const result = await runAction(planForm, input, ({ id, teamId, target, ...write }, viewer) =>
    asViewer(viewer.userId, async (tx) => {
      const athletes = await targets(tx, viewer.userId, teamId, target);
      // One athlete's plan bears the form's own id, so that a form sent twice is one plan.
      const ids = athletes.map((athlete) => ({
        ...athlete,
        planId: athletes.length === 1 ? id : idFor(id, athlete.id),
      }));
      const made = await planFor(tx, viewer.userId, ids, write);
      await logAccessOf(tx, viewer.userId, athletes, "planned");
      return made;
    }),
  );
  if (result.ok) revalidatePath("/plan");
  return result;
}

/** A plan for many has an id for each of them, made from the form's and the athlete's: sent twice, they are the same. */
function idFor(formId: string, athleteId: string): string {
  const a = formId.replaceAll("-", "");
  const b = athleteId.replaceAll("-", "");
  const tail = (BigInt(`0x${a.slice(16)}`) ^ BigInt(`0x${b.slice(16)}`)).toString(16).padStart(16, "0");
  return `${a.slice(0, 8)}-${a.slice(8, 12)}-${a.slice(12, 16)}-8${tail.slice(1, 4)}-${tail.slice(4)}`;
}

export async function changePlanAction(input: unknown) {
  const result = await runAction(changePlanForm, input, ({ planId, athleteId, ...write }, viewer) =>
    asViewer(viewer.userId, async (tx) => {
      const athlete = await athleteNow(tx, athleteId);
      await changePlan(tx, viewer.userId, athlete, planId, write);
      await logAccessOf(tx, viewer.userId, [athlete], "planned");
      return null;
    }),
  );
  if (result.ok) revalidatePath("/plan");
  return result;
}

export async function setPlanRemovedAction(input: unknown) {
  const result = await runAction(removePlanForm, input, ({ planId, athleteId, removed }, viewer) =>
    asViewer(viewer.userId, async (tx) => {
      const athlete = await athleteNow(tx, athleteId);
      await setPlanRemoved(tx, viewer.userId, athlete, planId, removed);
      await logAccessOf(tx, viewer.userId, [athlete], "planned");
      return null;
    }),
  );
  if (result.ok) revalidatePath("/plan");
  return result;
}

export async function copyWeekAction(input: unknown) {
  const result = await runAction(copyWeekForm, input, ({ teamId, target, from, to }, viewer) =>
    asViewer(viewer.userId, async (tx) => {
      const athletes = await targets(tx, viewer.userId, teamId, target);
      const copied = await copyWeek(tx, viewer.userId, athletes, mondayOf(from), mondayOf(to));
      if (copied.length === 0)
        throw new Refusal(
          409,
          "form",
          "Nothing was copied: the week before has no plan, or these days have one already.",
        );
      await logAccessOf(tx, viewer.userId, athletes, "planned");
      return copied;
    }),
  );
  if (result.ok) revalidatePath("/plan");
  return result;
}

/** Takes a copied week away again, for the athletes the coach still sees. */
export async function undoCopyAction(input: unknown) {
  const result = await runAction(undoCopyForm, input, ({ copied }, viewer) =>
    asViewer(viewer.userId, async (tx) => {
      const athletes = [];
      for (const id of new Set(copied.map(({ athleteId }) => athleteId)))
        athletes.push(await athleteNow(tx, id));
      const undone = await undoCopy(
        tx,
        viewer.userId,
        athletes,
        copied.map(({ planId }) => planId),
      );
      if (undone === 0)
        throw new Refusal(404, "form", "Nothing is left to undo: these sessions are not there any more.");
      await logAccessOf(tx, viewer.userId, athletes, "planned");
      return undone;
    }),
  );
  if (result.ok) revalidatePath("/plan");
  return result;
}
