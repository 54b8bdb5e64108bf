import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ZONES } from "../intensity/zones";

/** What the lines and colours of the timeline mean. */
export function TimelineKey({ otherName }: { otherName: string | null }) {
  const t = useTranslations("charts");
  return (
    <p className="text-muted mb-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
      <Meaning mark={<Stroke color="var(--ink)" />}>{t("key.soreness")}</Meaning>
      <Meaning mark={<Stroke dash="4 3" color="var(--accent)" />}>{t("key.expected")}</Meaning>
      {otherName && <Meaning mark={<Stroke dash="1 3" color="var(--muted)" />}>{otherName}</Meaning>}
      {ZONES.map((zone) => (
        <Meaning key={zone} mark={<span className="size-2.5 rounded-sm" data-zone={zone} />}>
          {t("key.minutes", { zone })}
        </Meaning>
      ))}
      <Meaning mark={<span className="bg-field size-2.5 rounded-sm" />}>{t("key.sleep")}</Meaning>
    </p>
  );
}

function Meaning({ mark, children }: { mark: ReactNode; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      {mark} {children}
    </span>
  );
}

function Stroke({ dash, color }: { dash?: string; color: string }) {
  return (
    <svg width="22" height="8" aria-hidden="true">
      <line x1="0" x2="22" y1="4" y2="4" stroke={color} strokeWidth="2" strokeDasharray={dash} />
    </svg>
  );
}
