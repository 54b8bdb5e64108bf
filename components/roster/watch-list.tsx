import { useTranslations } from "next-intl";
import { byName } from "@/lib/names";
import type { RosterRow } from "@/lib/roster/row";
import { watchWords } from "@/lib/roster/watch";
import { Link } from "../ui/link";
import { useFormat } from "../ui/use-format";

/** A longer list is opened by whoever wants it: the roster is the page. */
const MOST_OPEN = 3;

/** Who is worth watching, whatever today's verdict is, and why: another question than who may run today. */
export function WatchList({ rows }: { rows: readonly RosterRow[] }) {
  const t = useTranslations("roster");
  const body = useTranslations("body");
  const f = useFormat();
  const watched = rows
    .filter(({ watch }) => watch.length > 0)
    .sort((a, b) => b.watch.length - a.watch.length || byName(a.name, b.name));
  if (watched.length === 0) return null;
  return (
    <details className="border-line bg-card rounded-2xl border px-4" open={watched.length <= MOST_OPEN}>
      <summary className="min-h-11 py-2.5 font-semibold">
        {t.rich("watch.title", {
          count: watched.length,
          quiet: (chunks) => <span className="text-muted font-normal">{chunks}</span>,
        })}
      </summary>
      <p className="text-muted pb-2 text-sm">{t("watch.what")}</p>
      <ul className="divide-line divide-y pb-2">
        {watched.map(({ id, name, watch }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-4 py-1.5 text-sm">
            <Link href={`/athletes/${id}`} className="min-w-0 font-semibold wrap-anywhere" dir="auto">
              {name}
            </Link>
            <span className="text-muted">
              {watch
                .map((reason) => watchWords(reason, t, (region) => body(`region.${region}`), f))
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
