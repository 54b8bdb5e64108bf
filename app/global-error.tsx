"use client";

import "./globals.css";
import PageFault from "./error";

/** The last resort, where even the frame of the page failed. */
export default function GlobalFault({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body className="min-h-dvh antialiased print:min-h-0">
        <PageFault error={error} />
      </body>
    </html>
  );
}
