import { HISTORY_DAYS, type WeekLoad } from "@/lib/training/usual-load";

/** A week against the usual one: "+12 %", or in few words why that can't be said. */
export function changeWords(load: WeekLoad): string {
  if (load.ratio !== null) {
    const change = Math.round((load.ratio - 1) * 100);
    return `${change > 0 ? "+" : change < 0 ? "−" : ""}${Math.abs(change)} %`;
  }
  if (load.unrated > 0) return `${load.unrated} of ${load.sessions} without effort`;
  if (load.unknown === "early")
    return load.history ? `day ${load.history} of ${HISTORY_DAYS}` : "no sessions yet";
  return load.unknown === "effort" ? "effort missing before" : "nothing before";
}

/** The same in a sentence. */
export function loadWords(load: WeekLoad): string {
  const week = `Load ${Math.round(load.week)} in 7 days`;
  const missing = load.unrated ? `, ${load.unrated} of ${load.sessions} sessions without effort` : "";
  const usual = load.usual ? `, usually ${Math.round(load.usual.mean)}` : ", no usual week yet";
  return `${week}${missing}${usual}`;
}
