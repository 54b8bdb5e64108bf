import { and, eq, ne } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type { SessionDraft, WellnessEntry } from "@/lib/imports/draft";
import { line } from "@/lib/imports/fitted";
import type { FileOutcome } from "@/lib/imports/line";
import { type Neighbours, neighbourOf } from "@/lib/imports/neighbours";
import { originOf } from "@/lib/imports/origin";
import { type Said, said } from "@/lib/imports/said";
import { insertRows } from "../connection/insert-rows";
import type { Tx } from "../connection/tx";
import { sessions } from "../schema/sessions";
import { importedFiles, sessionMerges } from "../schema/training";
import type { Saving } from "./given-file";
import { fileRow, questionRow, told, wordsOf } from "./imported-rows";
import { mergeRow } from "./merges";
import { placesOf } from "./place-drafts";
import { saveWellness } from "./save-wellness";
import { fillable, rowOf, updateSession } from "./session-drafts";
import type { SessionRow } from "./sessions";
import { type Around, type Origins, originsOf, sessionsNear } from "./sessions-around";
import type { ZoneSetRow } from "./zone-sets";

/** Some rows of a file; the last of them also notes what became of the file. */
export type Piece = {
  file: Saving;
  drafts: SessionDraft[];
  wellness: WellnessEntry[];
  last: boolean;
};

export type Athlete = { id: string; zone: string; sets: readonly ZoneSetRow[] };

/** What a pack did, to be added to what is known of its files once its transaction is done. */
export type Saved = { touched: string[]; pieces: PieceSaved[] };
type PieceSaved = {
  outcome: Pick<FileOutcome, "kept" | "merged" | "known" | "asked" | "wellness">;
  taken: string[];
  words: Said[];
  /** Whether this very file was here before, and brought nothing now. */
  again: boolean;
  sessionId: string | null;
};

/** What a pack writes, gathered first so that it is sent in few statements. */
type Writes = {
  sessions: SessionRow[];
  merges: (typeof sessionMerges.$inferSelect)[];
  changes: { id: string; more: Partial<SessionRow> }[];
  notes: (typeof importedFiles.$inferSelect)[];
  touched: string[];
};

/** Saves some rows of some files in one transaction: each where it belongs, and the files' own lines. */
export async function savePack(tx: Tx, athlete: Athlete, pieces: readonly Piece[]): Promise<Saved> {
  const drafts = pieces.flatMap((piece) => piece.drafts);
  const except = new Set(pieces.flatMap(({ file }) => [...file.taken]));
  const looking = { athleteId: athlete.id, zone: athlete.zone, except };
  const files = pieces.map(({ file }) => file.id);
  const [origins, near] = await Promise.all([
    originsOf(tx, looking, drafts),
    sessionsNear(tx, looking, drafts, files),
  ]);
  const writes: Writes = { sessions: [], merges: [], changes: [], notes: [], touched: [] };
  const saved = pieces.map((piece) => place(athlete, piece, { origins, near }, writes));
  await insertRows(tx, sessions, writes.sessions);
  for (const { id, more } of writes.changes) await updateSession(tx, athlete.id, id, more);
  await insertRows(tx, sessionMerges, writes.merges);
  for (const [i, piece] of pieces.entries()) await finish(tx, athlete, piece, saved[i] as PieceSaved, writes);
  await insertRows(tx, importedFiles, writes.notes);
  return { touched: writes.touched, pieces: saved };
}

