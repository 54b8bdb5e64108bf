import { cookies } from "next/headers";
import { secureSite } from "@/lib/http-policy";
import { type Theme, themeIn } from "@/lib/theme";

export const themeCookie = () => `${secureSite() ? "__Host-" : ""}feelcheck.theme`;

/** The theme this device chose. The server draws it, so that no page is seen in the other one first. */
export async function chosenTheme(): Promise<Theme> {
  return themeIn((await cookies()).get(themeCookie())?.value);
}
