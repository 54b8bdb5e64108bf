"use server";

import { revalidatePath } from "next/cache";
import QRCode from "qrcode";
import { z } from "zod";
import { runAction } from "@/app/run-action";
import { holds } from "@/app/viewer";
import { take } from "@/db/allowances";
import { asSystem, asViewer } from "@/db/as-viewer";
import { createInvite, revokeInvite } from "@/db/invites";
import { newTeam } from "@/db/limits";
import { makeOwner } from "@/db/owners";
import { changeTeam, createTeam, endMembership, removeDemoTeam } from "@/db/teams";
import { Refusal } from "@/lib/action-result";
import { env } from "@/lib/env";
import { personName, timeZone, uuid } from "@/lib/form-schemas";

const invite = z.strictObject({
  teamId: uuid,
  role: z.enum(["athlete", "coach"]),
  days: z.int().min(1, { error: "must be at least 1 day" }).max(90, { error: "must be at most 90 days" }),
  maxUses: z.int().min(1, { error: "must be at least 1" }).max(500, { error: "must be at most 500" }),
});

/** Makes an invite; the link and its QR code are shown once. */
export async function createInviteAction(input: unknown) {
  return runAction(invite, input, async (write, viewer) => {
    const token = await asViewer(viewer.userId, (tx) => createInvite(tx, viewer.userId, write));
    const link = `${env.publicUrl()}/join/${token}`;
    return { link, qr: await QRCode.toDataURL(link, { margin: 1, width: 288 }) };
  });
}

export async function revokeInviteAction(input: unknown) {
  const result = await runAction(z.strictObject({ id: uuid }), input, async ({ id }, viewer) => {
    await asViewer(viewer.userId, (tx) => revokeInvite(tx, id));
    return null;
  });
  if (result.ok) revalidatePath("/team");
  return result;
}

/** Ends a membership: one's own, or anybody's by an owner. */
export async function endMembershipAction(input: unknown) {
  const result = await runAction(z.strictObject({ id: uuid }), input, async ({ id }, viewer) => {
    await asViewer(viewer.userId, (tx) => endMembership(tx, id));
    return null;
  });
  if (result.ok) revalidatePath("/team");
  return result;
}

/** An owner makes a coach an owner too: to share the work, or to hand the team over. */
export async function makeOwnerAction(input: unknown) {
  const result = await runAction(z.strictObject({ id: uuid }), input, async ({ id }, viewer) => {
    await asViewer(viewer.userId, (tx) => makeOwner(tx, id));
    return null;
  });
  if (result.ok) revalidatePath("/team");
  return result;
}

const settings = z.strictObject({
  teamId: uuid,
  name: personName,
  timeZone,
  reminderTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "must be a time such as 09:00" }),
});

export async function changeTeamAction(input: unknown) {
  const result = await runAction(settings, input, async ({ teamId, ...values }, viewer) => {
    await asViewer(viewer.userId, (tx) => changeTeam(tx, teamId, values));
    return null;
  });
  if (result.ok) revalidatePath("/team");
  return result;
}

export async function createTeamAction(input: unknown) {
  return runAction(z.strictObject({ name: personName, timeZone }), input, async (team, viewer) => {
    await take(newTeam(viewer.userId));
    return asSystem((tx) => createTeam(tx, viewer.userId, team));
  });
}

/** Removes the demo team and its made-up people, for good. Only its owner may. */
export async function removeDemoTeamAction(input: unknown) {
  return runAction(z.strictObject({ teamId: uuid }), input, async ({ teamId }, viewer) => {
    const team = viewer.teams.find(({ id }) => id === teamId);
    if (!team || !holds(viewer, ["owner"], team))
      throw new Refusal(403, "form", "Only an owner of the demo team may remove it.");
    await asSystem((tx) => removeDemoTeam(tx, teamId));
    return null;
  });
}