/** Decides where a file's rows belong, among what is there and what the files before it brought. */
function place(
  athlete: Athlete,
  { file, drafts }: Piece,
  { origins, near }: { origins: Origins; near: Neighbours<Around> },
  writes: Writes,
): PieceSaved {
  const { places, taken } = placesOf(drafts, origins, near, athlete.zone, athlete.sets);
  const done: PieceSaved = { outcome: { ...NOTHING }, taken: [], words: [], again: false, sessionId: null };
  const fresh: SessionRow[] = [];
  for (const [i, where] of places.entries()) {
    const draft = drafts[i] as SessionDraft;
    if (where.what === "kept") {
      const row = rowOf(athlete.id, draft, athlete.sets, file.id);
      fresh.push(row);
      done.sessionId = row.id;
      writes.touched.push(row.date);
    } else if (where.what === "merged") {
      const { session, more } = where;
      writes.merges.push(
        mergeRow(athlete.id, session, more, { name: file.name, origin: originOf(draft), draft }),
      );
      writes.changes.push({ id: session.id, more });
      nowKnows(session, more, athlete.zone);
      done.sessionId = session.id;
      writes.touched.push(session.date);
    } else if (where.what === "asked") writes.notes.push(questionRow(athlete.id, file, draft, where));
    else done.sessionId = where.sessionId;
    // What waits for an answer already is asked about, if only once.
    done.outcome[where.what === "known" && where.waits ? "asked" : where.what]++;
    done.words.push(...wordsOf(where, athlete.zone), ...draft.warnings);
  }
  writes.sessions.push(...fresh);
  done.taken = taken.map(({ id }) => id);
  // The next file is another telling: it may be any of these, and of the new ones.
  for (const session of taken) if (!session.mergedInto) near.add(session);
  for (const row of fresh) {
    const session = neighbourOf({ ...row, ...fillable(row) }, athlete.zone);
    near.add(session);
    if (row.origin) origins.sessions.set(row.origin, [session, ...(origins.sessions.get(row.origin) ?? [])]);
  }
  return done;
}

/** Saves a piece's wellness entries and, with the last one, the file's own line. */
async function finish(
  tx: Tx,
  athlete: Athlete,
  { file, wellness, last }: Piece,
  done: PieceSaved,
  writes: Writes,
): Promise<void> {
  const { id: fileId, name } = file;
  const saved = await saveWellness(tx, { athleteId: athlete.id, name, fileId, importedBy: null }, wellness);
  const fresh = new Set([...saved.checkIns, ...saved.measures]);
  done.outcome.wellness = fresh.size;
  done.outcome.known += wellness.length - fresh.size;
  writes.touched.push(...saved.checkIns);
  if (wellness.some(({ date, answers }) => !answers && fresh.has(date))) done.words.push(WITHOUT_SORENESS);
  if (!last) return;
  done.again = !news(file, done) && (await seenBefore(tx, athlete.id, file.sha256));
  const note = fileRow(athlete.id, file, done);
  if (note) writes.notes.push(note);
}

const WITHOUT_SORENESS = said("outcome.withoutSoreness");

/** A session as it is after a merge, for the next file to be compared with. */
function nowKnows(session: Around, more: Partial<SessionRow>, zone: string): void {
  Object.assign(session, more);
  if (more.laps) session.hasLaps = true;
  if (more.heartRate) session.hasHeartRate = true;
  if (more.zoneSeconds) session.hasZones = true;
  neighbourOf(session, zone);
}

const news = ({ outcome }: Saving, done: PieceSaved) =>
  (["kept", "merged", "asked", "wellness"] as const).some((key) => outcome[key] + done.outcome[key] > 0);

const NOTHING = { kept: 0, merged: 0, known: 0, asked: 0, wellness: 0 };

async function seenBefore(tx: Tx, athleteId: string, sha256: string | null): Promise<boolean> {
  if (sha256 === null) return false;
  const rows = await tx
    .select({ id: importedFiles.id })
    .from(importedFiles)
    .where(
      and(
        eq(importedFiles.athleteId, athleteId),
        eq(importedFiles.sha256, sha256),
        ne(importedFiles.outcome, "refused"),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** Keeps that a file was refused, so that the athlete finds it in the list later. */
export async function noteRefused(tx: Tx, athleteId: string, name: string, why: Said): Promise<void> {
  await tx.insert(importedFiles).values({
    athleteId,
    id: uuidv7(),
    name: line(name, 300),
    outcome: "refused",
    ...told([why]),
  });
}
