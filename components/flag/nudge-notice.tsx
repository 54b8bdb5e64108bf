import { useTranslations } from "next-intl";

/** A coach waits for today's check-in. */
export function NudgeNotice({ nudge: { by } }: { nudge: { by: string | null } }) {
  const t = useTranslations("flags");
  return (
    <section aria-label={t("nudge.label")} className="border-accent bg-accent-soft rounded-2xl border p-4">
      <p className="font-semibold wrap-anywhere">{t("nudge.asks", { by: by ?? t("notice.goneCoach") })}</p>
      <p className="text-muted text-sm">{t("nudge.what")}</p>
    </section>
  );
}
