import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { database } from "@/db/connection/client";
import { type Role, type ViewerRow, viewerRow } from "@/db/people/teams";
import { ASKED_PATH, secureSite } from "@/lib/http-policy";
import { signInHref } from "@/lib/onward";
import { authOptions } from "./auth-options";

export const teamCookie = () => `${secureSite() ? "__Host-" : ""}feelcheck.team`;

type Team = ViewerRow["teams"][number];
export type Viewer = ViewerRow & { team: Team | null; signIn: string | null };

/** Who is asking: checked against the database on every request, so that ended sessions end at once. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const session = await getServerSession(authOptions());
  if (!session?.user.id) return null;
  const row = await viewerRow((await database()).db, session.user.id, session.user.signIn);
  if (!row || row.sessionVersion !== session.user.sessionVersion) return null;
  const chosen = (await cookies()).get(teamCookie())?.value;
  const { signIn } = session.user;
  return { ...row, signIn, team: row.teams.find(({ id }) => id === chosen) ?? row.teams[0] ?? null };
});

/** The same person a while later, for what outlives its request; null once the session it began with has ended. */
export async function viewerAgain(viewer: Viewer): Promise<ViewerRow | null> {
  const row = await viewerRow((await database()).db, viewer.userId, viewer.signIn);
  return row?.sessionVersion === viewer.sessionVersion ? row : null;
}

/** The viewer, or the way to the sign-in and from there back to the page that was asked for. */
export async function requireViewer(): Promise<Viewer> {
  return (await currentViewer()) ?? redirect(signInHref((await headers()).get(ASKED_PATH)));
}

/** Whether the viewer holds one of these roles in a team (the current one by default). */
export function holds(viewer: Viewer, roles: Role[], team: Team | null = viewer.team): boolean {
  return team?.roles.some((role) => roles.includes(role)) ?? false;
}

export const coaches = (viewer: Viewer) => holds(viewer, ["coach", "owner"]);
/** Whether the viewer is an athlete of a team now. */
export const trains = (viewer: Viewer) => viewer.teams.some((team) => team.roles.includes("athlete"));
/** Whether Today and History are theirs to look at: who is or was an athlete, whoever has entries or is on no team. */
export const hasDays = (viewer: Viewer) =>
  trains(viewer) || viewer.trained || viewer.hasEntries || viewer.teams.length === 0;

/** What the viewer's own pages are told of them. */
export const personOf = ({ userId, name, timeZone, zoneChosen }: Viewer) => ({
  id: userId,
  name,
  timeZone,
  zoneChosen,
});
