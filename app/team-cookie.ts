"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { uuid } from "@/lib/fields";
import { secureSite } from "@/lib/http-policy";
import { requireViewer, teamCookie } from "./viewer";
import { notTheirs } from "./whose";

/** Makes another of the viewer's teams the current one. */
export async function chooseTeam(form: unknown): Promise<void> {
  const viewer = await requireViewer();
  if (!(form instanceof FormData)) redirect("/");
  const whose = form.get("whose");
  if (typeof whose === "string" && notTheirs(whose, viewer)) redirect("/account");
  const id = uuid.safeParse(form.get("team"));
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
