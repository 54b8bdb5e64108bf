import type { Format } from "@/lib/format/format";
import type { Advice } from "@/lib/plan/advice";
import type { Words } from "@/lib/words/words";

/** A piece of advice in a sentence's part, for the dialog. */
export function adviceWords(advice: Advice, t: Words<"plan">, f: Format): string {
  switch (advice.about) {
    case "out":
    case "modified": {
      const { about, since, expected } = advice;
      return t(`advice.long.${about}`, {
        since: since ? f.day(since) : "",
        by: expected ? "ahead" : "none",
        expected: expected ? f.day(expected) : "",
      });
    }
    case "ladder":
      return t("advice.long.ladder", {
        hasStage: advice.stage === null ? "no" : "yes",
        stage: advice.stage ?? 0,
        hasUntil: advice.until ? "yes" : "no",
        until: advice.until ? f.day(advice.until) : "",
      });
    case "off":
      return t("advice.long.off", { hasWord: advice.word ? "yes" : "no", word: advice.word });
    case "long-run":
      return t("advice.long.long-run", {
        beyond: advice.beyond,
        longest: f.minutes(advice.longest),
        most: f.minutes(advice.most),
      });
    case "hard":
      return t("advice.long.hard", { other: f.day(advice.other) });
    case "week":
      return t("advice.long.week", {
        minutes: f.minutes(advice.minutes),
        usual: f.minutes(Math.round(advice.usual)),
      });
  }
}

/** The same in two or three words, for a day of the plan. */
export function adviceShort(advice: Advice, t: Words<"plan">): string {
  return advice.about === "long-run"
    ? t("advice.short.long-run", { beyond: advice.beyond })
    : t(`advice.short.${advice.about}`);
}
