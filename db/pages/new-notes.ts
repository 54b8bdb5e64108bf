import { and, desc, eq, gt, inArray, isNotNull, isNull, ne, notExists, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "../connection/tx";
import { teamAthletes } from "../people/teams";
import { notes } from "../schema/care";
import { checkIns, checkInVersions } from "../schema/check-ins";
import { openings } from "../schema/follow-up";

/** To somebody who never opened an athlete's page, what is older than this is not news. */
const NEW_DAYS = 7;
/** Characters of a note that the roster shows. */
const SHOWN = 140;

export type NewNote = { athleteId: string; text: string; at: Date };

/**
 * What athletes of a team wrote, or others about them, since the viewer last opened their page: notes and the notes of
 * check-ins, newest first. A check-in that was corrected without its note is no news.
 */
export async function newNotes(tx: Tx, teamId: string): Promise<NewNote[]> {
  const [written, answered] = await Promise.all([notesSince(tx, teamId), checkInNotesSince(tx, teamId)]);
  return [...written, ...answered].sort((a, b) => b.at.getTime() - a.at.getTime());
}

const since = (at: AnyPgColumn) =>
  gt(at, sql`greatest(${openings.at}, now() - make_interval(days => ${NEW_DAYS}::int))`);

const VIEWER = sql`feelcheck.viewer()`;
const openedByViewer = (athleteId: AnyPgColumn) =>
  and(eq(openings.athleteId, athleteId), eq(openings.by, VIEWER));

function notesSince(tx: Tx, teamId: string): Promise<NewNote[]> {
  return tx
    .select({ athleteId: notes.athleteId, text: sql<string>`left(${notes.body}, ${SHOWN})`, at: notes.at })
    .from(notes)
    .leftJoin(openings, openedByViewer(notes.athleteId))
    .where(
      and(
        inArray(notes.athleteId, teamAthletes(tx, teamId)),
        isNull(notes.removedAt),
        sql`${notes.authorId} is distinct from ${VIEWER}`,
        since(notes.at),
      ),
    )
    .orderBy(desc(notes.at));
}

function checkInNotesSince(tx: Tx, teamId: string): Promise<NewNote[]> {
  const saidBefore = tx
    .select({ one: sql`1` })
    .from(checkInVersions)
    .where(
      and(
        eq(checkInVersions.athleteId, checkIns.athleteId),
        eq(checkInVersions.date, checkIns.date),
        eq(checkInVersions.note, checkIns.note),
        sql`${checkInVersions.writtenAt} <= ${openings.at}`,
      ),
    );
  return tx
    .select({
      athleteId: checkIns.athleteId,
      text: sql<string>`left(${checkIns.note}, ${SHOWN})`,
      at: checkIns.writtenAt,
    })
    .from(checkIns)
    .leftJoin(openings, openedByViewer(checkIns.athleteId))
    .where(
      and(
        inArray(checkIns.athleteId, teamAthletes(tx, teamId)),
        ne(checkIns.note, ""),
        isNotNull(checkIns.enteredOn),
        since(checkIns.writtenAt),
        notExists(saidBefore),
      ),
    )
    .orderBy(desc(checkIns.writtenAt));
}
