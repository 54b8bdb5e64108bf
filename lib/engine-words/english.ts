import { assess } from "@/lib/engine/assess";
import type { Assessment } from "@/lib/engine/assessment";
import type { AssessmentInput } from "@/lib/engine/input";
import { formatFor } from "@/lib/format/format";
import type { Reader } from "@/lib/words/reader";
import { PLAIN_LOCALE, wordsIn } from "@/lib/words/words";
import { inWords } from "./in-words";
import type { EngineWords } from "./values";

/** What sentences of the engine are made with in a locale, outside of React; pages have `useEngineWords`. */
export const engineWords = (locale: string, reader: Reader): EngineWords => ({
  t: wordsIn(locale, "engine"),
  body: wordsIn(locale, "body"),
  f: formatFor(locale),
  reader,
});

/** As the command line and the web give it, and as it is stored: in English, to the athlete. */
export function assessInEnglish(input: AssessmentInput): Assessment {
  return inWords(assess(input), engineWords(PLAIN_LOCALE, "athlete"));
}
