import type { SessionDraft } from "@/lib/imports/draft";
import type { Neighbours } from "@/lib/imports/neighbours";
import { originOf } from "@/lib/imports/origin";
import { type Said, type SaidCode, said } from "@/lib/imports/said";
import { begun, difference, likenessOf } from "@/lib/imports/same-workout";
import { fill } from "./session-drafts";
import type { SessionRow } from "./sessions";
import type { Around, Origins } from "./sessions-around";
import type { ZoneSetRow } from "./zone-sets";

export type Question = "like" | "typed" | "removed";

/** Where a draft belongs: it is new, known, tells more of a session, or the athlete is asked. */
export type Place =
  | { what: "kept" }
  | { what: "known"; said: Said; sessionId: string | null; waits?: boolean }
  | { what: "merged"; session: Around; more: Partial<SessionRow> }
  | { what: "asked"; session: Around; question: Question };

/**
 * Where each draft of one file belongs. The rows of a file are all distinct: a session that is there answers for one of
 * them and no more, first for the very row it came from, then for the one most like it. `taken` tells which did.
 */
export function placesOf(
  drafts: readonly SessionDraft[],
  origins: Origins,
  near: Neighbours<Around>,
  zone: string,
  sets: readonly ZoneSetRow[],
): { places: Place[]; taken: Around[] } {
  const taken = new Map<string, Around>();
  const used = new Map<string, number>();
  const take = (session: Around) => {
    near.take(session);
    taken.set(session.id, session);
  };
  const places: (Place | undefined)[] = drafts.map((draft) => placeByOrigin(draft, origins, used, take));
  for (const { i, session, same } of pairs(drafts, places, near, zone)) {
    const draft = drafts[i];
    if (!draft || places[i] || taken.has(session.id)) continue;
    take(session);
    places[i] = same ? sameAs(session, fill(session, draft, sets)) : perhaps(session);
  }
  return { places: places.map((place) => place ?? { what: "kept" }), taken: [...taken.values()] };
}

/** The very row or recording that was read before, whatever was changed of its session since. */
function placeByOrigin(
  draft: SessionDraft,
  origins: Origins,
  used: Map<string, number>,
  take: (session: Around) => void,
): Place | undefined {
  const origin = originOf(draft);
  const nth = used.get(origin) ?? 0;
  const session = origins.sessions.get(origin)?.[nth];
  if (session) {
    used.set(origin, nth + 1);
    take(session);
    if (session.mergedInto) return known("outcome.joinedBefore", session.mergedInto);
    return sameAs(session, null);
  }
  const joined = origins.joined.get(origin)?.shift();
  if (joined) return known("outcome.joinedBefore", joined);
  if (origins.waiting.get(origin)?.shift()) return { ...known("outcome.waits", null), waits: true };
  if (origins.dropped.get(origin)?.shift()) return known("outcome.dropped", null);
  return undefined;
}

const known = (code: SaidCode<"outcome">, sessionId: string | null) => ({
  what: "known" as const,
  said: said(code),
  sessionId,
});

function sameAs(session: Around, more: Partial<SessionRow> | null): Place {
  if (session.removedAt) return { what: "asked", session, question: "removed" };
  return more ? { what: "merged", session, more } : known("outcome.same", session.id);
}

const perhaps = (session: Around): Place => ({
  what: "asked",
  session,
  question: session.source === "hand" ? "typed" : "like",
});

/** Every draft with every session it could be, the likeliest pairs first. */
function pairs(
  drafts: readonly SessionDraft[],
  places: readonly (Place | undefined)[],
  near: Neighbours<Around>,
  zone: string,
) {
  const found: { i: number; session: Around; same: boolean; rank: number; apart: number }[] = [];
  for (const [i, draft] of drafts.entries()) {
    if (places[i]) continue;
    const start = begun(draft, zone);
    for (const session of near.about(draft, start)) {
      const how = likenessOf(draft, start, session, session.begun);
      // What was removed is asked about only when it was this very workout.
      if (how === "other" || (how === "maybe" && session.removedAt)) continue;
      const rank = how === "maybe" ? 2 : session.removedAt ? 1 : 0;
      found.push({ i, session, same: how === "same", rank, apart: difference(draft, session) });
    }
  }
  return found.sort((a, b) => a.rank - b.rank || a.apart - b.apart);
}
