import { useTranslations } from "next-intl";
import type { Format } from "@/lib/format/format";
import type { WeekLoad } from "@/lib/training/usual-load";
import { isUnusual } from "@/lib/trends/trends";
import type { Words } from "@/lib/words/words";
import { changeWords, weekWords } from "../load/load-words";
import { useFormat } from "../ui/use-format";
import { ChartRow, FoldedRows } from "./folded-rows";

type Rows = readonly { athlete: { id: string; name: string }; load: WeekLoad }[];

/** Each athlete's load of seven days as a dot against their own usual range (mean and one SD), AU. */
export function LoadRows({ rows }: { rows: Rows }) {
  const t = useTranslations("trends");
  const ofLoad = useTranslations("load");
  const f = useFormat();
  const most = Math.max(
    1,
    ...rows.map(({ load: { week, usual } }) => Math.max(week, usual ? usual.mean + usual.sd : 0)),
  );
  return (
    <FoldedRows
      rows={rows.map(({ athlete, load }) => (
        <ChartRow key={athlete.id} name={athlete.name} figures={figures(load, t, ofLoad, f)}>
          <Week load={load} most={most} />
        </ChartRow>
      ))}
    />
  );
}

/** One week on its usual range: a dot within it, a diamond outside. */
function Week({ load, most }: { load: WeekLoad; most: number }) {
  const { week, usual, unrated, sessions } = load;
  // Room at both ends for half a mark.
  const x = (value: number) => `${(2 + (96 * Math.max(0, value)) / most).toFixed(2)}%`;
  const low = Math.max(0, usual ? usual.mean - usual.sd : 0);
  return (
    <svg width="100%" height="18" className="block overflow-visible" aria-hidden="true">
      {usual && (
        <>
          <rect
            x={x(low)}
            y="4"
            width={`${Math.max(0.4, (96 * (usual.mean + usual.sd - low)) / most).toFixed(2)}%`}
            height="10"
            rx="2"
            fill="var(--line)"
          />
          <line x1={x(usual.mean)} x2={x(usual.mean)} y1="3" y2="15" stroke="var(--muted)" />
        </>
      )}
      {unrated > 0 && unrated === sessions ? null : isUnusual(load) ? (
        <svg x={x(week)} y="9" overflow="visible" aria-hidden="true">
          <path d="M0 -6l6 6l-6 6l-6 -6z" fill="var(--rest)" />
        </svg>
      ) : (
        <circle cx={x(week)} cy="9" r="4.5" fill="var(--accent)" />
      )}
    </svg>
  );
}

/** "−39%: 1,545, usually 2,519", or the week and why it is not compared. */
function figures(load: WeekLoad, t: Words<"trends">, ofLoad: Words<"load">, f: Format): string {
  const week = weekWords(load, f);
  const change = changeWords(load, ofLoad, f);
  if (load.ratio !== null && load.usual)
    return t("load.usually", { week, change, usual: f.number(load.usual.mean) });
  return t("load.only", { week, change });
}
