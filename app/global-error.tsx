"use client";

import "./globals.css";
import { NextIntlClientProvider } from "next-intl";
import failure from "@/messages/en/failure.json";
import ui from "@/messages/en/ui.json";
import PageFault from "./error";

/** The last resort, where even the frame of the page failed. */
export default function GlobalFault({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body className="min-h-dvh antialiased print:min-h-0">
        <NextIntlClientProvider locale="en" messages={{ failure, ui }}>
          <PageFault error={error} />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
