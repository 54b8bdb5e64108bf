import type { Finding } from "../finding";
import type { Record42 } from "../record";

/** Under 6 h of sleep; stricter when it is very short or repeated and the legs are sore. Hours are of last night. */
export function shortSleep(record: Record42): Finding | null {
  const [today, yesterday] = record.days;
  const hours = today?.sleepHours;
  if (!today || hours == null || hours >= 6) return null;
  const twice = yesterday?.sleepHours != null && yesterday.sleepHours < 6;
  const strict = today.soreness >= 3 && (hours < 5 || twice);
  return {
    rule: "short-sleep",
    floor: strict ? "cross-train" : "easy",
    short: twice ? "two short nights" : "a short night",
    text: `You slept ${hours} h${twice ? `, ${yesterday.sleepHours} h the night before` : ""}. Muscle repairs in sleep, and 7 to 9 h is the aim: ${strict ? "with sore legs on top, leave running out today" : "keep it easy today"}.`,
    source: "article",
  };
}
