import { useTranslations } from "next-intl";
import { useFormat } from "../ui/use-format";
import { ZONES } from "./zones";

/** What the three colours and the line of a split mean; `target` is the share of one that should be easy. */
export function ZoneKey({ target }: { target: number }) {
  const t = useTranslations("intensity");
  const f = useFormat();
  return (
    <span className="flex flex-wrap gap-x-4">
      {ZONES.map((zone) => (
        <span key={zone} className="inline-flex items-center gap-1.5">
          <span className="size-2.5 rounded-sm" data-zone={zone} />
          {t(`zone.${zone}`)}
        </span>
      ))}
      <span>{t("key", { target: f.percent(target) })}</span>
    </span>
  );
}
