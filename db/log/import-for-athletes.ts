import { uuidv7 } from "uuidv7";
import { Refusal } from "@/lib/action-result";
import { type DayStart, dayOf } from "@/lib/day-start";
import type { Parsed, SessionDraft, WellnessEntry } from "@/lib/imports/draft";
import { fitted, line } from "@/lib/imports/fitted";
import { ImportError } from "@/lib/imports/import-error";
import type { FileOutcome } from "@/lib/imports/line";
import { type Said, said } from "@/lib/imports/said";
import { lockAthlete } from "../connection/athlete-lock";
import { insertRows } from "../connection/insert-rows";
import type { Tx } from "../connection/tx";
import { logAccess } from "../people/access-log";
import { athletesOf } from "../people/teams";
import { sessions } from "../schema/sessions";
import { importedFiles } from "../schema/training";
import { deriveHistory } from "../verdict/derive-history";
import { told } from "./imported-rows";
import { placesOf } from "./place-drafts";
import { saveWellness, type WellnessOf, wellnessOf } from "./save-wellness";
import { rowOf } from "./session-drafts";
import { originsOf, sessionsNear } from "./sessions-around";
import { zoneSetsOf } from "./zone-sets";

type ImportingFor = {
  ownerId: string;
  athlete: { id: string } & DayStart;
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
    wellness: 0,
    said: [],
  };
  const fileId = uuidv7();
  const today = dayOf(now, athlete);
  const drafts = parsed.sessions.flatMap((draft) => fittedOrNone(draft, outcome));
  const write: Write = (work) =>
    run(async (tx) => {
      await lockAthlete(tx, athlete.id);
      return work(tx);
    }).catch(refusal);
  const of = { athleteId: athlete.id, name, fileId, importedBy: ownerId };
  const touched = [
    ...(await saveSessions(write, { ...of, zone: athlete.timeZone }, drafts, outcome)),
    ...(await saveTheirWellness(write, of, wellnessOf(parsed), outcome)),
  ];
  if (outcome.kept + outcome.wellness === 0) return outcome;
  await write(async (tx) => {
    await tx.insert(importedFiles).values({
      athleteId: athlete.id,
      id: fileId,
      name: line(name, 300),
      outcome: "kept",
      ...told([said("outcome.given", { parts: { list: broughtOf(outcome) } })]),
      importedBy: ownerId,
    });
    await logAccess(tx, ownerId, athlete.id, "imported", today);
  });
  const [earliest] = touched.sort();
  if (earliest) await deriveHistory(run, athlete.id, earliest, today);
  return outcome;
}

/** Does one transaction that holds the athlete lock. */
type Write = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** Sessions that are new, in the owner's name; returns their dates. */
async function saveSessions(
  write: Write,
  { athleteId, zone, fileId, importedBy }: WellnessOf & { zone: string },
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

/** Wellness entries that are new; returns the dates of the check-ins among them. */
async function saveTheirWellness(
  write: Write,
  of: WellnessOf,
  drafts: readonly WellnessEntry[],
  outcome: FileOutcome,
): Promise<string[]> {
  const dates: string[] = [];
  for (let i = 0; i < drafts.length; i += PACK) {
    const some = drafts.slice(i, i + PACK);
    const saved = await write((tx) => saveWellness(tx, of, some));
    const fresh = new Set([...saved.checkIns, ...saved.measures]).size;
    outcome.wellness += fresh;
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
  const lists = await Promise.all(
    ownedTeams.map((id) => by.run((tx) => athletesOf(tx, id, { waiting: true }))),
  );
  const known = new Map(lists.flat().map((athlete) => [athlete.id, athlete]));
  const all: FileOutcome = { kept: 0, merged: 0, known: 0, asked: 0, failed: 0, wellness: 0, said: [] };
  const each: Said[] = [];
  for (const { athleteId, parsed: rows } of parsed.athletes ?? []) {
    const athlete = known.get(athleteId);
    try {
      if (!athlete) throw new Refusal(403, "athlete", "people.notTheirAthlete");
      const one = await importForAthlete({ ...by, athlete }, name, rows);
      for (const key of ["kept", "known", "failed", "wellness"] as const) all[key] += one[key];
      each.push(said("outcome.ofAthlete", { name: athlete.name, n: one.kept + one.wellness }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      all.failed += rows.sessions.length + wellnessOf(rows).length;
      each.push(athlete ? refusedFor(athlete.name, error) : said("outcome.somebody"));
    }
  }
  const rest = each.length - MOST_TOLD;
  const list = [
    ...each.slice(0, MOST_TOLD),
    ...(rest > 0 ? [said("outcome.moreAthletes", { n: rest })] : []),
  ];
  return { ...all, said: [said("outcome.forTeam", { parts: { list } })] };
}
const MOST_TOLD = 12;

const refusedFor = (name: string, { code }: Refusal): Said =>
  code === "consent.waits" ? said("outcome.consentWaits", { name }) : said("outcome.notTheirs", { name });

function broughtOf({ kept, wellness }: FileOutcome): Said[] {
  return [
    ...(kept > 0 ? [said("outcome.sessions", { n: kept })] : []),
    ...(wellness > 0 ? [said("outcome.mornings", { n: wellness })] : []),
  ];
}

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
    throw new Refusal(403, "athlete", "people.nothingImported");
  throw error;
}
