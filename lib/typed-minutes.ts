import { numberIn } from "@/lib/form-fields";

/**
 * A duration as people type it, in minutes: "65", "7,5", "1:05", "1h05", "1 h 5 min", "45 min". Null when empty, NaN
 * (refused by name) when it is none. A colon stands between hours and minutes, whatever the hours. The keypad of a phone has
 * no colon: one digit, a point or comma and two digits below 60 are hours and minutes, too ("1.05"), since nobody runs for a
 * hundredth of a minute.
 */
export function minutesIn(typed: string): number | null {
  const hours =
    /^(\d{1,3})\s*(?::|h)\s*([0-5]?\d)?\s*(?:m|min)?$/i.exec(typed.trim()) ??
    /^(\d)[.,]([0-5]\d)$/.exec(typed.trim());
  if (hours && !(typed.includes(":") && hours[2]?.length !== 2))
    return Number(hours[1]) * 60 + Number(hours[2] ?? 0);
  return numberIn(typed.replace(/\s*(?:min|m)\s*$/i, ""));
}
