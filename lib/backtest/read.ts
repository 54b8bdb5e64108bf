import type { CheckIn, PastSession } from "@/lib/engine/input";
import { cellOf, type Row, readDate, readNumber, readSoreness, readWord } from "./cells";
import type { Mapping, NumberColumn } from "./mapping";
import { eachRow, type SourceFile } from "./tables";

/** A morning; `readiness` is how ready the athlete felt, higher is better, on a scale of its own. */
export type TeamDay = { date: string; checkIn: CheckIn; outcome: boolean | null; readiness: number | null };
/** A session; `load` (AU) where the file tells it and not the effort. */
export type TeamSession = PastSession & { load?: number };
export type Player = { id: string; days: TeamDay[]; sessions: TeamSession[] };

/** What was left out or put in its place while reading: counts for the report. */
export type ReadNotes = {
  beyondScale: number;
  secondMornings: number;
  loadOnly: number;
  noEffort: number;
  /** Sessions of people without a morning. */
  strangers: number;
};
export type Team = { players: Player[]; notes: ReadNotes };

/** Minutes stand for a load (AU) without them: about a moderate session's. Only their proportion tells anything. */
export const LOAD_PER_MINUTE = 5;

/**
 * Players with their days and sessions in order of date. Of two mornings of one date the sorer counts, as in the engine.
 * Throws `FileError`.
 */
export function readTeam(
  checkIns: readonly SourceFile[],
  sessions: readonly SourceFile[],
  mapping: Mapping,
): Team {
  const notes: ReadNotes = { beyondScale: 0, secondMornings: 0, loadOnly: 0, noEffort: 0, strangers: 0 };
  const players = new Map<string, Player>();
  const mornings = new Map<string, Map<string, TeamDay>>();
  const { checkIns: c, sessions: s, outcome } = mapping;
  const needed = [c.date, c.soreness.column, ...(outcome ? [outcome.column] : [])];
  eachRow("check-ins", checkIns, c.player, needed, (row, id) => {
    const day = dayOf(row, mapping, notes);
    if (!day) return;
    const days = mornings.get(id) ?? new Map<string, TeamDay>();
    mornings.set(id, days);
    const there = days.get(day.date);
    if (there) notes.secondMornings++;
    days.set(day.date, there ? sorer(there, day) : day);
  });
  for (const [id, days] of mornings)
    players.set(id, { id, days: [...days.values()].sort(byDate), sessions: [] });
  const tables = sessions.length || !s?.inCheckIns ? sessions : checkIns;
  const amounts = s ? [s.durationMin, s.load].flatMap((one) => one?.column ?? []) : [];
  if (s)
    eachRow("sessions", tables, s.player, [s.date, amounts], (row, id) => {
      const session = sessionOf(row, mapping, notes);
      if (!session) return;
      const player = players.get(id);
      if (player) player.sessions.push(session);
      else notes.strangers++;
    });
  for (const player of players.values()) player.sessions.sort(byDate);
  return { players: [...players.values()], notes };
}

const byDate = (a: { date: string }, b: { date: string }) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);

function sorer(a: TeamDay, b: TeamDay): TeamDay {
  const worse = b.checkIn.soreness > a.checkIn.soreness ? b : a;
  return { ...worse, outcome: a.outcome || b.outcome || (a.outcome ?? b.outcome) };
}

/** Files of daily wellness tell neither quality nor spread nor stride: taken as dull, even, normal. */
function dayOf(row: Row, mapping: Mapping, notes: ReadNotes): TeamDay | null {
  const { checkIns: c, missing, readiness } = mapping;
  const soreness = readSoreness(cellOf(row, c.soreness.column), c.soreness, missing);
  if (soreness === "beyond") notes.beyondScale++;
  if (soreness === null || soreness === "beyond") return null;
  const within = (rule: NumberColumn | undefined, low: number, high: number) => {
    const value = rule ? readNumber(cellOf(row, rule.column), rule, missing) : null;
    if (value === null || (value >= low && value <= high)) return value;
    notes.beyondScale++;
    return null;
  };
  const checkIn: CheckIn = {
    soreness,
    ...(soreness > 0 ? { quality: "dull" as const, spread: "both-sides" as const } : {}),
    withMovement: "not-tried",
    gait: "normal",
    sites: [],
    redFlags: [],
    illness: (c.illness && readWord(cellOf(row, c.illness.column) ?? "", c.illness)) || "none",
    sleepHours: within(c.sleepHours, 0, 24),
    sleepQuality: within(c.sleepQuality, 1, 5),
    fatigue: within(c.fatigue, 1, 5),
    stress: within(c.stress, 1, 5),
    mood: within(c.mood, 1, 5),
  };
  const ready = readiness && readNumber(cellOf(row, readiness.column), readiness, missing);
  return {
    date: readDate(cellOf(row, c.date) ?? "", mapping),
    checkIn,
    outcome: outcomeOf(row, mapping),
    readiness: ready == null ? null : readiness?.higherIsBetter ? ready : -ready,
  };
}

function outcomeOf(row: Row, { outcome }: Mapping): boolean | null {
  const given = outcome ? cellOf(row, outcome.column) : undefined;
  if (!outcome || given === undefined) return null;
  if (outcome.yes.includes(given)) return true;
  return outcome.no.includes(given) ? false : null;
}

/** An effort that nobody gave stays empty: an invented one would make hard days of a team's ordinary weeks. */
function sessionOf(row: Row, mapping: Mapping, notes: ReadNotes): TeamSession | null {
  const { sessions: s, missing } = mapping;
  if (!s) return null;
  const value = (rule: NumberColumn | undefined) =>
    rule ? readNumber(cellOf(row, rule.column), rule, missing) : null;
  const load = value(s.load);
  const rpe = effortOf(value(s.rpe), notes);
  const told = value(s.durationMin);
  const durationMin = told ?? (load === null ? null : load / (rpe || LOAD_PER_MINUTE));
  if (durationMin === null || durationMin <= 0) return null;
  if (told === null && !rpe) notes.loadOnly++;
  else if (rpe === null) notes.noEffort++;
  const distanceKm = value(s.distanceKm);
  return {
    date: readDate(cellOf(row, s.date) ?? "", mapping),
    sport: (s.sport && readWord(cellOf(row, s.sport.column) ?? "", s.sport)) || "training",
    durationMin: Math.min(durationMin, 2880),
    rpe,
    distanceKm: distanceKm !== null && distanceKm >= 0 && distanceKm <= 1000 ? distanceKm : null,
    descentM: null,
    ...(load === null ? {} : { load }),
  };
}

function effortOf(rpe: number | null, notes: ReadNotes): number | null {
  if (rpe === null || (rpe >= 0 && rpe <= 10)) return rpe;
  notes.beyondScale++;
  return null;
}
