import { and, eq, gte, lte, ne } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { addDays } from "@/lib/calendar";
import type { Parsed, SessionDraft, WellnessDraft } from "@/lib/imports/draft";
import type { FileOutcome } from "@/lib/imports/line";
import { likeness } from "@/lib/imports/same-workout";
import type { Tx } from "./as-viewer";
import { assessDay } from "./assess-day";
import { checkIns, sessions } from "./schema/body";
import { importedFiles } from "./schema/training";
import { fill, rowOf, updateSession } from "./session-drafts";
import type { SessionRow } from "./sessions";
import { takeTurn } from "./turn";
import { type ZoneSetRow, zoneSetsOf } from "./zone-sets";

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
  const sets = await zoneSetsOf(tx, athleteId);
  const touched: string[] = [];
  const outcomes: FileOutcome[] = [];
  for (const file of files) outcomes.push(await saveFile(tx, athleteId, file, sets, touched));
  const earliest = touched.sort()[0];
  if (earliest) await assessDay(tx, athleteId, earliest, today, "session");
  return outcomes;
}

async function saveFile(
  tx: Tx,
  athleteId: string,
  { parsed, ...file }: GivenFile,
  sets: readonly ZoneSetRow[],
  touched: string[],
): Promise<FileOutcome> {
  const outcome: FileOutcome = { kept: 0, merged: 0, known: 0, asked: 0, mornings: 0, message: "" };
  if (file.sha256 && (await seenBefore(tx, athleteId, file.sha256))) {
    outcome.known = parsed.sessions.length + parsed.wellness.length;
    outcome.message = "This very file was imported before.";
    return outcome;
  }
  const there = await sessionsAround(tx, athleteId, parsed.sessions);
  const files: (typeof importedFiles.$inferInsert)[] = [];
  const rows: SessionRow[] = [];
  for (const draft of parsed.sessions) {
    const place = placeOf(athleteId, draft, there, sets);
    if (place.what === "kept") {
      rows.push(place.row);
      there.push(place.row);
      touched.push(place.row.date);
    } else if (place.what === "merged") {
      await updateSession(tx, place.row, place.more);
      Object.assign(place.row, place.more);
      touched.push(place.row.date);
    }
    outcome[place.what]++;
    files.push({
      athleteId,
      id: uuidv7(),
      ...file,
      outcome: place.what,
      message: [place.message, ...draft.warnings].filter(Boolean).join(" "),
      sessionId: place.row.id,
      draft: place.what === "asked" ? asKept(draft) : null,
    });
  }
  for (let i = 0; i < rows.length; i += 200) await tx.insert(sessions).values(rows.slice(i, i + 200));
  const mornings = await saveMornings(tx, athleteId, file.name, parsed.wellness);
  outcome.mornings = mornings.length;
  outcome.known += parsed.wellness.length - mornings.length;
  if (files.length === 0)
    files.push({
      athleteId,
      id: uuidv7(),
      ...file,
      outcome: mornings.length ? "kept" : "known",
      message: `${mornings.length} mornings of ${parsed.wellness.length} were new.`,
    });
  for (let i = 0; i < files.length; i += 200) await tx.insert(importedFiles).values(files.slice(i, i + 200));
  outcome.message = [...new Set(files.map(({ message }) => message))].filter(Boolean).slice(0, 3).join(" ");
  touched.push(...mornings);
  return outcome;
}

type Place =
  | { what: "kept" | "known" | "asked"; row: SessionRow; message: string }
  | { what: "merged"; row: SessionRow; more: Partial<SessionRow>; message: string };

/** Where a draft belongs among the sessions that are there: new, the same as one of them, or perhaps so. */
function placeOf(
  athleteId: string,
  draft: SessionDraft,
  there: readonly SessionRow[],
  sets: readonly ZoneSetRow[],
): Place {
  const like = there.map((known) => ({ known, how: likeness(draft, known) }));
  const same = like.find(({ how }) => how === "same")?.known;
  if (same?.removedAt)
    return { what: "known", row: same, message: "You removed this session; it stays removed." };
  if (same) {
    const more = fill(same, draft, sets);
    return more
      ? {
          what: "merged",
          row: same,
          more,
          message: "The same workout was here already; what this file knows more was added.",
        }
      : { what: "known", row: same, message: "The same workout was here already." };
  }
  const maybe = like.find(({ how, known }) => how === "maybe" && !known.removedAt)?.known;
  if (maybe) return { what: "asked", row: maybe, message: "This may be a session you have already." };
  return { what: "kept", row: rowOf(athleteId, draft, sets), message: "" };
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
          imported: true,
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
