"use client";

import { useTranslations } from "next-intl";
import { useAsking } from "./asking";
import type { RosterLine } from "./line-of";

/** Asks one athlete for today's check-in. */
export function NudgeButton({
  line: { id, name },
  then,
}: {
  line: Pick<RosterLine, "id" | "name">;
  then?: () => void;
}) {
  const t = useTranslations("roster");
  const asking = useAsking();
  if (!asking) return null;
  return (
    <button
      type="button"
      className="act"
      aria-label={t("nudge.openFor", { name })}
      disabled={asking.pending}
      onClick={() => {
        then?.();
        asking.ask([{ id, name }]);
      }}
    >
      {t("nudge.open")}
    </button>
  );
}

/** Asks everybody of these who has neither answered nor been asked today. */
export function NudgeAll({ lines }: { lines: readonly RosterLine[] }) {
  const t = useTranslations("roster");
  const asking = useAsking();
  const open = lines.filter(({ verdict, nudge }) => !verdict && !nudge);
  if (!asking || open.length < 2) return null;
  return (
    <button type="button" className="act" disabled={asking.pending} onClick={() => asking.ask(open)}>
      {t("nudge.all", { count: open.length })}
    </button>
  );
}
