import type { WeekLoad } from "@/lib/training/usual-load";
import { changeWords } from "../load/load-words";
import { NAME_W, RowName } from "./row-name";

const W = 250;
const LINE = 20;

/** Each athlete's load of seven days as a dot against their own usual range (mean and one SD), AU. */
export function LoadRows({
  rows,
}: {
  rows: readonly { athlete: { id: string; name: string }; load: WeekLoad }[];
}) {
  const most = Math.max(
    1,
    ...rows.map(({ load: { week, usual } }) => Math.max(week, usual ? usual.mean + usual.sd : 0)),
  );
  const x = (load: number) => NAME_W + (Math.max(0, load) / most) * W;
  const width = NAME_W + W + 170;
  const height = LINE * rows.length + 4;
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label="Load of seven days against each athlete's usual. The table has the same numbers."
    >
      {rows.map(({ athlete, load }, i) => {
        const { week: now, usual, ratio } = load;
        const unknown = load.unrated > 0 && load.unrated === load.sessions;
        const y = i * LINE + LINE / 2;
        const out = ratio !== null && usual && (now > usual.mean + usual.sd || now < usual.mean - usual.sd);
        return (
          <g key={athlete.id}>
            <RowName name={athlete.name} y={y + 4} />
            {usual && (
              <>
                <rect
                  x={x(usual.mean - usual.sd)}
                  y={y - 5}
                  width={Math.max(1, x(usual.mean + usual.sd) - x(usual.mean - usual.sd))}
                  height="10"
                  rx="2"
                  fill="var(--line)"
                />
                <line x1={x(usual.mean)} x2={x(usual.mean)} y1={y - 6} y2={y + 6} stroke="var(--muted)" />
              </>
            )}
            {unknown ? null : out ? (
              <path d={`M${x(now)} ${y - 6}l6 6l-6 6l-6 -6z`} fill="var(--rest)" />
            ) : (
              <circle cx={x(now)} cy={y} r="4.5" fill="var(--accent)" />
            )}
            <text x={NAME_W + W + 12} y={y + 4} fontSize="11" fill="var(--muted)">
              {unknown ? "–" : Math.round(now)}{" "}
              {ratio !== null && usual ? `(usually ${Math.round(usual.mean)})` : changeWords(load)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
