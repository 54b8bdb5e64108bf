import { addDays, dayNumber, instantOf, type LocalDate, localDate } from "@/lib/calendar";

/** What somebody is reminded of: the check-in, the same once more, a session of the day that lacks an answer. */
export const TURNS = ["morning", "nudge", "evening"] as const;
export type What = (typeof TURNS)[number];

/** So long after its time a reminder is still of use, and so long after it the nudge comes, in milliseconds. */
export const LATE_MS = 2 * 3_600_000;
/** When the evening's question comes, HH:MM where the person is. */
export const EVENING = "19:00";
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
/** Every weekday has come by then, also where tomorrow's date was reminded already, west of where that was. */
const AHEAD_DAYS = 9;

/** What somebody wants, where they are, and how far it was done. */
export type Reminded = {
  timeZone: string;
  /** HH:MM from 04:00 on, so that the date on the wall is the day that counts; null for no reminder in the morning. */
  time: string | null;
  /** Weekdays, Monday 1 to Sunday 7. */
  days: readonly number[];
  evening: boolean;
  /** The last local dates that were dealt with: none is dealt with twice, however somebody travels. */
  lastMorning: LocalDate | null;
  lastEvening: LocalDate | null;
  /** When the nudge comes for the date of the last reminder, two hours after it was given out; null where none is to come. */
  nudgeAt: Date | null;
};

/** Something to be reminded of at an instant, and from when on it is too late. */
export type Turn = { what: What; date: LocalDate; at: Date; until: Date };

/** What comes next at or after now, or is due and not too late yet; null where nothing is wanted. */
export function nextTurn(own: Reminded, now: Date): Turn | null {
  const turns = [
    nudge(own, now),
    own.time && daily("morning", { ...own, time: own.time, last: own.lastMorning }, now),
    own.evening && daily("evening", { ...own, time: EVENING, days: EVERY_DAY, last: own.lastEvening }, now),
  ].filter((turn): turn is Turn => Boolean(turn));
  return turns.sort((a, b) => a.at.getTime() - b.at.getTime())[0] ?? null;
}

/** How things stand once a turn was dealt with at `now`: given out, or passed over since there was no reason for it. */
export function dealtWith(own: Reminded, { what, date }: Turn, now: Date, givenOut: boolean): Reminded {
  if (what === "evening") return { ...own, lastEvening: date };
  if (what === "nudge") return { ...own, nudgeAt: null };
  return { ...own, lastMorning: date, nudgeAt: givenOut ? new Date(now.getTime() + LATE_MS) : null };
}

/** A nudge is for the date of its reminder: once another date has begun where the person is, there is none. */
function nudge({ nudgeAt, lastMorning, timeZone }: Reminded, now: Date): Turn | null {
  if (!nudgeAt || !lastMorning) return null;
  const when = new Date(Math.max(now.getTime(), nudgeAt.getTime()));
  const until = new Date(nudgeAt.getTime() + LATE_MS);
  if (when >= until || localDate(when, timeZone) !== lastMorning) return null;
  return { what: "nudge", date: lastMorning, at: nudgeAt, until };
}

type Daily = { timeZone: string; time: string; days: readonly number[]; last: LocalDate | null };

function daily(what: "morning" | "evening", { timeZone, time, days, last }: Daily, now: Date): Turn | null {
  const today = localDate(now, timeZone);
  for (let ahead = 0; ahead <= AHEAD_DAYS; ahead++) {
    const date = addDays(today, ahead);
    if (!days.includes(weekdayOf(date)) || (last !== null && date <= last)) continue;
    const at = instantOf(date, `${time}:00`, timeZone);
    const until = new Date(at.getTime() + LATE_MS);
    if (until > now) return { what, date, at, until };
  }
  return null;
}

/** Monday 1 to Sunday 7; day 0, 1 January 1970, was a Thursday. */
export const weekdayOf = (date: LocalDate): number => 1 + ((((dayNumber(date) + 3) % 7) + 7) % 7);
