import { useTranslations } from "next-intl";
import { startOfWeek } from "@/lib/calendar";
import type { Format } from "@/lib/format/format";
import { USUAL_SORENESS } from "@/lib/training/usual-mornings";
import { STANDINGS, type Standing } from "@/lib/trends/soreness-change";
import type { HeatRow } from "@/lib/trends/trends";
import type { Words } from "@/lib/words/words";
import { useFormat } from "../ui/use-format";
import { type HeatRowShown, HeatRows } from "./heat-rows";
import { MissingMark, sorenessColor } from "./soreness-scale";

const LEVELS = Array.from({ length: 11 }, (_, level) => level);
/** Of more rows than this, those of whom nothing new is told are folded away. */
const MOST_OPEN = 40;
/** The share of the dates' line that a date needs. */
const DATE_SHARE = 0.09;

/** Athletes x days in sections by what changed, whoever needs a word first. Each row tells its change in words. */
export function HeatMap({ rows, dates }: { rows: readonly HeatRow[]; dates: readonly string[] }) {
  const t = useTranslations("trends");
  const f = useFormat();
  return (
    <div
      className="min-w-[56rem] text-sm [--names:8.5rem] data-[days=long]:min-w-[76rem] md:[--names:20rem] print:min-w-0! print:[--names:70mm]"
      data-days={dates.length > 182 ? "long" : undefined}
    >
      <p className="sr-only">{t("heat.label", { athletes: rows.length, days: dates.length })}</p>
      <Dates dates={dates} />
      {STANDINGS.map((standing) => {
        const own = rows.filter(({ change }) => change.standing === standing);
        if (own.length === 0) return null;
        return (
          <details key={standing} open={rows.length <= MOST_OPEN || !isQuiet(standing)}>
            <summary className="sticky left-0 w-max max-w-72 py-1 font-semibold">
              {t(`heat.section.${standing}`, { count: own.length })}
            </summary>
            <HeatRows
              first={dates[0] ?? ""}
              days={dates.length}
              rows={own.map((row) => shown(row, dates, t, f))}
            />
          </details>
        );
      })}
    </div>
  );
}

const isQuiet = (standing: Standing) => standing === "usual" || standing === "less";

const shown = (row: HeatRow, dates: readonly string[], t: Words<"trends">, f: Format): HeatRowShown => ({
  id: row.athlete.id,
  name: row.athlete.name,
  told: changeWords(row, t, f),
  levels: levelsOf(row, dates),
});

/** What changed, in few words: "4.7, usually 1.6, since 24 Nov". */
function changeWords({ change }: HeatRow, t: Words<"trends">, f: Format): string {
  const { standing, now, usual, answered, since, last } = change;
  switch (standing) {
    case "sorer":
      return t("heat.told.sorer", {
        now: f.number(now ?? 0, 1),
        usual: f.number(usual?.mean ?? 0, 1),
        since: since ? f.day(since, "short") : "",
      });
    case "early":
      return t("heat.told.early", { now: f.number(now ?? 0, 1), answered, days: USUAL_SORENESS.enough });
    case "silent":
      return last ? t("heat.told.silent", { date: f.day(last, "short") }) : t("heat.told.never");
    default:
      return t("heat.told.usual", { now: f.number(now ?? 0, 1), usual: f.number(usual?.mean ?? 0, 1) });
  }
}

/** An athlete's days as `HeatRows` reads them: soreness in base 11, "." for none, "<" and ">" for days that are not theirs. */
function levelsOf({ athlete, soreness, until }: HeatRow, dates: readonly string[]): string {
  return soreness
    .map((level, i) => {
      const date = dates[i] ?? "";
      if (level !== null) return level.toString(11);
      if (date > until) return ">";
      return athlete.joinedOn && date < athlete.joinedOn ? "<" : ".";
    })
    .join("");
}

/** The first day of each week, of each month where the days are narrow, and the last day. */
function Dates({ dates }: { dates: readonly string[] }) {
  const f = useFormat();
  const last = dates.length - 1;
  const isMarked = (date: string) =>
    dates.length <= 84 ? startOfWeek(date, f.weekStart) === date : date.endsWith("-01");
  return (
    <div className="grid grid-cols-[var(--names)_minmax(0,1fr)]" aria-hidden="true">
      <svg
        width="100%"
        height="18"
        className="col-start-2 block"
        fontSize="11"
        fill="var(--muted)"
        aria-hidden="true"
      >
        {dates.map(
          (date, i) =>
            isMarked(date) &&
            (last - i) / dates.length >= 2 * DATE_SHARE && (
              <text key={date} x={`${((100 * i) / dates.length).toFixed(2)}%`} y="12">
                {f.day(date, "short")}
              </text>
            ),
        )}
        <text x="100%" y="12" textAnchor="end" fill="var(--ink)" fontWeight="600">
          {f.day(dates[last] ?? "")}
        </text>
      </svg>
    </div>
  );
}

/** What the colours and the dash mean. */
export function HeatKey() {
  const t = useTranslations("trends");
  return (
    <p className="text-muted flex flex-wrap items-center gap-1 text-sm" aria-hidden="true">
      {t.rich("heat.key", {
        scale: () =>
          LEVELS.map((level) => (
            <svg key={level} width="14" height="14" aria-hidden="true">
              <rect width="14" height="14" fill={sorenessColor(level)} />
            </svg>
          )),
        missing: (chunks) => (
          <span className="ml-3 inline-flex items-center gap-1">
            <MissingMark />
            {chunks}
          </span>
        ),
      })}
    </p>
  );
}
