"use server";

import QRCode from "qrcode";
import { z } from "zod";
import { posted } from "@/app/posted";
import { runAction } from "@/app/run-action";
import { asSystem, asViewer } from "@/db/connection/as-viewer";
import { askBirthYearAgain } from "@/db/people/ages";
import { take } from "@/db/people/allowances";
import { removeDemoTeam } from "@/db/people/demo";
import { createInvite, inviteEnds, revokeInvite } from "@/db/people/invites";
import { newTeam } from "@/db/people/limits";
import { makeOwner } from "@/db/people/owners";
import { takeBackRemoval } from "@/db/people/removals";
import { changeTeam, createTeam, endMembership } from "@/db/people/teams";
import { wakeBackground } from "@/db/upkeep/background";
import { type Given, Refusal } from "@/lib/action-result";
import { can, INVITED_ROLES } from "@/lib/can";
import { env } from "@/lib/env";
import { numberIn, textOf, textsOf } from "@/lib/form-fields";
import { teamName, timeZone, uuid } from "@/lib/form-schemas";
import { mailSettings, teamSettings } from "@/lib/team-settings";
import { wrong } from "@/lib/words/wrong";
import { teamIn } from "./team-in";

const [days, uses] = [wrong("team.days"), wrong("team.uses")];
const invite = z.strictObject({
  teamId: uuid,
  role: z.enum(INVITED_ROLES, wrong("team.role")),
  days: z.int(days).min(1, days).max(90, days),
  maxUses: z.int(uses).min(1, uses).max(500, uses),
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
      runAction(
        invite,
        input,
        async (write, viewer) => {
          const token = await asViewer(viewer.userId, (tx) => createInvite(tx, viewer.userId, write));
          const link = `${env.publicUrl()}/join/${token}`;
          const qr = await QRCode.toDataURL(link, { margin: 1, width: 288 });
          return { link, qr, until: inviteEnds(write.days) };
        },
        (viewer, { teamId, role }) => can(viewer, role === "athlete" ? "invite" : "invite-staff", { teamId }),
      ),
  );
}

/** The id of a thing that a posted button is about. */
const idIn = (fields: FormData) => textsOf(fields, "id");

export async function revokeInviteAction(...given: Given) {
  return posted(given, idIn, (input) =>
    runAction(
      z.strictObject({ id: uuid }),
      input,
      async ({ id }, viewer) => {
        await asViewer(viewer.userId, (tx) => revokeInvite(tx, id));
        return null;
      },
      (viewer) => can(viewer, "invite", "anywhere"),
    ),
  );
}

/** Ends a membership: one's own, or anybody's by an owner. */
export async function endMembershipAction(...given: Given) {
  return posted(given, idIn, (input) =>
    runAction(z.strictObject({ id: uuid }), input, async ({ id }, viewer) => {
      await asViewer(viewer.userId, (tx) => endMembership(tx, id));
      return null;
    }),
  );
}

/** Whoever removed somebody takes it back, for ten minutes. */
export async function takeBackRemovalAction(...given: Given) {
  const result = await posted(given, idIn, (input) =>
    runAction(
      z.strictObject({ id: uuid }),
      input,
      async ({ id }, viewer) => {
        await asViewer(viewer.userId, (tx) => takeBackRemoval(tx, id));
        return null;
      },
      (viewer) => can(viewer, "change-members", "anywhere"),
    ),
  );
  wakeBackground();
  return result;
}

/** An owner makes a coach an owner too: to share the work, or to hand the team over. */
export async function makeOwnerAction(...given: Given) {
  return posted(given, idIn, (input) =>
    runAction(
      z.strictObject({ id: uuid }),
      input,
      async ({ id }, viewer) => {
        await asViewer(viewer.userId, (tx) => makeOwner(tx, id));
        return null;
      },
      (viewer) => can(viewer, "change-members", "anywhere"),
    ),
  );
}

/** An owner asks an athlete to look at their year of birth again; nobody but the athlete sees it. */
export async function askBirthYearAgainAction(...given: Given) {
  return posted(given, idIn, (input) =>
    runAction(
      z.strictObject({ id: uuid }),
      input,
      async ({ id }, viewer) => {
        await asViewer(viewer.userId, (tx) => askBirthYearAgain(tx, id));
        return null;
      },
      (viewer) => can(viewer, "change-members", "anywhere"),
    ),
  );
}

const settings = z.strictObject({
  teamId: uuid,
  name: teamName,
  timeZone,
  ...teamSettings.shape,
  ...mailSettings.shape,
});

/** An owner changes the team's name, zone and settings. On every page they mean something. */
export async function changeTeamAction(...given: Given) {
  return posted(given, teamIn, (input) =>
    runAction(
      settings,
      input,
      async ({ teamId, ...values }, viewer) => {
        await asViewer(viewer.userId, (tx) => changeTeam(tx, teamId, values));
        return null;
      },
      (viewer, { teamId }) => can(viewer, "change-team", { teamId }),
    ),
  );
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
        if (!can(viewer, "remove-demo", { teamId })) throw new Refusal(403, "form", "only.demoOwner");
        await asSystem((tx) => removeDemoTeam(tx, teamId));
        return null;
      }),
    "/",
  );
}
