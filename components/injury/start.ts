import type { Version } from "@/lib/injuries/episode";

/** What the form begins with: the newest version, or what is known of a new one. */
export type Start = Pick<
  Version,
  | "id"
  | "revision"
  | "what"
  | "onset"
  | "mode"
  | "region"
  | "side"
  | "course"
  | "earlier"
  | "during"
  | "firstSeenBy"
  | "restriction"
  | "expectedOn"
  | "returnedOn"
  | "nextVisit"
> & { kind: string | null; diagnosis: string; shared: boolean };
