import type { LocalDate } from "../calendar";
import type { Bound, Format } from "../format/format";

/** What stands in a sentence that is kept as a code. What the reader's locale writes in its own way says what it is. */
export type Param =
  | string
  | number
  | { bytes: number }
  | { minutes: number }
  | { day: LocalDate }
  /** HH:MM on a wall. */
  | { clock: string }
  /** Kilometres, or metres up or down, that are a limit. */
  | { km: number; bound: Bound }
  | { metres: number; bound: Bound }
  /** The reader's unit itself, as an option of a choice: km, mi, m or ft. */
  | { unitOf: "distance" | "elevation" }
  | { names: readonly string[] };
export type Params = Readonly<Record<string, Param>>;

/** A parameter as the reader's locale writes it. */
export function inLocale(value: Param, f: Format): string | number {
  if (typeof value !== "object") return value;
  if ("bytes" in value) return f.size(value.bytes);
  if ("minutes" in value) return f.minutes(value.minutes);
  if ("day" in value) return f.day(value.day, "year");
  if ("clock" in value) return f.clock(value.clock);
  if ("km" in value) return f.distanceLimit(value.km, value.bound);
  if ("metres" in value) return f.elevationLimit(value.metres, value.bound);
  if ("unitOf" in value) return value.unitOf === "distance" ? f.distanceUnit : f.elevationUnit;
  return f.list(value.names);
}
