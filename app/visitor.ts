import { headers } from "next/headers";
import { networkOf, VISITOR } from "@/lib/visitor-address";

/** The network address that a request counts under, as the server's own socket or a declared proxy saw it. */
export async function visitor(): Promise<string> {
  return networkOf((await headers()).get(VISITOR) ?? "unknown");
}
