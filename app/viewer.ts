import { AsyncLocalStorage } from "node:async_hooks";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { database } from "@/db/connection/client";
import { type ViewerRow, viewerRow } from "@/db/people/teams";
import { emergencyNumbersOf } from "@/lib/emergency-numbers";
import { ASKED_PATH, secureSite } from "@/lib/http-policy";
import { signInHref } from "@/lib/onward";
import { authOptions } from "./auth-options";

export const teamCookie = () => `${secureSite() ? "__Host-" : ""}feelcheck.team`;

type Team = ViewerRow["teams"][number];
export type Viewer = ViewerRow & { team: Team | null; signIn: string | null };

const acting = new AsyncLocalStorage<Viewer>();

/**
 * Does what an action does for a viewer who has been looked up: who asks again within it, such as a sentence for its
 * locale, waits for no database. Within a transaction of the embedded engine, which has one connection, it would for ever.
 */
export const actingFor = <T>(viewer: Viewer, work: () => Promise<T>): Promise<T> => acting.run(viewer, work);

/** Who is asking: checked against the database on every request, so that ended sessions end at once. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const known = acting.getStore();
  if (known) return known;
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

/** What the viewer's own pages are told of them. */
export const personOf = ({ userId, name, timeZone, zoneChosen, dayStartsAt, country }: Viewer) => ({
  id: userId,
  name,
  timeZone,
  zoneChosen,
  dayStartsAt,
  emergency: emergencyNumbersOf({ country, timeZone }),
});
