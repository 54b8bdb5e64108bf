"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Button } from "./button";

const RETRY_MS = 3_000;

/** Says that a page can't be drawn, most often because the database does not answer; comes back by itself. */
export function PageFault({ error }: { error: Error & { digest?: string } }) {
  const t = useTranslations("failure");
  useEffect(() => {
    // Asks whether the page works again before it loads it: drafts are kept by the browser, so nothing is lost.
    const timer = setInterval(async () => {
      const answer = await fetch(window.location.href, { cache: "no-store" }).catch(() => null);
      if (answer && answer.status < 500) window.location.reload();
    }, RETRY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="mx-auto max-w-md px-5 py-16">
      <h1 className="text-2xl font-bold tracking-tight">{t("title")}</h1>
      <p className="mt-3" role="status">
        {t("why")}
      </p>
      {error.digest && <p className="text-muted mt-3 text-sm">{t("digest", { digest: error.digest })}</p>}
      <Button className="mt-6" onClick={() => window.location.reload()}>
        {t("again")}
      </Button>
    </div>
  );
}
