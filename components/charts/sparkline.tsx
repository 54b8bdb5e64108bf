import { useTranslations } from "next-intl";
import { boundsOf, heightOf, pathOf, STEP, sparkOf } from "./spark";

/** Soreness (0..10) over the last days as wide as its place, with a line at 3; gaps are days without a check-in. */
export function Sparkline({ values }: { values: readonly (number | null)[] }) {
  const t = useTranslations("roster");
  const spark = sparkOf(values);
  const bounds = boundsOf(spark);
  const last = values.at(-1);
  const end = STEP * (values.length - 1);
  return (
    <svg
      viewBox={`-2 -2 ${end + 5} 36`}
      role="img"
      aria-label={bounds.count ? t("spark", bounds) : t("noSpark", bounds)}
      className="block h-12 max-w-full"
    >
      <path d={`M0 ${heightOf(3)}h${end}`} fill="none" stroke="var(--line)" strokeDasharray="2 3" />
      <path
        d={pathOf(spark)}
        fill="none"
        stroke="var(--ink)"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {last != null && <circle cx={end} cy={heightOf(last)} r="2.4" fill="var(--rest)" />}
    </svg>
  );
}
