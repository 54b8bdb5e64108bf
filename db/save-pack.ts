import { and, eq, ne } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import type { Parsed, SessionDraft, WellnessDraft } from "@/lib/imports/draft";
import { line } from "@/lib/imports/fitted";
import type { FileOutcome } from "@/lib/imports/line";
import { neighbourOf } from "@/lib/imports/neighbours";
import { originOf } from "@/lib/imports/origin";
import type { Tx } from "./as-viewer";
import { fileRow, questionRow, wordsOf } from "./imported-rows";
import { insertRows } from "./insert-rows";
import { mergeRow } from "./merges";
import { placesOf } from "./place-drafts";
import { saveMornings } from "./save-mornings";
import { sessions } from "./schema/body";
import { importedFiles, sessionMerges } from "./schema/training";
import { fillable, rowOf, updateSession } from "./session-drafts";
import type { SessionRow } from "./sessions";
import { type Around, originsOf, sessionsNear } from "./sessions-around";
import type { ZoneSetRow } from "./zone-sets";

export type GivenFile = { name: string; sha256: string | null; parsed: Parsed };

/** One file while it is saved, pack by pack. */
export type Saving = GivenFile & {
  id: string;
  outcome: FileOutcome;
  /** Sessions that answered for its rows already. */
  taken: Set<string>;
  words: Set<string>;
  /** The session, where it holds one alone. */
  sessionId: string | null;
};

/** Some rows of a file; the last of them also notes what became of the file. */
export type Piece = {
  file: Saving;
  drafts: SessionDraft[];
  mornings: WellnessDraft[];
  last: boolean;
};

export type Athlete = { id: string; zone: string; sets: readonly ZoneSetRow[] };

/** What a pack did, to be added to what is known of its files once its transaction is done. */
export type Saved = { touched: string[]; pieces: PieceSaved[] };
type PieceSaved = {
  outcome: Pick<FileOutcome, "kept" | "merged" | "known" | "asked" | "mornings">;
  taken: string[];
  words: string[];
  /** Whether this very file was here before, and brought nothing now. */
  again: boolean;
  sessionId: string | null;
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
  const touched: string[] = [];
  const saved: PieceSaved[] = [];
  const rows: SessionRow[] = [];
  const merges: (typeof sessionMerges.$inferSelect)[] = [];
  const changes: { id: string; more: Partial<SessionRow> }[] = [];
  const notes: (typeof importedFiles.$inferSelect)[] = [];
  for (const piece of pieces) {
    const { file } = piece;
    const { places, taken } = placesOf(piece.drafts, origins, near, athlete.zone, athlete.sets);
    const done: PieceSaved = { outcome: { ...NOTHING }, taken: [], words: [], again: false, sessionId: null };
    const fresh: SessionRow[] = [];
    for (const [i, place] of places.entries()) {
      const draft = piece.drafts[i] as SessionDraft;
      if (place.what === "kept") {
        const row = rowOf(athlete.id, draft, athlete.sets, file.id);
        fresh.push(row);
        done.sessionId = row.id;
        touched.push(row.date);
      } else if (place.what === "merged") {
        merges.push(
          mergeRow(athlete.id, place.session, place.more, {
            name: file.name,
            origin: originOf(draft),
            draft,
          }),
        );
        changes.push({ id: place.session.id, more: place.more });
        nowKnows(place.session, place.more, athlete.zone);
        done.sessionId = place.session.id;
        touched.push(place.session.date);
      } else if (place.what === "asked") notes.push(questionRow(athlete.id, file, draft, place));
      else done.sessionId = place.sessionId;
      // What waits for an answer already is asked about, if only once.
      done.outcome[place.what === "known" && place.waits ? "asked" : place.what]++;
      done.words.push(...wordsOf(place, athlete.zone), ...draft.warnings);
    }
    rows.push(...fresh);
    done.taken = taken.map(({ id }) => id);
    // The next file is another telling: it may be any of these, and of the new ones.
    for (const session of taken) if (!session.mergedInto) near.add(session);
    for (const row of fresh) {
      const session = neighbourOf({ ...row, ...fillable(row) }, athlete.zone);
      near.add(session);
      if (row.origin)
        origins.sessions.set(row.origin, [session, ...(origins.sessions.get(row.origin) ?? [])]);
    }
    saved.push(done);
  }
  await insertRows(tx, sessions, rows);
  for (const { id, more } of changes) await updateSession(tx, athlete.id, id, more);
  await insertRows(tx, sessionMerges, merges);
  for (const [i, { file, mornings, last }] of pieces.entries()) {
    const done = saved[i] as PieceSaved;
    const fresh = mornings.length ? await saveMornings(tx, athlete.id, file.name, mornings) : [];
    done.outcome.mornings = fresh.length;
    done.outcome.known += mornings.length - fresh.length;
    touched.push(...fresh);
    if (!last) continue;
    done.again = !news(file, done) && (await seenBefore(tx, athlete.id, file.sha256));
    const note = fileRow(athlete.id, file, done);
    if (note) notes.push(note);
  }
  await insertRows(tx, importedFiles, notes);
  return { touched, pieces: saved };
}

/** A session as it is after a merge, for the next file to be compared with. */
function nowKnows(session: Around, more: Partial<SessionRow>, zone: string): void {
  Object.assign(session, more);
  if (more.laps) session.hasLaps = true;
  if (more.heartRate) session.hasHeartRate = true;
  if (more.zoneSeconds) session.hasZones = true;
  neighbourOf(session, zone);
}

const news = ({ outcome }: Saving, done: PieceSaved) =>
  (["kept", "merged", "asked", "mornings"] as const).some((key) => outcome[key] + done.outcome[key] > 0);

const NOTHING = { kept: 0, merged: 0, known: 0, asked: 0, mornings: 0 };

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
export async function noteRefused(tx: Tx, athleteId: string, name: string, message: string): Promise<void> {
  await tx.insert(importedFiles).values({
    athleteId,
    id: uuidv7(),
    name: line(name, 300),
    outcome: "refused",
    message: line(message, 1000),
  });
}
