import { useTranslations } from "next-intl";
import { addDays, type LocalDate } from "@/lib/calendar";
import type { Verdict } from "@/lib/engine/vocabulary";
import type { Format } from "@/lib/format/format";
import { sessionName } from "@/lib/session-kinds";
import type { Words } from "@/lib/words/words";
import { MissingMark, sorenessColor } from "../trends/soreness-scale";
import { Link } from "../ui/link";
import { useFormat } from "../ui/use-format";
import { VerdictMark } from "../verdict/verdict-mark";

type Day = { date: LocalDate; soreness: number | null; verdict: Verdict | null };
type Session = { date: LocalDate; kind: string; durationMin: number };

const DAYS = 14;

/** Two weeks at a glance, the last day last: soreness, verdict and minutes of each day, and the way to that day in full. */
export function Fortnight({
  days,
  sessions,
  last,
  chosen,
  href,
}: {
  days: readonly Day[];
  sessions: readonly Session[];
  last: LocalDate;
  chosen: LocalDate;
  href: (date: LocalDate) => string;
}) {
  const dates = Array.from({ length: DAYS }, (_, i) => addDays(last, i + 1 - DAYS));
  return (
    <ol className="grid grid-cols-7 gap-x-0.5 gap-y-2 sm:grid-cols-14">
      {dates.map((date) => (
        <li key={date} className="min-w-0">
          <OneDay
            date={date}
            day={days.find((day) => day.date === date)}
            sessions={sessions.filter((session) => session.date === date)}
            chosen={date === chosen}
            href={href(date)}
          />
        </li>
      ))}
    </ol>
  );
}

function OneDay({
  date,
  day,
  sessions,
  chosen,
  href,
}: {
  date: LocalDate;
  day: Day | undefined;
  sessions: readonly Session[];
  chosen: boolean;
  href: string;
}) {
  const t = useTranslations("athlete");
  const words = {
    t,
    verdict: useTranslations("verdict"),
    sessions: useTranslations("sessions"),
    f: useFormat(),
  };
  const { f } = words;
  const minutes = sessions.reduce((sum, { durationMin }) => sum + durationMin, 0);
  const soreness = day?.soreness ?? null;
  return (
    <Link
      href={href}
      aria-label={dayWords(date, day, sessions, words)}
      aria-current={chosen ? "date" : undefined}
      className="aria-[current]:bg-accent-soft hover:bg-accent-soft flex flex-col items-center gap-1 rounded-lg py-1 text-xs"
    >
      <span className="text-muted text-center leading-tight">
        {f.day(date, "weekday")}
        <br />
        <span className="text-ink text-sm font-semibold">{f.number(Number(date.slice(8)))}</span>
      </span>
      <span className="flex items-center gap-1 tabular-nums">
        {soreness === null ? (
          <MissingMark />
        ) : (
          <>
            <svg width="12" height="12" aria-hidden="true">
              <rect width="12" height="12" rx="2" fill={sorenessColor(soreness)} stroke="var(--field)" />
            </svg>
            {f.number(soreness)}
          </>
        )}
      </span>
      <span className="h-4">{day?.verdict && <VerdictMark verdict={day.verdict} />}</span>
      <span className="text-muted h-4 tabular-nums">
        {minutes > 0 && t("fortnight.minutes", { minutes })}
      </span>
    </Link>
  );
}

/** A day as it is read aloud: "Wed 25 Nov: soreness 4, Easy, tempo 40 min". */
function dayWords(
  date: LocalDate,
  day: Day | undefined,
  sessions: readonly Session[],
  words: { t: Words<"athlete">; verdict: Words<"verdict">; sessions: Words<"sessions">; f: Format },
): string {
  const { t, f } = words;
  return [
    f.day(date),
    day?.soreness == null ? t("fortnight.none") : t("fortnight.soreness", { soreness: day.soreness }),
    day?.verdict && words.verdict(`word.${day.verdict}`),
    ...sessions.map(
      ({ kind, durationMin }) => `${sessionName(kind, words.sessions)} ${f.minutes(durationMin)}`,
    ),
    sessions.length === 0 && t("fortnight.rested"),
  ]
    .filter(Boolean)
    .join(", ");
}
