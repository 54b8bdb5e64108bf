import type { Episode } from "@/lib/injuries/vocabulary";

/** An episode's page: one's own, or an athlete's where their id is given. */
export const injuryHref = (id: string, athleteId: string | null) =>
  `/injuries/${id}${athleteId ? `?athlete=${athleteId}` : ""}`;

/** The form for a new episode; `again` is the closed one that came back. */
export function newInjuryHref(what: Episode, athleteId: string | null, again?: string): string {
  const asked = new URLSearchParams({
    what,
    ...(athleteId && { athlete: athleteId }),
    ...(again && { again }),
  });
  return `/injuries/new?${asked}`;
}
