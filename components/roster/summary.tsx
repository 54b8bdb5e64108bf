import { useTranslations } from "next-intl";

/** The morning in a few sentences, the first thing a coach reads. */
export function Summary({
  lines,
  waiting,
  answered,
}: {
  lines: readonly string[];
  /** How many need an answer, and how many have one. */
  waiting: number;
  answered: number;
}) {
  const t = useTranslations("roster");
  if (lines.length === 0) return null;
  return (
    <section
      aria-label={t("summary.label")}
      className="bg-card border-line rounded-2xl border px-4 py-3 wrap-anywhere"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="font-medium">{lines[0]}</p>
        <p role="status" aria-label={t("needYou.label")} className="font-semibold whitespace-nowrap">
          {waiting > 0 ? t("needYou.some", { count: waiting }) : answered > 0 && `✓ ${t("needYou.none")}`}
        </p>
      </div>
      {lines.length > 1 && <p className="text-muted text-sm">{lines.slice(1).join(" ")}</p>}
    </section>
  );
}
