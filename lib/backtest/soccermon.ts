import { parse } from "csv-parse/sync";
import type { CheckIn } from "@/lib/engine/input";
import { rescale } from "../imports/csv/cells";
import { keptOf } from "../imports/wellness/wellness-draft";
import { sorenessOn } from "../scales/soreness-scale";
import { FileError } from "./tables";

export type SoccerDay = { date: string; checkIn: CheckIn | null; load: number };
export type SoccerPlayer = { name: string; days: SoccerDay[] };

const COLUMNS = [
  "date",
  "player_id",
  "daily_load",
  "fatigue",
  "mood",
  "sleep_duration",
  "sleep_quality",
  "soreness",
  "stress",
];

/**
 * Players with their days from SoccerMon's table: soreness, fatigue, sleep quality, stress and mood are 1 worst .. 5
 * best, daily_load is session RPE x minutes. Throws `FileError` that names what is missing.
 */
export function readSoccerMon(text: string): SoccerPlayer[] {
  const rows = parse(text, { columns: true, bom: true, skip_empty_lines: true, trim: true }) as Record<
    string,
    string
  >[];
  const lacking = COLUMNS.filter((column) => rows[0] && !(column in rows[0]));
  if (rows.length === 0) throw new FileError("the file has no rows");
  if (lacking.length) throw new FileError(`no column ${lacking.join(", ")}`);
  const players = new Map<string, SoccerPlayer>();
  for (const [i, row] of rows.entries()) {
    const { date = "", player_id: name = "" } = row;
    if (!/^\d{4}-\d\d-\d\d$/.test(date))
      throw new FileError(`line ${i + 2}: date is "${date}", not YYYY-MM-DD`);
    const player = players.get(name) ?? { name, days: [] };
    players.set(name, player);
    player.days.push(dayOf(date, row));
  }
  const list = [...players.values()];
  for (const { days } of list) days.sort((a, b) => (a.date < b.date ? -1 : 1));
  return list.sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
}

function dayOf(date: string, row: Record<string, string>): SoccerDay {
  const number = (name: string) => (row[name] ? Number(row[name]) : null);
  const worstFirst = (name: string, to: readonly [number, number]) => {
    const value = number(name);
    return value === null ? null : rescale(value, [1, 5], to);
  };
  const soreness = number("soreness");
  const { checkIn } = keptOf(
    date,
    {
      soreness: soreness === null ? null : sorenessOn({ best: 5, worst: 1 }, soreness),
      sleepHours: number("sleep_duration"),
      sleepQuality: number("sleep_quality"),
      fatigue: worstFirst("fatigue", [5, 1]),
      stress: worstFirst("stress", [5, 1]),
      mood: number("mood"),
      hrvMs: null,
      restingHr: null,
    },
    "soccermon",
  );
  return { date, checkIn: checkIn?.answers ?? null, load: number("daily_load") ?? 0 };
}

/** What stands for the minutes that the table does not tell: a training of football, with its warm-up. */
const USUAL_MIN = 75;

/**
 * A day with load as one session: the table tells the product of effort and minutes (AU) and neither of the two, so the
 * effort stays empty, the minutes are the usual ones, and the note says so. Null for no load.
 */
export function sessionOfLoad(date: string, load: number) {
  if (load <= 0) return null;
  const note = `A load of ${Math.round(load)} was told for this day, and neither effort nor minutes: ${USUAL_MIN} minutes stand for the usual training.`;
  return { date, sport: "football", durationMin: USUAL_MIN, rpe: null, note };
}
