import { cookies } from "next/headers";
import { SCRIPTS_COOKIE } from "@/lib/scripts-cookie";

/**
 * Whether scripts ran in this browser before. Where not, a page is sent whole and in its order: what comes later could not be put in its
 * place.
 */
export async function scriptsRun(): Promise<boolean> {
  return (await cookies()).get(SCRIPTS_COOKIE) !== undefined;
}
