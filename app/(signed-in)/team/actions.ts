"use server";

import { revalidatePath } from "next/cache";
import QRCode from "qrcode";
import { z } from "zod";
import { posted } from "@/app/posted";
import { runAction } from "@/app/run-action";
import { holds } from "@/app/viewer";
import { asSystem, asViewer } from "@/db/connection/as-viewer";
import { take } from "@/db/people/allowances";
import { createInvite, revokeInvite } from "@/db/people/invites";
import { newTeam } from "@/db/people/limits";
import { makeOwner } from "@/db/people/owners";
import { changeTeam, createTeam, endMembership, removeDemoTeam } from "@/db/people/teams";
import { type Given, Refusal } from "@/lib/action-result";
import { env } from "@/lib/env";
import { numberIn, textOf, textsOf } from "@/lib/form-fields";
import { teamName, timeZone, uuid } from "@/lib/form-schemas";

const invite = z.strictObject({
  teamId: uuid,
  role: z.enum(["athlete", "coach"]),
  days: z.int().min(1, { error: "must be at least 1 day" }).max(90, { error: "must be at most 90 days" }),
  maxUses: z.int().min(1, { error: "must be at least 1" }).max(500, { error: "must be at most 500" }),
});

/** Makes an invite; the link and its QR code are shown once. */
export async function createInviteAction(...given: Given) {
  return posted(
    given,
    (fields) => ({
      ...textsOf(fields, "teamId", "role"),
      days: numberIn(textOf(fields, "days")),
      maxUses: numberIn(textOf(fields, "maxUses")),
    }),
    (input) =>
      runAction(invite, input, async (write, viewer) => {
        const token = await asViewer(viewer.userId, (tx) => createInvite(tx, viewer.userId, write));
        const link = `${env.publicUrl()}/join/${token}`;
        return { link, qr: await QRCode.toDataURL(link, { margin: 1, width: 288 }) };
      }),
  );
}

/** The id of a thing that a posted button is about. */
const idIn = (fields: FormData) => textsOf(fields, "id");

export async function revokeInviteAction(...given: Given) {
  const result = await posted(given, idIn, (input) =>
    runAction(z.strictObject({ id: uuid }), input, async ({ id }, viewer) => {
      await asViewer(viewer.userId, (tx) => revokeInvite(tx, id));
      return null;
    }),
  );
  if (result.ok) revalidatePath("/team");
  return result;
}

/** Ends a membership: one's own, or anybody's by an owner. */
export async function endMembershipAction(...given: Given) {
  const result = await posted(given, idIn, (input) =>
    runAction(z.strictObject({ id: uuid }), input, async ({ id }, viewer) => {
      await asViewer(viewer.userId, (tx) => endMembership(tx, id));
      return null;
    }),
  );
  if (result.ok) revalidatePath("/team");
  return result;
}

/** An owner makes a coach an owner too: to share the work, or to hand the team over. */
export async function makeOwnerAction(...given: Given) {
  const result = await posted(given, idIn, (input) =>
    runAction(z.strictObject({ id: uuid }), input, async ({ id }, viewer) => {
      await asViewer(viewer.userId, (tx) => makeOwner(tx, id));
      return null;
    }),
  );
  if (result.ok) revalidatePath("/team");
  return result;
}

const settings = z.strictObject({
  teamId: uuid,
  name: teamName,
  timeZone,
  reminderTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "must be a time such as 09:00" }),
});

export async function changeTeamAction(...given: Given) {
  const result = await posted(
    given,
    (fields) => textsOf(fields, "teamId", "name", "timeZone", "reminderTime"),
    (input) =>
      runAction(settings, input, async ({ teamId, ...values }, viewer) => {
        await asViewer(viewer.userId, (tx) => changeTeam(tx, teamId, values));
        return null;
      }),
  );
  if (result.ok) revalidatePath("/team");
  return result;
}

export async function createTeamAction(...given: Given) {
  return posted(
    given,
    (fields) => textsOf(fields, "name", "timeZone"),
    (input) =>
      runAction(z.strictObject({ name: teamName, timeZone }), input, async (team, viewer) => {
        await take(newTeam(viewer.userId));
        return asSystem((tx) => createTeam(tx, viewer.userId, team));
      }),
    "/team",
  );
}

/** Removes the demo team and its made-up people, for good. Only its owner may. */
export async function removeDemoTeamAction(...given: Given) {
  return posted(
    given,
    (fields) => textsOf(fields, "teamId"),
    (input) =>
      runAction(z.strictObject({ teamId: uuid }), input, async ({ teamId }, viewer) => {
        const team = viewer.teams.find(({ id }) => id === teamId);
        if (!team || !holds(viewer, ["owner"], team))
          throw new Refusal(403, "form", "Only an owner of the demo team may remove it.");
        await asSystem((tx) => removeDemoTeam(tx, teamId));
        return null;
      }),
    "/",
  );
}
