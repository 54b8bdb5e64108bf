import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { SessionPain } from "@/lib/engine/input";
import type { TeamColumn } from "@/lib/files/value-words";
import type { Tx } from "../connection/tx";
import { checkIns } from "../schema/check-ins";
import { users } from "../schema/people";
import { sessions } from "../schema/sessions";
import { assessments } from "../schema/verdicts";
import { type Read, ROWS_AT_ONCE } from "./own-rows";

export const TEAM_EXPORTS = ["check-ins", "sessions", "verdicts"] as const;
export type TeamExport = (typeof TEAM_EXPORTS)[number];

/**
 * One kind of row of one athlete with their name, in order of date, its values as codes (`readable` has the words): a team's table is written athlete by athlete. A few at a
 * time, each time in a transaction of its own.
 */
export async function* athleteRows(
  read: Read,
  what: TeamExport,
  athleteId: string,
): AsyncGenerator<readonly Row[]> {
  let after: Place | null = null;
  while (true) {
    const from: Place | null = after;
    const some: Placed[] = await read((tx) => ROWS[what](tx, athleteId, from));
    if (some.length > 0) yield some.map(({ row }) => row);
    if (some.length < ROWS_AT_ONCE) return;
    after = some.at(-1)?.place ?? null;
  }
}

type Row = Record<string, unknown>;
/** Where reading goes on: ids are made in order of time. */
type Place = { date: string; id: string };
type Placed = { place: Place; row: Row };

const behind = (date: PgColumn, id: PgColumn, after: Place | null): SQL | undefined =>
  after ? sql`(${date}, ${id}) > (${after.date}, ${after.id})` : undefined;

export const COLUMNS: Record<TeamExport, TeamColumn[]> = {
  "check-ins": [
    "athlete",
    "date",
    "soreness",
    "quality",
    "spread",
    "withMovement",
    "gait",
    "sites",
    "redFlags",
    "illness",
    "painAfter",
    "sleepHours",
    "sleepQuality",
    "fatigue",
    "stress",
    "mood",
    "note",
    "enteredOn",
  ],
  sessions: [
    "athlete",
    "date",
    "kind",
    "sport",
    "title",
    "source",
    "durationMin",
    "rpe",
    "load",
    "distanceKm",
    "ascentM",
    "descentM",
    "averageHr",
    "maxHr",
    "secondsZone1",
    "secondsZone2",
    "secondsZone3",
    "secondsZone4",
    "secondsZone5",
    "painWorst",
    "strideChanged",
    "painSites",
    "painOneSpot",
    "note",
  ],
  verdicts: ["athlete", "date", "givenAt", "trigger", "verdict", "urgent", "headline", "rules", "engine"],
};

/** What hurt in a session, a column each; nothing where nobody was asked. */
const painColumns = (pain: SessionPain | null) =>
  pain && {
    painWorst: pain.worst,
    strideChanged: pain.strideChanged,
    painSites: pain.sites,
    painOneSpot: pain.oneSpot ?? null,
  };

const ROWS: Record<TeamExport, (tx: Tx, athleteId: string, after: Place | null) => Promise<Placed[]>> = {
  "check-ins": async (tx, athleteId, after) =>
    (
      await tx
        .select({ athlete: users.name, given: checkIns })
        .from(checkIns)
        .innerJoin(users, eq(users.id, checkIns.athleteId))
        .where(and(eq(checkIns.athleteId, athleteId), behind(checkIns.date, checkIns.id, after)))
        .orderBy(asc(checkIns.date), asc(checkIns.id))
        .limit(ROWS_AT_ONCE)
    ).map(({ athlete, given: { id, date, answers, note, enteredOn } }) => ({
      place: { date, id },
      row: {
        ...answers,
        athlete,
        date,
        note,
        enteredOn,
      },
    })),
  sessions: async (tx, athleteId, after) =>
    (
      await tx
        .select({ athlete: users.name, session: sessions })
        .from(sessions)
        .innerJoin(users, eq(users.id, sessions.athleteId))
        .where(
          and(
            eq(sessions.athleteId, athleteId),
            isNull(sessions.removedAt),
            behind(sessions.date, sessions.id, after),
          ),
        )
        .orderBy(asc(sessions.date), asc(sessions.id))
        .limit(ROWS_AT_ONCE)
    ).map(({ athlete, session }) => ({
      place: session,
      row: {
        ...session,
        athlete,
        load: session.rpe === null ? null : session.rpe * session.durationMin,
        ...painColumns(session.pain),
        ...Object.fromEntries((session.zoneSeconds ?? []).map((s, i) => [`secondsZone${i + 1}`, s])),
      },
    })),
  verdicts: async (tx, athleteId, after) =>
    (
      await tx
        .select({ athlete: users.name, given: assessments })
        .from(assessments)
        .innerJoin(users, eq(users.id, assessments.athleteId))
        .where(and(eq(assessments.athleteId, athleteId), behind(assessments.date, assessments.id, after)))
        .orderBy(asc(assessments.date), asc(assessments.id))
        .limit(ROWS_AT_ONCE)
    ).map(({ athlete, given }) => ({
      place: given,
      row: {
        athlete,
        date: given.date,
        givenAt: given.at,
        trigger: given.trigger,
        verdict: given.verdict,
        urgent: given.output.urgent,
        // As it was told: the headline is made of its codes where it is read.
        headline: given.output,
        rules: given.output.reasons,
        engine: given.engine,
      },
    })),
};
