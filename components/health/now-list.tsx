import { useTranslations } from "next-intl";
import type { HealthBoard } from "@/lib/health/board";
import { availabilityWords } from "../injury/availability-words";
import { Card, Empty } from "../ui/card";
import { Link } from "../ui/link";
import { useFormat } from "../ui/use-format";
import { CsvLink, type TableAddress } from "./csv-link";

/** Who is out or trains in part now, since when and until when. */
export function NowList({ now, table }: { now: HealthBoard["now"]; table: TableAddress }) {
  const t = useTranslations("health");
  const injuries = useTranslations("injuries");
  const f = useFormat();
  const title = t("now.title");
  return (
    <Card title={title} aside={<CsvLink name="episodes" title={title} table={table} />}>
      {now.length === 0 ? (
        <Empty>{t("now.none")}</Empty>
      ) : (
        <ul className="divide-line divide-y">
          {now.map(({ id, name, today, availability }) => (
            <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5">
              <Link href={`/athletes/${id}`} className="font-semibold underline" dir="auto">
                {name}
              </Link>
              <span className="text-sm">{availabilityWords(availability, today, injuries, f)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
