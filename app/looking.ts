import { after } from "next/server";
import { asViewer, readAs } from "@/db/connection/as-viewer";
import type { Tx } from "@/db/connection/tx";
import { type AccessAction, logAccessOf, logTeamLook, type TeamLook } from "@/db/people/access-log";
import { localDate } from "@/lib/calendar";

// The ways by which a page or route shows a coach what is an athlete's. What was read is written down after the answer,
// so that nobody waits for it. `e2e/access-table.ts` lists every page and route; `app/looking.test.ts` walks them all.

/** An athlete with their own local date now. */
type Seen = { id: string; today: string };
type Look = { athlete: Seen; action: AccessAction };

/**
 * Reads of one athlete, or of a few, as a viewer. `load` answers null where there is nobody to see, else with whom it
 * showed and how. One's own data is nobody's to know of.
 */
export async function readAthlete<T extends { looks: readonly Look[] }>(
  viewerId: string,
  load: (tx: Tx) => Promise<T | null>,
): Promise<T | null> {
  const read = await readAs(viewerId, load);
  const looks = (read?.looks ?? []).filter(({ athlete }) => athlete.id !== viewerId);
  if (looks.length > 0)
    after(() =>
      asViewer(viewerId, async (tx) => {
        for (const { athlete, action } of looks) await logAccessOf(tx, viewerId, [athlete], action);
      }),
    );
  return read;
}

/** Reads of everybody of a team at once, as its coach. */
export async function readTeam<T>(
  viewerId: string,
  team: { id: string; timeZone: string },
  what: TeamLook,
  load: (tx: Tx) => Promise<T>,
): Promise<T> {
  const read = await readAs(viewerId, load);
  const today = localDate(new Date(), team.timeZone);
  after(() => asViewer(viewerId, (tx) => logTeamLook(tx, viewerId, team.id, what, today)));
  return read;
}
