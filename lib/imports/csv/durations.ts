import { plain } from "../words/plain";
import { type Decimal, isMissing, readings } from "./numbers";

/** "day": what a spreadsheet keeps a time as, a part of one. */
export type TimeUnit = "s" | "min" | "h" | "day";
/** What two numbers around a colon are. */
export type Clock = "h:mm" | "m:ss";

const UNITS: Readonly<Record<Exclude<TimeUnit, "day">, string>> = {
  h: "h,hr,hrs,hour,hours,std,stunde,stunden,heure,heures,hora,horas,ora,ore,uur,uren,timme,timmar,time,timer,godz,godzina,godziny,ora,orak,t",
  min: "m,min,mins,minute,minutes,minuten,minuti,minuto,minutos,minut,minuter,minutter,minuty,perc,percek,mn,′",
  s: "s,sec,secs,second,seconds,sek,sekunde,sekunden,seconde,secondes,seconden,segundo,segundos,secondi,sekund,sekunder,sekundy,masodperc,mp,seg",
};
const UNIT_OF = new Map(
  Object.entries(UNITS).flatMap(([unit, words]) =>
    words.split(",").map((word) => [word, unit as keyof typeof UNITS] as const),
  ),
);
const MINUTES: Readonly<Record<TimeUnit, number>> = { day: 1440, h: 60, min: 1, s: 1 / 60 };

/** The unit of time that a word, or a column's name such as "Dauer (min)", says; null where it says none. */
export function timeUnitNamed(name: string): Exclude<TimeUnit, "day"> | null {
  const words = plain(name).split(" ").reverse();
  for (const word of words) {
    const unit = UNIT_OF.get(word);
    if (unit && (words.length > 1 || word.length > 2)) return unit;
  }
  return null;
}

const THREE = /^(\d{1,3}):(\d{1,2}):(\d{2})(?:[.,]\d+)?$/;
/** A duration that a spreadsheet shows as a time of day: 12:40:00 AM for forty minutes. */
const OF_DAY = /^(\d{1,2})(:\d{2}:\d{2})\s*([AP]M)$/i;
const TWO = /^(\d{1,3}):(\d{2})(?:[.,]\d+)?$/;

/** Minutes of a cell: h:mm:ss, two numbers as `clock` says, "1h 5m", "PT1H5M", or a number of `unit`; null for none. */
export function readDuration(cell: string, unit: TimeUnit, clock: Clock, decimal: Decimal): number | null {
  const text = cell
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .replace(/^'/, "")
    .trim()
    .replace(OF_DAY, (_, hour, rest, half) => `${(Number(hour) % 12) + (/p/i.test(half) ? 12 : 0)}${rest}`);
  if (isMissing(text)) return null;
  const three = THREE.exec(text);
  if (three) return Number(three[1]) * 60 + Number(three[2]) + secondsOf(text) / 60;
  const two = TWO.exec(text);
  if (two)
    return clock === "h:mm" ? Number(two[1]) * 60 + Number(two[2]) : Number(two[1]) + secondsOf(text) / 60;
  const spelled = spelledOut(text);
  if (spelled !== null) return spelled;
  const [value] = readings(text, decimal);
  return value === undefined ? null : value * MINUTES[unit];
}

const secondsOf = (text: string) => Number(text.slice(text.lastIndexOf(":") + 1).replace(",", "."));

function spelledOut(text: string): number | null {
  const iso = /^P(?:(\d+)D)?T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?$/i.exec(text);
  if (iso)
    return (
      Number(iso[1] ?? 0) * 1440 + Number(iso[2] ?? 0) * 60 + Number(iso[3] ?? 0) + Number(iso[4] ?? 0) / 60
    );
  const parts = [...text.matchAll(/(\d+(?:[.,]\d+)?)\s*(\p{L}+|[′'"″])?\.?/gu)];
  if (parts.length === 0 || !parts[0]?.[2]) return null;
  let minutes = 0;
  let last: TimeUnit | null = null;
  for (const [, number = "", word] of parts) {
    // "1h05": what follows hours is minutes, what follows minutes seconds.
    const unit: TimeUnit | null = word
      ? (UNIT_OF.get(plain(word) || word) ?? MARKS.get(word) ?? null)
      : last === "h"
        ? "min"
        : "s";
    if (!unit) return null;
    minutes += Number(number.replace(",", ".")) * MINUTES[unit];
    last = unit;
  }
  return minutes;
}

const MARKS: ReadonlyMap<string, TimeUnit> = new Map([
  ["'", "min"],
  ["′", "min"],
  ['"', "s"],
  ["″", "s"],
]);

/** Whether a column's cells with one colon are hours or minutes, as the column itself tells; null where it does not. */
export function clockIn(cells: readonly string[], name: string): Clock | null {
  if (/\bh+:?m+\b(?!:?s)/i.test(name)) return "h:mm";
  if (/\bm+:?s+\b/i.test(name) && !/h/i.test(name)) return "m:ss";
  const twos = cells.map((cell) => TWO.exec(cell.trim())).filter((parts) => parts !== null);
  if (twos.length === 0 || cells.some((cell) => THREE.test(cell.trim()))) return "m:ss";
  return twos.some((parts) => Number(parts[1]) >= 24 || /[.,]/.test(parts[0])) ? "m:ss" : null;
}
