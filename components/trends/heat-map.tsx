import { inShort } from "@/lib/calendar";
import { HeatPointer } from "./heat-pointer";
import { NAME_W, RowName } from "./row-name";
import { sorenessColor } from "./soreness-scale";

const LEVELS = Array.from({ length: 11 }, (_, level) => level);

/**
 * Athletes x days, drawn on the server: one path a level of soreness, so that 200 x 180 cells are eleven shapes. Days
 * without a check-in stay empty. A pointer laid over it tells the day and opens it.
 */
export function HeatMap({
  rows,
  dates,
}: {
  rows: readonly {
    athlete: { id: string; name: string };
    soreness: readonly (number | null)[];
    /** The last date that has begun where the athlete is. */
    until: string;
  }[];
  dates: readonly string[];
}) {
  const cell = dates.length <= 42 ? 28 : dates.length <= 84 ? 14 : dates.length <= 182 ? 6 : 3;
  const line = rows.length <= 40 ? 18 : 10;
  const names = line >= 16;
  const width = NAME_W + cell * dates.length;
  const height = 18 + line * rows.length;
  const paths = LEVELS.map(() => "");
  for (const [y, { soreness }] of rows.entries())
    for (const [x, value] of soreness.entries())
      if (value !== null)
        paths[value] += `M${NAME_W + x * cell} ${18 + y * line}h${gap(cell)}v${gap(line)}h${-gap(cell)}z`;
  const months = dates.flatMap((date, i) =>
    (dates.length <= 84 ? i % 7 === 0 : date.endsWith("-01")) ? [{ i, text: inShort(date) }] : [],
  );
  return (
    <div className="relative w-max">
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        shapeRendering="crispEdges"
        role="img"
        aria-label={`Soreness of ${rows.length} athletes on ${dates.length} days. The table has the same numbers.`}
      >
        {months.map(({ i, text }) => (
          <text key={i} x={NAME_W + i * cell} y="12" fontSize="11" fill="var(--muted)">
            {text}
          </text>
        ))}
        {rows.map(({ athlete }, y) => (
          <RowName
            key={athlete.id}
            name={athlete.name}
            y={18 + y * line + line / 2 + (names ? 4 : 3)}
            size={names ? 12 : 8}
          />
        ))}
        {paths.map((d, level) => d && <path key={level} d={d} fill={sorenessColor(level)} />)}
      </svg>
      <HeatPointer
        cell={cell}
        line={line}
        first={dates[0] ?? ""}
        days={dates.length}
        athletes={rows.map(({ athlete }) => athlete)}
        levels={rows.map(({ soreness, until }) =>
          soreness
            .map((s, i) => (s !== null ? s.toString(11) : (dates[i] ?? "") > until ? "-" : "."))
            .join(""),
        )}
      />
    </div>
  );
}

const gap = (size: number) => (size > 6 ? size - 1 : size);

/** What the colours mean; days without a check-in are empty. */
export function HeatKey() {
  return (
    <p className="text-muted flex flex-wrap items-center gap-1 text-sm" aria-hidden="true">
      0
      {LEVELS.map((level) => (
        <svg key={level} width="14" height="14" aria-hidden="true">
          <rect width="14" height="14" fill={sorenessColor(level)} />
        </svg>
      ))}
      10, empty: no check-in
    </p>
  );
}
