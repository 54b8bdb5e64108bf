import { addDays, inWords } from "@/lib/calendar";
import type { Doms } from "@/lib/engine/assessment";
import { expectedCourse } from "@/lib/engine/doms";

const W = 320;
const H = 110;
const LEFT = 20;
const BOTTOM = 22;

/** Expected soreness (band) against what was reported (dots), from the session to a week after. */
export function Course({
  doms,
  actual,
}: {
  doms: Doms;
  actual: readonly { date: string; soreness: number }[];
}) {
  if (!doms.session) return null;
  const start = doms.session.date;
  const dates = Array.from({ length: 8 }, (_, i) => addDays(start, i));
  const seen = dates.map((date) => actual.find((day) => day.date === date)?.soreness ?? null);
  const peak = Math.max(2, ...seen.map((s) => s ?? 0));
  const expected = expectedCourse(peak);
  const x = (i: number) => LEFT + (i * (W - LEFT - 8)) / 7;
  const y = (s: number) => 8 + (1 - s / 10) * (H - BOTTOM - 8);
  const area = [...expected.map((s, i) => `${x(i)},${y(s)}`), `${x(7)},${y(0)}`, `${x(0)},${y(0)}`].join(" ");
  const points = seen.flatMap((s, i) => (s === null ? [] : [{ i, s }]));
  return (
    <figure>
      <svg
        viewBox={`0 0 ${W} ${H}`}
        className="w-full max-w-md"
        role="img"
        aria-label={`Expected course: peak ${inWords(doms.expectedPeak ?? start)}, clear by ${inWords(doms.expectedClear ?? start)}. Reported: ${points.map(({ i, s }) => `${inWords(dates[i] ?? start)} ${s}`).join(", ") || "nothing yet"}.`}
      >
        {[0, 5, 10].map((s) => (
          <g key={s}>
            <line x1={LEFT} x2={W - 8} y1={y(s)} y2={y(s)} stroke="var(--line)" />
            <text x={LEFT - 5} y={y(s) + 3} fontSize="9" textAnchor="end" fill="var(--muted)">
              {s}
            </text>
          </g>
        ))}
        <polygon
          points={area}
          fill="var(--accent-soft)"
          stroke="var(--accent)"
          strokeDasharray="3 3"
          strokeWidth="1"
        />
        <polyline
          points={points.map(({ i, s }) => `${x(i)},${y(s)}`).join(" ")}
          fill="none"
          stroke="var(--ink)"
          strokeWidth="1.5"
        />
        {points.map(({ i, s }) => (
          <circle key={i} cx={x(i)} cy={y(s)} r="3.5" fill="var(--ink)" />
        ))}
        {[0, 2, 5, 7].map((i) => (
          <text
            key={i}
            x={x(i)}
            y={H - 6}
            fontSize="9"
            textAnchor={i === 0 ? "start" : i === 7 ? "end" : "middle"}
            fill="var(--muted)"
          >
            {inWords(dates[i] ?? start)}
          </text>
        ))}
      </svg>
      <figcaption className="text-muted text-sm">
        Dashed: how soreness after such a session usually goes. Dots: yours.
      </figcaption>
    </figure>
  );
}
