import { and, asc, eq, gte, inArray, lte, type SQL, sql } from "drizzle-orm";
import { addDays } from "@/lib/calendar";
import type { SessionDraft } from "@/lib/imports/draft";
import { type Neighbour, Neighbours, neighbourOf } from "@/lib/imports/neighbours";
import { originOf } from "@/lib/imports/origin";
import { rowsOf } from "../connection/rows-of";
import type { Tx } from "../connection/tx";
import { sessions } from "../schema/sessions";
import type { Fillable } from "./session-drafts";

/** A session as far as it is compared and filled: without its heart rate and laps, which weigh the most. */
export type Around = Neighbour &
  Fillable & {
    kind: string;
    revision: number;
    origin: string | null;
    removedAt: Date | null;
    mergedInto: string | null;
    writtenAt: Date;
  };

/** What the very rows of some drafts became before, by their origin. */
export type Origins = {
  sessions: Map<string, Around[]>;
  /** Ids of sessions they were joined to; of files that wait for an answer; of files that were turned down. */
  joined: Map<string, string[]>;
  waiting: Map<string, string[]>;
  dropped: Map<string, string[]>;
};

type Looking = {
  athleteId: string;
  /** The athlete's, for instants without a place. */
  zone: string;
  /** Sessions that answered for other rows of the same file. */
  except: ReadonlySet<string>;
};

/** Reads what became of the rows these drafts came from. */
export async function originsOf(
  tx: Tx,
  { athleteId, zone, except }: Looking,
  drafts: readonly SessionDraft[],
): Promise<Origins> {
  const origins = new Set(drafts.map(originOf));
  const [ids, merges, files] = await Promise.all([
    byOrigin<{ id: string; origin: string }>(tx, athleteId, origins, sql`id, origin from sessions`),
    byOrigin<{ id: string; origin: string }>(
      tx,
      athleteId,
      origins,
      sql`session_id as id, origin from session_merges`,
      sql`and undone_at is null`,
    ),
    byOrigin<{ id: string; origin: string; outcome: string }>(
      tx,
      athleteId,
      origins,
      sql`id, origin, outcome from imported_files`,
    ),
  ]);
  const rows = ids.length
    ? await tx
        .select(COLUMNS)
        .from(sessions)
        .where(
          and(
            eq(sessions.athleteId, athleteId),
            inArray(
              sessions.id,
              ids.map(({ id }) => id),
            ),
          ),
        )
        // Those that are there come first, so that a removed one is asked about last.
        .orderBy(sql`${sessions.removedAt} is not null`, asc(sessions.id))
    : [];
  const there = rows.filter(({ id }) => !except.has(id)).map((row) => neighbourOf(row, zone));
  return {
    sessions: grouped(there, (session) => session),
    joined: grouped(merges, ({ id }) => id),
    waiting: grouped(
      files.filter(({ outcome }) => outcome === "asked"),
      ({ id }) => id,
    ),
    dropped: grouped(
      files.filter(({ outcome }) => outcome === "refused"),
      ({ id }) => id,
    ),
  };
}

/** Days of the calendar about a draft: a wrong zone moves a start by 26 hours at most. */
const ABOUT_DAYS = 2;

/** Reads the sessions about the days of some drafts, but for those that came from one of `files` themselves. */
export async function sessionsNear(
  tx: Tx,
  { athleteId, zone, except }: Looking,
  drafts: readonly SessionDraft[],
  files: readonly string[],
): Promise<Neighbours<Around>> {
  const near = new Neighbours<Around>();
  const days = new Set<string>();
  for (const { date } of drafts)
    for (let by = -ABOUT_DAYS; by <= ABOUT_DAYS; by++) days.add(addDays(date, by));
  const [first, last] = [[...days].sort()[0], [...days].sort().at(-1)];
  if (!first || !last) return near;
  const others = files.map((file) => sql`and ${sessions.fileId} is distinct from ${file}::uuid`);
  const rows = await tx
    .select(COLUMNS)
    .from(sessions)
    .where(
      and(
        eq(sessions.athleteId, athleteId),
        gte(sessions.date, first),
        lte(sessions.date, last),
        sql`${sessions.mergedInto} is null ${sql.join(others, sql` `)}`,
      ),
    );
  for (const row of rows) if (days.has(row.date) && !except.has(row.id)) near.add(neighbourOf(row, zone));
  return near;
}

/**
 * Rows by their origin, each looked up in its index. The athlete is asked for outside: beside the policy's own condition
 * on them, the planner takes one athlete for one row, and reads all of theirs for each origin.
 */
async function byOrigin<R>(
  tx: Tx,
  athleteId: string,
  origins: ReadonlySet<string>,
  what: SQL,
  condition = sql``,
): Promise<R[]> {
  const list = `{${[...origins].join(",")}}`;
  const result = await tx.execute(sql`
    select found.* from unnest(${list}::text::text[]) as given(said) cross join lateral (
      select athlete_id, ${what} where origin = given.said ${condition} limit 100000
    ) found where found.athlete_id = ${athleteId}::uuid`);
  return rowsOf<R>(result);
}

function grouped<R extends { origin: string | null }, T>(rows: readonly R[], value: (row: R) => T) {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    if (!row.origin) continue;
    const group = groups.get(row.origin);
    if (group) group.push(value(row));
    else groups.set(row.origin, [value(row)]);
  }
  return groups;
}

/** Sessions kept before wall clocks were: those of such tables have an instant that was guessed. */
const INSTANT = sql<"true" | "guessed">`case when ${sessions.wallClock} is null
  and ${sessions.source} in ('garmin-csv', 'intervals-csv') then 'guessed' else ${sessions.instant} end`;

const COLUMNS = {
  id: sessions.id,
  date: sessions.date,
  sport: sessions.sport,
  kind: sessions.kind,
  durationMin: sessions.durationMin,
  elapsedMin: sessions.elapsedMin,
  distanceKm: sessions.distanceKm,
  rpe: sessions.rpe,
  startedAt: sessions.startedAt,
  instant: INSTANT,
  wallClock: sessions.wallClock,
  place: sessions.place,
  source: sessions.source,
  title: sessions.title,
  note: sessions.note,
  ascentM: sessions.ascentM,
  descentM: sessions.descentM,
  averageHr: sessions.averageHr,
  maxHr: sessions.maxHr,
  cadence: sessions.cadence,
  hasLaps: sql<boolean>`coalesce(jsonb_array_length(${sessions.laps}), 0) > 0`,
  hasHeartRate: sql<boolean>`${sessions.heartRate} is not null`,
  hasZones: sql<boolean>`${sessions.zoneSeconds} is not null`,
  revision: sessions.revision,
  origin: sessions.origin,
  removedAt: sessions.removedAt,
  mergedInto: sessions.mergedInto,
  writtenAt: sessions.writtenAt,
};
