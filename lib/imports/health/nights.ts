import { addDays, localDate, localTime } from "@/lib/calendar";
import { type Morning, NO_ANSWER } from "../wellness/wellness-draft";
import type { Context } from "../workout";
import { appleInstant, appleNumber } from "./moments";

type Span = { from: number; to: number };
type Mean = { sum: number; count: number };
type Day = { asleep: Span[]; early: Mean; late: Mean; resting: Mean };

/** A sleep that ends from this hour on is of the next day's night. */
const EVENING = "18:00";
/** HRV before noon is of the night and the morning. */
const NOON = "12:00";
/** Awake for longer than this, it is another sleep. */
const GAP_S = 2 * 3600;
const LONGEST_S = 24 * 3600;
const EARLIEST = "2010-01-01";
/** Several devices tell a night in some dozens of pieces each. */
const MOST_PIECES = 2_000;

/** Gathers what Apple's records tell of each night: the longest sleep, the mean HRV until noon, the resting heart rate. */
export class Nights {
  readonly #days = new Map<string, Day>();
  readonly #zone: string;
  readonly #today: string;

  constructor({ timeZone, now }: Context) {
    this.#zone = timeZone;
    this.#today = localDate(now, timeZone);
  }

  /** A Record's tag. */
  add({ type, value, startDate, endDate }: Record<string, string>): void {
    const from = appleInstant(startDate);
    const to = appleInstant(endDate);
    if (!(to >= from)) return;
    if (type === "HKCategoryTypeIdentifierSleepAnalysis") {
      const day = this.#day(to, EVENING);
      const asleep = /Asleep(?:Core|Deep|REM|Unspecified)?$/.test(value ?? "");
      if (asleep && to > from && to - from <= LONGEST_S && day && day.asleep.length < MOST_PIECES)
        day.asleep.push({ from, to });
      return;
    }
    const number = appleNumber(value);
    const day = number === null ? null : this.#day(from, null);
    if (number === null || !day) return;
    const early = localTime(new Date(from * 1000), this.#zone) < NOON;
    const mean = /SDNN$/.test(type ?? "") ? (early ? day.early : day.late) : day.resting;
    mean.sum += number;
    mean.count++;
  }

  /** The local date of an instant; from the hour `next` on, the one after it. */
  #day(seconds: number, next: string | null): Day | null {
    const at = new Date(seconds * 1000);
    const own = localDate(at, this.#zone);
    const date = next && localTime(at, this.#zone) >= next ? addDays(own, 1) : own;
    if (date < EARLIEST || date > this.#today) return null;
    const nothing = () => ({ sum: 0, count: 0 });
    const day = this.#days.get(date) ?? { asleep: [], early: nothing(), late: nothing(), resting: nothing() };
    this.#days.set(date, day);
    return day;
  }

  /** Mornings by local date. */
  mornings(): Map<string, Morning> {
    return new Map(
      [...this.#days].map(([date, { asleep, early, late, resting }]) => [
        date,
        {
          ...NO_ANSWER,
          sleepHours: longestSleep(asleep),
          hrvMs: meanOf(early) ?? meanOf(late),
          restingHr: meanOf(resting),
        },
      ]),
    );
  }
}

const meanOf = ({ sum, count }: Mean) => (count ? sum / count : null);

/** Hours asleep in the longest of a day's sleeps; what a watch and a phone both tell counts once. */
function longestSleep(pieces: readonly Span[]): number | null {
  let longest = 0;
  let asleep = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { from, to } of [...pieces].sort((a, b) => a.from - b.from)) {
    if (from - end > GAP_S) asleep = 0;
    asleep += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
    longest = Math.max(longest, asleep);
  }
  return longest ? longest / 3600 : null;
}
