"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";

const LOOK_MS = 3_000;

/** An import that goes on without its page: how far it is, looked at anew until it is done. */
export function UnderWay({ done, total }: { done: number; total: number }) {
  const t = useTranslations("imports");
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === "visible" && router.refresh(), LOOK_MS);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <div role="status" className="bg-accent-soft rounded-xl px-4 py-3 text-sm">
      <p>{total > 0 ? t("underWay.readingOf", { done, total }) : t("underWay.reading")}</p>
      {total > 0 && (
        <progress className="mt-2 h-2 w-full" value={done} max={total} aria-label={t("underWay.label")} />
      )}
    </div>
  );
}
