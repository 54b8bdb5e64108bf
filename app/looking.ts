import { after } from "next/server";
import { asViewer, readAs } from "@/db/connection/as-viewer";
import type { Tx } from "@/db/connection/tx";
import { keepOpening } from "@/db/log/openings";
import { type AccessAction, logAccessOf, logTeamLook, type TeamLook } from "@/db/people/access-log";
import { todayOfEach } from "@/db/people/people";
import { keepSeen } from "@/db/people/seen-days";
import { type DayStart, dayOf } from "@/lib/day-start";
import { type Parts, readInParts } from "./reading-in-parts";

// The ways by which a page or route shows a coach what is an athlete's. What was read is written down after the answer,
// so that nobody waits for it. `e2e/access/routes.ts` lists every page and route; `app/looking.test.ts` walks them all.

/** An athlete with their own local date now. */
type Seen = { id: string; today: string };
/** `days`: which local dates of theirs stood on it with what they answered: those the viewer has seen. */
type Look = { athlete: Seen; action: AccessAction; days?: readonly string[] };
/** Whose page was opened, as it was read at `at`: what was written before is no longer new to the viewer. */
type Opened = { athleteId: string; at: Date };

/**
 * Reads of one athlete, or of a few, as a viewer. `load` answers null where there is nobody to see, else with whom it
 * showed and how. One's own data is nobody's to know of.
 */
export async function readAthlete<T extends { looks: readonly Look[]; opened?: Opened }>(
  viewerId: string,
  load: (tx: Tx) => Promise<T | null>,
): Promise<T | null> {
  const read = await readAs(viewerId, load);
  if (read) keepLooks(viewerId, read);
  return read;
}

/** Writes down after the answer who was looked at and how. */
function keepLooks(viewerId: string, read: { looks: readonly Look[]; opened?: Opened }): void {
  const { opened } = read;
  const looks = read.looks.filter(({ athlete }) => athlete.id !== viewerId);
  if (looks.length === 0) return;
  const at = opened?.at ?? new Date();
  after(() =>
    asViewer(viewerId, async (tx) => {
      for (const { athlete, action, days = [] } of looks) {
        await logAccessOf(tx, viewerId, [athlete], action);
        await keepSeen(
          tx,
          viewerId,
          days.map((today) => ({ id: athlete.id, today })),
          at,
        );
      }
      if (opened) await keepOpening(tx, viewerId, opened.athleteId, opened.at);
    }),
  );
}

/** The same of a page that is read in parts: its head answers null where there is nobody to see, else says with whom it showed. */
export async function readAthleteInParts<H extends { looks: readonly Look[]; opened?: Opened }, R>(
  viewerId: string,
  load: (tx: Tx) => { head: Promise<H | null>; rest: Promise<R> },
): Promise<Parts<H, R> | null> {
  const { head, rest } = await readInParts(viewerId, load);
  if (!head) return null;
  keepLooks(viewerId, head);
  return { head, rest };
}

/**
 * Reads of those of a team who are in a professional's care: a line for each of them. A look at the team would tell those,
 * too, whom the professional does not see.
 */
export async function readInCare<T extends { rows: readonly { id: string }[] }>(
  viewerId: string,
  load: (tx: Tx) => Promise<T>,
): Promise<T> {
  const read = await readAs(viewerId, load);
  const ids = read.rows.map(({ id }) => id);
  after(() =>
    asViewer(viewerId, async (tx) =>
      logAccessOf(tx, viewerId, await todayOfEach(tx, ids, new Date()), "in-care"),
    ),
  );
  return read;
}

/** Reads of everybody of a team at once, as its coach. */
export async function readTeam<T>(
  viewerId: string,
  team: { id: string } & DayStart,
  what: TeamLook,
  load: (tx: Tx) => Promise<T>,
): Promise<T> {
  const read = await readAs(viewerId, load);
  const today = dayOf(new Date(), team);
  after(() => asViewer(viewerId, (tx) => logTeamLook(tx, viewerId, team.id, what, today)));
  return read;
}
