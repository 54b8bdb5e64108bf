import { useTranslations } from "next-intl";
import type { Quiet } from "@/lib/calibration/quiet";
import { Card } from "../ui/card";
import { Link } from "../ui/link";

/** Whose answers say little: few of them, or always the same. */
export function QuietList({ quiet }: { quiet: readonly Quiet[] }) {
  const t = useTranslations("calibration.quiet");
  return (
    <Card title={t("title")}>
      {quiet.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <>
          <ul className="divide-line divide-y text-sm">
            {quiet.map(({ id, name, answered, of, always }) => (
              <li key={id} className="flex flex-wrap justify-between gap-x-4 py-1.5">
                <Link href={`/athletes/${id}`} className="min-w-0 font-semibold wrap-anywhere" dir="auto">
                  {name}
                </Link>
                <span className="text-muted">
                  {always === null ? t("few", { answered, of }) : t("alike", { always, answered })}
                </span>
              </li>
            ))}
          </ul>
          <p className="text-muted mt-3 text-sm">{t("key")}</p>
        </>
      )}
    </Card>
  );
}
