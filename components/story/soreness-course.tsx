import { useTranslations } from "next-intl";
import { addDays, daysBetween } from "@/lib/calendar";
import type { Doms } from "@/lib/engine/assessment";
import { expectedCourse } from "@/lib/engine/doms-course";
import { useFormat } from "../ui/use-format";

// As wide as the report's wider column on A4, in points: written in 9.5, it is read in 9.5 points.
const W = 345;
const H = 102;
const LEFT = 22;
const RIGHT = 12;
const TOP = 8;
const BOTTOM = 20;
const LINES = [0, 3, 5, 10];
/** A date below every so many days. */
const EVERY = 4;

const y = (soreness: number) => TOP + (1 - soreness / 10) * (H - TOP - BOTTOM);

/** Soreness of the `days` mornings up to `today`, and where a session explains it, the course that such soreness takes. */
export function SorenessCourse({
  mornings,
  today,
  days,
  doms,
}: {
  mornings: readonly { date: string; soreness: number }[];
  today: string;
  days: number;
  doms: Doms | null;
}) {
  const t = useTranslations("report.chart");
  const first = addDays(today, 1 - days);
  const x = (date: string) => LEFT + (daysBetween(first, date) * (W - LEFT - RIGHT)) / (days - 1);
  const points = [...mornings].sort((a, b) => (a.date < b.date ? -1 : 1));
  const session = doms?.session ?? null;
  return (
    <figure>
      <svg
        viewBox={`0 0 ${W} ${H}`}
        className="w-full"
        fontSize="9.5"
        role="img"
        aria-label={t("label", { days, count: points.length })}
      >
        <Grid />
        {session && (
          <polyline
            points={expectedPoints(session.date, points, first, today, x)}
            fill="none"
            stroke="var(--accent)"
            strokeWidth="1.5"
            strokeDasharray="4 3"
          />
        )}
        <polyline
          points={points.map(({ date, soreness }) => `${x(date)},${y(soreness)}`).join(" ")}
          fill="none"
          stroke="var(--ink)"
          strokeWidth="1.2"
        />
        {points.map(({ date, soreness }) => (
          <circle key={date} cx={x(date)} cy={y(soreness)} r="2.6" fill="var(--ink)" />
        ))}
        <Dates first={first} days={days} x={x} />
      </svg>
      <figcaption className="text-muted text-sm">{t(session ? "keyExpected" : "key")}</figcaption>
    </figure>
  );
}

function Grid() {
  return LINES.map((soreness) => (
    <g key={soreness}>
      <line x1={LEFT} x2={W - RIGHT} y1={y(soreness)} y2={y(soreness)} stroke="var(--line)" />
      <text x={LEFT - 6} y={y(soreness) + 3.5} textAnchor="end" fill="var(--muted)">
        {soreness}
      </text>
    </g>
  ));
}

function Dates({ first, days, x }: { first: string; days: number; x: (date: string) => number }) {
  const f = useFormat();
  const dates = Array.from({ length: days }, (_, i) => addDays(first, i));
  return dates.map(
    (date, i) =>
      (days - 1 - i) % EVERY === 0 && (
        <text
          key={date}
          x={x(date)}
          y={H - 5}
          textAnchor={i === 0 ? "start" : i === days - 1 ? "end" : "middle"}
          fill="var(--muted)"
        >
          {f.day(date, "short")}
        </text>
      ),
  );
}

/** The expected course from the session on, as high as what was reported since. */
function expectedPoints(
  from: string,
  points: readonly { date: string; soreness: number }[],
  first: string,
  today: string,
  x: (date: string) => number,
): string {
  const since = points.filter(({ date }) => date >= from && date <= addDays(from, 7));
  const course = expectedCourse(Math.max(2, ...since.map(({ soreness }) => soreness)));
  return course
    .map((soreness, i) => ({ date: addDays(from, i), soreness }))
    .filter(({ date }) => date >= first && date <= today)
    .map(({ date, soreness }) => `${x(date)},${y(soreness)}`)
    .join(" ");
}
