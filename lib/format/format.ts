import { dayNumber, fromDayNumber, type LocalDate } from "@/lib/calendar";
import { fromKm, fromM, fromPace, UNITS, type Units, type WeekStart } from "./units";

/** Which side of a value a limit lies on. */
export type Bound = "least" | "most";

const DAY_MS = 86_400_000;
/** 5 January 1970. */
const MONDAY = 4;
const WEEK_START: Readonly<Record<string, WeekStart>> = { mon: 1, sat: 6, sun: 7 };

/** How days are written: a day of this season, of any year, for an axis, whole, and the month alone. */
const DAY_STYLES = {
  /** "Sun 10 May" */
  day: { weekday: "short", day: "numeric", month: "short" },
  /** "10 May" */
  short: { day: "numeric", month: "short" },
  /** "10 May 2026" */
  year: { day: "numeric", month: "short", year: "numeric" },
  /** "Sunday 10 May 2026" */
  long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  /** "Sun" */
  weekday: { weekday: "short" },
  /** "Sunday" */
  weekdayLong: { weekday: "long" },
  /** "May 2026" */
  month: { month: "short", year: "numeric" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DayStyle = keyof typeof DAY_STYLES;

/**
 * Everything that prints a number with a unit, a share or a date, for one locale (see lib/words/locale: it carries the units
 * and the start of the week). Values come in metric, minutes and shares of one; nothing else in the product writes a unit.
 */
export class Format {
  readonly units: Units;
  /** 1 Monday, 6 Saturday, 7 Sunday. */
  readonly weekStart: WeekStart;
  readonly #numbers = new Map<string, Intl.NumberFormat>();
  readonly #days = new Map<string, Intl.DateTimeFormat>();

  constructor(readonly locale: string) {
    const keys = /-u-(?:.*-)?fw-(\w+)/.exec(locale)?.[1] ?? "mon";
    this.weekStart = WEEK_START[keys] ?? 1;
    this.units = /-ms-u[sk]system/.test(locale) ? UNITS[1] : UNITS[0];
  }

  /** A number with at most so many decimals, grouped by thousands. */
  number(value: number, digits = 0): string {
    return this.#number(`${digits}`, { maximumFractionDigits: digits }).format(value + 0);
  }

  /** A change with its sign: "+3", "−2", "0". */
  change(value: number, digits = 0): string {
    const options = { maximumFractionDigits: digits, signDisplay: "exceptZero" } as const;
    return this.#number(`change ${digits}`, options).format(value).replace("-", "−");
  }

  /** A share of one: 0.8 is "80%". */
  percent(share: number, digits = 0): string {
    return this.#number(`% ${digits}`, { style: "percent", maximumFractionDigits: digits }).format(share);
  }

  /** A change of a share, with its sign: 0.12 is "+12%". */
  percentChange(share: number): string {
    const options = { style: "percent", maximumFractionDigits: 0, signDisplay: "exceptZero" } as const;
    return this.#number("% change", options).format(share).replace("-", "−");
  }

  /** The reader's unit of distance, as it stands behind a number and over a column. */
  get distanceUnit(): "km" | "mi" {
    return this.units === "imperial" ? "mi" : "km";
  }

  get elevationUnit(): "m" | "ft" {
    return this.units === "imperial" ? "ft" : "m";
  }

  /** Kilometres in the reader's unit, without it: for a column whose heading names the unit, and for a field. */
  distanceNumber(km: number, digits = 1): string {
    return this.number(fromKm(km, this.units), digits);
  }

  /** "12.3 km" or "7.6 mi". */
  distance(km: number, digits = 1): string {
    return `${this.distanceNumber(km, digits)} ${this.distanceUnit}`;
  }

  /** A limit of a distance, rounded so that what is shown is within it. */
  distanceLimit(km: number, bound: Bound): string {
    return `${this.number(inward(fromKm(km, this.units), 1, bound), 1)} ${this.distanceUnit}`;
  }

  /** The same of metres up or down. */
  elevationLimit(m: number, bound: Bound): string {
    return `${this.number(inward(fromM(m, this.units), 0, bound))} ${this.elevationUnit}`;
  }

  /** Metres up or down: "310 m" or "1,017 ft". */
  elevation(m: number): string {
    return `${this.number(fromM(m, this.units))} ${this.elevationUnit}`;
  }

  /** Seconds a kilometre: "5:10 /km" or "8:19 /mi". */
  pace(secondsPerKm: number): string {
    const seconds = Math.round(fromPace(secondsPerKm, this.units));
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")} /${this.distanceUnit}`;
  }

  /** Minutes: "45 min", "1 h", "1 h 05 min". */
  duration(minutes: number): string {
    const whole = Math.round(minutes);
    if (whole < 60) return `${whole} min`;
    const rest = whole % 60;
    return `${this.number(Math.floor(whole / 60))} h${rest ? ` ${String(rest).padStart(2, "0")} min` : ""}`;
  }

  /** Minutes as minutes whatever their number: "95 min". */
  minutes(minutes: number, digits = 0): string {
    return `${this.number(minutes, digits)} min`;
  }

  /** Hours of sleep and the like: "7.5 h". */
  hours(hours: number, digits = 1): string {
    return `${this.number(hours, digits)} h`;
  }

  /** Beats a minute: "142 bpm". */
  beats(bpm: number): string {
    return `${this.number(bpm)} bpm`;
  }

  /** A file's size in bytes, as limits are told: "340 kB", "11.5 MB", "2 GB". */
  size(bytes: number): string {
    const megabytes = bytes / 1024 ** 2;
    if (megabytes < 0.1) return `${this.number(Math.max(1, bytes / 1024))} kB`;
    const [value, unit] = megabytes < 1024 ? [megabytes, "MB"] : [megabytes / 1024, "GB"];
    return `${this.number(value, value < 100 ? 1 : 0)} ${unit}`;
  }

  /** A local date in words. */
  day(date: LocalDate, style: DayStyle = "day"): string {
    return plain(
      this.#day(style, { ...DAY_STYLES[style], timeZone: "UTC" }).format(dayNumber(date) * DAY_MS),
    );
  }

  /** A day of the week by its number of ISO 8601: 1 is "Monday". */
  weekday(iso: number): string {
    return this.day(fromDayNumber(MONDAY - 1 + iso), "weekdayLong");
  }

  /** From the first to the last of two local dates: "4 – 10 May". */
  days(from: LocalDate, to: LocalDate): string {
    const format = this.#day("short", { ...DAY_STYLES.short, timeZone: "UTC" });
    return plain(format.formatRange(dayNumber(from) * DAY_MS, dayNumber(to) * DAY_MS));
  }

  /** An instant on the wall clock of a zone: "10 May, 07:12". */
  moment(at: Date, timeZone: string): string {
    const options = { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone } as const;
    return plain(this.#day(`moment ${timeZone}`, options).format(at));
  }

  /** The time of day on the wall clock of a zone: "07:12". */
  time(at: Date, timeZone: string): string {
    return plain(this.#day(`time ${timeZone}`, { hour: "2-digit", minute: "2-digit", timeZone }).format(at));
  }

  /** A time of day that a wall clock showed, HH:MM. */
  clock(time: string): string {
    return this.time(new Date(`1970-01-01T${time}Z`), "UTC");
  }

  /** "calf, shin and knee". */
  list(parts: readonly string[]): string {
    return new Intl.ListFormat(this.locale, { type: "conjunction" }).format(parts);
  }

  /** "kilometres or miles". */
  either(parts: readonly string[]): string {
    return new Intl.ListFormat(this.locale, { type: "disjunction" }).format(parts);
  }

  /** What there is to say of one thing: "run, 40 min, 7.2 km". */
  facts(parts: readonly string[]): string {
    return new Intl.ListFormat(this.locale, { type: "unit", style: "short" }).format(parts);
  }

  #number(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
    const kept = this.#numbers.get(key) ?? new Intl.NumberFormat(this.locale, options);
    this.#numbers.set(key, kept);
    return kept;
  }

  #day(key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const kept = this.#days.get(key) ?? new Intl.DateTimeFormat(this.locale, options);
    this.#days.set(key, kept);
    return kept;
  }
}

/** To so many digits, downwards for the most and upwards for the least; what is exact stays, whatever its last binary digit. */
function inward(value: number, digits: number, bound: Bound): number {
  const scaled = value * 10 ** digits;
  return (bound === "most" ? Math.floor(scaled + 1e-9) : Math.ceil(scaled - 1e-9)) / 10 ** digits;
}

/** A server and a browser hold different editions of CLDR, which differ in narrow spaces and in the comma after a weekday. */
function plain(words: string): string {
  return words.replace(/[\u2009\u202f\u00a0]/g, " ").replace(/^(\p{L}+), ?(?=\P{L}|\p{Lu})/u, "$1 ");
}

const made = new Map<string, Format>();

/** The format of a locale, made once. */
export function formatFor(locale: string): Format {
  const kept = made.get(locale) ?? new Format(locale);
  if (made.size > 100) made.clear();
  made.set(locale, kept);
  return kept;
}
