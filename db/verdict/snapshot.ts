import { sql } from "drizzle-orm";
import { addDays } from "@/lib/calendar";
import { LOCKING_RULES } from "@/lib/engine/locks";
import { HISTORY_DAYS } from "@/lib/engine/record";
import { rowsOf } from "../connection/rows-of";
import type { Tx } from "../connection/tx";
import type { assessments, athleteDays, checkIns, feelChecks, sessions } from "../schema/body";
import type { clearances, flags } from "../schema/care";
import type { users } from "../schema/people";
import type { plans } from "../schema/training";
import type { EngineFlag } from "./engine-flags";

type CheckIn = typeof checkIns.$inferSelect;
type TrainedSession = Pick<
  typeof sessions.$inferSelect,
  "date" | "sport" | "durationMin" | "rpe" | "distanceKm" | "descentM" | "zoneSeconds" | "threeZones"
>;
type Verdict = typeof assessments.$inferSelect;
type Flag = typeof flags.$inferSelect;

/** All that the verdicts and the rollup of an athlete rest on, from a local date on. */
export type Snapshot = {
  /** The check-ins of the six weeks before, and those since, each oldest first. */
  past: Pick<CheckIn, "date" | "answers" | "imported">[];
  entries: Omit<CheckIn, "athleteId" | "enteredOn" | "fileId" | "importedBy">[];
  feelChecks: Pick<typeof feelChecks.$inferSelect, "date" | "minutes" | "feeling" | "gaitChanged">[];
  /** The sessions that are not removed, likewise. */
  pastSessions: TrainedSession[];
  sessions: TrainedSession[];
  experience: (typeof users.$inferSelect)["experience"];
  /** The open ones, and the closed ones that may matter on a date of interest. */
  flags: (Pick<Flag, "severity" | "order" | "until" | "raisedOn" | "closedOn" | "byEngine"> & EngineFlag)[];
  /** Newest first. */
  clearances: Pick<typeof clearances.$inferSelect, "date" | "until" | "allows" | "stage">[];
  plans: Pick<typeof plans.$inferSelect, "date" | "kind" | "minutes" | "intensity">[];
  /** Dates whose verdict holds until somebody has looked, newest first. */
  locks: string[];
  /** The rollup: its last row before, the dates it has since. */
  before: Pick<typeof athleteDays.$inferSelect, "date" | "ewma7" | "ewma28"> | null;
  days: string[];
  /** The verdicts in force since, but for those that are about to be given. */
  verdicts: (Pick<Verdict, "date" | "verdict"> &
    Pick<Verdict["output"], "urgent" | "urgency" | "headline"> & { locks: boolean })[];
};

const FIRST = "0001-01-01";
const LAST = "9999-12-31";

/**
 * Reads it in one statement, because every morning waits for it: put together by the query builder, twelve statements
 * took longer than their answers. `to` is the last date of interest; `anew` are dates whose verdict will be given anew.
 */
export async function readSnapshot(
  tx: Tx,
  athleteId: string,
  from: string,
  { to = LAST, anew = [] }: { to?: string; anew?: readonly string[] } = {},
): Promise<Snapshot> {
  const since = from === FIRST ? FIRST : addDays(from, -HISTORY_DAYS);
  const of = sql`(select ${athleteId}::uuid as athlete, ${since}::date as since, ${from}::date as first, ${to}::date as last, ${`{${anew.join(",")}}`}::text::date[] as anew) this`;
  const [row] = rowsOf<{ known: Snapshot }>(await tx.execute(sql`${SELECT} from ${of}`));
  if (!row) throw new Error("A statement without conditions has a row.");
  const { known } = row;
  return {
    ...known,
    experience: known.experience ?? "regular",
    entries: known.entries.map((entry) => ({ ...entry, writtenAt: new Date(entry.writtenAt) })),
  };
}

/** The sessions that are not removed, for a condition on their date to follow. */
const SESSIONS = `select coalesce(json_agg(json_build_object('date', date, 'sport', sport, 'durationMin', duration_min,
      'rpe', rpe, 'distanceKm', distance_km, 'descentM', descent_m, 'zoneSeconds', zone_seconds,
      'threeZones', three_zones) order by date, id), '[]')
    from sessions where athlete_id = this.athlete and removed_at is null`;

/** As `locksOf` tells it of a verdict that was just given. */
const LOCKS = `exists (select from jsonb_array_elements(output->'reasons') reason
      where reason->>'floor' = 'see-professional' and reason->>'rule' in (${LOCKING_RULES.map((rule) => `'${rule}'`).join(", ")}))`;

const SELECT = sql.raw(`select json_build_object(
  'past', (select coalesce(json_agg(json_build_object('date', date, 'answers', answers, 'imported', imported)
      order by date), '[]')
    from check_ins where athlete_id = this.athlete and date >= this.since and date < this.first),
  'entries', (select coalesce(json_agg(json_build_object('id', id, 'date', date, 'answers', answers, 'note', note,
      'revision', revision, 'writeId', write_id, 'writtenAt', written_at, 'imported', imported) order by date), '[]')
    from check_ins where athlete_id = this.athlete and date between this.first and this.last),
  'feelChecks', (select coalesce(json_agg(json_build_object('date', date, 'minutes', minutes, 'feeling', feeling,
      'gaitChanged', gait_changed) order by at), '[]')
    from feel_checks where athlete_id = this.athlete and date between this.since and this.last),
  'pastSessions', (${SESSIONS} and date >= this.since and date < this.first),
  'sessions', (${SESSIONS} and date between this.first and this.last),
  'experience', (select experience from users where id = this.athlete),
  'flags', (select coalesce(json_agg(json_build_object('id', id, 'severity', severity, 'order', "order",
      'reason', reason, 'until', until, 'byEngine', by_engine, 'raisedOn', raised_on, 'foundOn', found_on,
      'closedOn', closed_on, 'resolvedBy', resolved_by, 'open', resolved_at is null and left_at is null)), '[]')
    from flags where athlete_id = this.athlete and ((resolved_at is null and left_at is null)
      or closed_on > this.first or (by_engine and resolved_by is not null and found_on >= this.first))),
  'clearances', (select coalesce(json_agg(json_build_object('date', date, 'until', until, 'allows', allows, 'stage', stage)
      order by date desc, at desc), '[]')
    from clearances where athlete_id = this.athlete and date <= this.last),
  'plans', (select coalesce(json_agg(json_build_object('date', date, 'kind', kind, 'minutes', minutes,
      'intensity', intensity) order by date, at, id), '[]')
    from plans where athlete_id = this.athlete and date between this.first and this.last and removed_at is null),
  'locks', (select coalesce(json_agg(date order by date desc), '[]')
    from athlete_days where athlete_id = this.athlete and date <= this.last and locks),
  'before', (select json_build_object('date', date, 'ewma7', ewma7, 'ewma28', ewma28)
    from athlete_days where athlete_id = this.athlete and date < this.first order by date desc limit 1),
  'days', (select coalesce(json_agg(date), '[]')
    from athlete_days where athlete_id = this.athlete and date between this.first and this.last),
  'verdicts', (select coalesce(json_agg(json_build_object('date', date, 'verdict', verdict,
      'urgent', output->'urgent', 'urgency', output->'urgency', 'headline', output->'headline',
      'locks', ${LOCKS})), '[]')
    from (select distinct on (date) date, verdict, output from assessments
      where athlete_id = this.athlete and date between this.first and this.last and date <> all (this.anew)
      order by date, at desc, id desc) newest)
  ) as known`);
