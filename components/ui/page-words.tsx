import { NextIntlClientProvider, useMessages } from "next-intl";
import type { ReactNode } from "react";
import { type Catalogue, type Noun, someOf } from "@/lib/words/catalogue";

/** What the frame of every page says: the navigation, buttons, fields. */
export const FRAME: readonly Noun[] = ["failure", "frame", "ui"];

/**
 * Hands the sentences of these nouns, and the frame's, to the client components beneath: no page carries the whole
 * catalogue. Around each page that has client components with words of their own; a test holds that none is forgotten.
 */
export function PageWords({ of, children }: { of: readonly Noun[]; children: ReactNode }) {
  const messages = useMessages() as Catalogue;
  return (
    <NextIntlClientProvider messages={someOf(messages, [...FRAME, ...of])}>{children}</NextIntlClientProvider>
  );
}
