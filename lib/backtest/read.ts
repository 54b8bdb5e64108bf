import { parse } from "csv-parse/sync";
import type { CheckIn, PastSession } from "@/lib/engine/input";
import { type Mapping, readDate, readNumber } from "./mapping";

export type TeamDay = { date: string; checkIn: CheckIn; outcome: boolean | null };
export type Player = { id: string; days: TeamDay[]; sessions: PastSession[] };
type Row = Record<string, string>;

/** Thrown for a file that does not fit its mapping; the message names the line and what to do. */
export class FileError extends Error {}

/** Players with their days and sessions in order of date, from two CSV texts. Throws `FileError`. */
export function readTeam(checkIns: string, sessions: string, mapping: Mapping): Player[] {
  const players = new Map<string, Player>();
  const playerOf = (id: string) => {
    const player = players.get(id) ?? { id, days: [], sessions: [] };
    players.set(id, player);
    return player;
  };
  const { checkIns: c, sessions: s, outcome } = mapping;
  eachRow("check-ins", checkIns, [c.player, c.date, c.soreness.column, outcome.column], (row) => {
    const checkIn = checkInOf(row, mapping);
    if (checkIn)
      playerOf(cell(row, c.player)).days.push({
        date: readDate(cell(row, c.date), mapping.dateFormat),
        checkIn,
        outcome: outcomeOf(row, mapping),
      });
  });
  eachRow("sessions", sessions, [s.player, s.date, s.durationMin.column, s.rpe.column], (row) => {
    const session = sessionOf(row, mapping);
    if (session) playerOf(cell(row, s.player)).sessions.push(session);
  });
  const byDate = (a: { date: string }, b: { date: string }) => (a.date < b.date ? -1 : 1);
  for (const player of players.values()) {
    player.days.sort(byDate);
    player.sessions.sort(byDate);
  }
  return [...players.values()];
}

const cell = (row: Row, column: string) => row[column] ?? "";

function eachRow(name: string, text: string, columns: string[], read: (row: Row) => void): void {
  let rows: Row[];
  try {
    rows = parse(text, { columns: true, bom: true, skip_empty_lines: true, trim: true }) as Row[];
  } catch (error) {
    throw new FileError(`${name}: ${(error as Error).message}`);
  }
  const lacking = columns.filter((column) => rows[0] && !(column in rows[0]));
  if (rows.length === 0) throw new FileError(`${name}: the file has no rows`);
  if (lacking.length)
    throw new FileError(
      `${name}: no column ${lacking.join(", ")}; the file has ${Object.keys(rows[0] ?? {}).join(", ")}`,
    );
  for (const [i, row] of rows.entries()) {
    try {
      read(row);
    } catch (error) {
      if (error instanceof RangeError) throw new FileError(`${name}, line ${i + 2}: ${error.message}`);
      throw error;
    }
  }
}

/** Files of daily wellness tell neither quality nor spread nor stride: taken as dull, even, normal. */
function checkInOf(row: Row, { checkIns: c, missing }: Mapping): CheckIn | null {
  const value = (rule: typeof c.fatigue) => (rule ? readNumber(row[rule.column], rule, missing) : null);
  const soreness = value(c.soreness);
  if (soreness === null) return null;
  const whole = (n: number | null, low: number, high: number) =>
    n === null ? null : Math.max(low, Math.min(high, Math.round(n)));
  const level = whole(soreness, 0, 10) as number;
  const hours = value(c.sleepHours);
  return {
    soreness: level,
    ...(level > 0 ? { quality: "dull" as const, spread: "both-sides" as const } : {}),
    withMovement: "not-tried",
    gait: "normal",
    sites: [],
    redFlags: [],
    illness: (c.illness && (c.illness.map[cell(row, c.illness.column)] ?? c.illness.default)) || "none",
    sleepHours: hours === null ? null : Math.max(0, Math.min(24, hours)),
    sleepQuality: whole(value(c.sleepQuality), 1, 5),
    fatigue: whole(value(c.fatigue), 1, 5),
    stress: whole(value(c.stress), 1, 5),
    mood: whole(value(c.mood), 1, 5),
  };
}

function outcomeOf(row: Row, { outcome }: Mapping): boolean | null {
  const given = cell(row, outcome.column);
  if (outcome.yes.includes(given)) return true;
  return outcome.no.includes(given) ? false : null;
}

function sessionOf(row: Row, { sessions: s, missing, dateFormat }: Mapping): PastSession | null {
  const durationMin = readNumber(row[s.durationMin.column], s.durationMin, missing);
  if (durationMin === null || durationMin <= 0) return null;
  const rpe = readNumber(row[s.rpe.column], s.rpe, missing);
  return {
    date: readDate(cell(row, s.date), dateFormat),
    sport: (s.sport && (s.sport.map[cell(row, s.sport.column)] ?? s.sport.default)) || "training",
    durationMin: Math.min(durationMin, 2880),
    rpe: rpe === null ? null : Math.max(0, Math.min(10, rpe)),
    distanceKm: s.distanceKm ? readNumber(row[s.distanceKm.column], s.distanceKm, missing) : null,
    descentM: null,
  };
}
