"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { uuid } from "@/lib/fields";
import { secureSite } from "@/lib/http-policy";
import { firstPage } from "./first-page";
import { requireViewer, teamCookie } from "./viewer";
import { isTheirs } from "./whose";

/** Makes another of the viewer's teams the current one. */
export async function chooseTeam(form: unknown): Promise<void> {
  const viewer = await requireViewer();
  if (!(form instanceof FormData)) redirect("/");
  const whose = form.get("whose");
  if (typeof whose === "string" && !isTheirs(whose, viewer)) redirect("/account");
  const id = uuid.safeParse(form.get("team"));
  const team = viewer.teams.find((t) => t.id === id.data);
  if (team)
    (await cookies()).set(teamCookie(), team.id, {
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure: secureSite(),
    });
  redirect(team ? firstPage(viewer, { teamId: team.id }) : "/");
}
