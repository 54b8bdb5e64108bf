import { textsOf } from "@/lib/form-fields";
import type { Format } from "@/lib/format/format";
import type { AWAY, DaysOff } from "@/lib/plan/advice";
import type { Words } from "@/lib/words/words";

/** What the form of days off holds. */
export const daysOffIn = (fields: FormData) => ({
  ...textsOf(fields, "id", "from", "until", "word"),
  why: textsOf(fields, "why").why as "" | (typeof AWAY)[number],
});

/** Why somebody is away, in their word and the reason they chose: "holiday, with family"; empty where they said neither. */
export function awayWords({ why, word }: Pick<DaysOff, "why" | "word">, t: Words<"plan">): string {
  if (!why) return word;
  return t("daysOff.awayLine", { why, hasWord: word ? "yes" : "no", word });
}

/** "Away until Sun 10 May: holiday". */
export function awayUntil(off: DaysOff, t: Words<"plan">, f: Format): string {
  const word = awayWords(off, t);
  return t("daysOff.awayNow", { until: f.day(off.until), hasWord: word ? "yes" : "no", word });
}
