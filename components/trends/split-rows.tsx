import type { Trust } from "@/lib/roster/intensity";
import type { Intensity } from "@/lib/training/distribution";
import { fromEightyTwenty } from "@/lib/training/polarization";
import { NAME_W, RowName } from "./row-name";

const BAR_W = 210;
const LINE = 20;

/** Short for the method, as the bars have little room; the table has it in full. */
const METHOD = { "heart-rate": "HR", rpe: "RPE", mixed: "HR+RPE" };

/** One stacked bar an athlete, farthest below 80 % easy first, with the target drawn and the method beside. */
export function SplitRows({
  rows,
}: {
  rows: readonly {
    athlete: { id: string; name: string };
    split: Intensity | null;
    told: number;
    of: number;
    trust: Trust;
  }[];
}) {
  const width = NAME_W + BAR_W + 130;
  const height = 20 + LINE * rows.length;
  const target = NAME_W + 0.8 * BAR_W;
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label="Easy, moderate and hard share of each athlete. The table has the same numbers."
    >
      <text x={target} y="11" fontSize="11" textAnchor="middle" fill="var(--muted)">
        80 %
      </text>
      {rows.map(({ athlete, split, ...trust }, i) => {
        const y = 18 + i * LINE;
        return (
          <g key={athlete.id}>
            <RowName name={athlete.name} y={y + 12} />
            {split ? (
              <>
                <rect x={NAME_W} y={y + 2} width={BAR_W} height={LINE - 6} fill="var(--zone-hard)" />
                <rect
                  x={NAME_W}
                  y={y + 2}
                  width={BAR_W * (split.easy + split.moderate)}
                  height={LINE - 6}
                  fill="var(--zone-moderate)"
                />
                <rect
                  x={NAME_W}
                  y={y + 2}
                  width={BAR_W * split.easy}
                  height={LINE - 6}
                  fill="var(--zone-easy)"
                />
                <text x={NAME_W + BAR_W + 8} y={y + 12} fontSize="11" fill="var(--muted)">
                  {Math.round(split.easy * 100)} %{" "}
                  {trust.trust === "enough"
                    ? `(${signed(fromEightyTwenty(split))}) ${METHOD[split.method]}`
                    : trust.trust === "early"
                      ? `of ${trust.told}: too early`
                      : `${trust.told} of ${trust.of} told`}
                </text>
              </>
            ) : (
              <text x={NAME_W} y={y + 12} fontSize="11" fill="var(--muted)">
                neither heart rate nor RPE
              </text>
            )}
          </g>
        );
      })}
      <line x1={target} x2={target} y1="15" y2={height} stroke="var(--ink)" strokeWidth="1.5" />
    </svg>
  );
}

const signed = (value: number) => `${value > 0 ? "+" : value < 0 ? "−" : ""}${Math.abs(Math.round(value))}`;
