import { createTranslator } from "use-intl/core";
import { type Catalogue, catalogueOf, type Noun } from "./catalogue";

/** What is written where no page is drawn: mails, calendars, files, refusals. */
export const PLAIN_LOCALE = "en-GB-u-fw-mon-ms-metric";

function make<N extends Noun>(locale: string, noun: N) {
  return createTranslator<Catalogue, N>({ locale, messages: catalogueOf(locale), namespace: noun });
}

/** The sentences of one noun, with their parameters filled in. */
export type Words<N extends Noun> = ReturnType<typeof make<N>>;

const made = new Map<string, unknown>();

/** The sentences of a noun in a locale, outside of React; inside use `useTranslations`. */
export function wordsIn<N extends Noun>(locale: string, noun: N): Words<N> {
  const key = `${noun} ${locale}`;
  const kept = (made.get(key) as Words<N> | undefined) ?? make(locale, noun);
  if (made.size > 500) made.clear();
  made.set(key, kept);
  return kept;
}
