import { headers } from "next/headers";
import { cache } from "react";
import { type Format, formatFor } from "@/lib/format/format";
import type { Noun } from "@/lib/words/catalogue";
import { type LocaleChoice, localeFor, NO_CHOICE } from "@/lib/words/locale";
import { wordsIn } from "@/lib/words/words";
import { currentViewer } from "./viewer";

type Reader = LocaleChoice & { team?: Pick<LocaleChoice, "weekStart"> | null };

/** The locale of this request: what the viewer chose, then their team, then what their browser accepts. */
export const currentLocale = cache(
  async (): Promise<string> => localeOf((await currentViewer()) ?? NO_CHOICE),
);

/** The same for a viewer who is known already. */
export async function localeOf({ team, ...choice }: Reader): Promise<string> {
  const weekStart = choice.weekStart ?? team?.weekStart ?? null;
  return localeFor({ ...choice, weekStart }, (await headers()).get("accept-language"));
}

/** The sentences of a noun for whoever asks, in actions and routes; pages have `getTranslations`. */
export const wordsHere = async <N extends Noun>(noun: N) => wordsIn(await currentLocale(), noun);

/** The format that the viewer would have without choices of their own: what "as my browser says" means on a form. */
export async function formatUnchosen(): Promise<Format> {
  return formatFor(await localeOf({ ...NO_CHOICE, team: (await currentViewer())?.team }));
}
