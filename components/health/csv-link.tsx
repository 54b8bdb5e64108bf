import { useTranslations } from "next-intl";
import type { HealthTable } from "@/lib/health/tables";

/** Of which team, and of which season. */
export type TableAddress = { teamId: string; query: string };

/** The numbers of a card as a table to be downloaded. */
export function CsvLink({ name, title, table }: { name: HealthTable; title: string; table: TableAddress }) {
  const t = useTranslations("health");
  return (
    <a
      href={`/api/v1/health/${name}?${table.query}&team=${table.teamId}`}
      download
      className="text-sm underline print:hidden"
    >
      {t.rich("csv", { title, hidden: (chunks) => <span className="sr-only">{chunks}</span> })}
    </a>
  );
}
