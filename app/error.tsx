"use client";

import { useEffect } from "react";
import { Button } from "@/components/ui/button";

const RETRY_MS = 3_000;

/** Shown when a page can't be drawn, most often because the database does not answer; comes back by itself. */
export default function PageFault({ error }: { error: Error & { digest?: string } }) {
  useEffect(() => {
    // Asks whether the page works again before it loads it: drafts are kept by the browser, so nothing is lost.
    const timer = setInterval(async () => {
      const answer = await fetch(window.location.href, { cache: "no-store" }).catch(() => null);
      if (answer && answer.status < 500) window.location.reload();
    }, RETRY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <main className="mx-auto max-w-md px-5 py-16">
      <h1 className="text-2xl font-bold tracking-tight">This page can't be shown right now</h1>
      <p className="mt-3" role="status">
        Most likely the database is not answering. Nothing you entered is lost. This page tries again every
        few seconds.
      </p>
      {error.digest && (
        <p className="text-muted mt-3 text-sm">For whoever runs this server: fault {error.digest}</p>
      )}
      <Button className="mt-6" onClick={() => window.location.reload()}>
        Try now
      </Button>
    </main>
  );
}
