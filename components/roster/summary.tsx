import { useTranslations } from "next-intl";

/** The morning in a few sentences, the first thing a coach reads. */
export function Summary({ lines }: { lines: readonly string[] }) {
  const t = useTranslations("roster");
  if (lines.length === 0) return null;
  return (
    <section
      aria-label={t("summary.label")}
      className="bg-card border-line rounded-2xl border px-4 py-3 wrap-anywhere"
    >
      <p className="font-medium">{lines[0]}</p>
      {lines.length > 1 && <p className="text-muted text-sm">{lines.slice(1).join(" ")}</p>}
    </section>
  );
}
