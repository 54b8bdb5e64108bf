"use client";

import { useTranslations } from "next-intl";
import { useAskForFlag } from "./flag-dialog";

/** Opens the flag dialog around it for this athlete. */
export function FlagButton({
  athleteId,
  name,
  then,
}: {
  athleteId: string;
  name: string;
  /** Done beside opening it. */
  then?: () => void;
}) {
  const t = useTranslations("roster");
  const ask = useAskForFlag();
  if (!ask) return null;
  return (
    <button
      type="button"
      className="act"
      aria-label={t("flag.openFor", { name })}
      onClick={() => {
        then?.();
        ask({ athleteId, name });
      }}
    >
      {t("flag.open")}
    </button>
  );
}
