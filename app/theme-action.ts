"use server";

import { cookies } from "next/headers";
import { secureSite } from "@/lib/http-policy";
import { themeIn } from "@/lib/theme";
import { themeCookie } from "./theme";

const YEAR_S = 365 * 86_400;

/** Keeps a theme on this device, for whoever uses it: it is no part of an account. */
export async function chooseTheme(form: unknown): Promise<void> {
  const theme = themeIn(form instanceof FormData ? form.get("theme") : null);
  (await cookies()).set(themeCookie(), theme, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure: secureSite(),
    maxAge: YEAR_S,
  });
}
