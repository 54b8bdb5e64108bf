import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { ENGLISH } from "@/lib/words/catalogue";
import { PLAIN_LOCALE } from "@/lib/words/words";

/** Every sentence in English around a component that a test draws. */
export function WithWords({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider locale={PLAIN_LOCALE} messages={ENGLISH} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  );
}
