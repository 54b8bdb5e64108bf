import { and, desc, eq, gte, lte, ne } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { Refusal } from "@/lib/action-result";
import { addDays } from "@/lib/calendar";
import type { Parsed, SessionDraft, WellnessDraft } from "@/lib/imports/draft";
import type { FileOutcome } from "@/lib/imports/line";
import { likeness } from "@/lib/imports/same-workout";
import type { Tx } from "./as-viewer";
import { assessDay } from "./assess-day";
import { checkIns, sessions } from "./schema/body";
import { importedFiles } from "./schema/training";
import type { SessionRow } from "./sessions";
import { takeTurn } from "./turn";
import { type ZoneSetRow, zoned, zoneSetsOf, zonesAt } from "./zone-sets";

export type ImportedFile = typeof importedFiles.$inferSelect;
export type ImportOutcome = ImportedFile["outcome"];
export type GivenFile = { name: string; sha256: string | null; parsed: Parsed };

/**
 * Saves what files held: once, however often they come, and joined to what is there already. The days are derived once
 * for all of them, in the same transaction.
 */
export async function saveFiles(
  tx: Tx,
  athleteId: string,
  files: readonly GivenFile[],
  today: string,
): Promise<FileOutcome[]> {
  await takeTurn(tx, athleteId);
  const touched: string[] = [];
  const outcomes: FileOutcome[] = [];
  for (const file of files) outcomes.push(await saveFile(tx, athleteId, file, touched));
  const earliest = touched.sort()[0];
  if (earliest) await assessDay(tx, athleteId, earliest, today, "session");
  return outcomes;
}

async function saveFile(
  tx: Tx,
  athleteId: string,
  { parsed, ...file }: GivenFile,
  touched: string[],
): Promise<FileOutcome> {
  const outcome: FileOutcome = { kept: 0, merged: 0, known: 0, asked: 0, mornings: 0, message: "" };
  if (file.sha256 && (await seenBefore(tx, athleteId, file.sha256))) {
    outcome.known = parsed.sessions.length + parsed.wellness.length;
    outcome.message = "This very file was imported before.";
    return outcome;
  }
  const sets = await zoneSetsOf(tx, athleteId);
  const there = await sessionsAround(tx, athleteId, parsed.sessions);
  const files: (typeof importedFiles.$inferInsert)[] = [];
  const rows: SessionRow[] = [];
  for (const draft of parsed.sessions) {
    const like = there.map((known) => ({ known, how: likeness(draft, known) }));
    const same = like.find(({ how }) => how === "same")?.known;
    const maybe = like.find(({ how, known }) => how === "maybe" && !known.removedAt)?.known;
    const note = (what: ImportOutcome, sessionId: string | null, message = "") => {
      outcome[what as "kept" | "merged" | "known" | "asked"]++;
      files.push({
        athleteId,
        id: uuidv7(),
        name: file.name,
        sha256: file.sha256,
        outcome: what,
        message: [message, ...draft.warnings].filter(Boolean).join(" "),
        sessionId,
        draft: what === "asked" ? asKept(draft) : null,
      });
    };
    if (same?.removedAt) note("known", same.id, "You removed this session; it stays removed.");
    else if (same) {
      const more = fill(same, draft, sets);
      if (more) {
        await tx
          .update(sessions)
          .set(more)
          .where(and(eq(sessions.athleteId, athleteId), eq(sessions.id, same.id)));
        Object.assign(same, more);
        touched.push(same.date);
        note("merged", same.id, "The same workout was here already; what this file knows more was added.");
      } else note("known", same.id, "The same workout was here already.");
    } else if (maybe) note("asked", maybe.id, "This may be a session you have already.");
    else {
      const row = rowOf(athleteId, draft, sets);
      rows.push(row);
      there.push(row);
      touched.push(row.date);
      note("kept", row.id);
    }
  }
  for (let i = 0; i < rows.length; i += 200) await tx.insert(sessions).values(rows.slice(i, i + 200));
  const mornings = await saveMornings(tx, athleteId, file.name, parsed.wellness);
  outcome.mornings = mornings.length;
  outcome.known += parsed.wellness.length - mornings.length;
  if (files.length === 0)
    files.push({
      athleteId,
      id: uuidv7(),
      name: file.name,
      sha256: file.sha256,
      outcome: mornings.length ? "kept" : "known",
      message: `${mornings.length} mornings of ${parsed.wellness.length} were new.`,
    });
  for (let i = 0; i < files.length; i += 200) await tx.insert(importedFiles).values(files.slice(i, i + 200));
  outcome.message = [...new Set(files.map(({ message }) => message))].filter(Boolean).slice(0, 3).join(" ");
  touched.push(...mornings);
  return outcome;
}

/** Keeps that a file was refused, so that the athlete finds it in the list later. */
export async function noteRefused(tx: Tx, athleteId: string, name: string, message: string): Promise<void> {
  await tx.insert(importedFiles).values({ athleteId, id: uuidv7(), name, outcome: "refused", message });
}

async function seenBefore(tx: Tx, athleteId: string, sha256: string): Promise<boolean> {
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

/** Everything of the days the drafts fall on and the days beside, removed sessions included. */
async function sessionsAround(
  tx: Tx,
  athleteId: string,
  drafts: readonly SessionDraft[],
): Promise<SessionRow[]> {
  const dates = drafts.map(({ date }) => date).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return [];
  return tx
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.athleteId, athleteId),
        gte(sessions.date, addDays(first, -1)),
        lte(sessions.date, addDays(last, 1)),
      ),
    );
}

