"use client";

import { useTranslations } from "next-intl";
import { useLive } from "../live/use-live";

/** Draws the page anew when an athlete's data changes, and says when it can't know. */
export function Live({ teamId }: { teamId: string }) {
  const t = useTranslations("roster");
  const standing = useLive(`/api/v1/changes?team=${teamId}`);
  return (
    <span role="status" className="text-muted text-sm">
      {t(`live.${standing}`)}
    </span>
  );
}
