import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** So many rows of a chart are shown before the rest is folded away. */
const MOST = 30;

/** The rows of a chart, one an athlete; of a large team those that ask least for a look are folded away. */
export function FoldedRows({ rows }: { rows: readonly ReactNode[] }) {
  const t = useTranslations("trends");
  // A handful more is not worth a fold.
  const shown = rows.length > MOST + 5 ? MOST : rows.length;
  return (
    <>
      <ul className="text-sm">{rows.slice(0, shown)}</ul>
      {shown < rows.length && (
        <details>
          <summary className="text-muted py-1 text-sm underline">
            {t("rest", { count: rows.length - shown })}
          </summary>
          <ul className="text-sm">{rows.slice(shown)}</ul>
        </details>
      )}
    </>
  );
}

/** A row: the name whole, the drawing over the room there is, and its figures. On a phone the drawing has a line of its own. */
export function ChartRow({
  name,
  figures,
  children,
}: {
  name: string;
  figures: string;
  children: ReactNode;
}) {
  return (
    <li className="kept-whole grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 py-px sm:grid-cols-[8.5rem_minmax(0,1fr)_11rem] print:grid-cols-[38mm_minmax(0,1fr)_48mm]">
      <span dir="auto" className="wrap-anywhere">
        {name}
      </span>
      <span className="text-muted text-right text-xs sm:order-last sm:text-left print:order-last print:text-left">
        {figures}
      </span>
      <span className="col-span-2 sm:col-span-1 print:col-span-1">{children}</span>
    </li>
  );
}
