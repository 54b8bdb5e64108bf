"use server";

import { redirect } from "next/navigation";
import { DEMO_ATHLETE, DEMO_COACH, DEMO_PASSWORD } from "@/lib/demo/accounts";
import { signInHere } from "./credentials";
import { currentViewer } from "./viewer";

/** Signs a visitor in as the demo team's coach or athlete; nobody who is signed in already is signed out for it. */
export async function tryDemo(form: unknown): Promise<void> {
  if (await currentViewer()) redirect("/");
  const coach = form instanceof FormData && form.get("as") === "coach";
  const why = await signInHere(coach ? DEMO_COACH : DEMO_ATHLETE, DEMO_PASSWORD);
  // Its owner removed it, or gave it another password.
  if (why) redirect("/sign-in");
  redirect(coach ? "/roster" : "/today");
}
