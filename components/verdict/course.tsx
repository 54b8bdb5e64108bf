import { useTranslations } from "next-intl";
import { addDays, type LocalDate } from "@/lib/calendar";
import type { Doms } from "@/lib/engine/assessment";
import { expectedCourse } from "@/lib/engine/doms-course";
import { useFormat } from "../ui/use-format";

const W = 320;
const H = 110;
const LEFT = 20;
const BOTTOM = 22;

const x = (i: number) => LEFT + (i * (W - LEFT - 8)) / 7;
const y = (s: number) => 8 + (1 - s / 10) * (H - BOTTOM - 8);

/** Expected soreness (band) against what was reported (dots), from the session to a week after. */
export function Course({
  doms,
  actual,
}: {
  doms: Doms;
  actual: readonly { date: string; soreness: number }[];
}) {
  const t = useTranslations("verdict.course");
  const f = useFormat();
  if (!doms.session) return null;
  const start = doms.session.date;
  const dates = Array.from({ length: 8 }, (_, i) => addDays(start, i));
  const points = dates.flatMap((date, i) => {
    const s = actual.find((day) => day.date === date)?.soreness;
    return s === undefined ? [] : [{ i, s }];
  });
  const expected = expectedCourse(Math.max(2, ...points.map(({ s }) => s)));
  const reported = points
    .map(({ i, s }) => t("point", { date: f.day(dates[i] ?? start), soreness: s }))
    .join(", ");
  return (
    <figure>
      <svg
        viewBox={`0 0 ${W} ${H}`}
        className="w-full max-w-md"
        role="img"
        aria-label={t("label", {
          peak: f.day(doms.expectedPeak ?? start),
          clear: f.day(doms.expectedClear ?? start),
          reported: reported || t("nothing"),
        })}
      >
        <Grid />
        <Expected course={expected} />
        <Reported points={points} />
        <Dates dates={dates} />
      </svg>
      <figcaption className="text-muted text-sm">{t("key")}</figcaption>
    </figure>
  );
}

function Grid() {
  return [0, 5, 10].map((s) => (
    <g key={s}>
      <line x1={LEFT} x2={W - 8} y1={y(s)} y2={y(s)} stroke="var(--line)" />
      <text x={LEFT - 5} y={y(s) + 3} fontSize="9" textAnchor="end" fill="var(--muted)">
        {s}
      </text>
    </g>
  ));
}

function Expected({ course }: { course: readonly number[] }) {
  const area = [...course.map((s, i) => `${x(i)},${y(s)}`), `${x(7)},${y(0)}`, `${x(0)},${y(0)}`];
  return (
    <polygon
      points={area.join(" ")}
      fill="var(--accent-soft)"
      stroke="var(--accent)"
      strokeDasharray="3 3"
      strokeWidth="1"
    />
  );
}

function Reported({ points }: { points: readonly { i: number; s: number }[] }) {
  return (
    <>
      <polyline
        points={points.map(({ i, s }) => `${x(i)},${y(s)}`).join(" ")}
        fill="none"
        stroke="var(--ink)"
        strokeWidth="1.5"
      />
      {points.map(({ i, s }) => (
        <circle key={i} cx={x(i)} cy={y(s)} r="3.5" fill="var(--ink)" />
      ))}
    </>
  );
}

function Dates({ dates }: { dates: readonly LocalDate[] }) {
  const f = useFormat();
  return dates.map((date, i) =>
    [0, 2, 5, 7].includes(i) ? (
      <text
        key={date}
        x={x(i)}
        y={H - 6}
        fontSize="9"
        textAnchor={i === 0 ? "start" : i === 7 ? "end" : "middle"}
        fill="var(--muted)"
      >
        {f.day(date)}
      </text>
    ) : null,
  );
}
