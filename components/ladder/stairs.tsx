import { useTranslations } from "next-intl";
import { STAGES } from "../flag/allowance";
import { classNames } from "../ui/class-names";

/** The ten stages as stairs: done, here, to come. Told in words for whoever does not see them. */
export function Stairs({ stage }: { stage: number }) {
  const t = useTranslations("ladder");
  return (
    <div role="img" aria-label={t("stairs", { stage })} className="flex h-8 items-end gap-1">
      {STAGES.map((one) => (
        <span
          key={one}
          data-height={one}
          className={classNames(
            "stair flex-1 rounded-sm",
            one < stage && "bg-accent/50",
            one === stage && "bg-accent",
            one > stage && "bg-line",
          )}
        />
      ))}
    </div>
  );
}
