"use server";

import { localeOf } from "@/app/locale";
import { runAction } from "@/app/run-action";
import type { Viewer } from "@/app/viewer";
import { asViewer } from "@/db/connection/as-viewer";
import type { Tx } from "@/db/connection/tx";
import { changePlan, copyWeek, planFor, setPlanRemoved, undoPlans } from "@/db/log/plans";
import { logAccessOf } from "@/db/people/access-log";
import { groupAthletes } from "@/db/people/groups";
import { athleteOf } from "@/db/people/people";
import { athletesOf } from "@/db/people/teams";
import { Refusal } from "@/lib/action-result";
import { startOfWeek } from "@/lib/calendar";
import { can } from "@/lib/can";
import { dayOf } from "@/lib/day-start";
import { formatFor } from "@/lib/format/format";
import {
  changePlanForm,
  copyWeekForm,
  type ForWhom,
  planForm,
  removePlanForm,
  undoPlansForm,
} from "@/lib/training-forms";

/**
 * The athletes a plan is for but those left out, with their own date now; a coach who trains on the team is not among them,
 * since nobody plans for themselves. Throws `Refusal` for nobody.
 */
async function targets(tx: Tx, viewer: Viewer, teamId: string, target: ForWhom, leaveOut: readonly string[]) {
  const team = await athletesOf(tx, teamId);
  const ids =
    target.who === "all"
      ? null
      : target.who === "group"
        ? new Set(await groupAthletes(tx, [target.groupId]))
        : new Set([target.athleteId]);
  const meant = team.filter(({ id }) => id !== viewer.userId && (ids === null || ids.has(id)));
  if (meant.length === 0) throw new Refusal(404, "target", "plan.nobody");
  const found = meant.filter(({ id }) => !leaveOut.includes(id));
  if (found.length === 0) throw new Refusal(422, "form", "plan.allLeftOut");
  return found.map(({ id, ...own }) => ({ id, today: dayOf(new Date(), own) }));
}

async function athleteNow(tx: Tx, id: string) {
  const athlete = await athleteOf(tx, id);
  if (!athlete) throw new Refusal(404, "form", "gone.athlete");
  return { id, today: dayOf(new Date(), athlete) };
}

export async function planAction(input: unknown) {
  return runAction(
    planForm,
    input,
    ({ id, teamId, target, leaveOut, ...write }, viewer) =>
      asViewer(viewer.userId, async (tx) => {
        const athletes = await targets(tx, viewer, teamId, target, leaveOut);
        // One athlete's plan bears the form's own id, so that a form sent twice is one plan.
        const ids = athletes.map((athlete) => ({
          ...athlete,
          planId: target.who === "athlete" ? id : idFor(id, athlete.id),
        }));
        const made = await planFor(tx, viewer.userId, ids, write);
        await logAccessOf(tx, viewer.userId, athletes, "planned");
        return made;
      }),
    (viewer, { teamId }) => can(viewer, "plan", { teamId }),
  );
}

/** A plan for many has an id for each of them, made from the form's and the athlete's: sent twice, they are the same. */
function idFor(formId: string, athleteId: string): string {
  const a = formId.replaceAll("-", "");
  const b = athleteId.replaceAll("-", "");
  const tail = (BigInt(`0x${a.slice(16)}`) ^ BigInt(`0x${b.slice(16)}`)).toString(16).padStart(16, "0");
  return `${a.slice(0, 8)}-${a.slice(8, 12)}-${a.slice(12, 16)}-8${tail.slice(1, 4)}-${tail.slice(4)}`;
}

export async function changePlanAction(input: unknown) {
  return runAction(
    changePlanForm,
    input,
    ({ planId, athleteId, ...write }, viewer) =>
      asViewer(viewer.userId, async (tx) => {
        const athlete = await athleteNow(tx, athleteId);
        await changePlan(tx, viewer.userId, athlete, planId, write);
        await logAccessOf(tx, viewer.userId, [athlete], "planned");
        return null;
      }),
    (viewer, { athleteId }) => can(viewer, "plan", { athleteId }),
  );
}

export async function setPlanRemovedAction(input: unknown) {
  return runAction(
    removePlanForm,
    input,
    ({ planId, athleteId, removed }, viewer) =>
      asViewer(viewer.userId, async (tx) => {
        const athlete = await athleteNow(tx, athleteId);
        await setPlanRemoved(tx, viewer.userId, athlete, planId, removed);
        await logAccessOf(tx, viewer.userId, [athlete], "planned");
        return null;
      }),
    (viewer, { athleteId }) => can(viewer, "plan", { athleteId }),
  );
}

export async function copyWeekAction(input: unknown) {
  return runAction(
    copyWeekForm,
    input,
    ({ teamId, target, leaveOut, from, to }, viewer) =>
      asViewer(viewer.userId, async (tx) => {
        const athletes = await targets(tx, viewer, teamId, target, leaveOut);
        const { weekStart } = formatFor(await localeOf(viewer));
        const weeks = [startOfWeek(from, weekStart), startOfWeek(to, weekStart)] as const;
        const copied = await copyWeek(tx, viewer.userId, athletes, ...weeks);
        if (copied.length === 0) throw new Refusal(409, "form", "plan.nothingCopied");
        await logAccessOf(tx, viewer.userId, athletes, "planned");
        return copied;
      }),
    (viewer, { teamId }) => can(viewer, "plan", { teamId }),
  );
}

/** Takes away again what was planned for many, for the athletes the coach still sees. */
export async function undoPlansAction(input: unknown) {
  return runAction(
    undoPlansForm,
    input,
    ({ made }, viewer) =>
      asViewer(viewer.userId, async (tx) => {
        const athletes = [];
        for (const id of new Set(made.map(({ athleteId }) => athleteId)))
          athletes.push(await athleteNow(tx, id));
        const undone = await undoPlans(
          tx,
          viewer.userId,
          athletes,
          made.map(({ planId }) => planId),
        );
        if (undone === 0) throw new Refusal(404, "form", "plan.nothingToUndo");
        await logAccessOf(tx, viewer.userId, athletes, "planned");
        return undone;
      }),
    (viewer) => can(viewer, "plan", "anywhere"),
  );
}
