import { type Actor, can, type Target } from "@/lib/can";

/** The page that somebody begins with: whoever sees those in care alone with them, whoever sees a team with its roster. */
export function firstPage(viewer: Actor, target?: Target): "/care" | "/roster" | "/today" {
  if (can(viewer, "see-care", target) && !can(viewer, "see-team", target)) return "/care";
  return can(viewer, "see-roster", target) ? "/roster" : "/today";
}
