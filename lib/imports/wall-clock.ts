import { localDate } from "../calendar";

/** A local date and time as a clock on the wall shows it, `YYYY-MM-DDTHH:MM:SS`. It is no instant: it has no zone. */
export type WallClock = string;

/** What a clock ahead of UTC by so many seconds shows at an instant. */
export const wallClockAhead = (at: Date, offsetS: number): WallClock =>
  new Date(at.getTime() + offsetS * 1000).toISOString().slice(0, 19);

/** What the clocks of a zone (IANA name) show at an instant. */
export function wallClockIn(at: Date, zone: string): WallClock {
  return `${localDate(at, zone)}T${timeIn(zone).format(at)}`;
}

/** A place as sessions keep it, an IANA name or an offset such as +02:00. */
export function wallClockAt(at: Date, place: string): WallClock {
  const offset = /^([+-])(\d\d):(\d\d)$/.exec(place);
  if (!offset) return wallClockIn(at, place);
  const seconds = (Number(offset[2]) * 60 + Number(offset[3])) * 60;
  return wallClockAhead(at, offset[1] === "-" ? -seconds : seconds);
}

/** The wall clock of a cell whose calendar date was read already; null where it has a date alone. */
export function wallClockOf(cell: string, date: string): WallClock | null {
  const time = /[T ]([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?!\d)/.exec(cell);
  return time ? `${date}T${time[1]?.padStart(2, "0")}:${time[2]}:${time[3] ?? "00"}` : null;
}

let last: { zone: string; clock: Intl.DateTimeFormat } | null = null;

/** A file has one zone, or a few; making a formatter takes far longer than using it. */
function timeIn(zone: string): Intl.DateTimeFormat {
  if (last?.zone === zone) return last.clock;
  const clock = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  });
  last = { zone, clock };
  return clock;
}
