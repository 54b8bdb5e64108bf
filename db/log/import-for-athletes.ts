import { uuidv7 } from "uuidv7";
import { Refusal } from "@/lib/action-result";
import { localDate } from "@/lib/calendar";
import { ImportError, type MorningDraft, type Parsed, type SessionDraft } from "@/lib/imports/draft";
import { fitted, line } from "@/lib/imports/fitted";
import type { FileOutcome } from "@/lib/imports/line";
import { lockAthlete } from "../connection/athlete-lock";
import { insertRows } from "../connection/insert-rows";
import type { Tx } from "../connection/tx";
import { logAccess } from "../people/access-log";
import { athletesOf } from "../people/teams";
import { sessions } from "../schema/body";
import { importedFiles } from "../schema/training";
import { deriveHistory } from "../verdict/derive-history";
import { placesOf } from "./place-drafts";
import { type MorningsOf, morningsOf, saveMornings } from "./save-mornings";
import { rowOf } from "./session-drafts";
import { originsOf, sessionsNear } from "./sessions-around";
import { zoneSetsOf } from "./zone-sets";

type ImportingFor = {
  ownerId: string;
  athlete: { id: string; timeZone: string };
  now: Date;
  run: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
};

const PACK = 250;

/**
 * Saves what a team's table holds of one athlete, given by an owner of their team: only what is new. What the athlete has
 * already, or something like it, is left as it is and counted as known; nobody but they can answer questions about it.
 * They find it in their list of files, and who gave it in their log. Throws `Refusal` 403 where the viewer owns no team of
 * theirs.
 */
export async function importForAthlete(
  { ownerId, athlete, now, run }: ImportingFor,
  name: string,
  parsed: Parsed,
): Promise<FileOutcome> {
  const outcome: FileOutcome = {
    kept: 0,
    merged: 0,
    known: 0,
    asked: 0,
    failed: 0,
    mornings: 0,
    message: "",
  };
  const fileId = uuidv7();
  const today = localDate(now, athlete.timeZone);
  const drafts = parsed.sessions.flatMap((draft) => fittedOrNone(draft, outcome));
  const write: Write = (work) =>
    run(async (tx) => {
      await lockAthlete(tx, athlete.id);
      return work(tx);
    }).catch(refusal);
  const of = { athleteId: athlete.id, name, fileId, importedBy: ownerId };
  const touched = [
    ...(await saveSessions(write, { ...of, zone: athlete.timeZone }, drafts, outcome)),
    ...(await saveTheirMornings(write, of, morningsOf(parsed), outcome)),
  ];
  if (outcome.kept + outcome.mornings === 0) return outcome;
  await write(async (tx) => {
    await tx.insert(importedFiles).values({
      athleteId: athlete.id,
      id: fileId,
      name: line(name, 300),
      outcome: "kept",
      message: `${broughtWords(outcome)}, given by your team.`,
      importedBy: ownerId,
    });
    await logAccess(tx, ownerId, athlete.id, "imported", today);
  });
  const [earliest] = touched.sort();
  if (earliest) await deriveHistory(run, athlete.id, earliest, today);
  return outcome;
}

/** Does one transaction that holds the athlete's turn. */
type Write = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** Sessions that are new, in the owner's name; returns their dates. */
async function saveSessions(
  write: Write,
  { athleteId, zone, fileId, importedBy }: MorningsOf & { zone: string },
  drafts: readonly SessionDraft[],
  outcome: FileOutcome,
): Promise<string[]> {
  const taken = new Set<string>();
  const dates: string[] = [];
  for (let i = 0; i < drafts.length; i += PACK) {
    const some = drafts.slice(i, i + PACK);
    const rows = await write(async (tx) => {
      const looking = { athleteId, zone, except: taken };
      const sets = await zoneSetsOf(tx, athleteId);
      const origins = await originsOf(tx, looking, some);
      const near = await sessionsNear(tx, looking, some, [fileId]);
      const { places } = placesOf(some, origins, near, zone, sets);
      const fresh = some.filter((_, at) => places[at]?.what === "kept");
      const rows = fresh.map((draft) => rowOf(athleteId, draft, sets, fileId, importedBy));
      await insertRows(tx, sessions, rows);
      return rows;
    });
    for (const { id, date } of rows) {
      taken.add(id);
      dates.push(date);
    }
    outcome.kept += rows.length;
    outcome.known += some.length - rows.length;
  }
  return dates;
}

/** Mornings that are new; returns the dates of the check-ins among them. */
async function saveTheirMornings(
  write: Write,
  of: MorningsOf,
  drafts: readonly MorningDraft[],
  outcome: FileOutcome,
): Promise<string[]> {
  const dates: string[] = [];
  for (let i = 0; i < drafts.length; i += PACK) {
    const some = drafts.slice(i, i + PACK);
    const saved = await write((tx) => saveMornings(tx, of, some));
    const fresh = new Set([...saved.checkIns, ...saved.measures]).size;
    outcome.mornings += fresh;
    outcome.known += some.length - fresh;
    dates.push(...saved.checkIns);
  }
  return dates;
}

type ImportingForTeam = Pick<ImportingFor, "ownerId" | "now" | "run"> & { ownedTeams: readonly string[] };

/** The rows of each athlete of a team's table, one after the other; tells of each by name. One refused stops no other. */
export async function importForTeam(
  { ownedTeams, ...by }: ImportingForTeam,
  name: string,
  parsed: Parsed,
): Promise<FileOutcome> {
  const lists = await Promise.all(ownedTeams.map((id) => by.run((tx) => athletesOf(tx, id))));
  const known = new Map(lists.flat().map((athlete) => [athlete.id, athlete]));
  const all: FileOutcome = { kept: 0, merged: 0, known: 0, asked: 0, failed: 0, mornings: 0, message: "" };
  const told: string[] = [];
  for (const { athleteId, parsed: rows } of parsed.athletes ?? []) {
    const athlete = known.get(athleteId);
    try {
      if (!athlete) throw new Refusal(403, "athlete", "is in no team of yours any more");
      const one = await importForAthlete({ ...by, athlete }, name, rows);
      for (const key of ["kept", "known", "failed", "mornings"] as const) all[key] += one[key];
      told.push(`${athlete.name}: ${one.kept + one.mornings} new`);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      all.failed += rows.sessions.length + morningsOf(rows).length;
      told.push(`${athlete?.name ?? "Somebody of the table"} ${error.message}`);
    }
  }
  const rest = told.length > MOST_TOLD ? `, and ${told.length - MOST_TOLD} more` : "";
  return { ...all, message: line(`For ${told.slice(0, MOST_TOLD).join(", ")}${rest}.`, 1000) };
}
const MOST_TOLD = 12;

function broughtWords({ kept, mornings }: FileOutcome): string {
  const parts = [kept && count(kept, "session"), mornings && count(mornings, "morning")];
  return parts.filter(Boolean).join(" and ");
}

const count = (n: number, what: string) => `${n.toLocaleString("en")} ${what}${n === 1 ? "" : "s"}`;

function fittedOrNone(draft: SessionDraft, outcome: FileOutcome): SessionDraft[] {
  try {
    return [fitted(draft)];
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    outcome.failed++; // Told by its number.
    return [];
  }
}

/** What row-level security refuses is somebody who is not, or no longer, an athlete of the owner's. */
function refusal(error: unknown): never {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if ((cause as { code?: string }).code === "42501")
    throw new Refusal(403, "athlete", "is in no team of yours any more; nothing was imported for them");
  throw error;
}
