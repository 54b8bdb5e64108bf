import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { database } from "@/db/client";
import { type Role, type ViewerRow, viewerRow } from "@/db/teams";
import { secureSite } from "@/lib/http-policy";
import { authOptions } from "./auth-options";

export const teamCookie = () => `${secureSite() ? "__Host-" : ""}feelcheck.team`;

type Team = ViewerRow["teams"][number];
export type Viewer = ViewerRow & { team: Team | null };

/** Who is asking: checked against the database on every request, so that ended sessions end at once. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const session = await getServerSession(authOptions());
  if (!session?.user.id) return null;
  const row = await viewerRow((await database()).db, session.user.id);
  if (!row || row.sessionVersion !== session.user.sessionVersion) return null;
  const chosen = (await cookies()).get(teamCookie())?.value;
  return { ...row, team: row.teams.find(({ id }) => id === chosen) ?? row.teams[0] ?? null };
});

/** The same person a while later, for what outlives its request; null once the session it began with has ended. */
export async function viewerAgain(viewer: Viewer): Promise<ViewerRow | null> {
  const row = await viewerRow((await database()).db, viewer.userId);
  return row?.sessionVersion === viewer.sessionVersion ? row : null;
}

/** The viewer, or the way to the sign-in. */
export async function requireViewer(): Promise<Viewer> {
  return (await currentViewer()) ?? redirect("/sign-in");
}

/** Whether the viewer holds one of these roles in a team (the current one by default). */
export function holds(viewer: Viewer, roles: Role[], team: Team | null = viewer.team): boolean {
  return team?.roles.some((role) => roles.includes(role)) ?? false;
}

export const coaches = (viewer: Viewer) => holds(viewer, ["coach", "owner"]);
export const trains = (viewer: Viewer) => viewer.teams.some((team) => team.roles.includes("athlete"));