function rowOf(athleteId: string, draft: SessionDraft, sets: readonly ZoneSetRow[]): SessionRow {
  const { warnings: _, zoneSeconds, ...values } = draft;
  return {
    ...values,
    ...zoned(draft.heartRate, zoneSeconds, zonesAt(sets, draft.date)),
    athleteId,
    id: uuidv7(),
    revision: 1,
    writtenAt: new Date(),
    removedAt: null,
  };
}

const FILLED = [
  "startedAt",
  "place",
  "elapsedMin",
  "distanceKm",
  "ascentM",
  "descentM",
  "averageHr",
  "maxHr",
  "cadence",
  "rpe",
  "title",
  "note",
] as const;

/** What a second telling of a session adds: only what was unknown, heart rate with all that comes from it. */
function fill(
  known: SessionRow,
  draft: SessionDraft,
  sets: readonly ZoneSetRow[],
): Partial<SessionRow> | null {
  const more: Partial<SessionRow> = {};
  const lacks = (value: unknown) => value === null || value === "";
  for (const key of FILLED)
    if (lacks(known[key]) && !lacks(draft[key])) Object.assign(more, { [key]: draft[key] });
  if (!known.laps?.length && draft.laps.length) more.laps = draft.laps;
  if (!known.heartRate && (draft.heartRate || (draft.zoneSeconds && !known.zoneSeconds))) {
    more.heartRate = draft.heartRate;
    Object.assign(more, zoned(draft.heartRate, draft.zoneSeconds, zonesAt(sets, known.date)));
  }
  // A session by hand keeps its kind and RPE; the file tells where it came from from now on.
  if (known.source === "hand" && Object.keys(more).length) more.source = draft.source;
  return Object.keys(more).length ? more : null;
}

const asKept = (draft: SessionDraft) => ({ ...draft, startedAt: draft.startedAt?.toISOString() ?? null });

/** Mornings that have no check-in yet. What the athlete answered themselves is never written over. */
async function saveMornings(
  tx: Tx,
  athleteId: string,
  name: string,
  drafts: readonly WellnessDraft[],
): Promise<string[]> {
  const unique = [...new Map(drafts.map((draft) => [draft.date, draft])).values()];
  const saved: string[] = [];
  for (let i = 0; i < unique.length; i += 200) {
    const rows = await tx
      .insert(checkIns)
      .values(
        unique.slice(i, i + 200).map(({ date, answers }) => ({
          athleteId,
          id: uuidv7(),
          date,
          answers,
          note: `Imported from ${name}`.slice(0, 200),
          writeId: uuidv7(),
        })),
      )
      .onConflictDoNothing()
      .returning({ date: checkIns.date });
    saved.push(...rows.map(({ date }) => date));
  }
  return saved;
}

/** The athlete says whether a file's workout is the session it looks like. Throws `Refusal` 404. */
export async function settleAsked(
  tx: Tx,
  athleteId: string,
  id: string,
  answer: "same" | "another" | "drop",
  today: string,
): Promise<void> {
  await takeTurn(tx, athleteId);
  const [asked] = await tx
    .select()
    .from(importedFiles)
    .where(
      and(
        eq(importedFiles.athleteId, athleteId),
        eq(importedFiles.id, id),
        eq(importedFiles.outcome, "asked"),
      ),
    );
  if (!asked?.draft) throw new Refusal(404, "form", "This question was answered already.");
  const draft: SessionDraft = {
    ...asked.draft,
    startedAt: asked.draft.startedAt ? new Date(asked.draft.startedAt) : null,
  };
  const done = (outcome: ImportOutcome, sessionId: string | null, message: string) =>
    tx
      .update(importedFiles)
      .set({ outcome, sessionId, message, draft: null })
      .where(and(eq(importedFiles.athleteId, athleteId), eq(importedFiles.id, id)));
  if (answer === "drop") {
    await done("refused", null, "You chose not to import it.");
    return;
  }
  const sets = await zoneSetsOf(tx, athleteId);
  if (answer === "another") {
    const row = rowOf(athleteId, draft, sets);
    await tx.insert(sessions).values(row);
    await done("kept", row.id, "Kept as a session of its own.");
    await assessDay(tx, athleteId, row.date, today, "session");
    return;
  }
  const [known] = await tx
    .select()
    .from(sessions)
    .where(and(eq(sessions.athleteId, athleteId), eq(sessions.id, asked.sessionId ?? id)));
  if (!known)
    throw new Refusal(404, "form", "The session it was like is not there any more; keep it as another.");
  // The watch knows minutes and metres better than memory does; RPE, kind and note stay the athlete's.
  const measured = { durationMin: draft.durationMin, distanceKm: draft.distanceKm ?? known.distanceKm };
  await tx
    .update(sessions)
    .set({ ...fill(known, draft, sets), ...measured, revision: known.revision + 1 })
    .where(and(eq(sessions.athleteId, athleteId), eq(sessions.id, known.id)));
  await done("merged", known.id, "Joined to the session you had.");
  await assessDay(tx, athleteId, known.date, today, "session");
}

/** Files given lately, newest first; those that wait for an answer always among them. */
export async function filesOf(tx: Tx, athleteId: string, limit = 100): Promise<ImportedFile[]> {
  const asked = await tx
    .select()
    .from(importedFiles)
    .where(and(eq(importedFiles.athleteId, athleteId), eq(importedFiles.outcome, "asked")))
    .orderBy(desc(importedFiles.at));
  const rest = await tx
    .select()
    .from(importedFiles)
    .where(and(eq(importedFiles.athleteId, athleteId), ne(importedFiles.outcome, "asked")))
    .orderBy(desc(importedFiles.at), desc(importedFiles.id))
    .limit(limit);
  return [...asked, ...rest];
}
