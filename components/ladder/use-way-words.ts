import { useTranslations } from "next-intl";
import type { Move } from "@/lib/ladder/climb";
import type { Way } from "@/lib/ladder/way";
import type { Reader } from "@/lib/words/reader";
import { STAGES } from "../flag/allowance";
import { useFormat } from "../ui/use-format";

/** A way back in words: its step, what is due, why the last move was made. */
export function useWayWords(reader: Reader = "athlete") {
  const t = useTranslations("ladder");
  const f = useFormat();
  const stageOf = (stage: number) => STAGES.find((one) => one === stage) ?? 0;
  const step = ({ ladder: { stage, minutes } }: Way) => ({
    what: t(`what.${stageOf(stage)}`),
    minutes: f.minutes(minutes),
  });
  return {
    step,
    stage: (stage: number) => t(`stages.${stageOf(stage)}`),
    move: ({ on, code, to, days }: Move) =>
      t(`move.${code}`, { date: f.day(on), to, days: days ?? 0, reader }),
    /** Why somebody who has passed does not rise; null where nothing keeps them. */
    kept({ ladder: { kept }, hold }: Way) {
      if (!kept) return null;
      const until = hold?.until ? f.day(hold.until) : "none";
      return t(`kept.${kept}`, { until, word: hold?.word || "none" });
    },
  };
}
