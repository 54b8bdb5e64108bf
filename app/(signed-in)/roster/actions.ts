"use server";

import { runAction } from "@/app/run-action";
import { asViewer } from "@/db/connection/as-viewer";
import { nudge } from "@/db/log/nudges";
import { saveTalk, takeTalkBack } from "@/db/log/talks";
import { logAccess, logAccessOf } from "@/db/people/access-log";
import { todayOfEach } from "@/db/people/people";
import { keepSeen } from "@/db/people/seen-days";
import { wakeBackground } from "@/db/upkeep/background";
import { askForNudgeMail } from "@/db/upkeep/jobs/mail-nudge";
import { Refusal } from "@/lib/action-result";
import { can } from "@/lib/can";
import { env } from "@/lib/env";
import { answerForm, nudgeForm, sawForm, takeBackForm, talkForm } from "@/lib/follow-up-forms";
import { athleteToday } from "../athletes/[id]/athlete-today";

export async function saveTalkAction(input: unknown) {
  return runAction(
    talkForm,
    input,
    ({ athleteId, ...talk }, viewer) =>
      asViewer(viewer.userId, async (tx) => {
        const today = await athleteToday(tx, athleteId);
        await saveTalk(tx, viewer.userId, athleteId, talk, today);
        await logAccess(tx, viewer.userId, athleteId, "spoke", today);
        return null;
      }),
    (viewer, { athleteId }) => can(viewer, "follow-up", { athleteId }),
  );
}

/** Answers an athlete: they read it on their day, and the row moves down until it is over. */
export async function answerAction(input: unknown) {
  return runAction(
    answerForm,
    input,
    ({ athleteId, ...answer }, viewer) =>
      asViewer(viewer.userId, async (tx) => {
        const today = await athleteToday(tx, athleteId);
        await saveTalk(tx, viewer.userId, athleteId, { ...answer, holds: "day" }, today);
        await logAccess(tx, viewer.userId, athleteId, "answered", today);
        return null;
      }),
    (viewer, { athleteId }) => can(viewer, "follow-up", { athleteId }),
  );
}

export async function takeTalkBackAction(input: unknown) {
  return runAction(
    takeBackForm,
    input,
    ({ athleteId, id }, viewer) =>
      asViewer(viewer.userId, async (tx) => {
        const today = await athleteToday(tx, athleteId);
        await takeTalkBack(tx, athleteId, id);
        await logAccess(tx, viewer.userId, athleteId, "spoke", today);
        return null;
      }),
    (viewer, { athleteId }) => can(viewer, "follow-up", { athleteId }),
  );
}

/** The viewer has opened an athlete's line on a phone: all that today's check-in said. */
export async function sawAction(input: unknown) {
  return runAction(
    sawForm,
    input,
    ({ athleteId }, viewer) =>
      asViewer(viewer.userId, async (tx) => {
        const today = await athleteToday(tx, athleteId);
        await logAccess(tx, viewer.userId, athleteId, "looked", today);
        await keepSeen(tx, viewer.userId, [{ id: athleteId, today }]);
        return null;
      }),
    (viewer, { athleteId }) => can(viewer, "see-athlete", { athleteId }),
  );
}

/** Asks athletes for today's check-in. Answers how many were asked now, and whether by mail. */
export async function nudgeAction(input: unknown) {
  const result = await runAction(
    nudgeForm,
    input,
    ({ athleteIds }, viewer) =>
      asViewer(viewer.userId, async (tx) => {
        const athletes = await todayOfEach(tx, athleteIds, new Date());
        if (athletes.length === 0) throw new Refusal(404, "form", "gone.athlete");
        const asked = await nudge(tx, viewer.userId, athletes);
        const byMail = env.smtpUrl() !== undefined;
        if (byMail) for (const { id, today } of asked) await askForNudgeMail(tx, id, today);
        await logAccessOf(tx, viewer.userId, athletes, "nudged");
        return { asked: asked.map(({ id }) => id), byMail };
      }),
    (viewer, { athleteIds }) => athleteIds.every((athleteId) => can(viewer, "follow-up", { athleteId })),
  );
  if (result.ok && result.data.byMail) wakeBackground();
  return result;
}
