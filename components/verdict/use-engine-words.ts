import { useTranslations } from "next-intl";
import type { EngineWords } from "@/lib/engine-words/values";
import type { Reader } from "@/lib/words/reader";
import { useFormat } from "../ui/use-format";

/** What sentences of the engine are made with for the reader of this page. */
export function useEngineWords(reader: Reader): EngineWords {
  return { t: useTranslations("engine"), body: useTranslations("body"), f: useFormat(), reader };
}
