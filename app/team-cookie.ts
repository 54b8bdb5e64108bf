"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { uuid } from "@/lib/fields";
import { secureSite } from "@/lib/http-policy";
import { requireViewer, teamCookie } from "./viewer";

/** Makes another of the viewer's teams the current one. */
export async function chooseTeam(form: unknown): Promise<void> {
  const viewer = await requireViewer();
  const id = uuid.safeParse(form instanceof FormData ? form.get("team") : null);
  const team = viewer.teams.find((t) => t.id === id.data);
  if (team)
    (await cookies()).set(teamCookie(), team.id, {
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure: secureSite(),
    });
  redirect(team && !team.roles.some((role) => role !== "athlete") ? "/today" : "/roster");
}
