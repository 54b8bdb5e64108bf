import type { Way } from "./notice";
import type { UrgentBy } from "./wishes";

/** The urgencies that somebody has to hear of at once. */
export const ALARMING = ["now", "today"] as const;
export type Alarming = (typeof ALARMING)[number];

/** So long nobody may have opened it before it is sent again, in minutes. */
export const AGAIN_MIN = 15;

/** By which ways somebody can be reached: whether a device of theirs shows messages, and whether they take mails of this kind. */
export type Reach = { device: boolean; mailbox: boolean };

/**
 * How somebody is told of an urgent sign in the first round, and how in the second, when nobody has opened it: by another way where
 * there is one and they want it, by all of them then. Empty: they can't be reached, or want none.
 */
export function waysFor(wish: UrgentBy, { device, mailbox }: Reach, round: 1 | 2): Way[] {
  const open = [...(device ? (["push"] as const) : []), ...(mailbox ? (["mail"] as const) : [])];
  if (wish !== "any") return open.filter((way) => way === wish);
  return round === 1 ? open.slice(0, 1) : open;
}
