import type { Format } from "@/lib/format/format";
import { HISTORY_DAYS, type WeekLoad } from "@/lib/training/usual-load";
import type { Words } from "@/lib/words/words";

/** A week against the usual one: "+12%", or in few words why that can't be said. */
export function changeWords(load: WeekLoad, t: Words<"load">, f: Format): string {
  const { ratio, unrated, sessions, unknown, history } = load;
  if (ratio !== null) return f.percentChange(ratio - 1);
  if (unrated > 0) return t("unrated", { unrated, sessions });
  if (unknown === "early")
    return history ? t("early", { day: history, days: HISTORY_DAYS }) : t("noSessions");
  return t(unknown === "effort" ? "effortBefore" : "nothingBefore");
}

/** The same in a sentence. */
export function loadWords({ week, usual, unrated, sessions }: WeekLoad, t: Words<"load">, f: Format): string {
  const given = { week: f.number(week), usual: usual ? f.number(usual.mean) : "", unrated, sessions };
  if (unrated) return t(usual ? "inWordsUnrated" : "inWordsUnratedNoUsual", given);
  return t(usual ? "inWords" : "inWordsNoUsual", given);
}

/** The week's load, or a dash where no session of it has an effort. */
export const weekWords = ({ week, unrated, sessions }: WeekLoad, f: Format): string =>
  unrated > 0 && unrated === sessions ? "–" : f.number(week);
